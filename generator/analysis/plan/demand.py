"""Demand: what is to be closed, as groups of alike people with counts. No persons here.

A `NeedGroup` is made by `needs` from the records, or by `generator.disclosure.plan` from published labels.
"""

from dataclasses import dataclass

from generator.model.base import CompetencyCode, LevelNo, TrainingSlug, UnitId


@dataclass(frozen=True, slots=True, order=True)
class Needed:
    """A gap: from the level reached (0-4) to the level asked (1-5), and what closing one level of it is worth.

    `for_next`: asked not by the position held, but by one that may come next.
    """

    competency: CompetencyCode
    from_level: int
    to_level: LevelNo
    weight: float = 1.0
    for_next: bool = False


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """People who need exactly the same.

    Attributes:
        id: unlike any other group's.
        people: how many they are.
        needs: the gaps that each of them has, at most one for a competency.
        jp: JP that each still owes the year; 0 where nothing is owed.
        refresh: levels that their position asks and that they may learn again, for JP alone.
        passed: trainings that each of them has passed.
        places: the units named in wishes that they are in or below.
    """

    id: str
    people: int
    needs: tuple[Needed, ...]
    jp: float = 0.0
    refresh: tuple[tuple[CompetencyCode, LevelNo], ...] = ()
    passed: frozenset[TrainingSlug] = frozenset()
    places: frozenset[UnitId] = frozenset()
