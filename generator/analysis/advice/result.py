"""What advice to one person is made of: recommendations with their rules, and what was looked at and not chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.analysis.advice.certainty import Certainty
from generator.analysis.advice.goals import Reason
from generator.analysis.advice.hours import Hours
from generator.analysis.advice.strengths import Potential, Strength
from generator.analysis.gap import Gaps
from generator.analysis.ledger import Ledger
from generator.analysis.profile import Profile
from generator.model.advice import Share
from generator.model.base import CompetencyCode, JabatanId, LevelNo, PersonId
from generator.model.event import Event

Kind = Literal["pelatihan", "mentoring", "penugasan", "jalur", "asesmen", "berbagi", "percakapan"]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One thing to do.

    Attributes:
        key: what it is told from others by.
        rule, sentence: the rule that made it, and what that says.
        reason: whom it is for: the position held, a sign of potential, a next position; None where for none of them.
        serves: competencies and levels it helps to reach or to know.
        share: its part in 10-20-70, of learning.
        hours: the JP it gives, of learning.
        offers: events of the calendar that have not begun, soonest first; the first is the one that `hours` counts.
        self_paced: whether it is a training that anyone can take on the site at any time.
    """

    kind: Kind
    key: str
    title: str
    rule: str
    sentence: str
    reason: Reason | None = None
    serves: tuple[tuple[CompetencyCode, LevelNo], ...] = ()
    share: Share | None = None
    hours: Hours | None = None
    offers: tuple[Event, ...] = ()
    self_paced: bool = False


@dataclass(frozen=True, slots=True)
class NotChosen:
    """What was looked at for a level of a competency and not recommended; `instead` is the title of what was."""

    kind: Kind
    title: str
    competency: CompetencyCode | None
    level: LevelNo | None
    why: str
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class PersonAdvice:
    """All that is advised to a person, and what it rests on."""

    person: PersonId
    jabatan: JabatanId
    as_of: date
    profile: Profile
    gaps: Gaps
    ledger: Ledger
    certainties: Mapping[CompetencyCode, Certainty]
    strengths: tuple[Strength, ...]
    potentials: tuple[Potential, ...]
    recommendations: tuple[Recommendation, ...]
    not_chosen: tuple[NotChosen, ...]

    @property
    def next_step(self) -> Recommendation:
        """The first thing to do; there is always one."""
        return self.recommendations[0]
