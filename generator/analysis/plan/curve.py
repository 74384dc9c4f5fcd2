"""The curve: what other budgets would give, so that an officer can say what 50 million more would bring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analysis.plan.line import Plan
from generator.analysis.plan.model import NoTimeError, Search
from generator.analysis.plan.proposal import Setting, propose
from generator.model.plan_wishes import Wish

_STEPS = (-2, -1, 1, 2, 3)
"""Budgets in steps from the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Point:
    """What a budget gives: gaps closed, people sent, rupiah spent, points; `cut` as in `line.Plan`."""

    budget: int
    cost: int
    closed: int
    seats: int
    value: float
    cut: bool

    @classmethod
    def of(cls, plan: Plan, budget: int) -> "Point":
        """The point of a plan that is within `budget`."""
        return cls(
            budget=budget,
            cost=plan.cost,
            closed=sum(sum(line.closes.values()) for line in plan.lines),
            seats=sum(line.people for line in plan.lines),
            value=plan.value,
            cut=plan.cut,
        )


def draw_curve(
    setting: Setting, plan: Plan, step: int, wishes: Sequence[Wish], search: Search
) -> tuple[Point, ...]:
    """The points around the budget of `plan`, in order of budget; it is one of them.

    A plan that is within a smaller budget is within a larger one too, so that more never gives less.
    """
    plans = sorted(
        (*_others(setting, plan, step, wishes, search), plan), key=lambda each: each.budget
    )
    best: Plan | None = None
    points = []
    for each in plans:
        if best is None or each.value > best.value:
            best = each
        points.append(Point.of(best, each.budget))
    return tuple(points)


def _others(
    setting: Setting, plan: Plan, step: int, wishes: Sequence[Wish], search: Search
) -> Iterator[Plan]:
    for number in _STEPS:
        budget = plan.budget + number * step
        if budget <= 0:
            continue
        try:
            found = propose(setting, budget, wishes, search)
        except NoTimeError:
            continue
        if found is not None:
            yield found
