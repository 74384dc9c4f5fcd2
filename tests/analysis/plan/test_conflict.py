"""Conflicts: the fewest wishes that cannot be kept together, and which would do if given up."""

from dataclasses import replace

import pytest

from generator.analysis.plan import curve
from generator.analysis.plan.conflict import find_conflicts
from generator.analysis.plan.curve import draw_curve
from generator.analysis.plan.model import Search
from generator.analysis.plan.proposal import prepare, propose
from generator.model.plan_wishes import FreeMonths, WantedClasses, WantedCompetency, Wish
from tests.analysis.plan.worlds import ADUAN, LOKET, YEAR, group, need, plan_hub, settings
from tests.small_hub import KOE, PLP

MILLION = 10**6
SETTING = prepare(
    [group("k1", 4, need(KOE, 0, 1)), group("k2", 4, need(PLP, 1, 2))],
    plan_hub(),
    settings(),
    YEAR,
)
"""A class costs 5 million with its two seats."""

FIRST = WantedClasses(kind="kegiatan", training=LOKET, classes=1)
SECOND = WantedClasses(kind="kegiatan", training=ADUAN, classes=1)
HARMLESS = FreeMonths(kind="bulan_bebas", months=(7,))
TOO_MANY = WantedCompetency(kind="kompetensi", competency=PLP, people=9)


def conflicts(budget: int, *wishes: Wish) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    found = find_conflicts(SETTING, budget, wishes, seconds=10)
    return [(each.wishes, each.enough) for each in found]


def test_wishes_that_can_be_kept_are_no_conflict() -> None:
    assert conflicts(10 * MILLION, FIRST, SECOND, HARMLESS) == []


def test_two_wishes_for_one_budget_name_each_other_and_no_third() -> None:
    assert conflicts(5 * MILLION, HARMLESS, FIRST, SECOND) == [((1, 2), (1, 2))]


def test_a_wish_that_can_never_be_kept_stands_alone() -> None:
    assert conflicts(50 * MILLION, FIRST, TOO_MANY) == [((1,), (1,))]


def test_where_giving_up_one_is_not_enough_every_conflict_is_told() -> None:
    assert conflicts(5 * MILLION, TOO_MANY, FIRST, SECOND) == [((1, 2), ()), ((0,), ())]


def test_a_year_without_a_free_month_is_a_conflict_with_what_must_be_held() -> None:
    never = FreeMonths(kind="bulan_bebas", months=tuple(range(1, 13)))

    assert conflicts(50 * MILLION, never, FIRST) == [((0, 1), (0, 1))]


def test_the_curve_goes_through_the_plan_and_never_down() -> None:
    plan = propose(SETTING, 10 * MILLION, (), Search(10, 0.0))
    assert plan is not None

    points = draw_curve(SETTING, plan, 5 * MILLION, (), Search(10, 0.0))

    assert [point.budget // MILLION for point in points] == [5, 10, 15, 20, 25]
    assert [point.closed for point in points] == [2, 4, 6, 8, 8]
    assert points[1].value == plan.value
    assert all(point.cost <= point.budget for point in points)


def test_a_larger_budget_whose_search_found_less_keeps_the_plan_of_the_smaller(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = propose(SETTING, 10 * MILLION, (), Search(10, 0.0))
    assert plan is not None
    poor = replace(plan, lines=(), value=0.0)
    monkeypatch.setattr(curve, "propose", lambda setting, budget, *_: replace(poor, budget=budget))

    points = draw_curve(SETTING, plan, 5 * MILLION, (), Search(10, 0.0))

    assert [point.closed for point in points] == [0, 4, 4, 4, 4]
