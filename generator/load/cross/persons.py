"""Persons: their histories, and what took place with them, against the hub and the calendar.

No sentence may carry text of these files: `Source` hides facts of private files that are not known to be safe.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.checks.problem import Problem
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.people_files import PeopleFiles
from generator.load.places import Loc
from generator.load.register import Register
from generator.model.base import EventId, PersonId, Record
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import ParticipationFile
from generator.model.person import Person, PersonFile


@dataclass(frozen=True)
class Around:
    """What the records of persons are checked against.

    Attributes:
        public: public ids.
        persons: ids of persons.
        serves: whether a person was in service on a day; None of an unknown person.
        starts: first days of public events by id.
        today: the day after which nothing can have happened; None where no day is known.
    """

    public: PublicIds
    persons: Register
    serves: Callable[[PersonId, date], bool | None]
    starts: Mapping[EventId, date]
    today: date | None

    def check_day(
        self, day: date, person: PersonId, file: Parsed[Record], loc: Loc
    ) -> Iterator[Problem]:
        """Problems with a day on which something is said to have happened with a person."""
        if self.today is not None and day > self.today:
            yield file.problem("ASN508", loc)
        if self.serves(person, day) is False:
            yield file.problem("ASN507", loc)


def check_persons(files: PeopleFiles, around: Around) -> Iterator[Problem]:
    """Problems of the files of persons and of each history."""
    for file in files.persons:
        yield from around.public.units.check_name(file)
        for index, person in enumerate(file.model.persons):
            yield from _check_history(person, file, index, around.public)


def _check_history(
    person: Person, file: Parsed[PersonFile], index: int, public: PublicIds
) -> Iterator[Problem]:
    loc = ("pegawai", index, "riwayat_jabatan")
    for number, spell in enumerate(person.history):
        yield from public.jabatan.check(spell.jabatan, file, (*loc, number, "jabatan"))
        yield from public.units.check(spell.unit, file, (*loc, number, "unit"))
        if spell.until is not None and spell.until < spell.since:
            yield file.problem("ASN503", (*loc, number, "sampai"))
    for number, (spell, following) in enumerate(pairwise(person.history)):
        if following.since <= spell.since:
            yield file.problem("ASN501", (*loc, number + 1, "sejak"))
        elif spell.until is not None and spell.until >= following.since:
            yield file.problem("ASN502", (*loc, number, "sampai"))


def check_participants(files: PeopleFiles, around: Around) -> Iterator[Problem]:
    """Problems of the lists of participants."""
    for file in files.participations:
        yield from around.public.events.check_name(file)
        start = around.starts.get(EventId(file.name))
        if start is not None and str(start.year) != file.folder:
            yield file.problem("ASN316", (), tahun=file.folder)
        yield from _check_list(file, start, around)


def _check_list(
    file: Parsed[ParticipationFile], start: date | None, around: Around
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, part in enumerate(file.model.participants):
        loc = ("peserta", index, "id")
        yield from around.persons.check(part.person, file, loc)
        if part.cancelled is None:
            if part.person in first:
                awal = file.place_of(("peserta", first[part.person]))
                yield file.problem("ASN504", loc, awal=awal)
            first.setdefault(part.person, index)
        elif around.today is not None and part.cancelled.day > around.today:
            yield file.problem("ASN508", ("peserta", index, "dibatalkan", "tanggal"))
        if start is not None:
            yield from around.check_day(start, part.person, file, loc)


def check_sessions(files: PeopleFiles, around: Around) -> Iterator[Problem]:
    """Problems of mentoring sessions."""
    ids = Register("ASN308")
    for file in files.sessions:
        yield from around.public.units.check_name(file)
        for index, session in enumerate(file.model.sessions):
            loc = ("sesi", index)
            yield from ids.add(session.id, file, (*loc, "id"))
            yield from around.persons.check(session.mentor, file, (*loc, "mentor"))
            yield from around.persons.check(session.mentee, file, (*loc, "peserta"))
            yield from around.public.competencies.check(
                session.competency, file, (*loc, "kompetensi")
            )
            yield from _check_session(session, file, loc, around)


def _check_session(
    session: MentoringSession, file: Parsed[Record], loc: Loc, around: Around
) -> Iterator[Problem]:
    day = (*loc, "tanggal")
    if session.mentor == session.mentee:
        yield file.problem("ASN512", (*loc, "peserta"))
    if session.to_level <= session.from_level:
        yield file.problem("ASN513", (*loc, "ke_level"))
    if str(session.day.year) != file.folder:
        yield file.problem("ASN316", day, tahun=file.folder)
    if (
        session.cancelled is not None
        and around.today is not None
        and session.cancelled.day > around.today
    ):
        yield file.problem("ASN508", (*loc, "dibatalkan", "tanggal"))
    yield from around.check_day(session.day, session.mentee, file, day)
    yield from around.check_day(session.day, session.mentor, file, day)
