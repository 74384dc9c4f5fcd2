from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.facts import Facts
from generator.analysis.profile import Standing, level_shown, profile_of
from generator.model.assessment import Answer, Assessment, Method, Reversal
from generator.model.person import Person, Spell
from tests.small_hub import KOE, PENGELOLA, SEKSI, small_hub
from tests.strategies import PERSON, World, assessing_worlds, assessments, days

YA: tuple[Answer, ...] = ("ya", "ya", "ya")
BELUM: tuple[Answer, ...] = ("ya", "tidak", "ya")
AS_OF = date(2026, 7, 1)


def assessment(
    answers: dict[int, tuple[Answer, ...]],
    day: date = date(2026, 6, 1),
    method: Method = "atasan",
    number: int = 1,
) -> Assessment:
    return Assessment(
        id=f"a-{number:016d}",
        person=PERSON,
        day=day,
        method=method,
        competency=KOE,
        answers=answers,
    )


def standing(
    *known: Assessment, reversals: tuple[Reversal, ...] = (), as_of: date = AS_OF
) -> Standing:
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=date(2020, 1, 1), status="PNS")
    facts = Facts(Person(id=PERSON, history=(spell,)), assessments=known, reversals=reversals)
    return profile_of(facts, small_hub(), as_of).standings[KOE]


# Level


def test_the_level_is_the_highest_with_all_indicators_met() -> None:
    assert level_shown(assessment({1: YA, 2: YA, 3: BELUM})) == 2


def test_a_gap_below_holds_the_level_down() -> None:
    assert level_shown(assessment({1: BELUM, 2: YA})) == 0


def test_a_level_that_was_not_assessed_does_not_hold_down_those_above() -> None:
    assert level_shown(assessment({2: YA, 3: YA})) == 3


def test_the_order_of_levels_in_the_file_does_not_matter() -> None:
    assert level_shown(assessment({3: YA, 1: BELUM, 2: YA})) == 0


# Which assessment counts


def test_without_assessment_there_is_no_level_rather_than_level_nought() -> None:
    assert standing() == Standing(KOE, "tidak_ada", None)


def test_the_latest_assessment_counts_even_where_it_is_lower() -> None:
    earlier = assessment({1: YA, 2: YA}, date(2025, 6, 1), number=1)
    later = assessment({1: YA, 2: BELUM}, date(2026, 6, 1), number=2)

    assert standing(later, earlier).level == 1


def test_a_superior_outweighs_a_later_assessment_of_oneself() -> None:
    superior = assessment({1: YA, 2: BELUM}, date(2025, 6, 1), "atasan", 1)
    oneself = assessment({1: YA, 2: YA}, date(2026, 6, 1), "mandiri", 2)

    assert standing(superior, oneself).level == 1


def test_an_assessment_of_oneself_counts_where_there_is_no_other() -> None:
    assert standing(assessment({1: YA, 2: YA}, method="mandiri")).level == 2


def test_an_assessment_of_oneself_counts_where_the_superior_s_has_lapsed() -> None:
    superior = assessment({1: BELUM}, date(2022, 6, 1), "atasan", 1)
    oneself = assessment({1: YA}, date(2026, 6, 1), "mandiri", 2)

    assert standing(superior, oneself).level == 1


def test_of_one_day_the_assessor_s_word_counts() -> None:
    superior = assessment({1: YA}, method="atasan", number=2)
    assessor = assessment({1: BELUM}, method="asesor", number=1)

    assert standing(superior, assessor).level == 0


def test_an_assessment_after_the_day_is_not_known() -> None:
    assert standing(assessment({1: YA}, date(2026, 7, 2))).state == "tidak_ada"


# Validity


def test_an_assessment_holds_until_the_day_before_its_third_anniversary() -> None:
    known = assessment({1: YA}, date(2023, 7, 2))

    assert standing(known, as_of=date(2026, 7, 1)).state == "berlaku"
    assert standing(known, as_of=date(2026, 7, 2)).state == "kedaluwarsa"


def test_lapsed_evidence_is_named_and_claims_no_level() -> None:
    known = assessment({1: YA}, date(2021, 1, 1))

    lapsed = standing(known)

    assert lapsed.level is None
    assert lapsed.evidence is not None
    assert lapsed.evidence.assessment == known


def test_an_assessment_of_a_leap_day_lapses_with_february() -> None:
    known = assessment({1: YA}, date(2024, 2, 29))

    assert standing(known, as_of=date(2027, 2, 28)).state == "berlaku"
    assert standing(known, as_of=date(2027, 3, 1)).state == "kedaluwarsa"


# Reversals


def reversal(of: Assessment, day: date) -> Reversal:
    return Reversal(id="a-9999999999999999", reverses=of.id, reason="salah_input", day=day)


def test_a_reversed_assessment_never_counts() -> None:
    wrong = assessment({1: YA})

    assert standing(wrong, reversals=(reversal(wrong, date(2026, 6, 20)),)).state == "tidak_ada"


def test_before_the_day_of_the_reversal_the_assessment_still_counted() -> None:
    wrong = assessment({1: YA})

    assert (
        standing(
            wrong, reversals=(reversal(wrong, date(2026, 6, 20)),), as_of=date(2026, 6, 19)
        ).level
        == 1
    )


@given(assessing_worlds, assessments(50), days)
def test_a_reversal_restores_the_state_before(world: World, wrong: Assessment, as_of: date) -> None:
    taken_back = replace(
        world.facts,
        assessments=(*world.facts.assessments, wrong),
        reversals=(*world.facts.reversals, reversal(wrong, wrong.day)),
    )

    assert profile_of(taken_back, world.hub, as_of) == profile_of(world.facts, world.hub, as_of)


@given(assessing_worlds, assessments(50), days)
def test_an_assessment_after_the_day_changes_nothing(
    world: World, later: Assessment, as_of: date
) -> None:
    tomorrow = later.model_copy(update={"day": as_of + timedelta(days=1)})
    added = replace(world.facts, assessments=(*world.facts.assessments, tomorrow))

    assert profile_of(added, world.hub, as_of) == profile_of(world.facts, world.hub, as_of)


@given(assessing_worlds, days, st.randoms())
def test_the_order_of_assessments_does_not_matter(world: World, as_of: date, random: Any) -> None:
    facts = world.facts
    shuffled = replace(
        facts,
        assessments=tuple(random.sample(facts.assessments, len(facts.assessments))),
        reversals=tuple(random.sample(facts.reversals, len(facts.reversals))),
    )

    assert profile_of(shuffled, world.hub, as_of) == profile_of(facts, world.hub, as_of)
