"""Downloads: every table says what the hub says, and the long tables of releases can be joined."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

from generator.model.release import Cell, Group, ParentCell
from generator.site.downloads import downloads
from tests.releases import bare_release
from tests.small_hub import KOE, PLP, SEKSI, small_hub

JULY, JANUARY = date(2026, 7, 1), date(2027, 1, 15)


def files() -> dict[str, str]:
    """The downloads of a hub with two releases, by their names."""
    cells = (
        Cell(
            group="loket",
            measure=KOE,
            band=2,
            bands=5,
            limits=(1, 4),
            since="2026-07",
            coaches_to=1,
        ),
        Cell(group="loket", measure=PLP, withheld="gerak"),
    )
    group = Group(id="loket", name="Loket, dan arsip", units=(SEKSI,), reason="Cukup besar.")
    parent = ParentCell(unit=SEKSI, measure=KOE, band=2, bands=3)
    releases = tuple(bare_release(day, cells, (group,), (parent,)) for day in (JULY, JANUARY))
    hub = replace(small_hub(), releases=releases)
    return {each.path.removeprefix("data/"): each.make() for each in downloads(hub)}


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_release_is_told_cell_by_cell() -> None:
    rows = table(files()["rilis.csv"])

    assert [row["rilis"] for row in rows] == ["2026-07", "2026-07", "2027-01", "2027-01"]
    assert rows[2] == {
        "rilis": "2027-01",
        "kelompok": "loket",
        "ukuran": KOE,
        "pita": "2",
        "jumlah_pita": "5",
        "batas_gerak": "[1, 4]",
        "sejak": "2026-07",
        "ditahan": "",
        "membimbing_sampai": "1",
    }
    assert (rows[3]["pita"], rows[3]["ditahan"]) == ("", "gerak")


def test_what_is_said_once_can_be_joined() -> None:
    made = files()
    releases = {row["rilis"]: row["tanggal"] for row in table(made["daftar-rilis.csv"])}
    groups = {(row["rilis"], row["id"]): row["unit"] for row in table(made["kelompok.csv"])}

    assert releases == {"2026-07": "2026-07-01", "2027-01": "2027-01-15"}
    assert [
        (releases[row["rilis"]], groups[row["rilis"], row["kelompok"]])
        for row in table(made["rilis.csv"])[::2]
    ] == [("2026-07-01", f'["{SEKSI}"]'), ("2027-01-15", f'["{SEKSI}"]')]


def test_only_what_grows_with_every_release_is_csv_alone() -> None:
    names = set(files())
    alone = {name for name in names if name.replace(".csv", ".json") not in names}

    assert alone == {"kelompok.csv", "rilis.csv", "rilis-induk.csv"}


def test_json_and_csv_have_the_same_rows() -> None:
    made = files()
    for name, text in made.items():
        if name.endswith(".json"):
            assert len(json.loads(text)) == len(table(made[name.replace(".json", ".csv")])), name
