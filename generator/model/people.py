"""People: all that HR records of persons, as one frozen value. Never public, never imported by the site."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.assessment import Assessment, Reversal
from generator.model.base import EventId, PersonId
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Participation
from generator.model.person import Person


@dataclass(frozen=True, slots=True)
class People:
    """Persons and their facts, validated and cross-checked against a PublicHub; order of tuples carries no meaning."""

    persons: Mapping[PersonId, Person]
    participations: Mapping[EventId, tuple[Participation, ...]]
    assessments: tuple[Assessment, ...]
    reversals: tuple[Reversal, ...]
    sessions: tuple[MentoringSession, ...]
