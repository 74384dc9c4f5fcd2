"""People: all that HR records of persons, as one frozen value. Never public, never imported by the site."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.assessment import Assessment, AssessmentFile, Reversal
from generator.model.base import EventId, PersonId
from generator.model.mentoring_session import MentoringFile, MentoringSession
from generator.model.pairing import Decision, PairingFile
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
    pairings: Mapping[int, PairingFile] = field(default_factory=dict)
    """Pairs for coaching and bans by the year that they are written for, of all branches."""

    @classmethod
    def of_files(
        cls,
        persons: Mapping[PersonId, Person],
        participations: Iterable[tuple[EventId, ParticipationFile]],
        assessments: Iterable[AssessmentFile],
        sessions: Iterable[MentoringFile],
        pairings: Iterable[tuple[int, PairingFile]] = (),
    ) -> "People":
        """All that the files of persons say; those of participants with the event that each is named after."""
        entries = [entry for file in assessments for entry in file.entries]
        return cls(
            persons=persons,
            participations={event: file.participants for event, file in participations},
            assessments=tuple(each for each in entries if isinstance(each, Assessment)),
            reversals=tuple(each for each in entries if isinstance(each, Reversal)),
            sessions=tuple(session for file in sessions for session in file.sessions),
            pairings=_by_year(pairings),
        )


def _by_year(files: Iterable[tuple[int, PairingFile]]) -> Mapping[int, PairingFile]:
    """The files of each year as one."""
    decisions: defaultdict[int, list[Decision]] = defaultdict(list)
    for year, file in files:
        decisions[year] += file.decisions
    return {year: PairingFile(version=1, decisions=tuple(each)) for year, each in decisions.items()}
