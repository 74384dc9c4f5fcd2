"""A release as a whole: what it is a function of, and what it holds."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.disclosure.bands import Label, parent_label
from generator.disclosure.fingerprint import SYNTHETIC_KEY, seal
from generator.disclosure.release import Draft, make_release
from generator.model.release import Cell
from tests.disclosure.office import (
    ARSIP,
    JANUARY,
    JULY,
    KECAMATAN,
    LOKET,
    NEXT_JULY,
    Office,
    kept,
    person_id,
)
from tests.small_hub import KOE

BEFORE, BETWEEN = date(2026, 5, 4), date(2026, 10, 12)


def office_of(answers: list[bool], later: list[bool]) -> Office:
    """Twelve people at each of two counters: how each was assessed at first, and eight of them once more."""
    office = Office()
    office.hire(range(12), LOKET)
    office.hire(range(12, 24), ARSIP)
    for number, meets in enumerate(answers):
        office.assess([number], BEFORE, meets=meets)
    for number, meets in enumerate(later):
        office.assess([3 * number], BETWEEN, meets=meets)
    return office


def decision(cell: Cell) -> tuple[object, ...]:
    """All of a cell but its band."""
    return cell.group, cell.measure, cell.bands, cell.withheld, cell.since, cell.limits


bits = st.lists(st.booleans(), min_size=24, max_size=24)
later_bits = st.lists(st.booleans(), min_size=8, max_size=8)


@settings(max_examples=30, deadline=None)
@given(bits, later_bits, later_bits)
def test_what_is_repeated_or_withheld_and_how_far_labels_may_move_tells_no_answer(
    answers: list[bool], later: list[bool], other: list[bool]
) -> None:
    """Answers not yet published change bands and nothing else."""
    first = office_of(answers, []).release(JULY)
    one, two = (office_of(answers, each).release(JANUARY, kept(first)) for each in (later, other))

    assert list(map(decision, one.release.cells)) == list(map(decision, two.release.cells))
    assert one.release.groups == two.release.groups


@settings(max_examples=30, deadline=None)
@given(bits, bits)
def test_a_first_release_decides_the_same_whatever_the_answers(
    answers: list[bool], other: list[bool]
) -> None:
    one, two = (office_of(each, []).release(JULY) for each in (answers, other))

    assert list(map(decision, one.release.cells)) == list(map(decision, two.release.cells))


def test_the_same_records_make_the_same_release() -> None:
    answers = [True, False] * 12

    assert office_of(answers, []).release(JULY) == office_of(answers, []).release(JULY)


def two_counters() -> Office:
    """Two counters of twelve, of one of which everybody meets the level and of the other nobody."""
    return office_of([True] * 12 + [False] * 12, [])


def test_groups_stay_as_they_are_for_the_year() -> None:
    office = two_counters()
    first = office.release(date(2026, 1, 15))
    office.hire(range(12), ARSIP, since=BEFORE)

    second = office.release(JULY, kept(first))

    assert second.release.groups == first.release.groups


def test_a_new_year_makes_new_groups() -> None:
    office = two_counters()
    first = office.release(JULY)
    office.hire(range(5), ARSIP, since=BETWEEN)

    second = office.release(JANUARY, kept(first))

    assert [group.id for group in second.release.groups] == [ARSIP]


def test_a_group_that_fell_under_ten_is_withheld_and_named() -> None:
    office = two_counters()
    first = office.release(date(2026, 5, 15))
    office.hire(range(5), ARSIP, since=date(2026, 6, 1))

    second = office.release(JULY, kept(first))

    assert [group.id for group in second.shrunk] == [LOKET]
    shown = [cell for cell in second.release.cells if cell.group == LOKET]
    assert {cell.withheld for cell in shown} == {"tidak_diminta"}


def test_a_label_is_repeated_only_for_a_group_of_the_same_units() -> None:
    office = Office()
    office.hire(range(12), KECAMATAN)
    office.hire(range(12, 22), ARSIP)
    office.assess(range(22), BEFORE, meets=True)
    first = office.release(JULY)
    office.retire(12, last=BETWEEN)

    second = office.release(JANUARY, kept(first))

    cells = [made.release.cell(KECAMATAN, KOE) for made in (first, second)]
    assert [cell.withheld for cell in cells if cell] == [None, "gerak"]


def test_units_in_no_group_are_named() -> None:
    office = two_counters()
    office.hire(range(30, 34), KECAMATAN)

    assert office.release(JULY).alone == (KECAMATAN,)


def test_a_parent_follows_from_the_labels_of_its_groups() -> None:
    release = two_counters().release(JULY).release
    labels = [
        Label(cell.band, cell.bands)
        for cell in release.cells
        if cell.measure == KOE and cell.band and cell.bands
    ]

    (parent,) = (each for each in release.parents if each.measure == KOE)
    assert parent.unit == KECAMATAN
    assert Label(parent.band, parent.bands) == parent_label(labels)


def test_a_parent_lags_behind_the_counts_as_its_groups_do() -> None:
    """Forty people who did not meet the level all do now; labels move by two bands and say "at least"."""
    office = Office()
    office.hire(range(20), LOKET)
    office.hire(range(20, 40), ARSIP)
    office.assess(range(40), BEFORE, meets=False)
    first = office.release(JULY)
    office.assess(range(40), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first)).release

    assert [cell.band for cell in second.cells if cell.measure == KOE] == [3, 3]
    assert [each.band for each in second.parents if each.measure == KOE] == [3]


def test_a_unit_with_one_group_below_has_no_label_of_its_own() -> None:
    office = Office()
    office.hire(range(12))
    office.assess(range(12), BEFORE, meets=True)

    assert office.release(JULY).release.parents == ()


def draft() -> Draft:
    return two_counters().release(JULY)


def test_a_release_names_no_person_and_no_count() -> None:
    text = draft().release.model_dump_json()

    assert not any(person_id(number) in text for number in range(24))
    assert "12" not in text.replace(draft().release.fingerprint, "").replace(
        draft().release.digest, ""
    )


def test_the_digest_is_of_the_content() -> None:
    release = draft().release

    assert release.digest == release.content_digest()
    assert release.model_copy(update={"cells": ()}).content_digest() != release.digest


def test_the_fingerprint_depends_on_who_was_counted_and_on_the_key() -> None:
    made = draft()
    fingerprint = made.release.fingerprint

    assert seal(made.release, made.book, SYNTHETIC_KEY) == fingerprint
    assert seal(made.release, made.book, b"lain") != fingerprint
    office = two_counters()
    office.assess([0], BEFORE, meets=True)
    assert office.release(JULY).release.fingerprint != fingerprint


@pytest.mark.parametrize("day", [JULY, JANUARY, NEXT_JULY])
def test_a_release_is_named_by_its_month(day: date) -> None:
    office = two_counters()
    made = make_release(office.hub, office.people, day, (), SYNTHETIC_KEY)

    assert made.release.id == day.isoformat()[:7]
