"""Proposal: groups of alike people, a budget and wishes -> the plan of a year, and what other budgets would give.

The program has days of a year, the timetable has days. Where a class finds no day, the program is solved again with fewer
classes of that offer; the bound stays that of the first solution, which was free to take them all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.analysis.plan.choices import Pools, pool_up
from generator.analysis.plan.days import Calendar, calendar_of
from generator.analysis.plan.demand import NeedGroup
from generator.analysis.plan.line import Plan, PlanLine, Served, Step
from generator.analysis.plan.model import Search, Solution, solve
from generator.analysis.plan.offers import Offer, offers_of
from generator.analysis.plan.rows import Limits
from generator.analysis.plan.timetable import Timetable, make_timetable
from generator.model.base import TrainingSlug
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings
from generator.model.plan_wishes import FreeMonths, Wish

_ROUNDS = 6
"""How often the program is solved again because classes found no day, before what was placed is kept as it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a plan is made from but the budget and the wishes, worked out once."""

    year: int
    hub: PublicHub
    settings: PlanSettings
    offers: tuple[Offer, ...]
    pools: Pools


def prepare(
    groups: Sequence[NeedGroup], hub: PublicHub, settings: PlanSettings, year: int
) -> Setting:
    """What there is to choose from in `year`; the settings have weights in force on its first day."""
    weights = settings.weights.on(date(year, 1, 1))
    offers = offers_of(hub, settings, year)
    worth = weights.value.jp if weights else 0.0
    pools = pool_up(groups, offers, hub, settings.per_person, worth)
    return Setting(year, hub, settings, offers, pools)


def propose(
    setting: Setting, budget: int, wishes: Sequence[Wish] = (), search: Search | None = None
) -> Plan | None:
    """The plan with the most points for the budget, or None where the wishes cannot all be kept.

    Raises:
        NoTimeError: the time limit was reached without a plan.
    """
    search = search or Search()
    free = {month for wish in wishes if isinstance(wish, FreeMonths) for month in wish.months}
    calendar = calendar_of(setting.hub, setting.settings, setting.year, free)
    limits = limits_of(setting, calendar, budget)
    first = solution = solve(setting.pools, setting.offers, limits, wishes, search)
    for turn in range(_ROUNDS):
        if first is None or solution is None:
            return None
        table = make_timetable(
            solution.classes, setting.offers, calendar, setting.hub, setting.settings
        )
        if not table.missing:
            break
        placed = {index: len(own) for index, own in table.classes.items()}
        last = turn == _ROUNDS - 1
        fewer = range(len(setting.offers)) if last else table.missing
        limits = replace(
            limits, classes={**limits.classes, **{index: placed.get(index, 0) for index in fewer}}
        )
        solution = solve(setting.pools, setting.offers, limits, wishes, search)
        if last and solution is not None:
            table = _kept(table, solution)
    if first is None or solution is None:
        return None
    return Plan(
        year=setting.year,
        budget=budget,
        lines=tuple(lines_of(setting, solution, table)),
        value=solution.value,
        bound=None if first.bound is None else max(first.bound, solution.value),
        cut=first.cut or solution.cut,
        jp=sum(
            people * setting.pools.bundles[index].jp for index, people in solution.people.items()
        ),
    )


def limits_of(setting: Setting, calendar: Calendar, budget: int) -> Limits:
    """The days that rooms and trainers have left in the calendar."""
    days = set(calendar.open)
    taken: defaultdict[str, int] = defaultdict(int)
    for name, day in calendar.room_taken:
        taken[name] += day in days
    taught: defaultdict[str, int] = defaultdict(int)
    for (name, _), classes in calendar.trainer_taken.items():
        taught[name] += classes
    return Limits(
        budget=budget,
        room_days={room.name: len(days) - taken[room.name] for room in setting.settings.rooms},
        trainer_days={
            each.institution: max(
                0, min(each.days - taught[each.institution], each.at_once * len(days))
            )
            for each in setting.settings.trainers
        },
    )


def _kept(table: Timetable, solution: Solution) -> Timetable:
    """As many of the classes that have their days as the solution still holds."""
    return Timetable(
        {index: table.classes[index][:number] for index, number in solution.classes.items()}, {}
    )


def lines_of(setting: Setting, solution: Solution, table: Timetable) -> Iterator[PlanLine]:
    """The lines, by first day: one for each training and trainer."""
    lines = [
        _line(setting, training, trainer, own, served, table)
        for training, served in _served(setting.pools, solution).items()
        for trainer, own, served in _share(setting, training, served, table)
    ]
    return iter(sorted(lines, key=lambda line: (line.classes[0].start, line.id)))


def _served(pools: Pools, solution: Solution) -> Mapping[TrainingSlug, list[Served]]:
    """Who gets a seat in each training: people of a pool are taken from its groups in turn."""
    served: defaultdict[TrainingSlug, list[Served]] = defaultdict(list)
    left = {index: list(pool.groups) for index, pool in enumerate(pools.pools)}
    for index, people in sorted(solution.people.items()):
        bundle = pools.bundles[index]
        for group, number in _take(left[bundle.pool], people):
            for training, steps in zip(bundle.trainings, bundle.steps, strict=True):
                served[training].append(Served(group, number, steps))
    return served


def _take(left: list[tuple[str, int]], people: int) -> Iterator[tuple[str, int]]:
    """Take people from groups; changes what is `left`."""
    while people:
        group, there = left.pop(0)
        number = min(there, people)
        if number < there:
            left.insert(0, (group, there - number))
        people -= number
        yield group, number


def _share(
    setting: Setting, training: TrainingSlug, served: list[Served], table: Timetable
) -> Iterator[tuple[str, list[int], list[Served]]]:
    """Seats of a training among its trainers: to each the least that its classes need, then as far as they go."""
    own: defaultdict[str, list[int]] = defaultdict(list)
    for index in table.classes:
        if setting.offers[index].training == training:
            own[setting.offers[index].trainer].append(index)
    held = {index: len(table.classes[index]) for index in table.classes}
    least = {
        trainer: sum(held[index] * setting.offers[index].least for index in indices)
        for trainer, indices in own.items()
    }
    room = {
        trainer: sum(held[index] * setting.offers[index].most for index in indices) - least[trainer]
        for trainer, indices in own.items()
    }
    more = sum(each.people for each in served) - sum(least.values())
    queue = [(each, each.people) for each in served]
    for trainer, indices in own.items():
        extra = min(more, room[trainer])
        more -= extra
        yield trainer, indices, list(_seat(queue, least[trainer] + extra))


def _seat(queue: list[tuple[Served, int]], seats: int) -> Iterator[Served]:
    """Give seats to whoever waits first; changes the queue."""
    while seats:
        served, waiting = queue.pop(0)
        number = min(waiting, seats)
        if number < waiting:
            queue.insert(0, (served, waiting - number))
        seats -= number
        yield replace(served, people=number)


def _line(
    setting: Setting,
    training: TrainingSlug,
    trainer: str,
    indices: list[int],
    served: list[Served],
    table: Timetable,
) -> PlanLine:
    front = setting.hub.trainings[training].front
    classes = [each for index in indices for each in table.classes[index]]
    a_person = setting.offers[indices[0]].per_person
    number = [each.institution for each in setting.settings.trainers].index(trainer)
    merged: defaultdict[tuple[str, tuple[Step, ...]], int] = defaultdict(int)
    for each in served:
        merged[each.group, each.steps] += each.people
    return PlanLine(
        id=f"{setting.year}-{training}" + (f"-{number + 1}" if number else ""),
        training=training,
        form=front.form,
        jp=front.jp,
        provider=trainer,
        classes=tuple(sorted(classes, key=lambda each: (each.start, each.end, each.room or ""))),
        served=tuple(
            Served(group, people, steps) for (group, steps), people in sorted(merged.items())
        ),
        cost=sum(setting.offers[index].per_class * len(table.classes[index]) for index in indices)
        + a_person * sum(each.people for each in served),
    )
