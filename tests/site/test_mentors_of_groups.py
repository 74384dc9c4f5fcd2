"""A competency's page says in which groups somebody can coach, from the newest release and no more than it."""

from dataclasses import replace
from datetime import date

from generator.load.history import History
from generator.model.base import CompetencyCode
from generator.model.release import Cell, Group
from generator.site.context import Context
from generator.site.views import competency
from generator.site.views.competency import CompetencyView, Mentors
from tests.disclosure.office import ARSIP, LOKET, hub_of
from tests.releases import bare_release
from tests.small_hub import KOE, PLP

JULY = date(2026, 7, 1)


def mentors(code: CompetencyCode, *cells: Cell) -> Mentors | None:
    groups = tuple(
        Group(id=unit, name=unit.capitalize(), units=(unit,), reason="Cukup besar.")
        for unit in (LOKET, ARSIP)
    )
    hub = replace(hub_of(), releases=(bare_release(JULY, cells, groups),) if cells else ())
    views = [page.view for page in competency.pages(Context(hub, History()))]
    return next(
        view.mentors
        for view in views
        if isinstance(view, CompetencyView) and view.competency.code == code
    )


def cell(group: str, level: int | None, code: str = KOE) -> Cell:
    return Cell(group=group, measure=code, band=2, bands=2, coaches_to=level)


def test_groups_are_named_with_the_level_and_the_release() -> None:
    found = mentors(KOE, cell(LOKET, 2), cell(ARSIP, None), cell(ARSIP, 3, PLP))

    assert found is not None
    assert (found.as_of, found.method) == (JULY, "uji")
    assert [(group.title, level) for group, level in found.groups] == [("Loket", 2)]


def test_without_a_release_or_a_sure_mentor_nothing_is_said() -> None:
    assert mentors(KOE) is None
    assert mentors(KOE, cell(LOKET, None)) is None


def test_where_there_are_too_many_groups_none_is_listed() -> None:
    many = [cell(LOKET, 1)] * (competency.MOST_GROUPS + 1)

    found = mentors(KOE, *many)

    assert found is not None
    assert found.groups == ()
