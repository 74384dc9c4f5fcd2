"""PeopleFiles: every file of persons parsed, before the checks that look across files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.load.layout import PERSON_FOLDERS, PERSON_RECORDS
from generator.load.parsed import Parsed
from generator.load.reader import Reader
from generator.load.roots import Roots
from generator.load.tree import scan
from generator.model.assessment import AssessmentFile
from generator.model.base import PersonId
from generator.model.mentoring_session import MentoringFile
from generator.model.participation import ParticipationFile
from generator.model.person import Person, PersonFile


@dataclass(frozen=True)
class PeopleFiles:
    """Parsed files by kind, each in the order of paths."""

    persons: tuple[Parsed[PersonFile], ...]
    participations: tuple[Parsed[ParticipationFile], ...]
    assessments: tuple[Parsed[AssessmentFile], ...]
    sessions: tuple[Parsed[MentoringFile], ...]

    @cached_property
    def by_id(self) -> Mapping[PersonId, Person]:
        """Persons of all files by id."""
        return {person.id: person for file in self.persons for person in file.model.persons}


def read_people(roots: Roots, reader: Reader) -> PeopleFiles:
    """Read the person folders of the records; a repository of content alone has none."""
    found = reader.take(scan(roots.records, roots.base, PERSON_RECORDS, only=PERSON_FOLDERS))
    return PeopleFiles(
        persons=reader.records(found.of("pegawai"), PersonFile),
        participations=reader.records(found.of("peserta"), ParticipationFile),
        assessments=reader.records(found.of("asesmen"), AssessmentFile),
        sessions=reader.records(found.of("mentoring"), MentoringFile),
    )
