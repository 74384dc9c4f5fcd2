"""An office of the small hub: units below a kecamatan, and people who were assessed in KOE on given days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from generator.disclosure.fingerprint import SYNTHETIC_KEY
from generator.disclosure.history import Past
from generator.disclosure.release import Draft, make_release
from generator.model.assessment import Answer, Assessment, Reversal
from generator.model.base import EventId, FormCode, JabatanId, PersonId, UnitId
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.participation import Participation
from generator.model.people import People
from generator.model.person import EmploymentStatus, Person, Spell
from generator.model.unit import Unit
from tests.small_hub import KOE, PENGELOLA, small_hub

KECAMATAN, LOKET, ARSIP = (UnitId(key) for key in ("kecamatan", "loket", "arsip"))
JULY, JANUARY, NEXT_JULY = date(2026, 7, 1), date(2027, 1, 15), date(2027, 7, 1)
TREE = {KECAMATAN: None, LOKET: KECAMATAN, ARSIP: KECAMATAN}


def person_id(number: int) -> PersonId:
    """The id of person `number`."""
    return PersonId(f"p-{number:016}")


def hub_of(tree: Mapping[UnitId, UnitId | None] = TREE, *events: Event) -> PublicHub:
    """The small hub with these units, each with its parent."""
    units = {
        key: Unit(
            id=key,
            name=key.capitalize(),
            kind="seksi",
            parent=parent,
            place="Siulak",
            formation={PENGELOLA: 20},
        )
        for key, parent in tree.items()
    }
    return replace(small_hub(*events), units=units)


@dataclass
class Office:
    """Records of persons in the making."""

    hub: PublicHub = field(default_factory=hub_of)
    persons: dict[PersonId, Person] = field(default_factory=dict)
    assessments: list[Assessment] = field(default_factory=list)
    reversals: list[Reversal] = field(default_factory=list)
    participations: dict[EventId, tuple[Participation, ...]] = field(default_factory=dict)

    def hire(
        self,
        numbers: Iterable[int],
        unit: UnitId = LOKET,
        since: date = date(2020, 1, 1),
        jabatan: JabatanId = PENGELOLA,
        status: EmploymentStatus = "PNS",
    ) -> None:
        """Let people take a position; whoever has one leaves it."""
        for number in numbers:
            key = person_id(number)
            held = self.persons[key].history if key in self.persons else ()
            spell = Spell(jabatan=jabatan, unit=unit, since=since, status=status)
            self.persons[key] = Person(id=key, history=(*held, spell))

    def retire(self, number: int, last: date) -> None:
        """Let a person leave."""
        key = person_id(number)
        *before, spell = self.persons[key].history
        ended = spell.model_copy(update={"until": last})
        self.persons[key] = Person(id=key, history=(*before, ended))

    def forget(self, number: int) -> None:
        """Remove all records of a person."""
        key = person_id(number)
        del self.persons[key]
        gone = {each.id for each in self.assessments if each.person == key}
        self.assessments = [each for each in self.assessments if each.person != key]
        self.reversals = [each for each in self.reversals if each.reverses not in gone]

    def assess(self, numbers: Iterable[int], day: date, *, meets: bool) -> list[Assessment]:
        """Assess people in KOE, of which their position asks level 2."""
        second: Answer = "ya" if meets else "tidak"
        made = [
            Assessment(
                id=f"a-{len(self.assessments) + index:016}",
                person=person_id(number),
                day=day,
                method="atasan",
                competency=KOE,
                answers={1: ("ya", "ya", "ya"), 2: ("ya", "ya", second)},
            )
            for index, number in enumerate(numbers)
        ]
        self.assessments += made
        return made

    def reverse(self, assessment: Assessment, day: date) -> None:
        """Take an assessment back."""
        number = f"a-{900 + len(self.reversals):016}"
        self.reversals.append(
            Reversal(id=number, reverses=assessment.id, reason="salah_input", day=day)
        )

    def attend(self, numbers: Iterable[int], event: EventId) -> None:
        """Let people pass an event."""
        self.participations[event] = tuple(
            Participation(person=person_id(number), outcome="lulus") for number in numbers
        )

    @property
    def people(self) -> People:
        """The records."""
        return People(
            persons=dict(self.persons),
            participations=dict(self.participations),
            assessments=tuple(self.assessments),
            reversals=tuple(self.reversals),
            sessions=(),
        )

    def shuffled(self, chance: Random) -> People:
        """The same records in another order."""
        return People(
            persons=dict(chance.sample(list(self.persons.items()), len(self.persons))),
            participations=dict(self.participations),
            assessments=tuple(chance.sample(self.assessments, len(self.assessments))),
            reversals=tuple(chance.sample(self.reversals, len(self.reversals))),
            sessions=(),
        )

    def release(self, day: date, past: Sequence[Past] = ()) -> Draft:
        """The release as of a day."""
        return make_release(self.hub, self.people, day, past, SYNTHETIC_KEY)


def kept(*drafts: Draft) -> list[Past]:
    """Drafts as releases made."""
    return [Past(draft.release, draft.book) for draft in drafts]


def bimtek(jp: int, day: date) -> Event:
    """An event that counts for `jp` JP."""
    return Event(
        id=EventId(f"bimtek-{day.isoformat()}"),
        title="Bimtek",
        form=FormCode("bimtek"),
        start=day,
        end=day,
        organiser="BKPSDMD",
        jp=jp,
    )
