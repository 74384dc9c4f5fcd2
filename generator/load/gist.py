"""Gist: what the checks across files need of one file of persons that is right by itself.

A tenth of the file, in arrays: ids as 64-bit digests, days as ordinals. Two ids with one digest would only make the check
read their files in full.
"""

import json
from array import array
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise

from generator.load.parsed import Parsed
from generator.model.assessment import Assessment, AssessmentFile
from generator.model.base import Record
from generator.model.mentoring_session import MentoringFile
from generator.model.participation import ParticipationFile
from generator.model.person import Person, PersonFile

NEVER = 0
"""The day of a row that nobody can take back."""

EVENT_DAY = 0
"""Stands for the day of the event that a list of participants belongs to."""

ALWAYS = date.max.toordinal()

_DAY = timedelta(days=1)
_ARRAYS = {"own": "Q", "days": "i", "who": "Q", "when": "i", "until": "i", "undone": "Q", "on": "i"}


@dataclass(slots=True)
class Gist:
    """What a file says that other files can contradict.

    Attributes:
        last: the last day on which something is said to have happened.
        refers: ids of public things, by the name of their register.
        own: digests of the ids of the file's own rows.
        days: of assessments, the day of each of `own`; `NEVER` for a reversal.
        who: digests of persons, each with the days beside it.
        when: the day on which the person must have been in service; in a file of persons, the first day of service.
        until: in a file of persons, the last day of service.
        undone: digests of the ids that reversals take back.
        on: the day of each of these reversals.
    """

    last: int = 0
    refers: dict[str, list[str]] = field(default_factory=dict)
    own: "array[int]" = field(default_factory=lambda: array("Q"))
    days: "array[int]" = field(default_factory=lambda: array("i"))
    who: "array[int]" = field(default_factory=lambda: array("Q"))
    when: "array[int]" = field(default_factory=lambda: array("i"))
    until: "array[int]" = field(default_factory=lambda: array("i"))
    undone: "array[int]" = field(default_factory=lambda: array("Q"))
    on: "array[int]" = field(default_factory=lambda: array("i"))

    def as_text(self) -> str:
        """The gist as a text for the cache."""
        arrays = (b64encode(getattr(self, name)).decode() for name in _ARRAYS)
        return " ".join([json.dumps([self.last, self.refers], separators=(",", ":")), *arrays])

    @staticmethod
    def of_text(text: str) -> "Gist":
        """The gist that `as_text` wrote."""
        head, *packed = text.split(" ")
        last, refers = json.loads(head)
        arrays = {
            name: array(kind, b64decode(part))
            for (name, kind), part in zip(_ARRAYS.items(), packed, strict=True)
        }
        return Gist(last, refers, **arrays)

    def refer(self, register: str, ids: Iterable[str]) -> None:
        """Keep what the file refers to, in order, so that the same is kept of the same."""
        self.refers[register] = sorted(set(ids))

    def see(self, pairs: Iterable[tuple[str, int]]) -> None:
        """Keep persons with the days on which they must have been in service."""
        for person, day in sorted(set(pairs)):
            self.who.append(digest(person))
            self.when.append(day)


@lru_cache(maxsize=1 << 18)
def digest(name: str) -> int:
    """A 64-bit digest of an id."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def gist_of(file: Parsed[Record]) -> Gist:
    """The gist of a file of persons."""
    match file.model:
        case PersonFile() as persons:
            return _of_persons(persons)
        case ParticipationFile() as parts:
            return _of_participants(parts)
        case AssessmentFile() as assessments:
            return _of_assessments(assessments)
        case MentoringFile() as sessions:
            return _of_sessions(sessions)
    raise TypeError(type(file.model).__name__)


def service(person: Person) -> list[tuple[int, int]]:
    """First and last days of the stretches of service, by the person's own answer for each day that one can begin on."""
    starts = {spell.since for spell in person.history}
    starts |= {spell.until + _DAY for spell in person.history if spell.until not in (None, date.max)}  # fmt: skip
    cuts = [*sorted(starts), None]
    return [
        (start.toordinal(), ALWAYS if end is None else end.toordinal() - 1)
        for start, end in pairwise(cuts)
        if start is not None and person.spell_on(start) is not None
    ]


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same days in as few stretches as can be."""
    whole: list[tuple[int, int]] = []
    for first, last in stretches:
        if whole and whole[-1][1] + 1 == first:
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole


def _of_persons(file: PersonFile) -> Gist:
    gist = Gist()
    for person in file.persons:
        add_person(gist, person.id, joined(service(person)))
    spells = [spell for person in file.persons for spell in person.history]
    gist.refer("jabatan", (spell.jabatan for spell in spells))
    gist.refer("units", (spell.unit for spell in spells))
    return gist


def add_person(gist: Gist, name: str, stretches: Iterable[tuple[int, int]]) -> None:
    """Enter a person with their stretches of service."""
    gist.own.append(digest(name))
    for first, last in stretches:
        gist.who.append(digest(name))
        gist.when.append(first)
        gist.until.append(last)


def _of_participants(file: ParticipationFile) -> Gist:
    gist = Gist()
    gist.see((part.person, EVENT_DAY) for part in file.participants)
    gist.last = max(
        (part.cancelled.day.toordinal() for part in file.participants if part.cancelled), default=0
    )
    return gist


def _of_assessments(file: AssessmentFile) -> Gist:
    gist = Gist()
    made = [entry for entry in file.entries if isinstance(entry, Assessment)]
    for entry in file.entries:
        gist.own.append(digest(entry.id))
        day = entry.day.toordinal()
        if isinstance(entry, Assessment):
            gist.days.append(day)
        else:
            gist.days.append(NEVER)
            gist.undone.append(digest(entry.reverses))
            gist.on.append(day)
    gist.see((entry.person, entry.day.toordinal()) for entry in made)
    gist.refer("competencies", (entry.competency for entry in made))
    gist.last = max((entry.day.toordinal() for entry in file.entries), default=0)
    return gist


def _of_sessions(file: MentoringFile) -> Gist:
    gist = Gist()
    for session in file.sessions:
        gist.own.append(digest(session.id))
    gist.see(
        (person, session.day.toordinal())
        for session in file.sessions
        for person in (session.mentor, session.mentee)
    )
    gist.refer("competencies", (session.competency for session in file.sessions))
    days = [session.day for session in file.sessions]
    days += [session.cancelled.day for session in file.sessions if session.cancelled]
    gist.last = max((day.toordinal() for day in days), default=0)
    return gist
