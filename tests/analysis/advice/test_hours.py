"""The JP that advice promises is what the ledger counts once it is taken."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.advice.hours import Taken, promise, take
from generator.analysis.closing import closer_table
from generator.analysis.facts import Attendance, Facts
from generator.analysis.ledger import fold_ledger
from generator.model.advice import Assignment
from generator.model.base import EventId, FormCode
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from tests.analysis.advice.advised import DAY, advised_hub, basis_of, person
from tests.small_hub import KOE
from tests.strategies import FORMS, OTHER, PERSON, World, days, events, learning_worlds

TABLE = basis_of(advised_hub()).book.table
WAYS = [way for level in (1, 2) for way in TABLE[KOE][level]]
forms = st.sampled_from([form for form in FORMS if form != "mentoring"]).map(FormCode)


def done(facts: Facts, hub: PublicHub, taken: Taken) -> tuple[Facts, PublicHub]:
    """The world in which a step has been taken: its events passed, its sessions attended."""
    for claim in taken.claims:
        if claim.kind == "kegiatan":
            event = Event(
                id=EventId(claim.source),
                title="Contoh",
                form=claim.form,
                start=claim.start,
                end=claim.end,
                organiser="BKPSDMD",
                jp=float(claim.jp),
            )
            hub = replace(hub, events={**hub.events, event.id: event})
            attendance = Attendance(event.id, "lulus")
            facts = replace(facts, attendances=(*facts.attendances, attendance))
        else:
            session = MentoringSession.model_construct(
                id=claim.source,
                mentor=OTHER,
                mentee=PERSON,
                day=claim.end,
                competency=KOE,
                from_level=1,
                to_level=2,
                stages=("tujuan",),
                jp=float(claim.jp),
            )
            facts = replace(facts, mentored=(*facts.mentored, session))
    return facts, hub


@settings(max_examples=80)
@given(
    learning_worlds,
    st.lists(st.sampled_from(WAYS), min_size=1, max_size=4, unique_by=lambda way: way.key),
    days,
    events(90),
    st.booleans(),
    forms,
    st.integers(1, 3),
)
def test_taking_what_is_advised_gives_exactly_the_jp_promised(
    world: World,
    ways: list,  # type: ignore[type-arg]
    day: date,
    event: Event,
    offered: bool,
    form: FormCode,
    times: int,
) -> None:
    hub, facts = world.hub, world.facts
    assignment = Assignment(form=form, times=times)
    taken = [
        take(way, hub, assignment, day, event if offered and way.slug == "loket" else None)
        for way in ways
    ]
    as_of = max(each.last_day for each in taken)

    promised = promise(facts, hub, taken)

    years = range(2024, as_of.year + 1)
    before = {year: fold_ledger(facts, hub, year, as_of).total for year in years}
    for step, hours in zip(taken, promised, strict=True):
        facts, hub = done(facts, hub, step)
        after = {year: fold_ledger(facts, hub, year, as_of).total for year in years}
        gained = {year: after[year] - before[year] for year in years if after[year] != before[year]}
        assert dict(hours.counted) == gained
        before = after


def test_sessions_beyond_the_cap_of_a_month_are_not_promised() -> None:
    hub = advised_hub()
    guide = next(way for way in TABLE[KOE][2] if way.kind == "mentoring")
    both = [take(guide, hub, basis_of(hub).book.rules.assignment, DAY, None)] * 3

    assert [dict(each.counted) for each in promise(Facts(person()), hub, both)] == [
        {2026: Decimal(2)},
        {2026: Decimal(2)},
        {},
    ]


def test_a_course_without_a_date_is_supposed_to_end_with_the_year() -> None:
    hub = advised_hub()
    course = closer_table(hub)[KOE][2][0]
    (hours,) = promise(
        Facts(person()), hub, [take(course, hub, basis_of(hub).book.rules.assignment, DAY, None)]
    )

    assert (hours.last_day, hours.scheduled) == (date(2026, 12, 31), False)
    assert dict(hours.counted) == {2026: Decimal(10)}


def test_a_course_on_offer_counts_in_the_year_it_ends() -> None:
    start = date(2027, 1, 4)
    event = Event(
        id=EventId("nanti"), title="Nanti", form=FormCode("seminar"), start=start,
        end=start + timedelta(days=1), organiser="BKPSDMD", jp=20,
    )  # fmt: skip
    hub = advised_hub(event)
    course = closer_table(hub)[KOE][2][0]
    (hours,) = promise(
        Facts(person()), hub, [take(course, hub, basis_of(hub).book.rules.assignment, DAY, event)]
    )

    assert (hours.form, hours.scheduled, hours.claimed) == ("seminar", True, Decimal(20))
    assert dict(hours.counted) == {2027: Decimal(8)}
