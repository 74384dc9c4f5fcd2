"""Needs: what each person is to be coached in, against the position they hold. Never public.

A need is a competency whose level, by valid evidence, is below what the position asks. Where no valid evidence tells, that
is said (`level` None) and nobody is looked for: absence of evidence is not failure.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis.facts import Facts
from generator.analysis.matching.rules import Rules
from generator.analysis.profile import Profile
from generator.analysis.requirements import asked_by_all
from generator.model.base import CompetencyCode, JabatanId, LevelNo, PersonId, UnitId
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class CoachingNeed:
    """That `mentee`, who serves as `jabatan` in `unit`, is to get from `level` (0-5) to `target` in one competency."""

    mentee: PersonId
    competency: CompetencyCode
    level: int | None
    target: LevelNo
    unit: UnitId
    jabatan: JabatanId

    @property
    def gap(self) -> int:
        """Levels that are missing; 0 where none is known."""
        return 0 if self.level is None else self.target - self.level

    def lowest_mentor(self, rules: Rules) -> int:
        """The lowest level that a mentor may hold; above 5 where the rules leave none."""
        above = (self.level or 0) + rules.levels_above
        return min(above, self.target) if rules.target_suffices else above


def needs_on(
    profiles: Iterable[tuple[Facts, Profile]], hub: PublicHub, rules: Rules
) -> tuple[CoachingNeed, ...]:
    """The needs of all in service, in the order of ids, then of the dictionary."""
    asked = asked_by_all(hub, rules.day)
    found = []
    for facts, profile in profiles:
        spell = facts.person.spell_on(rules.day)
        if spell is None:
            continue
        for code, target in asked[spell.jabatan].items():
            level = profile.standings[code].level
            if level is None or level < target:
                found.append(
                    CoachingNeed(facts.person.id, code, level, target, spell.unit, spell.jabatan)
                )
    return tuple(sorted(found, key=_by_person))  # stable: the dictionary's order stays


def _by_person(need: CoachingNeed) -> PersonId:
    return need.mentee
