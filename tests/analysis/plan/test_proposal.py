"""The plan: the best there is in small worlds, and what holds of every plan."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.plan import model
from generator.analysis.plan.demand import NeedGroup
from generator.analysis.plan.line import Plan
from generator.analysis.plan.model import Search
from generator.analysis.plan.offers import offers_of
from generator.analysis.plan.proposal import prepare, propose
from generator.model.base import UnitId
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings
from generator.model.plan_wishes import FreeMonths, WantedClasses, WantedCompetency, WantedUnit
from tests.analysis.plan import worlds
from tests.analysis.plan.worlds import (
    ADUAN,
    AULA,
    EVERY_NEED,
    LOKET,
    STANDAR,
    YEAR,
    brute_force,
    group,
    need,
    plan_hub,
)
from tests.small_hub import INT, KOE, PLP

EXACT = Search(seconds=20, gap=0.0)
MILLION = 10**6


def plan_of(
    groups: list[NeedGroup],
    budget: int,
    rules: PlanSettings,
    hub: PublicHub | None = None,
    *wishes: object,
) -> Plan | None:
    setting = prepare(groups, hub or plan_hub(), rules, YEAR)
    return propose(setting, budget, wishes, EXACT)  # type: ignore[arg-type]


def certain(plan: Plan | None) -> Plan:
    assert plan is not None
    return plan


@st.composite
def small_worlds(draw: st.DrawFn) -> tuple[list[NeedGroup], int, PlanSettings]:
    sizes = draw(st.lists(st.integers(1, 2), min_size=1, max_size=2))
    groups = [
        group(
            f"k{number}",
            people,
            *draw(st.sampled_from(EVERY_NEED)),
            jp=draw(st.sampled_from((0.0, 20.0))),
            passed=draw(st.sampled_from(((), ("loket", "tulis")))),
        )
        for number, people in enumerate(sizes)
    ]
    rules = worlds.settings(
        least=draw(st.integers(1, 2)),
        most=draw(st.integers(2, 3)),
        per_class=draw(st.sampled_from((0, 3 * MILLION))),
    )
    return groups, draw(st.integers(0, 16)) * MILLION, rules


@settings(max_examples=40)
@given(small_worlds())
def test_the_plan_is_the_best_there_is_person_by_person(
    world: tuple[list[NeedGroup], int, PlanSettings],
) -> None:
    """Grouping alike people loses nothing: brute force goes through everybody one by one."""
    groups, budget, rules = world

    plan = certain(plan_of(groups, budget, rules))

    assert plan.value == pytest.approx(brute_force(groups, plan_hub(), rules, budget), abs=2e-3)
    assert plan.bound is not None
    assert plan.bound >= plan.value


@settings(max_examples=25)
@given(small_worlds())
def test_no_plan_costs_more_than_its_budget_or_seats_more_than_its_classes_or_than_there_are(
    world: tuple[list[NeedGroup], int, PlanSettings],
) -> None:
    groups, budget, rules = world

    plan = certain(plan_of(groups, budget, rules))

    people = {each.id: each.people for each in groups}
    seats = Counter[str]()
    for name, _, served in plan.of_group():
        seats[name] += served.people
    assert plan.cost <= budget
    assert all(seats[name] <= rules.per_person * people[name] for name in seats)
    size = rules.costs.values[0].value[0].size
    for line in plan.lines:
        assert size.least * len(line.classes) <= line.people <= size.most * len(line.classes)
        assert all(each.people <= people[each.group] for each in line.served)


def test_more_budget_never_gives_less() -> None:
    groups = [group("k1", 5, need(PLP, 0, 1)), group("k2", 3, need(KOE, 1, 2), need(PLP, 1, 2))]

    values = [
        certain(plan_of(groups, budget * MILLION, worlds.settings())).value
        for budget in range(0, 40, 5)
    ]

    assert values == sorted(values)
    assert values[0] == 0 < values[-1]


def test_each_line_says_which_gaps_it_closes_for_how_many() -> None:
    groups = [group("k1", 2, need(PLP, 0, 1), need(KOE, 0, 1))]

    (line,) = certain(plan_of(groups, 10 * MILLION, worlds.settings())).lines

    said = {(step.competency, step.from_level, step.to_level): n for step, n in line.closes.items()}
    assert line.training == LOKET
    assert said == {(KOE, 0, 1): 2, (PLP, 0, 1): 2}
    assert line.cost == 4 * MILLION + 2 * 500_000


def test_one_who_lacks_what_comes_first_is_sent_there_and_not_to_what_follows() -> None:
    lacking = [group("k1", 2, need(KOE, 0, 2))]
    ready = [group("k1", 2, need(KOE, 1, 2))]

    sent = [
        [line.training for line in certain(plan_of(groups, 20 * MILLION, worlds.settings())).lines]
        for groups in (lacking, ready)
    ]

    assert sent == [[LOKET], [ADUAN]]


def test_who_lacks_what_a_prerequisite_teaches_waits_unless_it_is_passed() -> None:
    """`standar` asks for `tulis`, which teaches INT; who has no gap there, or passed it, need not take it."""
    lacks = (need(INT, 0, 1, 0.1), need(PLP, 1, 3))
    waiting = [group("k1", 2, *lacks)]
    passed = [group("k1", 2, *lacks, passed=("loket", "tulis"))]
    without = [group("k1", 2, lacks[1])]

    sent = [
        {line.training for line in certain(plan_of(groups, 20 * MILLION, worlds.settings())).lines}
        for groups in (waiting, passed, without)
    ]

    assert [STANDAR in each for each in sent] == [False, True, True]


def test_where_there_are_two_ways_the_cheaper_is_taken() -> None:
    hub = plan_hub()
    dear = worlds.settings(per_class=9 * MILLION)
    cost = dear.costs.values[0].value

    plan = certain(plan_of([group("k1", 2, need(PLP, 1, 2))], 30 * MILLION, dear))

    assert {offer.training for offer in offers_of(hub, dear, YEAR)} >= {ADUAN, STANDAR}
    assert plan.cost == cost[0].per_class + 2 * cost[0].per_person


# Days


@pytest.fixture(scope="module")
def in_class() -> PublicHub:
    """Trainings of two days in a room."""
    return plan_hub("klasikal", 720)


def test_no_class_is_on_a_day_that_is_kept_free(in_class: PublicHub) -> None:
    rules = worlds.settings(
        most=2,
        closures=[("lain", "2027-01-01", "2027-05-31"), ("lain", "2027-07-01", "2027-12-31")],
    )
    groups = [group("k1", 12, need(PLP, 0, 1))]

    plan = certain(plan_of(groups, 100 * MILLION, rules, in_class))

    classes = [each for line in plan.lines for each in line.classes]
    assert len(classes) == 6
    assert {day.month for each in classes for day in (each.start, each.end)} == {6}


def test_no_room_has_two_classes_on_a_day_and_no_trainer_more_than_at_once(
    in_class: PublicHub,
) -> None:
    rules = worlds.settings(most=2, closures=[("lain", "2027-02-01", "2027-12-31")])
    groups = [group("k1", 200, need(PLP, 0, 1))]

    plan = certain(plan_of(groups, 10_000 * MILLION, rules, in_class))

    days = Counter((each.start, each.room) for line in plan.lines for each in line.classes)
    assert max(days.values()) == 1
    assert {room for _, room in days} == {AULA}
    # January 2027 has 21 working days; two days a class, none across a weekend: two a week, and the first is a Friday.
    assert len(days) == 8
    assert certain(plan).bound is not None
    assert plan.bound is not None
    assert plan.bound > plan.value


def test_wished_months_are_kept_free_too(in_class: PublicHub) -> None:
    wish = FreeMonths(kind="bulan_bebas", months=tuple(range(1, 12)))
    groups = [group("k1", 2, need(PLP, 0, 1))]

    plan = certain(plan_of(groups, 10 * MILLION, worlds.settings(), in_class, wish))

    assert [each.start.month for line in plan.lines for each in line.classes] == [12]


# Wishes


def test_a_wish_is_kept_though_it_costs_points() -> None:
    groups = [group("k1", 2, need(PLP, 1, 2, 5.0)), group("k2", 2, need(KOE, 0, 1, 0.1))]
    budget = 5 * MILLION
    wishes = (
        WantedClasses(kind="kegiatan", training=LOKET, classes=1),
        WantedCompetency(kind="kompetensi", competency=KOE, people=1),
    )

    free = certain(plan_of(groups, budget, worlds.settings()))
    wished = [certain(plan_of(groups, budget, worlds.settings(), None, wish)) for wish in wishes]

    assert [line.training for line in free.lines] != [LOKET]
    assert [[line.training for line in plan.lines] for plan in wished] == [[LOKET], [LOKET]]
    assert all(plan.value < free.value for plan in wished)


def test_a_unit_gets_the_seats_that_were_wished_for() -> None:
    place = UnitId("kecamatan-siulak")
    there = replace(group("k2", 2, need(KOE, 0, 1, 0.1)), places=frozenset({place}))
    groups = [group("k1", 2, need(PLP, 1, 2, 5.0)), there]
    wish = WantedUnit(kind="unit", unit=place, people=2)

    plan = certain(plan_of(groups, 5 * MILLION, worlds.settings(), None, wish))

    assert {name for name, _, _ in plan.of_group()} == {"k2"}


def test_wishes_that_cannot_be_kept_give_no_plan() -> None:
    wish = WantedCompetency(kind="kompetensi", competency=KOE, people=3)

    assert (
        plan_of([group("k1", 2, need(KOE, 0, 1))], 50 * MILLION, worlds.settings(), None, wish)
        is None
    )


def test_the_same_input_gives_the_same_plan_in_whatever_order(in_class: PublicHub) -> None:
    groups = [group("k1", 5, need(PLP, 0, 1)), group("k2", 4, need(KOE, 1, 2), need(PLP, 1, 2))]

    plans = [
        plan_of(order, 30 * MILLION, worlds.settings(most=4), in_class)
        for order in (groups, groups[::-1])
    ]

    assert certain(plans[0]).value == certain(plans[1]).value
    assert plan_of(groups, 30 * MILLION, worlds.settings(most=4), in_class) == plans[0]


def test_in_two_runs_the_plan_is_near_the_best_and_below_the_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As where bundles are many: classes first, then people."""
    groups = [
        group("k1", 7, need(PLP, 0, 1)),
        group("k2", 5, need(KOE, 1, 2), need(PLP, 1, 2), jp=20.0),
        group("k3", 4, need(KOE, 0, 1), jp=20.0),
    ]
    rules = worlds.settings(least=2, most=5)
    best = certain(plan_of(groups, 25 * MILLION, rules))
    monkeypatch.setattr(model, "_FEW", 0)

    plan = certain(plan_of(groups, 25 * MILLION, rules))

    assert plan.bound is not None
    assert 0.95 * best.value <= plan.value <= best.value <= plan.bound
    assert plan.cost <= 25 * MILLION


def test_a_search_that_time_cuts_short_says_so_or_that_there_is_no_plan() -> None:
    groups = [group(f"k{n}", n + 1, need(PLP, 0, 1, 1 + n / 7), jp=20.0) for n in range(40)]
    setting = prepare(groups, plan_hub(), worlds.settings(least=2, most=5), YEAR)

    try:
        plan = propose(setting, 300 * MILLION, (), Search(seconds=0.0, gap=0.0))
    except model.NoTimeError:
        return
    assert certain(plan).cut


def test_the_plan_says_how_many_owed_jp_it_gives() -> None:
    """`loket` has 6 JP; one of the groups owes none, the other no more than 4."""
    groups = [
        group("k1", 2, need(KOE, 0, 1)),
        replace(group("k2", 3, need(KOE, 0, 1)), jp=4.0),
    ]

    plan = certain(plan_of(groups, 50 * MILLION, worlds.settings(most=5)))

    assert sum(line.people for line in plan.lines) == 5
    assert plan.jp == 12.0
