"""PeopleFiles: every file of persons parsed, before the checks that look across files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.load.layout import PERSON_FOLDERS, PERSON_RECORDS
from generator.load.parsed import Parsed
from generator.load.reader import Reader
from generator.load.roots import Roots
from generator.load.tree import Found, scan
from generator.model.assessment import AssessmentFile
from generator.model.base import PersonId
from generator.model.mentoring_session import MentoringFile
from generator.model.pairing import PairingFile
from generator.model.participation import ParticipationFile
from generator.model.person import Person, PersonFile


@dataclass(frozen=True)
class PeopleFiles:
    """Parsed files by kind, each in the order of paths."""

    persons: tuple[Parsed[PersonFile], ...]
    participations: tuple[Parsed[ParticipationFile], ...]
    assessments: tuple[Parsed[AssessmentFile], ...]
    sessions: tuple[Parsed[MentoringFile], ...]
    pairings: tuple[Parsed[PairingFile], ...]

    @cached_property
    def by_id(self) -> Mapping[PersonId, Person]:
        """Persons of all files by id."""
        return {person.id: person for file in self.persons for person in file.model.persons}

    def serves(self, person: PersonId, day: date) -> bool | None:
        """Whether a person was in service on a day; None of an unknown person."""
        history = self.by_id.get(person)
        return None if history is None else history.spell_on(day) is not None


def read_people(roots: Roots, reader: Reader) -> PeopleFiles:
    """Read the person folders of the records; a repository of content alone has none."""
    found = reader.take(scan(roots.records, roots.base, PERSON_RECORDS, only=PERSON_FOLDERS))
    mine, beside = _shares(found.of("asesmen"))
    ahead = reader.ahead(beside, AssessmentFile)
    persons = reader.records(found.of("pegawai"), PersonFile)
    participations = reader.records(found.of("peserta"), ParticipationFile)
    sessions = reader.records(found.of("mentoring"), MentoringFile)
    pairings = reader.records(found.of("pasangan"), PairingFile)
    assessments = reader.records(mine, AssessmentFile) + ahead()
    return PeopleFiles(
        persons=persons,
        participations=participations,
        assessments=tuple(sorted(assessments, key=lambda file: file.path)),
        sessions=sessions,
        pairings=pairings,
    )


def _shares(files: Sequence[Found]) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Files to read here and beside: a third and two thirds, since all other records are read here too."""
    mine = tuple(files[::3])
    return mine, tuple(file for place, file in enumerate(files) if place % 3)
