"""People: all that HR records of persons, as one frozen value. Never public, never imported by the site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.assessment import Assessment, AssessmentFile, Reversal
from generator.model.base import EventId, PersonId
from generator.model.mentoring_session import MentoringFile, MentoringSession
from generator.model.participation import Participation, ParticipationFile
from generator.model.person import Person


@dataclass(frozen=True, slots=True)
class People:
    """Persons and their facts, validated and cross-checked against a PublicHub; order of tuples carries no meaning."""

    persons: Mapping[PersonId, Person]
    participations: Mapping[EventId, tuple[Participation, ...]]
    assessments: tuple[Assessment, ...]
    reversals: tuple[Reversal, ...]
    sessions: tuple[MentoringSession, ...]

    @classmethod
    def of_files(
        cls,
        persons: Mapping[PersonId, Person],
        participations: Iterable[tuple[EventId, ParticipationFile]],
        assessments: Iterable[AssessmentFile],
        sessions: Iterable[MentoringFile],
    ) -> "People":
        """All that the files of persons say; those of participants with the event that each is named after."""
        entries = [entry for file in assessments for entry in file.entries]
        return cls(
            persons=persons,
            participations={event: file.participants for event, file in participations},
            assessments=tuple(each for each in entries if isinstance(each, Assessment)),
            reversals=tuple(each for each in entries if isinstance(each, Reversal)),
            sessions=tuple(session for file in sessions for session in file.sessions),
        )
