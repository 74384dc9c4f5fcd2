"""Needs: the gaps of persons as of a day, gathered into groups of alike people. Persons go no further than here.

A gap is where valid evidence shows less than the position held asks, or, where the settings give it weight, less than
every position that may come next asks. Where there is no valid evidence nothing is said to be missing: such a person is
counted as not known, and may only learn for the yearly JP.

Source: PP 11/2017 article 206 for the gap against the position held and the next (not verified); the weights are a rule
of the hub.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.analysis.facts import facts_by_person
from generator.analysis.plan.demand import Needed, NeedGroup
from generator.analysis.profile import Evidence, Standing, profile_of
from generator.analysis.requirements import required_levels
from generator.model.base import (
    CompetencyCode,
    JabatanId,
    LevelNo,
    PersonId,
    Tier,
    TrainingSlug,
    UnitId,
)
from generator.model.hub import PublicHub
from generator.model.people import People
from generator.model.plan_settings import Weights
from generator.model.policy import DatedValue


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a group, and the unit they are in."""

    person: PersonId
    unit: UnitId


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the records of persons say of their needs.

    Attributes:
        groups: by id.
        members: of each group, one unit after the other in turn, so that whoever takes the first few takes from all.
        people: how many hold a position on the day.
        gaps: how many people have each gap against the position they hold.
        next_gaps: how many gaps there are against a position that may come next, where these count.
        unknown: of how many people nothing valid is known, by competency.
        owed: JP that all of them owe the year.
    """

    groups: tuple[NeedGroup, ...]
    members: Mapping[str, tuple[Member, ...]]
    people: int
    gaps: Mapping[tuple[CompetencyCode, int, LevelNo], int]
    next_gaps: int
    unknown: Mapping[CompetencyCode, int]
    owed: float = 0.0


def gather(
    people: People,
    hub: PublicHub,
    weights: Weights,
    as_of: date,
    year: int,
    watched: Collection[UnitId] = (),
) -> Gathered:
    """The needs of everybody who holds a position on `as_of`, for a plan of `year`.

    Args:
        watched: units that wishes speak of: whoever is in or below one is in a group of its own.
    """
    above = _places(hub, frozenset(watched))
    minimum = hub.policy.jp_minimal_pns.on(date(year, 1, 1))
    passing = _passing(people, hub, as_of)

    @cache
    def required(jabatan: JabatanId) -> Mapping[CompetencyCode, LevelNo]:
        return required_levels(hub.jabatan[jabatan], hub, as_of)

    @cache
    def required_next(jabatan: JabatanId) -> Mapping[CompetencyCode, LevelNo]:
        """The least that the positions which may come next ask of each competency, where it is more than is asked now."""
        lowest: dict[CompetencyCode, LevelNo] = {}
        for following in hub.jabatan[jabatan].next_jabatan if weights.next else ():
            for code, level in required(following).items():
                lowest[code] = min(lowest.get(code, level), level)
        now = required(jabatan)
        return {code: level for code, level in lowest.items() if level > now.get(code, 0)}

    next_gaps = 0
    alike: defaultdict[_Key, list[Member]] = defaultdict(list)
    gaps: Counter[tuple[CompetencyCode, int, LevelNo]] = Counter()
    unknown: Counter[CompetencyCode] = Counter()
    for facts in facts_by_person(people).values():
        spell = facts.person.spell_on(as_of)
        if spell is None:
            continue
        asked = required(spell.jabatan)
        standings = profile_of(facts, hub, as_of).standings
        tier = hub.jabatan[spell.jabatan].tier
        needs = []
        for code, level in asked.items():
            standing = standings[code]
            if standing.level is None:
                unknown[code] += 1
            elif standing.level < level:
                gaps[code, standing.level, level] += 1
                needs.append(_needed(standing, level, tier, weights, as_of))
        ahead = [
            _needed(standings[code], level, tier, weights, as_of, for_next=True)
            for code, level in required_next(spell.jabatan).items()
            if (reached := standings[code].level) is not None
            and asked.get(code, 0) <= reached < level
        ]
        next_gaps += len(ahead)
        needs += ahead
        owed = _owed(minimum) if spell.status == "PNS" else 0.0
        key = _Key(
            needs=tuple(sorted(needs)),
            jp=owed,
            refresh=tuple(asked.items()) if owed else (),
            passed=passing.get(facts.person.id, frozenset()),
            places=above(spell.unit),
        )
        alike[key].append(Member(facts.person.id, spell.unit))
    return Gathered(
        *_number(alike),
        people=sum(map(len, alike.values())),
        gaps=dict(sorted(gaps.items())),
        next_gaps=next_gaps,
        unknown=dict(sorted(unknown.items())),
        owed=sum(key.jp * len(found) for key, found in alike.items()),
    )


@dataclass(frozen=True, slots=True)
class _Key:
    """What alike people have in common."""

    needs: tuple[Needed, ...]
    jp: float
    refresh: tuple[tuple[CompetencyCode, LevelNo], ...]
    passed: frozenset[TrainingSlug]
    places: frozenset[UnitId]

    def order(self) -> tuple[object, ...]:
        return self.needs, self.jp, self.refresh, sorted(self.passed), sorted(self.places)


def _number(
    alike: Mapping[_Key, list[Member]],
) -> tuple[tuple[NeedGroup, ...], Mapping[str, tuple[Member, ...]]]:
    groups: list[NeedGroup] = []
    members: dict[str, tuple[Member, ...]] = {}
    for number, (key, found) in enumerate(
        sorted(alike.items(), key=lambda pair: pair[0].order()), start=1
    ):
        name = f"k{number:06}"
        groups.append(
            NeedGroup(
                id=name,
                people=len(found),
                needs=key.needs,
                jp=key.jp,
                refresh=key.refresh,
                passed=key.passed,
                places=key.places,
            )
        )
        members[name] = tuple(_in_turn(found))
    return tuple(groups), members


def _in_turn(found: list[Member]) -> Iterator[Member]:
    """One of each unit, then the next of each: no unit takes all seats of a group."""
    units: defaultdict[UnitId, list[Member]] = defaultdict(list)
    for member in sorted(found, key=lambda each: (each.unit, each.person)):
        units[member.unit].append(member)
    for turn in range(max(map(len, units.values()))):
        yield from (own[turn] for own in units.values() if turn < len(own))


def _owed(minimum: DatedValue[int] | None) -> float:
    """JP of a whole year: what was learned before it does not count. Source: PP 11/2017 article 203 (verified)."""
    return float(minimum.value) if minimum else 0.0


def _needed(
    standing: Standing,
    required: LevelNo,
    tier: Tier,
    weights: Weights,
    as_of: date,
    *,
    for_next: bool = False,
) -> Needed:
    assert standing.level is not None
    assert standing.evidence is not None
    size = required - standing.level
    weight = (
        weights.size.get(str(size), 1.0)  # type: ignore[call-overload]
        * weights.method.get(standing.evidence.method, 1.0)
        * weights.tier.get(tier, 1.0)
        * _aging(standing.evidence, weights, as_of)
        * (weights.next if for_next else 1.0)
    )
    return Needed(standing.competency, standing.level, required, round(weight, 6), for_next)


def _aging(evidence: Evidence, weights: Weights, as_of: date) -> float:
    years = (as_of - evidence.day).days / 365.25
    return weights.aging.factor if years > weights.aging.years else 1.0


def _passing(
    people: People, hub: PublicHub, as_of: date
) -> Mapping[PersonId, frozenset[TrainingSlug]]:
    """Which prerequisites of the hub's trainings each person has passed; other trainings make nobody different."""
    wanted = {
        before for training in hub.trainings.values() for before in training.front.prerequisites
    }
    passed: defaultdict[PersonId, set[TrainingSlug]] = defaultdict(set)
    for event_id, participants in people.participations.items():
        event = hub.events[event_id]
        if event.training is None or event.training not in wanted or event.end > as_of:
            continue
        for part in participants:
            stands = part.cancelled is None or as_of < part.cancelled.day
            if part.outcome != "tidak_lulus" and stands:
                passed[part.person].add(event.training)
    return {person: frozenset(trainings) for person, trainings in passed.items()}


def _places(hub: PublicHub, watched: frozenset[UnitId]) -> Callable[[UnitId], frozenset[UnitId]]:
    """Tells which watched units are at or above a unit; works it out once for each unit."""

    @cache
    def at_or_above(unit: UnitId) -> frozenset[UnitId]:
        parent = hub.units[unit].parent
        higher = at_or_above(parent) if parent is not None else frozenset()
        return higher | ({unit} & watched)

    return at_or_above
