"""Choices: which trainings each group could be sent to, what each would close, and what a bundle of them is worth.

Groups for whom all of this is equal are one pool: for the plan they are alike, whoever they are. Where there are too many
bundles to look at, each pool keeps only the choices that give most for their cost (`Pools.kept` says how many).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.analysis.plan.demand import Needed, NeedGroup
from generator.analysis.plan.line import Step
from generator.analysis.plan.offers import Offer
from generator.model.base import CompetencyCode, TrainingSlug, UnitId
from generator.model.content import Training
from generator.model.hub import PublicHub

MOST_BUNDLES = 40_000
"""Bundles that a plan is chosen from: what HiGHS bears within two minutes on one core (docs/rencana.md)."""

MOST_OTHERS = 2
"""Trainings that somebody is offered which close no gap against the position held (for JP alone, or for a next position):
those that give most for their cost. Offering all doubles the bundles, for little."""

_KEEP = (12, 8, 6, 5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True, order=True)
class Closing:
    """A step and the points that it is worth."""

    step: Step
    worth: float


@dataclass(frozen=True, slots=True, order=True)
class Choice:
    """A training that somebody could be sent to: what it closes, and the JP it gives."""

    training: TrainingSlug
    closings: tuple[Closing, ...]
    jp: float

    @property
    def closes_now(self) -> bool:
        """Whether it closes a gap against the position held."""
        return any(not closing.step.for_next for closing in self.closings)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Trainings for one person in one year, together.

    Attributes:
        steps: of each training, no competency twice.
        jp: JP that are owed and that they give.
        value: points.
    """

    pool: int
    trainings: tuple[TrainingSlug, ...]
    steps: tuple[tuple[Step, ...], ...]
    jp: float
    value: float


@dataclass(frozen=True, slots=True)
class Pool:
    """Groups that have the same choices: how many people they are, and in which groups."""

    people: int
    groups: tuple[tuple[str, int], ...]
    places: frozenset[UnitId]


@dataclass(frozen=True, slots=True)
class Pools:
    """All pools with their bundles; `kept` is how many choices a person has at most, None for all of them."""

    pools: tuple[Pool, ...]
    bundles: tuple[Bundle, ...]
    kept: int | None


def pool_up(
    groups: Iterable[NeedGroup],
    offers: Sequence[Offer],
    hub: PublicHub,
    per_person: int,
    jp_worth: float,
    most: int = MOST_BUNDLES,
) -> Pools:
    """The pools of `groups`, with at most about `most` bundles.

    Args:
        per_person: trainings that one person is sent to in the year.
        jp_worth: points of one JP that is owed.
    """
    desk = _Desk(offers, hub, jp_worth)
    chosen = [(group, desk.choices(group)) for group in groups]
    for keep in (None, *_KEEP):
        pools = _pool(chosen, keep)
        number = sum(_bundle_count(len(key.choices), per_person) for key, _ in pools)
        if number <= most or keep == _KEEP[-1]:
            break
    bundles = tuple(
        bundle
        for index, (key, _) in enumerate(pools)
        for bundle in _bundles(index, key, per_person, jp_worth)
    )
    return Pools(tuple(pool for _, pool in pools), bundles, keep)


class _Desk:
    """Looks up what trainings teach and ask, once for all groups."""

    def __init__(self, offers: Sequence[Offer], hub: PublicHub, jp_worth: float) -> None:
        self._jp_worth = jp_worth
        cheapest: dict[TrainingSlug, Offer] = {}
        for offer in offers:
            known = cheapest.setdefault(offer.training, offer)
            if offer.seat_cost < known.seat_cost:
                cheapest[offer.training] = offer
        self._cheapest = cheapest
        self._hub = hub
        self._teaches = {slug: _taught(hub.trainings[slug]) for slug in cheapest}
        self._before = {slug: tuple(_all_before(slug, hub)) for slug in cheapest}
        by_competency: defaultdict[CompetencyCode, list[TrainingSlug]] = defaultdict(list)
        for slug, levels in self._teaches.items():
            for code in levels:
                by_competency[code].append(slug)
        self._by_competency = by_competency
        self._known: dict[object, tuple[Choice, ...]] = {}

    def choices(self, group: NeedGroup) -> tuple[Choice, ...]:
        """What the group could be sent to, most points for the cost first."""
        key = (group.needs, group.jp, group.refresh, group.passed)
        if key not in self._known:
            ranked = sorted(self._choices(group), key=lambda each: self._rank(each, group))
            closing = [choice for choice in ranked if choice.closes_now]
            others = [choice for choice in ranked if not choice.closes_now]
            self._known[key] = (*closing, *others[:MOST_OTHERS])
        return self._known[key]

    def _choices(self, group: NeedGroup) -> Iterator[Choice]:
        needs = {need.competency: need for need in group.needs}
        refresh = dict(group.refresh) if group.jp else {}
        near = {
            slug: None for code in (*needs, *refresh) for slug in self._by_competency.get(code, ())
        }
        for slug in near:
            teaches = self._teaches[slug]
            closings = tuple(
                closing
                for code, levels in teaches.items()
                if code in needs and (closing := _closing(needs[code], levels)) is not None
            )
            if not closings and not any(
                refresh.get(code) in levels for code, levels in teaches.items()
            ):
                continue
            if self._must_wait(slug, needs, group.passed):
                continue
            yield Choice(slug, tuple(sorted(closings)), self._cheapest[slug].credited)

    def _must_wait(
        self,
        slug: TrainingSlug,
        needs: Mapping[CompetencyCode, Needed],
        passed: frozenset[TrainingSlug],
    ) -> bool:
        """Whether a training that comes before it teaches something the person still lacks and has not passed."""
        return any(
            before not in passed
            and any(
                target.competency in needs
                and needs[target.competency].from_level
                < target.level
                <= needs[target.competency].to_level
                for target in self._hub.trainings[before].front.targets
            )
            for before in self._before[slug]
        )

    def _rank(self, choice: Choice, group: NeedGroup) -> tuple[float, TrainingSlug]:
        points = _points([choice], group.jp, self._jp_worth)
        return -points / max(1.0, self._cheapest[choice.training].seat_cost), choice.training


def _taught(training: Training) -> Mapping[CompetencyCode, frozenset[int]]:
    levels: defaultdict[CompetencyCode, set[int]] = defaultdict(set)
    for target in training.front.targets:
        levels[target.competency].add(target.level)
    return {code: frozenset(found) for code, found in levels.items()}


def _all_before(slug: TrainingSlug, hub: PublicHub) -> Iterator[TrainingSlug]:
    """Every training that must come before; the loader has refused cycles."""
    for before in hub.trainings[slug].front.prerequisites:
        yield before
        yield from _all_before(before, hub)


def _closing(need: Needed, levels: frozenset[int]) -> Closing | None:
    """The levels in a row that a training leads up from where the person stands, as far as they are asked."""
    reached = need.from_level
    while reached + 1 in levels and reached < need.to_level:
        reached += 1
    if reached == need.from_level:
        return None
    step = Step(need.competency, need.from_level, reached, need.for_next)
    return Closing(step, need.weight * (reached - need.from_level))


@dataclass(frozen=True, slots=True)
class _Alike:
    """What makes a pool."""

    choices: tuple[Choice, ...]
    jp: float
    places: frozenset[UnitId]


def _pool(
    chosen: Sequence[tuple[NeedGroup, tuple[Choice, ...]]], keep: int | None
) -> list[tuple[_Alike, Pool]]:
    alike: defaultdict[_Alike, list[NeedGroup]] = defaultdict(list)
    for group, choices in chosen:
        if choices:
            kept = tuple(sorted(choices[:keep]))
            alike[_Alike(kept, group.jp, group.places)].append(group)
    return [
        (
            key,
            Pool(
                people=sum(group.people for group in found),
                groups=tuple((group.id, group.people) for group in found),
                places=key.places,
            ),
        )
        for key, found in alike.items()
    ]


def _bundle_count(choices: int, per_person: int) -> int:
    total, ways = 0, 1
    for size in range(1, per_person + 1):
        ways = ways * (choices - size + 1) // size
        total += ways
    return total


def _bundles(pool: int, key: _Alike, per_person: int, jp_worth: float) -> Iterator[Bundle]:
    """Every bundle that is worth more than each bundle within it."""
    worth: dict[tuple[Choice, ...], float] = {(): 0.0}
    for size in range(1, per_person + 1):
        for chosen in combinations(key.choices, size):
            value = _points(chosen, key.jp, jp_worth)
            worth[chosen] = value
            if all(value > worth[within] for within in combinations(chosen, size - 1)):
                trainings = tuple(choice.training for choice in chosen)
                jp = min(key.jp, sum(choice.jp for choice in chosen))
                yield Bundle(pool, trainings, tuple(_credited(chosen)), jp, value)


def _points(chosen: Iterable[Choice], owed: float, jp_worth: float) -> float:
    """The points of a bundle: each competency once, and JP as far as it is owed."""
    best: dict[CompetencyCode, float] = {}
    jp = 0.0
    for choice in chosen:
        jp += choice.jp
        for closing in choice.closings:
            code = closing.step.competency
            best[code] = max(best.get(code, 0.0), closing.worth)
    return round(sum(best.values()) + jp_worth * min(owed, jp), 6)


def _credited(chosen: Sequence[Choice]) -> Iterator[tuple[Step, ...]]:
    """The steps of each choice, a competency only where it is worth most."""
    best: dict[CompetencyCode, tuple[float, int]] = {}
    for index, choice in enumerate(chosen):
        for closing in choice.closings:
            code = closing.step.competency
            if code not in best or closing.worth > best[code][0]:
                best[code] = (closing.worth, index)
    for index, choice in enumerate(chosen):
        yield tuple(
            closing.step for closing in choice.closings if best[closing.step.competency][1] == index
        )
