"""The facts of one person, gathered from all files: what the ledger, the profile and the gap are folded from.

Never public. Gathering is one pass over everything, so that a whole government is asked person by person in linear
time. The order of files and rows carries no meaning here or later.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.assessment import Assessment, Reversal
from generator.model.base import EventId, PersonId
from generator.model.cancellation import Cancellation
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Outcome
from generator.model.people import People
from generator.model.person import Person


@dataclass(frozen=True, slots=True)
class Attendance:
    """That the person took part in an event, how it ended, and whether that was taken back."""

    event: EventId
    outcome: Outcome
    cancelled: Cancellation | None = None

    def stands_on(self, day: date) -> bool:
        """Whether it was not yet cancelled on `day`."""
        return self.cancelled is None or day < self.cancelled.day


@dataclass(frozen=True, slots=True)
class Facts:
    """One person and everything recorded about them; `mentored` as the mentee, `mentoring` as the mentor."""

    person: Person
    attendances: tuple[Attendance, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    reversals: tuple[Reversal, ...] = ()
    mentored: tuple[MentoringSession, ...] = ()
    mentoring: tuple[MentoringSession, ...] = ()

    def assessments_on(self, day: date) -> tuple[Assessment, ...]:
        """The assessments made by `day` that were not reversed by then."""
        reversed_ids = {each.reverses for each in self.reversals if each.day <= day}
        return tuple(
            each for each in self.assessments if each.day <= day and each.id not in reversed_ids
        )


def facts_by_person(people: People) -> Mapping[PersonId, Facts]:
    """The facts of every person of `people`."""
    attendances: defaultdict[PersonId, list[Attendance]] = defaultdict(list)
    for event, participations in people.participations.items():
        for part in participations:
            attendances[part.person].append(Attendance(event, part.outcome, part.cancelled))

    assessments: defaultdict[PersonId, list[Assessment]] = defaultdict(list)
    for assessment in people.assessments:
        assessments[assessment.person].append(assessment)

    assessed = {assessment.id: assessment.person for assessment in people.assessments}
    reversals: defaultdict[PersonId, list[Reversal]] = defaultdict(list)
    for reversal in people.reversals:
        reversals[assessed[reversal.reverses]].append(reversal)

    mentored: defaultdict[PersonId, list[MentoringSession]] = defaultdict(list)
    mentoring: defaultdict[PersonId, list[MentoringSession]] = defaultdict(list)
    for session in people.sessions:
        mentored[session.mentee].append(session)
        mentoring[session.mentor].append(session)

    return {
        key: Facts(
            person,
            tuple(attendances.get(key, ())),
            tuple(assessments.get(key, ())),
            tuple(reversals.get(key, ())),
            tuple(mentored.get(key, ())),
            tuple(mentoring.get(key, ())),
        )
        for key, person in people.persons.items()
    }
