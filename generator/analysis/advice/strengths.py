"""Strengths and signs of potential, from levels and what positions ask. Public rules; the browser follows the same.

A strength is a level at or above what the position held asks; a competency that it does not ask counts from level 1. A
strength is also potential for a next position where it meets a demand that is higher than today's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.advice import PotentialRule
from generator.model.base import CompetencyCode, JabatanId, LevelNo

Levels: TypeAlias = Mapping[CompetencyCode, int | None]
"""Level reached (0-5) by competency; None, or no entry, where nothing valid is known."""

Demand: TypeAlias = Mapping[CompetencyCode, LevelNo]
"""Level asked by competency."""


@dataclass(frozen=True, slots=True)
class Strength:
    """A level at or above what is asked (`asked` 0 where it is not); `fits` are next positions whose demand it meets."""

    competency: CompetencyCode
    level: LevelNo
    asked: int
    fits: tuple[JabatanId, ...]

    @property
    def above(self) -> int:
        """Levels above what is asked."""
        return self.level - self.asked


@dataclass(frozen=True, slots=True)
class Potential:
    """A sign of potential by a rule of the settings."""

    rule: PotentialRule
    level: LevelNo
    asked: int


def strengths(
    levels: Levels, held: Demand, following: Sequence[tuple[JabatanId, Demand]]
) -> tuple[Strength, ...]:
    """Strengths, the furthest above what is asked first, then in the order of `levels`.

    Args:
        levels: in the order of the dictionary.
        held: what the position held asks.
        following: what each position asks that may come next.
    """
    found = []
    for code, level in levels.items():
        asked = held.get(code, 0)
        if level is None or level < max(asked, 1):
            continue
        fits = tuple(key for key, demand in following if asked < demand.get(code, 0) <= level)
        found.append(Strength(code, level, asked, fits))
    return tuple(sorted(found, key=lambda each: -each.above))


def potentials(
    levels: Levels, held: Demand, rules: Sequence[PotentialRule]
) -> tuple[Potential, ...]:
    """The signs of potential that the rules name, in the order of the rules."""
    found = []
    for rule in rules:
        level, asked = levels.get(rule.competency), held.get(rule.competency, 0)
        if level is not None and level >= asked + rule.above:
            found.append(Potential(rule, level, asked))
    return tuple(found)
