"""The rows, the cost and the most of each column of the program: plain numbers, no solver here.

Columns are in the order of bundles, then offers, then the people of each training that is on offer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.analysis.plan.choices import Pools
from generator.analysis.plan.offers import Offer
from generator.model.base import TrainingSlug
from generator.model.plan_wishes import FreeMonths, WantedClasses, WantedCompetency, Wish

_MILLION = 1e6
"""HiGHS counts in millions of rupiah: numbers of like size are kept exactly."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is there to plan with.

    Attributes:
        budget: rupiah.
        room_days: days that each room is free.
        trainer_days: teaching days that each trainer has left.
        classes: most classes of an offer, by its index; others are limited by days and people alone.
    """

    budget: int
    room_days: Mapping[str, int]
    trainer_days: Mapping[str, int]
    classes: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the program: `least` <= the sum of its cells <= `most`."""

    cells: list[tuple[int, float]]
    least: float
    most: float


_NO_LIMIT = float("inf")


def rows_of(
    pools: Pools, offers: Sequence[Offer], limits: Limits, wishes: Sequence[Wish]
) -> Iterator[Row]:
    """All rows: people of pools, seats of trainings, days of rooms and trainers, the budget, wishes."""
    first_offer = len(pools.bundles)
    in_pool: list[list[tuple[int, float]]] = [[] for _ in pools.pools]
    seats: defaultdict[TrainingSlug, list[int]] = defaultdict(list)
    for index, bundle in enumerate(pools.bundles):
        in_pool[bundle.pool].append((index, 1.0))
        for training in bundle.trainings:
            seats[training].append(index)
    for pool, cells in zip(pools.pools, in_pool, strict=True):
        yield Row(cells, 0.0, pool.people)
    given: defaultdict[TrainingSlug, list[int]] = defaultdict(list)
    trainers: defaultdict[str, list[int]] = defaultdict(list)
    for index, offer in enumerate(offers):
        given[offer.training].append(index)
        trainers[offer.trainer].append(index)
    first_total = first_offer + len(offers)
    wanting = _wanting(pools)
    for number, (training, own) in enumerate(given.items()):
        total = first_total + number
        yield Row([*((index, 1.0) for index in seats[training]), (total, -1.0)], 0.0, 0.0)
        # More than all who want it never come: that keeps the bound of a class that is half empty near the truth.
        most = [
            (first_offer + index, -float(min(offers[index].most, wanting[training])))
            for index in own
        ]
        least = [(first_offer + index, -float(offers[index].least)) for index in own]
        yield Row([(total, 1.0), *most], -_NO_LIMIT, 0.0)
        yield Row([(total, 1.0), *least], 0.0, _NO_LIMIT)
    for rooms in sorted({offer.rooms for offer in offers if offer.rooms}, key=len):
        # Rooms of an offer are those of a size and above, so the sets lie within one another.
        within = [
            index
            for index, offer in enumerate(offers)
            if offer.rooms and {*offer.rooms} <= {*rooms}
        ]
        cells = [(first_offer + index, float(offers[index].days)) for index in within]
        yield Row(cells, 0.0, sum(limits.room_days.get(name, 0) for name in rooms))
    for name, own in trainers.items():
        cells = [(first_offer + index, float(offers[index].taught)) for index in own]
        yield Row(cells, 0.0, limits.trainer_days.get(name, 0))
    cost = cost_of(pools, offers, tuple(given))
    spent = [(index, float(each) / _MILLION) for index, each in enumerate(cost) if each]
    yield Row(spent, 0.0, limits.budget / _MILLION)
    for wish in wishes:
        yield from _wished(wish, pools, offers, given)


def _wished(
    wish: Wish,
    pools: Pools,
    offers: Sequence[Offer],
    given: Mapping[TrainingSlug, list[int]],
) -> Iterator[Row]:
    match wish:
        case FreeMonths():
            return  # days of the calendar
        case WantedClasses():
            first_offer = len(pools.bundles)
            own = [(first_offer + index, 1.0) for index in given.get(wish.training, ())]
            yield Row(own, wish.classes, _NO_LIMIT)
        case WantedCompetency():
            closing = [
                (index, 1.0)
                for index, bundle in enumerate(pools.bundles)
                if any(
                    step.competency == wish.competency for steps in bundle.steps for step in steps
                )
            ]
            yield Row(closing, wish.people, _NO_LIMIT)
        case _:
            from_unit = [
                (index, float(len(bundle.trainings)))
                for index, bundle in enumerate(pools.bundles)
                if wish.unit in pools.pools[bundle.pool].places
            ]
            yield Row(from_unit, wish.people, _NO_LIMIT)


def cost_of(pools: Pools, offers: Sequence[Offer], trainings: Sequence[TrainingSlug]) -> list[int]:
    """Rupiah of each column: a person costs the same in every offer of a training."""
    a_person = {offer.training: offer.per_person for offer in offers}
    return [
        *(0 for _ in pools.bundles),
        *(offer.per_class for offer in offers),
        *(a_person[each] for each in trainings),
    ]


def upper_of(
    pools: Pools, offers: Sequence[Offer], trainings: Sequence[TrainingSlug], limits: Limits
) -> list[int]:
    """Most of each column: the people of the pool; the classes that days and people allow; all who want a training."""
    people = _wanting(pools)
    classes = (
        min(
            people[offer.training] // offer.least, limits.classes.get(index, people[offer.training])
        )
        for index, offer in enumerate(offers)
    )
    return [
        *(pools.pools[bundle.pool].people for bundle in pools.bundles),
        *classes,
        *(people[training] for training in trainings),
    ]


def _wanting(pools: Pools) -> Counter[TrainingSlug]:
    """How many people could be sent to each training."""
    wanting: Counter[TrainingSlug] = Counter()
    seen: set[tuple[int, TrainingSlug]] = set()
    for bundle in pools.bundles:
        for training in bundle.trainings:
            if (bundle.pool, training) not in seen:
                seen.add((bundle.pool, training))
                wanting[training] += pools.pools[bundle.pool].people
    return wanting
