"""Shared Hypothesis strategies: persons of the small hub with arbitrary histories, events, assessments and sessions.

Days lie in 2024-2026 and close enough together that caps of a day, month and year are met often.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from generator.analysis.facts import Attendance, Facts
from generator.model.assessment import Answer, Assessment, Reversal
from generator.model.base import CompetencyCode, EventId, FormCode, PersonId, UnitId
from generator.model.cancellation import Cancellation
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Participation
from generator.model.people import People
from generator.model.person import Person, Spell
from tests.small_hub import INT, KASI, KOE, PENGELOLA, PLP, SEKSI, small_hub

T = TypeVar("T")

PERSON = PersonId("p-aaaaaaaaaaaaaaaa")
OTHER = PersonId("p-bbbbbbbbbbbbbbbb")
FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2026, 12, 31)

FORMS = ("bimtek", "seminar", "magang", "mentoring", "tugas-belajar", "belajar-mandiri")


@dataclass(frozen=True, slots=True)
class World:
    """A hub and one person's facts in it."""

    hub: PublicHub
    facts: Facts

    def attending(self, event: Event) -> "World":
        """The world in which the person also passed `event`."""
        return World(
            replace(self.hub, events={**self.hub.events, event.id: event}),
            replace(
                self.facts,
                attendances=(*self.facts.attendances, Attendance(event.id, "lulus")),
            ),
        )


SPAN = (LAST_DAY - FIRST_DAY).days
days = st.integers(0, SPAN).map(lambda offset: FIRST_DAY + timedelta(days=offset))
jp = st.integers(1, 400).map(lambda tenths: tenths / 10)
forms = st.sampled_from(FORMS).map(FormCode)
competencies = st.sampled_from((INT, KOE, PLP))
answers = st.sampled_from(("ya", "ya", "tidak"))
cancellations = st.none() | days.map(lambda day: Cancellation(day=day, reason="salah_input"))


@st.composite
def events(draw: st.DrawFn, number: int) -> Event:
    """An event of up to 40 days, so that some pass the turn of a month or year."""
    start = draw(days)
    return Event(
        id=EventId(f"kegiatan-{number}"),
        title="Kegiatan contoh",
        form=draw(forms),
        start=start,
        end=start + timedelta(days=draw(st.sampled_from((0, 0, 1, 2, 4, 40)))),
        organiser="BKPSDMD",
        jp=draw(jp),
    )


@st.composite
def assessments(draw: st.DrawFn, number: int) -> Assessment:
    """An assessment of one to three neighbouring levels."""
    lowest = draw(st.integers(1, 3))
    triple: st.SearchStrategy[tuple[Answer, ...]] = st.tuples(answers, answers, answers)
    return Assessment(
        id=f"a-{number:016d}",
        person=PERSON,
        day=draw(days),
        method=draw(st.sampled_from(("mandiri", "atasan", "asesor"))),
        competency=CompetencyCode(draw(competencies)),
        answers={level: draw(triple) for level in range(lowest, lowest + draw(st.integers(1, 3)))},
    )


@st.composite
def reversals(draw: st.DrawFn, number: int, of: Assessment) -> Reversal:
    """A reversal of `of`, on the same day or later."""
    return Reversal(
        id=f"a-{number:016d}",
        reverses=of.id,
        reason="salah_input",
        day=of.day + timedelta(days=draw(st.integers(0, 60))),
    )


@st.composite
def cancellations_since(draw: st.DrawFn, since: date) -> Cancellation:
    """What takes back something that happened on `since`, on that day or later."""
    return Cancellation(day=since + timedelta(days=draw(st.integers(0, 60))), reason="ganda")


@st.composite
def sessions(draw: st.DrawFn, number: int) -> MentoringSession:
    """A mentoring session of the person, as the mentee or as the mentor."""
    mentor, mentee = draw(st.sampled_from(((OTHER, PERSON), (PERSON, OTHER))))
    day = draw(days)
    return MentoringSession(
        id=f"m-{number:016d}",
        mentor=mentor,
        mentee=mentee,
        day=day,
        competency=KOE,
        from_level=1,
        to_level=2,
        stages=("tujuan",),
        jp=draw(jp),
        cancelled=draw(st.none() | st.none() | cancellations_since(day)),
    )


@st.composite
def persons(draw: st.DrawFn) -> Person:
    """A person of one or two spells, who may have come late and may have left."""
    first = draw(days)
    second = first + timedelta(days=draw(st.integers(1, 400)))
    left = draw(st.none() | st.just(second + timedelta(days=200)))
    statuses = draw(st.sampled_from((("CPNS", "PNS"), ("PNS", "PNS"), ("PPPK", "PPPK"))))
    return Person(
        id=PERSON,
        history=(
            Spell(jabatan=PENGELOLA, unit=SEKSI, since=first, status=statuses[0]),
            Spell(jabatan=KASI, unit=SEKSI, since=second, until=left, status=statuses[1]),
        ),
    )


@st.composite
def worlds(draw: st.DrawFn, *, learning: bool = True, assessing: bool = True) -> World:
    """A person in the small hub with a handful of facts; a test leaves out the kinds it has no use for."""
    happened = _some(draw, events, 8) if learning else []
    met = _some(draw, sessions, 5) if learning else []
    assessed = _some(draw, assessments, 6) if assessing else []
    return World(
        small_hub(*happened),
        Facts(
            draw(persons()),
            attendances=tuple(
                Attendance(
                    event.id,
                    draw(st.sampled_from(("lulus", "hadir", "tidak_lulus"))),
                    draw(st.none() | st.none() | cancellations_since(event.start)),
                )
                for event in happened
            ),
            assessments=tuple(assessed),
            reversals=tuple(
                draw(reversals(100 + number, assessment))
                for number, assessment in enumerate(assessed)
                if draw(st.booleans())
            ),
            mentored=tuple(each for each in met if each.mentee == PERSON),
            mentoring=tuple(each for each in met if each.mentor == PERSON),
        ),
    )


learning_worlds = worlds(assessing=False)
assessing_worlds = worlds(learning=False)


def _some(draw: st.DrawFn, kind: Callable[[int], st.SearchStrategy[T]], most: int) -> list[T]:
    """Up to `most` of a kind, numbered from 0 so that their ids differ."""
    return [draw(kind(number)) for number in range(draw(st.integers(0, most)))]


KANTOR, SUBSEKSI = UnitId("kantor"), UnitId("subseksi")


@dataclass(frozen=True, slots=True)
class Office:
    """A hub of three units, each below the one before, and the people in it."""

    hub: PublicHub
    people: People


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """Up to four persons with events, assessments and mentoring sessions among them."""
    staff = [
        _of_units(draw, draw(persons())).model_copy(update={"id": PersonId(f"p-{number:016d}")})
        for number in range(draw(st.integers(1, 4)))
    ]
    ids = st.sampled_from([person.id for person in staff])
    happened = _some(draw, events, 6)
    outcomes = st.sampled_from(("lulus", "hadir", "tidak_lulus"))
    return Office(
        _with_three_units(small_hub(*happened)),
        People(
            persons={person.id: person for person in staff},
            participations={
                event.id: tuple(
                    Participation(
                        person=person, outcome=draw(outcomes), cancelled=draw(cancellations)
                    )
                    for person in draw(st.lists(ids, unique=True))
                )
                for event in happened
            },
            assessments=tuple(
                assessment.model_copy(update={"person": draw(ids)})
                for assessment in _some(draw, assessments, 6)
            ),
            reversals=(),
            sessions=tuple(
                session.model_copy(
                    update={
                        "mentor": OTHER,
                        "mentee": draw(ids),
                        "cancelled": draw(cancellations),
                    }
                )
                for session in _some(draw, sessions, 5)
            ),
        ),
    )


def _of_units(draw: st.DrawFn, person: Person) -> Person:
    units = st.sampled_from((KANTOR, SEKSI, SUBSEKSI))
    history = tuple(each.model_copy(update={"unit": draw(units)}) for each in person.history)
    return person.model_copy(update={"history": history})


def _with_three_units(hub: PublicHub) -> PublicHub:
    seksi = hub.units[SEKSI]
    above = seksi.model_copy(update={"id": KANTOR, "name": "Kantor"})
    below = seksi.model_copy(update={"id": SUBSEKSI, "name": "Subseksi", "parent": SEKSI})
    middle = seksi.model_copy(update={"parent": KANTOR})
    return replace(hub, units={unit.id: unit for unit in (below, above, middle)})
