from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.facts import Attendance, Facts
from generator.analysis.ledger import SENTENCES, Duty, Entry, Ledger, fold_ledger
from generator.model.base import EventId, FormCode
from generator.model.event import Event
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Outcome
from generator.model.person import EmploymentStatus, Person, Spell
from tests.small_hub import PENGELOLA, SEKSI, small_hub
from tests.strategies import OTHER, PERSON, World, days, events, learning_worlds

END_OF_2026 = date(2026, 12, 31)
years = st.integers(2024, 2027)


def event(key: str, form: str, start: date, jp: float, *, length: int = 1) -> Event:
    return Event(
        id=EventId(key),
        title=key,
        form=FormCode(form),
        start=start,
        end=start + timedelta(days=length - 1),
        organiser="BKPSDMD",
        jp=jp,
    )


def session(number: int, day: date, **changes: Any) -> MentoringSession:
    values = {"mentor": OTHER, "mentee": PERSON, "jp": 2.0} | changes
    return MentoringSession(
        id=f"m-{number:016d}",
        day=day,
        competency="KOE",
        from_level=1,
        to_level=2,
        stages=("tujuan",),
        **values,
    )


def person(
    *, status: EmploymentStatus = "PNS", since: date = date(2020, 1, 1), until: date | None = None
) -> Person:
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=since, until=until, status=status)
    return Person(id=PERSON, history=(spell,))


def ledger(
    *happened: Event,
    outcome: Outcome = "lulus",
    holder: Person | None = None,
    year: int = 2026,
    as_of: date = END_OF_2026,
    **facts: Any,
) -> Ledger:
    """The ledger of a person who took part in everything that happened."""
    attendances = tuple(Attendance(each.id, outcome) for each in happened)
    return fold_ledger(
        Facts(holder or person(), attendances, **facts), small_hub(*happened), year, as_of
    )


def only(result: Ledger) -> tuple[Decimal, str]:
    (entry,) = result.entries
    return entry.counted, entry.why


# What a row counts


def test_a_training_counts_what_was_recorded() -> None:
    assert only(ledger(event("a", "bimtek", date(2026, 4, 6), 24, length=3))) == (24, "penuh")


def test_attending_without_an_exam_counts_like_passing() -> None:
    assert only(ledger(event("a", "bimtek", date(2026, 4, 6), 24), outcome="hadir")) == (
        24,
        "penuh",
    )


def test_failing_counts_nothing_and_says_so() -> None:
    result = ledger(event("a", "bimtek", date(2026, 4, 6), 24), outcome="tidak_lulus")

    assert only(result) == (0, "tidak_lulus")
    assert SENTENCES[result.entries[0].why] == "Tidak dihitung: peserta tidak lulus."


def test_a_seminar_gives_its_jp_for_each_day_from_first_to_last() -> None:
    assert only(ledger(event("a", "seminar", date(2026, 4, 6), 16, length=2))) == (8, "konversi")


def test_conversion_never_gives_more_than_was_recorded() -> None:
    assert only(ledger(event("a", "magang", date(2026, 4, 6), 6, length=5))) == (6, "penuh")


def test_an_event_of_a_form_that_is_not_recognised_counts_nothing() -> None:
    assert only(ledger(event("a", "piknik", date(2026, 4, 6), 6))) == (0, "bentuk_tidak_diakui")


def test_tenths_of_an_hour_add_up_exactly() -> None:
    rows = [event(f"a{number}", "bimtek", date(2026, 4, 1 + number), 0.1) for number in range(3)]

    assert ledger(*rows).total == Decimal("0.3")


# When it counts


def test_an_event_counts_whole_in_the_year_of_its_last_day() -> None:
    across = event("a", "bimtek", date(2025, 12, 29), 24, length=5)

    assert [ledger(across, year=2025).total, ledger(across, year=2026).total] == [0, 24]


def test_an_event_that_still_runs_is_told_and_counts_nothing_yet() -> None:
    running = event("a", "bimtek", date(2026, 4, 6), 24, length=3)

    assert only(ledger(running, as_of=date(2026, 4, 7))) == (0, "belum_selesai")


def test_an_event_that_has_not_begun_is_no_row() -> None:
    assert ledger(event("a", "bimtek", date(2026, 4, 6), 24), as_of=date(2026, 4, 5)).entries == ()


def test_an_event_before_the_first_appointment_counts_nothing() -> None:
    newcomer = person(since=date(2026, 5, 1))

    assert only(ledger(event("a", "bimtek", date(2026, 4, 6), 24), holder=newcomer)) == (
        0,
        "tidak_menjabat",
    )


def test_an_event_after_leaving_counts_nothing() -> None:
    leaver = person(until=date(2026, 3, 31))

    assert only(ledger(event("a", "bimtek", date(2026, 4, 6), 24), holder=leaver)) == (
        0,
        "tidak_menjabat",
    )


# Caps


def test_the_third_mentoring_session_of_a_month_passes_the_cap() -> None:
    held = tuple(session(number, date(2026, 5, 4 + 7 * number)) for number in range(3))

    assert [entry.why for entry in ledger(mentored=held).entries] == ["penuh", "penuh", "batas"]


def test_the_next_month_has_a_cap_of_its_own() -> None:
    held = tuple(session(number, date(2026, 5 + number // 2, 4 + number)) for number in range(4))

    assert ledger(mentored=held).total == 8


def test_a_row_that_loses_to_both_conversion_and_cap_names_the_cap() -> None:
    held = tuple(session(number, date(2026, 5, 4 + 7 * number), jp=3.0) for number in range(3))

    assert [entry.why for entry in ledger(mentored=held).entries] == [
        "konversi",
        "konversi",
        "batas",
    ]


def test_a_failed_row_uses_up_no_cap() -> None:
    failed, passed = (event(key, "tugas-belajar", date(2026, 1, 5), 20) for key in ("a", "b"))
    facts = Facts(person(), (Attendance(failed.id, "tidak_lulus"), Attendance(passed.id, "lulus")))

    assert fold_ledger(facts, small_hub(failed, passed), 2026, END_OF_2026).total == 20


def test_rows_of_the_same_days_meet_the_cap_in_the_order_of_their_ids() -> None:
    rows = [
        event("b", "belajar-mandiri", date(2026, 4, 6), 1.5),
        event("a", "belajar-mandiri", date(2026, 4, 6), 1.8),
    ]

    assert [(entry.source, entry.counted) for entry in ledger(*rows).entries] == [
        ("a", Decimal("1.8")),
        ("b", Decimal("0.2")),
    ]


def test_a_cap_a_year_leaves_the_second_semester_out() -> None:
    semesters = [event(f"a{month}", "tugas-belajar", date(2026, month, 1), 20) for month in (1, 8)]

    assert [entry.counted for entry in ledger(*semesters).entries] == [20, 0]


def test_a_cap_a_day_gives_several_days_that_much_each() -> None:
    assert only(ledger(event("a", "belajar-mandiri", date(2026, 4, 6), 30, length=5))) == (
        10,
        "batas",
    )


def test_two_events_share_the_cap_of_a_common_day() -> None:
    rows = [event(key, "belajar-mandiri", date(2026, 4, 6), 1.5) for key in ("a", "b")]

    assert [entry.counted for entry in ledger(*rows).entries] == [Decimal("1.5"), Decimal("0.5")]


def test_a_day_at_the_turn_of_the_year_has_one_cap_whichever_ledger_asks() -> None:
    rows = [
        event("a", "belajar-mandiri", date(2025, 12, 31), 2),
        event("b", "belajar-mandiri", date(2025, 12, 31), 8, length=2),
    ]

    assert [ledger(*rows, year=2025).total, ledger(*rows, year=2026).total] == [2, 2]


# Mentoring


def test_a_session_counts_for_the_mentee_up_to_the_conversion_of_the_form() -> None:
    assert only(ledger(mentored=(session(1, date(2026, 5, 4), jp=3.0),))) == (2, "konversi")


def test_a_session_is_told_to_the_mentor_and_counts_nothing() -> None:
    held = (session(1, date(2026, 5, 4), mentor=PERSON, mentee=OTHER),)

    assert only(ledger(mentoring=held)) == (0, "sebagai_mentor")


# Duty


def test_a_pns_owes_the_minimum_in_force_and_sees_what_remains() -> None:
    result = ledger(event("a", "bimtek", date(2026, 4, 6), 12.5))

    assert result.duty == Duty("minimal", 20, "Aturan contoh", True)
    assert result.remaining == Decimal("7.5")


def test_more_than_the_minimum_leaves_nothing_to_do() -> None:
    assert ledger(event("a", "bimtek", date(2026, 4, 6), 40)).remaining == 0


def test_a_pppk_has_a_ceiling_and_no_minimum() -> None:
    result = ledger(holder=person(status="PPPK"))

    assert result.duty == Duty("maksimal", 24, "Aturan contoh", True)
    assert result.remaining is None


def test_a_cpns_in_probation_has_no_duty() -> None:
    assert ledger(holder=person(status="CPNS")).duty is None


def test_whoever_left_has_no_duty() -> None:
    assert ledger(holder=person(until=date(2026, 3, 31))).duty is None


def test_the_duty_of_a_past_year_is_that_of_its_last_day() -> None:
    assert ledger(holder=person(since=date(2026, 1, 1)), year=2025).duty is None


# Properties


@given(learning_worlds, years, days)
def test_the_parts_sum_to_the_total(world: World, year: int, as_of: date) -> None:
    result = fold_ledger(world.facts, world.hub, year, as_of)

    assert sum(entry.counted for entry in result.entries) == result.total
    assert sum(result.by_form.values()) == result.total


@given(learning_worlds, years, days)
def test_no_row_counts_more_than_it_claims_or_less_than_nothing(
    world: World, year: int, as_of: date
) -> None:
    for entry in fold_ledger(world.facts, world.hub, year, as_of).entries:
        assert 0 <= entry.counted <= entry.claimed


@given(learning_worlds, years, days)
def test_a_row_that_counts_less_than_it_claims_says_why(
    world: World, year: int, as_of: date
) -> None:
    for entry in fold_ledger(world.facts, world.hub, year, as_of).entries:
        assert (entry.counted < entry.claimed) == (entry.why != "penuh")


@given(learning_worlds, days)
def test_no_cap_is_ever_exceeded(world: World, as_of: date) -> None:
    entries: list[Entry] = [
        entry
        for year in range(2024, 2028)
        for entry in fold_ledger(world.facts, world.hub, year, as_of).entries
    ]
    sessions_a_month = Counter(
        entry.day.isoformat()[:7]
        for entry in entries
        if entry.form == "mentoring" and entry.counted
    )
    study_a_year: defaultdict[int, Decimal] = defaultdict(Decimal)
    for entry in entries:
        if entry.form == "tugas-belajar":
            study_a_year[entry.day.year] += entry.counted
    alone = [entry for entry in entries if entry.form == "belajar-mandiri"]
    spans = [world.hub.events[EventId(entry.source)] for entry in alone]
    studied = {
        each.start + timedelta(days=offset)
        for each in spans
        for offset in range((each.end - each.start).days + 1)
    }

    assert all(times <= 2 for times in sessions_a_month.values())
    assert all(total <= 20 for total in study_a_year.values())
    assert sum(entry.counted for entry in alone) <= 2 * len(studied)


@given(learning_worlds, years, days, events(99))
def test_an_event_that_begins_after_the_day_changes_nothing(
    world: World, year: int, as_of: date, later: Event
) -> None:
    length = later.end - later.start
    start = as_of + timedelta(days=1)
    added = world.attending(later.model_copy(update={"start": start, "end": start + length}))

    before = fold_ledger(world.facts, world.hub, year, as_of)
    after = fold_ledger(added.facts, added.hub, year, as_of)

    assert before == after


@given(learning_worlds, years, days, st.randoms())
def test_the_order_of_rows_does_not_matter(
    world: World, year: int, as_of: date, random: Any
) -> None:
    facts = world.facts
    shuffled = replace(
        facts,
        attendances=tuple(random.sample(facts.attendances, len(facts.attendances))),
        mentored=tuple(random.sample(facts.mentored, len(facts.mentored))),
        mentoring=tuple(random.sample(facts.mentoring, len(facts.mentoring))),
    )

    assert fold_ledger(facts, world.hub, year, as_of) == fold_ledger(
        shuffled, world.hub, year, as_of
    )
