from datetime import date

from hypothesis import given

from generator.analysis.facts import Facts
from generator.analysis.gap import Gaps, MissingIndicator, Need, gaps_of
from generator.analysis.profile import profile_of
from generator.model.assessment import Answer, Assessment
from generator.model.base import CompetencyCode
from generator.model.person import Person, Spell
from tests.small_hub import INT, KASI, KOE, PENGELOLA, PLP, SEKSI, small_hub
from tests.strategies import PERSON, World, assessing_worlds, days

YA: tuple[Answer, ...] = ("ya", "ya", "ya")
DAY = date(2026, 7, 1)


def gaps(
    competency: CompetencyCode, answers: dict[int, tuple[Answer, ...]], until: date | None = None
) -> Gaps:
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=date(2020, 1, 1), until=until, status="PNS")
    person = Person(id=PERSON, history=(spell,))
    known = Assessment(
        id="a-0000000000000001",
        person=PERSON,
        day=date(2026, 6, 1),
        method="atasan",
        competency=competency,
        answers=answers,
    )
    hub = small_hub()
    profile = profile_of(Facts(person, assessments=(known,)), hub, DAY)
    return gaps_of(person, profile, hub, DAY)


def need(gaps: Gaps, competency: CompetencyCode) -> Need:
    assert gaps.held is not None
    return next(each for each in gaps.held.needs if each.competency == competency)


def test_every_competency_the_position_asks_is_a_need_in_the_order_of_the_dictionary() -> None:
    held = gaps(KOE, {1: YA}).held

    assert held is not None
    assert [(each.competency, each.required) for each in held.needs] == [
        (INT, 1),
        (KOE, 2),
        (PLP, 2),
    ]


def test_a_level_reached_leaves_nothing_missing() -> None:
    row = need(gaps(KOE, {1: YA, 2: YA}), KOE)

    assert (row.met, row.missing_levels, row.missing_indicators) == (True, (), ())


def test_what_is_missing_is_named_to_the_indicator() -> None:
    row = need(gaps(KOE, {1: YA, 2: ("ya", "tidak", "ya")}), KOE)

    assert row.met is False
    assert row.missing_levels == (2,)
    assert row.missing_indicators == (MissingIndicator(2, 2, asked=True),)


def test_indicators_that_were_never_asked_are_told_apart_from_those_not_met() -> None:
    row = need(gaps(PLP, {1: YA}), PLP)

    assert row.missing_indicators == tuple(
        MissingIndicator(2, number, asked=False) for number in (1, 2, 3)
    )


def test_no_evidence_is_neither_met_nor_missing() -> None:
    row = need(gaps(KOE, {1: YA}), PLP)

    assert (row.met, row.standing.state, row.missing_levels) == (None, "tidak_ada", ())


def test_each_next_position_has_a_gap_of_its_own() -> None:
    (following,) = gaps(PLP, {1: YA, 2: YA}).next

    assert following.jabatan == KASI
    assert [(each.competency, each.missing_levels) for each in following.needs] == [
        (INT, ()),
        (PLP, (3,)),
    ]


def test_whoever_left_has_no_gap() -> None:
    assert gaps(KOE, {1: YA}, until=date(2026, 6, 30)) == Gaps(None, ())


@given(assessing_worlds, days)
def test_met_and_missing_levels_agree_with_the_level_reached(world: World, day: date) -> None:
    profile = profile_of(world.facts, world.hub, day)
    result = gaps_of(world.facts.person, profile, world.hub, day)

    for gap in (result.held, *result.next):
        for row in gap.needs if gap is not None else ():
            level = profile.standings[row.competency].level
            assert row.met == (None if level is None else level >= row.required)
            assert len(row.missing_levels) == (0 if level is None else max(0, row.required - level))
