"""Shares: from which units the people of each line come. Alike people take turns, so that no unit is always first."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.analysis.plan.line import Plan
from generator.analysis.plan.needs import Gathered
from generator.model.base import UnitId


def shares_of(plan: Plan, gathered: Gathered) -> Mapping[str, Mapping[UnitId, int]]:
    """How many people of each unit every line is for, by the id of the line; units by id."""
    turn: defaultdict[str, int] = defaultdict(int)
    shares: dict[str, Counter[UnitId]] = {}
    for line in sorted(plan.lines, key=lambda each: (each.training, each.id)):
        counts = shares.setdefault(line.id, Counter())
        for served in line.served:
            members = gathered.members[served.group]
            first = turn[served.group]
            for number in range(first, first + served.people):
                counts[members[number % len(members)].unit] += 1
            turn[served.group] = (first + served.people) % len(members)
    return {line.id: dict(sorted(shares[line.id].items())) for line in plan.lines}
