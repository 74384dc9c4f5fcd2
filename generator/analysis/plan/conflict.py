"""Conflict: which of the wishes cannot be kept together, found by planning again without them, one by one.

A deletion filter: a wish without which the rest is still impossible is no part of the conflict. What is left is a smallest
set: without any one of it, this conflict is gone. Others may remain, so they are looked for until none is left.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.plan.model import NoTimeError, Search
from generator.analysis.plan.proposal import Setting, propose
from generator.model.plan_wishes import Wish

_ANY_PLAN = 1e6
"""A gap so wide that the first plan found ends the search: here it only matters whether there is one."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Wishes, by their index, that cannot be kept together; `enough` are those that would do if given up alone."""

    wishes: tuple[int, ...]
    enough: tuple[int, ...]


def find_conflicts(
    setting: Setting, budget: int, wishes: Sequence[Wish], seconds: float
) -> tuple[Conflict, ...]:
    """All conflicts, one after the other, none of whose wishes is in an earlier one; none where all can be kept.

    Args:
        seconds: for each attempt at a plan; an attempt that takes longer counts as a plan that may exist.
    """

    def possible(kept: Sequence[int]) -> bool:
        try:
            plan = propose(
                setting, budget, [wishes[each] for each in kept], Search(seconds, _ANY_PLAN)
            )
        except NoTimeError:
            return True
        return plan is not None

    every = tuple(range(len(wishes)))
    left = list(every)
    found: list[Conflict] = []
    while left and not possible(left):
        core = list(left)
        for each in left:
            without = [other for other in core if other != each]
            if not possible(without):
                core = without
        enough = tuple(
            each for each in core if possible([other for other in every if other != each])
        )
        found.append(Conflict(tuple(core), enough))
        left = [each for each in left if each not in core]
    return tuple(found)
