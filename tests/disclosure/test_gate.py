"""The gate: its rules one by one, and its decisions against brute force on thousands of small worlds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest

from generator.disclosure import gate
from generator.disclosure.answer import same_assessment
from generator.disclosure.bands import (
    Label,
    Limits,
    Span,
    band_count,
    counts_of,
    limits_around,
)
from generator.disclosure.chain import Chain, Reach
from generator.disclosure.gate import FEWEST_NEW, LONGEST, Refresh, decide, is_safe, reach_of
from generator.disclosure.history import Past, history_of
from tests.disclosure.attacker import Clue, clues_of
from tests.disclosure.brute import lets_through
from tests.disclosure.worlds import (
    MEASURE,
    next_release,
    person_of,
    play,
    random_rounds,
    scripted,
    surveyed,
)

WORLDS = 2_000
PARTS = 20


def people(*numbers: int, assessment: int = 0) -> frozenset[str]:
    """Answers of people by number."""
    return frozenset(f"p{number:03}-{assessment}/2" for number in numbers)


def seen(*answers: frozenset[str]) -> frozenset[str]:
    """Assessments that were counted before."""
    return frozenset(same_assessment(token) for tokens in answers for token in tokens)


TWENTY = people(*range(20))
CHAIN = Chain().extended(TWENTY, counts_of(2, 20))


def test_a_first_label_counts_everybody_and_may_be_any_band() -> None:
    assert decide(Chain(), TWENTY, frozenset(), None) == Refresh(TWENTY, (1, 5))


def test_fewer_than_ten_answers_are_never_shown() -> None:
    assert decide(Chain(), people(*range(9)), frozenset(), None) == "belum_dinilai"


def test_a_label_does_not_change_before_six_were_newly_assessed() -> None:
    five_new = people(*range(15)) | people(*range(15, 20), assessment=1)

    assert decide(CHAIN, five_new, seen(TWENTY), Label(2, 5)) == "gerak"


def test_a_label_may_move_by_one_band_once_six_were_newly_assessed() -> None:
    six_new = people(*range(14)) | people(*range(14, 20), assessment=1)

    assert decide(CHAIN, six_new, seen(TWENTY), Label(2, 5)) == Refresh(six_new, (1, 3))


def test_a_label_may_move_by_two_bands_once_enough_were_newly_assessed() -> None:
    ten_new = people(*range(10)) | people(*range(10, 20), assessment=1)

    assert decide(CHAIN, ten_new, seen(TWENTY), Label(2, 5)) == Refresh(ten_new, (1, 4))


def test_a_label_never_moves_by_more_than_two_bands() -> None:
    all_new = people(*range(20), assessment=1)

    assert decide(CHAIN, all_new, seen(TWENTY), Label(1, 5)) == Refresh(all_new, (1, 3))


def test_an_answer_counted_in_another_group_waits() -> None:
    elsewhere = people(*range(12))

    assert decide(Chain(), elsewhere, seen(elsewhere), None) == "belum_dinilai"


def test_an_answer_that_was_left_out_once_waits() -> None:
    returned = people(50)
    chain = Chain().extended(TWENTY | returned, Span(4, 7)).extended(TWENTY, Span(4, 7))
    answers = people(*range(10)) | people(*range(10, 20), assessment=1) | returned

    decision = decide(chain, answers, seen(TWENTY, returned), Label(2, 5))

    assert isinstance(decision, Refresh)
    assert decision.counted == answers - returned


def test_an_assessment_counted_at_one_level_waits_at_another() -> None:
    other_level = frozenset(f"{same_assessment(token)}3" for token in TWENTY)

    assert decide(CHAIN, other_level, seen(TWENTY), Label(2, 5)) == "belum_dinilai"


def test_a_long_chain_ends_and_the_next_label_counts_new_answers_only() -> None:
    chain = Chain()
    for _ in range(LONGEST):
        chain = chain.extended(TWENTY, Span(0, 20))
    new = people(*range(10, 20), assessment=1)

    decision = decide(chain, people(*range(10)) | new, seen(TWENTY), Label(2, 5))

    assert isinstance(decision, Refresh)
    assert decision.counted == new


def test_a_long_chain_waits_for_ten_new_answers() -> None:
    chain = Chain()
    for _ in range(LONGEST):
        chain = chain.extended(TWENTY, Span(0, 20))
    answers = people(*range(11)) | people(*range(11, 20), assessment=1)

    assert decide(chain, answers, seen(TWENTY), Label(2, 5)) == "gerbang"


def test_a_label_that_would_leave_too_few_sums_open_stops_the_gate() -> None:
    found = Reach(possible=Span(0, 13), free=Span(3, 9))

    assert not is_safe(found, 20, (1, 5))


def test_a_label_that_earlier_labels_rule_out_cannot_come_out_and_stops_nothing() -> None:
    found = Reach(possible=Span(0, 12), free=Span(3, 9))

    assert is_safe(found, 20, (1, 5))


@dataclass(frozen=True, slots=True)
class Case:
    """A decision that had to look at earlier labels."""

    clues: list[Clue]
    chain: Chain
    counted: frozenset[str]
    limits: dict[int, Limits]

    def is_let_through(self, step: int) -> bool:
        return is_safe(reach_of(self.chain, self.counted), len(self.counted), self.limits[step])

    def may_be_let_through(self, step: int) -> bool:
        return lets_through(self.clues, self.counted, self.limits[step], person_of)


def cases(seeds: range) -> Iterator[Case]:
    """The decisions of random worlds of 10 to 12 people and three releases."""
    for seed in seeds:
        past: list[Past] = []
        for number, answers in enumerate(random_rounds(Random(seed))):
            if past:
                yield from case_of(past, surveyed(answers).answers["g0", MEASURE])
            past.append(next_release(past, answers, date(2020 + number, 7, 1)))


def case_of(past: list[Past], answers: frozenset[str]) -> Iterator[Case]:
    history = history_of(MEASURE, past)
    chain = history.chains.get("g0", Chain())
    new = frozenset(token for token in answers if same_assessment(token) not in history.counted)
    counted = new | (answers & chain.current.keys())
    if len(counted) < 10 or len(new) < FEWEST_NEW or counted == new:
        return
    bands = band_count(len(counted))
    limits = {step: limits_around(history.labels["g0"], step, bands) for step in gate.STEPS}
    yield Case(clues_of(past), chain, counted, limits)


@pytest.mark.parametrize("part", range(PARTS))
def test_the_gate_lets_through_only_what_brute_force_cannot_pin(part: int) -> None:
    tried = 0
    for case in cases(range(part * WORLDS // PARTS, (part + 1) * WORLDS // PARTS)):
        let_through = [step for step in gate.STEPS if case.is_let_through(step)]
        for step in let_through[:1]:
            tried += 1
            assert case.may_be_let_through(step)

    assert tried > 50


def test_the_gate_seldom_holds_back_what_brute_force_would_allow() -> None:
    allowed, held_back = 0, 0
    for case in cases(range(100)):
        for step in gate.STEPS:
            if case.may_be_let_through(step):
                allowed += 1
                held_back += not case.is_let_through(step)

    assert allowed > 100
    assert held_back / allowed < 0.05


def test_a_release_changes_nothing_where_nobody_was_assessed() -> None:
    world = play(scripted("yyyyynnnnnnn", "yyyyynnnnnnn"))
    first, second = (each.release.cells[0] for each in world.past)

    assert second == first.model_copy(update={"since": world.past[0].release.id})
