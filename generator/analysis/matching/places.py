"""Places: which units are near each other, by the tree of units and by where they are."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from generator.analysis.matching.rules import Rules
from generator.model.base import UnitId
from generator.model.unit import Unit


class Places:
    """The neighbourhoods of a tree of units, each found when it is first asked for."""

    def __init__(self, units: Mapping[UnitId, Unit], rules: Rules) -> None:
        self._units = units
        self._rules = rules
        self._reached: dict[UnitId, Mapping[UnitId, int]] = {}

    def together(self, one: UnitId, other: UnitId) -> bool:
        """Whether two units are near because they are at one place."""
        return self._rules.same_place and self._units[one].place == self._units[other].place

    def within_reach(self, unit: UnitId) -> Mapping[UnitId, int]:
        """The units that few enough steps of the tree lead to, the unit itself among them, with the number of steps."""
        if unit not in self._reached:
            self._reached[unit] = self._walk(unit)
        return self._reached[unit]

    def _walk(self, start: UnitId) -> Mapping[UnitId, int]:
        reached = {start: 0}
        edge = [start]
        for step in range(1, self._rules.unit_steps + 1):
            following = []
            for unit in edge:
                if unit != start and self._units[unit].parent is None:
                    continue  # the root joins everything with everything
                for neighbour in self._neighbours[unit]:
                    if neighbour not in reached:
                        reached[neighbour] = step
                        following.append(neighbour)
            edge = following
        return reached

    @cached_property
    def _neighbours(self) -> Mapping[UnitId, list[UnitId]]:
        neighbours: defaultdict[UnitId, list[UnitId]] = defaultdict(list)
        for unit in self._units.values():
            if unit.parent is not None:
                neighbours[unit.parent].append(unit.id)
                neighbours[unit.id].append(unit.parent)
        return neighbours
