"""The gap between a person and a position: what it asks, what was reached, and what exactly is missing.

Where nothing valid is known of a competency that is said (`met` None), and nothing is called missing: absence of
evidence is not failure.
"""

from dataclasses import dataclass
from datetime import date

from generator.analysis.profile import Profile, Standing
from generator.analysis.requirements import required_levels
from generator.model.base import CompetencyCode, JabatanId, LevelNo
from generator.model.hub import PublicHub
from generator.model.jabatan import Jabatan
from generator.model.person import Person


@dataclass(frozen=True, slots=True)
class MissingIndicator:
    """An indicator (1-3) of a level that was answered `tidak`, or, where `asked` is False, was not asked at all."""

    level: LevelNo
    number: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Need:
    """One competency a position asks, against the person's standing in it."""

    competency: CompetencyCode
    required: LevelNo
    standing: Standing
    missing_levels: tuple[LevelNo, ...]
    missing_indicators: tuple[MissingIndicator, ...]

    @property
    def met(self) -> bool | None:
        """Whether the level is reached; None where no valid evidence tells."""
        return None if self.standing.level is None else not self.missing_levels


@dataclass(frozen=True, slots=True)
class Gap:
    """What a position asks of a person, in the order of the dictionary."""

    jabatan: JabatanId
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gap to the position held (None without one) and to each position that may come next."""

    held: Gap | None
    next: tuple[Gap, ...]


def gaps_of(person: Person, profile: Profile, hub: PublicHub, day: date) -> Gaps:
    """The gaps of a person on `day`."""
    spell = person.spell_on(day)
    if spell is None:
        return Gaps(None, ())
    held = hub.jabatan[spell.jabatan]
    return Gaps(
        gap_to(held, profile, hub, day),
        tuple(gap_to(hub.jabatan[key], profile, hub, day) for key in held.next_jabatan),
    )


def gap_to(jabatan: Jabatan, profile: Profile, hub: PublicHub, day: date) -> Gap:
    """The gap between a profile and what `jabatan` asks on `day`."""
    return Gap(
        jabatan.id,
        tuple(
            _need(profile.standings[code], required, hub)
            for code, required in required_levels(jabatan, hub, day).items()
        ),
    )


def _need(standing: Standing, required: LevelNo, hub: PublicHub) -> Need:
    if standing.level is None or standing.evidence is None:
        return Need(standing.competency, required, standing, (), ())
    levels = tuple(range(standing.level + 1, required + 1))
    answers = standing.evidence.assessment.answers
    competency = hub.competencies[standing.competency]
    missing = tuple(
        MissingIndicator(level, number, asked=level in answers)
        for level in levels
        for number in range(1, len(competency.at(level).indicators) + 1)
        if level not in answers or answers[level][number - 1] == "tidak"
    )
    return Need(standing.competency, required, standing, levels, missing)
