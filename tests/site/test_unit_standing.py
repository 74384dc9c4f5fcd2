"""What a unit's page says of its group: from the release, and no more than the release."""

from dataclasses import replace
from datetime import date

import pytest

from generator.load.history import History
from generator.model.hub import PublicHub
from generator.model.release import Cell, Group, ParentCell, Release, Withheld
from generator.site.context import Context
from generator.site.shared import Deferred
from generator.site.views.unit import BandRow, UnitView, pages
from tests.releases import bare_release
from tests.small_hub import KASI, KOE, PENGELOLA, PLP, SEKSI, small_hub

JULY, JANUARY = date(2026, 7, 1), date(2027, 1, 15)


def release(day: date, *cells: Cell, parents: tuple[ParentCell, ...] = ()) -> Release:
    group = Group(id="loket", name="Loket", units=(SEKSI,), reason="Cukup besar.")
    return bare_release(day, cells, (group,), parents)


def view(*releases: Release) -> UnitView:
    context = Context(replace(small_hub(), releases=releases), History())
    _, page = pages(context)
    assert isinstance(page.view, Deferred)
    assert isinstance(page.view.value, UnitView)
    return page.view.value


def named(hub: PublicHub) -> dict[tuple[str, int], tuple[str, ...]]:
    """The positions that the unit's page names beside each level of each competency."""
    _, page = pages(Context(hub, History()))
    assert isinstance(page.view, Deferred)
    asked = [row for _, rows in page.view.value.asked.value for row in rows]
    return {
        (row.code, each.level): tuple(ref.title for ref in each.jabatan)
        for row in asked
        for each in row.levels
    }


def row(cell: Cell) -> BandRow:
    """The row of the one cell of the newest of two releases."""
    standing = view(release(JULY), release(JANUARY, cell)).standing
    assert standing is not None
    (found,) = (*standing.value.rows, *standing.value.withheld)
    return found


def label(**more: object) -> Cell:
    return Cell(group="loket", measure=KOE, band=3, bands=5).model_copy(update=more)


def test_a_label_is_said_by_its_name() -> None:
    assert row(label()).words == "tengah"


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ((1, 3), "tengah atau lebih tinggi"),
        ((3, 5), "tengah atau lebih rendah"),
        ((2, 4), "tengah"),
    ],
)
def test_a_label_at_the_limit_of_its_movement_says_that_it_may_be_more(
    limits: tuple[int, int], said: str
) -> None:
    assert row(label(limits=limits)).words == said


def test_the_highest_band_is_never_said_to_be_more() -> None:
    assert row(label(band=5, limits=(3, 5))).words == "atas"


def test_a_repeated_label_tells_since_when_it_stands() -> None:
    assert row(label(since="2026-07")).words == "tengah, tetap sejak 1 Juli 2026"


@pytest.mark.parametrize("reason", ["tidak_diminta", "belum_dinilai", "gerak", "gerbang"])
def test_a_withheld_cell_tells_why(reason: Withheld) -> None:
    found = row(Cell(group="loket", measure=KOE, withheld=reason))

    assert found.band is None
    assert "ditahan" in found.words or "tidak dihitung" in found.words


def test_a_unit_shows_what_follows_from_the_groups_below_it() -> None:
    parent = ParentCell(unit=SEKSI, measure=KOE, band=2, bands=3)

    (found,) = view(release(JULY, parents=(parent,))).below

    assert (found.label, found.band, found.bands, found.words) == (KOE, 2, 3, "tengah")


def test_a_unit_says_of_which_competencies_its_group_has_a_mentor() -> None:
    cells = (
        label(coaches_to=2, since="2026-07"),
        Cell(group="loket", measure=PLP, withheld="gerak"),
    )

    standing = view(release(JULY), release(JANUARY, *cells)).standing

    assert standing is not None
    assert standing.value.says_mentors
    assert [(each.label, each.coaches_to) for each in standing.value.rows] == [(KOE, 2)]


def test_a_group_whose_labels_make_sure_of_no_mentor_says_nothing_of_them() -> None:
    standing = view(release(JULY), release(JANUARY, label())).standing

    assert standing is not None
    assert not standing.value.says_mentors


def test_positions_are_named_only_where_not_all_of_the_unit_ask_the_level() -> None:
    hub = small_hub()
    unit = hub.units[SEKSI]
    alone = unit.model_copy(update={"formation": {PENGELOLA: 3}})

    assert named(hub)[KOE, 2] == (hub.jabatan[PENGELOLA].name,)
    assert named(hub)[PLP, 3] == (hub.jabatan[KASI].name,)
    assert set(named(replace(hub, units={SEKSI: alone})).values()) == {()}


def test_jp_is_named_as_of_last_year() -> None:
    assert row(Cell(group="loket", measure="JP", band=1, bands=2)).label == "Mencapai JP tahun lalu"
