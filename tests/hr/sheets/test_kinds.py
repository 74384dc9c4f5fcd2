"""The columns that may be read are those of siasn.yml, no more and no fewer."""

from pathlib import Path

import pytest

from generator.hr.sheets.kinds import EVENTS, STAFF, Kind, with_own_spellings
from generator.hr.sheets.reading import read_file
from generator.load.yaml_reader import Value, read
from tests.hr.desk import roots_at
from tests.hr.sheets_of_tests import event_row, grid, write_xlsx
from tests.repository import ROOT, write


def listed(kind: Kind) -> dict[str, Value]:
    value = read((ROOT / "site_config" / "siasn.yml").read_text(encoding="utf-8")).value
    assert isinstance(value, dict)
    of_kind = value[kind.name]
    assert isinstance(of_kind, dict)
    return of_kind


@pytest.mark.parametrize("kind", [STAFF, EVENTS], ids=lambda kind: kind.name)
def test_the_columns_and_spellings_are_those_of_the_list(kind: Kind) -> None:
    columns = listed(kind)["boleh"]

    assert isinstance(columns, list)
    assert [(each["kolom"], tuple(each["ejaan"])) for each in columns] == [  # type: ignore[index, arg-type, call-overload]
        (column.name, column.spellings) for column in kind.columns
    ]
    assert [bool(each.get("boleh_tidak_ada")) for each in columns] == [  # type: ignore[union-attr]
        column.optional for column in kind.columns
    ]
    assert [each.get("peran") == "kunci" for each in columns] == [  # type: ignore[union-attr]
        column.key for column in kind.columns
    ]


@pytest.mark.parametrize("kind", [STAFF, EVENTS], ids=lambda kind: kind.name)
def test_a_sheet_is_recognised_by_the_marks_of_the_list(kind: Kind) -> None:
    assert list(kind.marks) == listed(kind)["kenali_dari"]


def test_a_spelling_that_hr_adds_is_known(repo: Path) -> None:
    write(
        repo / "site_config" / "siasn.yml",
        "versi: 1\nkegiatan:\n  boleh:\n  - {kolom: Total JP, ejaan: [Total JP, Bobot]}\n",
    )
    headings, row = grid(event_row())
    headings[headings.index("Total JP")] = "BOBOT"
    path = write_xlsx(repo / "a.xlsx", [headings, row])

    file = read_file(path, with_own_spellings((STAFF, EVENTS), roots_at(repo)))

    assert file.tables[0].rows[0]["Total JP"] == 24


@pytest.mark.parametrize("text", ["- a", "kegiatan: 3", "kegiatan: {boleh: [1, {ejaan: x}]}", "}"])
def test_a_list_that_cannot_be_read_changes_nothing(repo: Path, text: str) -> None:
    write(repo / "site_config" / "siasn.yml", text)

    assert with_own_spellings((STAFF, EVENTS), roots_at(repo)) == (STAFF, EVENTS)
