"""The effect of a training: who is compared with whom, in worlds small enough to count by hand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.effect import Arm, Effect, LeftOut, Likeness, effects_of
from generator.model.assessment import Answer, Assessment, Method
from generator.model.base import EventId, FormCode, TrainingSlug
from generator.model.cancellation import Cancellation
from generator.model.event import Event
from generator.model.participation import Outcome, Participation
from generator.model.policy import EffectRules
from tests.disclosure.office import TREE, Office, hub_of, person_id
from tests.small_hub import KOE, PLP

BEFORE, AFTER, TODAY = date(2025, 10, 6), date(2026, 10, 5), date(2026, 11, 25)
TRAINING = TrainingSlug("tanggap-aduan")
COURSE = Event(
    id=EventId("tanggap-aduan-1"),
    title="Tanggap Aduan",
    training=TRAINING,
    form=FormCode("bimtek"),
    start=date(2026, 3, 2),
    end=date(2026, 3, 6),
    organiser="BKPSDMD",
    jp=10,
)
LATER = COURSE.model_copy(
    update={
        "id": EventId("tanggap-aduan-2"),
        "start": date(2026, 12, 1),
        "end": date(2026, 12, 2),
    }
)
EARLIER = COURSE.model_copy(
    update={
        "id": EventId("tanggap-aduan-0"),
        "start": date(2025, 3, 3),
        "end": date(2025, 3, 7),
    }
)
ALL_YES: tuple[Answer, ...] = ("ya", "ya", "ya")
NOT_ALL: tuple[Answer, ...] = ("ya", "ya", "tidak")
RULES = EffectRules(fewest=2, confidence=95)


class School(Office):
    """The office of the small hub, with the course; a level of KOE is seen in a form about levels 1 to 3."""

    def see(
        self,
        numbers: Sequence[int],
        day: date,
        level: int,
        method: Method = "atasan",
        asked: Sequence[int] = (1, 2, 3),
    ) -> list[Assessment]:
        made = [
            Assessment(
                id=f"a-{len(self.assessments) + index:016}",
                person=person_id(number),
                day=day,
                method=method,
                competency=KOE,
                answers={each: ALL_YES if each <= level else NOT_ALL for each in asked},
            )
            for index, number in enumerate(numbers)
        ]
        self.assessments += made
        return made


def school(people: int = 12) -> School:
    made = School(hub=hub_of(TREE, EARLIER, COURSE, LATER))
    made.hire(range(people))
    return made


def effect(office: Office, rules: EffectRules = RULES, day: date = TODAY) -> Effect:
    """The effect on KOE, of which the training teaches level 2."""
    return next(
        each
        for each in effects_of(office.people, office.hub, day, rules)
        if each.competency == KOE and each.training == TRAINING
    )


def usual() -> School:
    """Of four who took part three move up to level 2; of eight who did not, two."""
    office = school()
    office.attend(range(4), COURSE.id)
    office.see(range(12), BEFORE, 1)
    office.see([0, 1, 2, 4, 5], AFTER, 2)
    office.see([3, *range(6, 12)], AFTER, 1)
    return office


def test_those_who_took_part_are_compared_with_those_who_did_not() -> None:
    found = effect(usual())

    assert (found.took_part, found.others) == (Arm(3, 1, 0), Arm(2, 6, 0))
    assert found.strata[0].likeness == Likeness(1, "atasan", 2025, 2026)
    assert found.difference is not None
    assert found.difference.estimate == pytest.approx(3 / 4 - 2 / 8)
    assert not any(found.left_out.values())


def test_below_the_fewest_people_counts_are_told_and_no_difference() -> None:
    found = effect(usual(), EffectRules(fewest=5, confidence=95))

    assert found.difference is None
    assert found.took_part.size == 4


def test_a_competency_of_which_nothing_is_known_is_told_as_well() -> None:
    found = effects_of(usual().people, usual().hub, TODAY, RULES)

    assert [(each.competency, each.took_part.size) for each in found] == [(KOE, 4), (PLP, 0)]


def test_moving_down_is_counted_apart() -> None:
    office = usual()
    office.see(
        [5], date(2026, 10, 4), 0
    )  # before the others of the year, so it is the next in a row

    assert effect(office).others == Arm(1, 6, 1)


def test_a_person_is_compared_once_with_the_latest_like_pair() -> None:
    office = usual()
    office.hire([50])
    office.attend([50], EARLIER.id)
    office.see([8, 50], date(2024, 10, 7), 1)
    office.see([50], date(2025, 10, 6), 2)

    assert effect(office).others == Arm(2, 6, 0)
    assert left_out(office) == {"tanpa_pembanding": 1}


def test_people_of_other_starting_levels_are_no_comparison() -> None:
    office = usual()
    office.hire([50, 51])
    office.see([50, 51], BEFORE, 0)
    office.see([50, 51], AFTER, 1)

    assert effect(office).others.size == 8


def test_people_assessed_in_other_years_are_no_comparison() -> None:
    office = usual()
    office.hire([50])
    office.see([50], date(2024, 10, 6), 1)
    office.see([50], AFTER, 2)

    assert effect(office).others.size == 8


def left_out(office: Office) -> dict[LeftOut, int]:
    return {reason: count for reason, count in effect(office).left_out.items() if count}


def test_whoever_was_not_assessed_before_is_left_out() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50], AFTER, 2)

    assert left_out(office) == {"sebelum": 1}


def test_whoever_was_not_assessed_afterwards_is_left_out() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50], BEFORE, 1)

    assert left_out(office) == {"sesudah": 1}


@pytest.mark.parametrize(
    ("before", "why"), [("atasan", "sesudah"), ("asesor", "sesudah"), ("mandiri", "sebelum")]
)
def test_what_one_says_of_oneself_is_compared_with_nothing(before: Method, why: LeftOut) -> None:
    office = usual()
    office.hire([50, 51])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50, 51], BEFORE, 1, method=before)
    office.see([50, 51], AFTER, 2, method="mandiri")

    assert left_out(office) == {why: 1}
    assert effect(office).others.size == 8


def test_an_assessment_during_the_event_is_neither_before_nor_after() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50], COURSE.start, 1)
    office.see([50], AFTER, 2)

    assert left_out(office) == {"sebelum": 1}


def test_a_superior_s_word_is_not_compared_with_an_assessor_s() -> None:
    office = usual()
    office.hire([50, 51])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50, 51], BEFORE, 1, method="atasan")
    office.see([50, 51], AFTER, 2, method="asesor")

    assert left_out(office) == {"sesudah": 1}
    assert effect(office).others.size == 8


def test_whoever_reached_what_is_taught_before_is_left_out() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50], BEFORE, 2)
    office.see([50], AFTER, 3)

    assert left_out(office) == {"tercapai": 1}


def test_a_form_that_did_not_ask_about_the_next_level_shows_no_rise() -> None:
    office = usual()
    office.hire([50, 51])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50, 51], BEFORE, 1, asked=(1,))
    office.see([50, 51], AFTER, 2)

    assert left_out(office) == {"tidak_ditanyakan": 1}
    assert effect(office).others.size == 8


def test_whoever_has_nobody_alike_is_left_out() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], COURSE.id)
    office.see([50], BEFORE, 0)
    office.see([50], AFTER, 1)

    assert left_out(office) == {"tanpa_pembanding": 1}
    assert effect(office).took_part.size == 4


@pytest.mark.parametrize("outcome", ["lulus", "tidak_lulus", "hadir"])
def test_how_the_event_ended_for_somebody_does_not_matter(outcome: Outcome) -> None:
    office = usual()
    office.participations[COURSE.id] = tuple(
        Participation(person=person_id(number), outcome=outcome) for number in range(4)
    )

    assert effect(office).took_part == Arm(3, 1, 0)


def test_a_part_that_was_taken_back_is_none() -> None:
    office = usual()
    gone = Cancellation(reason="salah_orang", day=date(2026, 4, 1))
    office.participations[COURSE.id] = (
        *office.participations[COURSE.id][:3],
        Participation(person=person_id(3), outcome="lulus", cancelled=gone),
    )

    assert effect(office).took_part == Arm(3, 0, 0)
    assert effect(office).others == Arm(2, 7, 0)


def test_an_assessment_that_was_reversed_is_none() -> None:
    office = usual()
    office.reverse(
        next(each for each in office.assessments if each.day == AFTER), date(2026, 10, 20)
    )

    assert effect(office).took_part == Arm(2, 1, 0)


def test_what_happens_after_the_day_is_not_known() -> None:
    office = usual()
    office.attend([4], LATER.id)

    assert effect(office).others.size == 8
    assert effect(office, day=date(2026, 9, 30)).left_out == {"sesudah": 4}


def test_the_first_event_is_what_lies_between() -> None:
    """One who took part twice is compared around the first time."""
    office = usual()
    office.attend([0], LATER.id)
    office.see([0], date(2026, 12, 10), 1)

    assert effect(office, day=date(2026, 12, 20)).took_part == Arm(3, 1, 0)


moves = st.lists(st.booleans(), min_size=12, max_size=12)


@settings(max_examples=20, deadline=None)
@given(moves)
def test_swapping_who_took_part_turns_the_difference_round(rises: list[bool]) -> None:
    one, other = school(), school()
    for office, numbers in ((one, range(6)), (other, range(6, 12))):
        office.attend(numbers, COURSE.id)
        office.see(range(12), BEFORE, 1)
        for number, rose in enumerate(rises):
            office.see([number], AFTER, 1 + rose)
    first, second = effect(one).difference, effect(other).difference

    assert first is not None
    assert second is not None
    assert first.estimate == pytest.approx(-second.estimate)
    assert first.low == pytest.approx(-second.high, abs=1e-6)


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(chance: Random) -> None:
    office = usual()
    shuffled = effects_of(office.shuffled(chance), office.hub, TODAY, RULES)

    assert shuffled == effects_of(office.people, office.hub, TODAY, RULES)


def test_where_the_training_does_nothing_most_worlds_say_so() -> None:
    """Everybody moves up with the same chance, trained or not: two hundred worlds of forty people."""
    chance, held, worlds = Random(11), 0, 200
    for _ in range(worlds):
        office = school(40)
        office.attend(range(14), COURSE.id)
        office.see(range(40), BEFORE, 1)
        for number in range(40):
            office.see([number], AFTER, 1 + (chance.random() < 0.3))
        found = effect(office).difference
        assert found is not None
        held += found.low <= 0 <= found.high

    assert 0.90 <= held / worlds <= 0.99


def test_a_training_that_is_gone_from_the_hub_is_passed_over() -> None:
    office = usual()
    office.hub = replace(office.hub, trainings={})

    assert effects_of(office.people, office.hub, TODAY, RULES) == ()
