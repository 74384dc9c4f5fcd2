"""Careers over time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hr.people.career import leave, merge_careers, move
from generator.hr.refusal import RefusedError
from generator.model.base import JabatanId, PersonId, UnitId
from generator.model.person import EmploymentStatus, Person, Spell

KASI, CAMAT = JabatanId("kasi"), JabatanId("camat")
SEKSI, BIDANG = UnitId("seksi"), UnitId("bidang")
ME, OTHER = PersonId("p-" + "a" * 16), PersonId("p-" + "b" * 16)
START, LATER, LAST = date(2024, 3, 1), date(2026, 7, 1), date(2026, 9, 30)


def spell(
    since: date = START,
    jabatan: JabatanId = KASI,
    unit: UnitId = SEKSI,
    until: date | None = None,
    status: EmploymentStatus = "PNS",
) -> Spell:
    return Spell(jabatan=jabatan, unit=unit, since=since, until=until, status=status)


def person(*spells: Spell, key: PersonId = ME) -> Person:
    return Person(id=key, history=spells)


def code(refused: pytest.ExceptionInfo[RefusedError]) -> str:
    return refused.value.problems[0].code


def test_a_move_adds_a_position_and_changes_none() -> None:
    moved = move(person(spell()), LATER, unit=BIDANG)

    assert moved.history == (spell(), spell(LATER, unit=BIDANG))


def test_who_left_can_come_back() -> None:
    left = person(spell(until=LATER))

    assert move(left, LAST).history[-1] == spell(LAST)


@pytest.mark.parametrize("since", [START, date(2020, 1, 1)])
def test_a_move_before_the_last_position_is_refused(since: date) -> None:
    with pytest.raises(RefusedError) as refused:
        move(person(spell()), since, CAMAT)

    assert code(refused) == "ASN861"


def test_a_move_before_the_last_day_in_office_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        move(person(spell(until=LAST)), LAST, CAMAT)

    assert code(refused) == "ASN861"


def test_a_move_to_where_one_is_already_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        move(person(spell()), LATER, KASI, SEKSI, "PNS")

    assert code(refused) == "ASN862"


def test_whoever_leaves_holds_nothing_on_the_next_day() -> None:
    left = leave(person(spell()), LATER)

    assert left.spell_on(LATER) == spell(until=LATER)
    assert left.spell_on(LAST) is None


@pytest.mark.parametrize(
    ("career", "until", "expected"),
    [
        (person(spell()), date(2020, 1, 1), "ASN863"),
        (person(spell(until=LATER)), LAST, "ASN863"),
        (person(spell(until=LATER)), LATER, "ASN862"),
    ],
)
def test_a_last_day_outside_the_position_is_refused(
    career: Person, until: date, expected: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        leave(career, until)

    assert code(refused) == expected


def test_two_careers_become_one_in_order() -> None:
    merged = merge_careers(person(spell(LATER, CAMAT)), person(spell(status="PPPK"), key=OTHER))

    assert merged == person(spell(status="PPPK"), spell(LATER, CAMAT))


def test_a_position_that_both_tell_is_told_once_from_the_earlier_day() -> None:
    assert merge_careers(person(spell(LATER)), person(spell(START), key=OTHER)) == person(spell())


def test_two_positions_of_one_day_contradict() -> None:
    assert merge_careers(person(spell()), person(spell(jabatan=CAMAT), key=OTHER)) is None


def test_a_position_within_another_contradicts() -> None:
    one = person(spell(until=LAST))

    assert merge_careers(one, person(spell(LATER, CAMAT), key=OTHER)) is None


days = st.dates(date(2020, 1, 1), date(2026, 1, 1))
careers = st.lists(
    st.builds(spell, days, st.sampled_from((KASI, CAMAT))),
    min_size=1,
    max_size=4,
    unique_by=lambda each: each.since,
).map(lambda spells: sorted(spells, key=lambda each: each.since))


@given(careers, careers)
def test_a_merged_career_is_in_order_and_tells_each_day_what_the_later_of_both_said(
    mine: list[Spell], theirs: list[Spell]
) -> None:
    one, other = person(*mine), person(*theirs, key=OTHER)
    merged = merge_careers(one, other)
    if merged is None:
        assert {each.since for each in mine} & {each.since for each in theirs}
        return

    assert [each.since for each in merged.history] == sorted({e.since for e in merged.history})
    for day in {each.since for each in (*mine, *theirs)}:
        held = [each for each in (one.spell_on(day), other.spell_on(day)) if each is not None]
        newest = max(held, key=lambda each: each.since)
        now = merged.spell_on(day)
        assert now is not None
        assert now.jabatan == newest.jabatan
