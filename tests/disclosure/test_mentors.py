"""Mentors of a group: said only where the label says it already, so that nobody learns more than from the label."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.facts import facts_by_person
from generator.analysis.matching.coaches import mentors_on
from generator.disclosure.bands import Label as BandLabel
from generator.disclosure.bands import Span, band_count, counts_of, limits_around, meaning
from generator.disclosure.fingerprint import SYNTHETIC_KEY, seal
from generator.disclosure.history import Past
from generator.disclosure.mentors import as_if_met, coaches_to
from generator.disclosure.population import survey
from generator.load.yaml_reader import read
from generator.model.base import LevelNo
from generator.model.coaching import Coaching, CoachingFile
from tests.disclosure.attacker import Clue, Puzzle, clues_of, pinned
from tests.disclosure.office import ARSIP, JANUARY, JULY, LOKET, Office, kept
from tests.disclosure.worlds import (
    Round,
    next_release,
    person_of,
    play,
    random_rounds,
    scripted,
)
from tests.repository import ROOT
from tests.small_hub import KOE

BEFORE, BETWEEN, LONG_AGO = date(2026, 5, 4), date(2026, 10, 12), date(2024, 1, 8)


def tokens(people: int) -> list[str]:
    return [f"p{number:03}-0/2" for number in range(people)]


# The rule


def test_more_yes_than_people_who_could_not_leave_one_who_can() -> None:
    """At least 6 of 10 are "yes" and 5 could not coach: one of the other five can."""
    could = dict.fromkeys(tokens(10)[:5], 2)

    assert coaches_to(frozenset(tokens(10)), Span(6, 10), could) == 2


def test_as_many_yes_as_people_who_could_not_say_nothing() -> None:
    could = dict.fromkeys(tokens(10)[:4], 2)

    assert coaches_to(frozenset(tokens(10)), Span(6, 10), could) is None


def test_the_highest_level_that_is_sure_is_said() -> None:
    could = {token: 3 if number < 5 else 1 for number, token in enumerate(tokens(10))}

    assert coaches_to(frozenset(tokens(10)), Span(6, 10), could) == 3
    assert coaches_to(frozenset(tokens(10)), Span(5, 10), could) == 1


def test_the_lowest_band_says_nothing() -> None:
    could = dict.fromkeys(tokens(10), 5)

    assert coaches_to(frozenset(tokens(10)), counts_of(1, 10), could) is None


def test_what_is_said_is_true_in_every_world_of_the_label_and_nothing_true_is_left_out() -> None:
    """All 1,024 worlds of ten people, every label, and each number of people who could coach."""
    people = tokens(10)
    for band, previous, able in product((1, 2), (None, 1, 2), range(11)):
        limits = limits_around(previous and BandLabel(previous, 2), 1, band_count(10))
        if not limits[0] <= band <= limits[1]:
            continue
        said, could = meaning(band, 10, limits), dict.fromkeys(people[:able], 2)
        fitting = [
            world
            for world in product((False, True), repeat=10)
            if said.low <= sum(world) <= said.high
        ]
        in_all_worlds = all(any(world[:able]) for world in fitting)

        assert (coaches_to(frozenset(people), said, could) == 2) == in_all_worlds


# The attacker


def able_in(rounds: Sequence[Round], chance: Random) -> Mapping[str, LevelNo]:
    """Who could coach with which answer, by chance: a public fact of each answer."""
    often = chance.choice((0.5, 0.9, 1.0))
    every = sorted({token for each in rounds for group in each.values() for token in group})
    return {token: chance.choice((1, 2, 3)) for token in every if chance.random() < often}


def play_with(rounds: Sequence[Round], could: Mapping[str, LevelNo]) -> list[Past]:
    past: list[Past] = []
    for number, answers in enumerate(rounds):
        past.append(next_release(past, answers, date(2020 + number, 7, 1), could))
    return past


def statements_of(past: Sequence[Past], could: Mapping[str, LevelNo]) -> list[Clue]:
    """What the statements of new labels say: one of those who could coach so far is "yes"."""
    found = []
    for each in past:
        for cell in each.release.cells:
            if cell.coaches_to is None or cell.since is not None:
                continue
            counted = each.book.counted((cell.group, cell.measure))
            able = frozenset(token for token in counted if could.get(token, 0) >= cell.coaches_to)
            found.append(Clue(able, 1, len(able)))
    return found


def test_statements_follow_from_labels_and_give_nobody_away() -> None:
    said = 0
    for seed in range(60):
        rounds = random_rounds(Random(seed), releases=4, sizes=(10, 12))
        could = able_in(rounds, Random(seed + 1_000))
        past = play_with(rounds, could)
        clues, statements = clues_of(past), statements_of(past, could)
        truth = {
            token: met for each in rounds for group in each.values() for token, met in group.items()
        }
        said += len(statements)

        for statement in statements:
            denied = Clue(statement.answers, 0, 0)
            assert any(
                not len(Puzzle((clue, denied)).ways)
                for clue in clues
                if statement.answers <= clue.answers
            )
        assert pinned([*clues, *statements], truth, person_of) == set()

    assert said > 60


def test_statements_change_no_label_no_decision_and_no_book() -> None:
    for seed in range(20):
        rounds = random_rounds(Random(seed), releases=4, sizes=(10, 12))
        with_them = play_with(rounds, able_in(rounds, Random(seed)))
        without = play(rounds).past

        for one, other in zip(with_them, without, strict=True):
            assert one.book == other.book
            assert [
                cell.model_copy(update={"coaches_to": None}) for cell in one.release.cells
            ] == list(other.release.cells)


FOUR_OF_FIVE = scripted("yyyyynnnnn")
"""Ten people. The label says "at most five"; of the first four and the last two it is known that they could coach."""

COULD = dict.fromkeys([f"p{number:03}-0/2" for number in (0, 1, 2, 3, 8, 9)], 2)


def test_a_statement_with_a_count_of_its_own_would_give_people_away() -> None:
    """ "At least four mentors", a usual threshold, told beside the label: whoever knows the fifth "yes" knows all others."""
    (release,) = play_with(FOUR_OF_FIVE, COULD)
    (label,) = clues_of([release])
    truth = {token: met for group in FOUR_OF_FIVE[0].values() for token, met in group.items()}
    able = frozenset(COULD)
    assert sum(truth[token] for token in able) == 4
    assert label.high == 5

    naive = pinned([label, Clue(able, 4, len(able))], truth, person_of)
    ours = pinned([label, *statements_of([release], COULD)], truth, person_of)

    assert len(naive) > 0
    assert ours == set()


def test_to_say_that_there_is_none_would_give_people_away() -> None:
    rounds = scripted("nnnnnnnnnn")
    (release,) = play_with(rounds, COULD)
    truth = {token: met for group in rounds[0].values() for token, met in group.items()}

    assert release.release.cells[0].coaches_to is None
    assert pinned([*clues_of([release]), Clue(frozenset(COULD), 0, 0)], truth, person_of)


# Releases


@cache
def rules() -> Coaching:
    """The rules of the repository: evidence of two years at most, seen by a superior or an assessor."""
    text = (ROOT / "site_config/pendampingan.yml").read_text(encoding="utf-8")
    told = json.dumps(read(text).value)
    return CoachingFile.model_validate_json(told, by_alias=True, by_name=False).coaching


def office(answers: Sequence[bool], *, with_rules: bool = True) -> Office:
    """Twelve people at each of two counters, assessed in KOE, of which their position asks level 2."""
    made = Office()
    if with_rules:
        made.hub = replace(made.hub, coaching=rules())
    made.hire(range(12), LOKET)
    made.hire(range(12, 24), ARSIP)
    for number, meets in enumerate(answers):
        made.assess([number], BEFORE, meets=meets)
    return made


def said_by(made: Office, day: date = JULY, past: Sequence[Past] = ()) -> dict[str, LevelNo | None]:
    cells = made.release(day, past).release.cells
    return {cell.group: cell.coaches_to for cell in cells if cell.measure == KOE}


def test_a_release_says_where_the_label_makes_sure_of_a_mentor() -> None:
    assert said_by(office([True] * 12 + [False] * 12)) == {LOKET: 2, ARSIP: None}


def test_without_rules_of_coaching_nothing_is_said() -> None:
    assert said_by(office([True] * 24, with_rules=False)) == {LOKET: None, ARSIP: None}


def test_old_evidence_makes_no_mentor() -> None:
    made = Office(hub=replace(Office().hub, coaching=rules()))
    made.hire(range(12), LOKET)
    made.assess(range(12), LONG_AGO, meets=True)

    cell = made.release(JULY).release.cell(LOKET, KOE)
    assert cell is not None
    assert (cell.band, cell.coaches_to) == (3, None)


def test_a_repeated_label_repeats_what_it_made_sure_of() -> None:
    made = office([True] * 24)
    first = made.release(JULY)

    cell = made.release(JANUARY, kept(first)).release.cell(LOKET, KOE)
    assert cell is not None
    assert (cell.since, cell.coaches_to) == ("2026-07", 2)


def test_what_is_said_of_mentors_is_sealed_and_an_older_release_keeps_its_seal() -> None:
    """An older release has no such key: its content, and so its digest, must stay what it was."""
    draft = office([True] * 24).release(JULY)
    silent = tuple(each.model_copy(update={"coaches_to": None}) for each in draft.release.cells)
    older = draft.release.model_copy(update={"cells": silent})

    assert older.content_digest() != draft.release.digest
    assert seal(older, draft.book, SYNTHETIC_KEY) != draft.release.fingerprint
    assert b"membimbing" in draft.release.content()
    assert b"membimbing" not in older.content()


bits = st.lists(st.booleans(), min_size=24, max_size=24)
later_bits = st.lists(st.booleans(), min_size=8, max_size=8)


@settings(max_examples=25, deadline=None)
@given(bits, bits)
def test_equal_labels_say_the_same_of_mentors_whatever_the_answers(
    answers: list[bool], other: list[bool]
) -> None:
    one, two = (office(each).release(JULY).release for each in (answers, other))

    for first, second in zip(one.cells, two.cells, strict=True):
        if first.band == second.band:
            assert first == second


@settings(max_examples=25, deadline=None)
@given(bits, later_bits)
def test_where_a_release_says_that_there_is_a_mentor_there_is_one(
    answers: list[bool], later: list[bool]
) -> None:
    """By the rule that pairs are made by, asked of the true records; also of a later release."""
    made = office(answers)
    first = made.release(JULY)
    for number, meets in enumerate(later):
        made.assess([3 * number], BETWEEN, meets=meets)
    second = made.release(JANUARY, kept(first))

    coaches = mentors_on(facts_by_person(made.people).values(), made.hub, JANUARY)
    for cell in second.release.cells:
        if cell.coaches_to is not None and cell.since is None:
            assert any(
                coach.unit == cell.group
                and coach.competency == cell.measure
                and coach.level >= cell.coaches_to
                for coach in coaches
            )


@settings(max_examples=15, deadline=None)
@given(bits, bits)
def test_who_could_coach_does_not_depend_on_any_answer(
    answers: list[bool], other: list[bool]
) -> None:
    """Compared by person: a token itself names the answers given."""

    def able(made: Office) -> list[tuple[str, str, list[LevelNo]]]:
        found = survey(made.people, made.hub, made.release(JULY).release.groups, JULY)
        return sorted(
            (*key, [found.could_coach[token] for token in each if token in found.could_coach])
            for key, each in found.answers.items()
        )

    assert able(office(answers)) == able(office(other))


def test_records_as_if_met_hold_no_answer() -> None:
    made = office([True, False] * 12)
    facts = facts_by_person(made.people)
    kinds = {
        tuple(sorted(each.answers.items()))
        for person in facts.values()
        for each in as_if_met(person, ((known, 2) for known in person.assessments)).assessments
    }

    assert len(kinds) == 1
