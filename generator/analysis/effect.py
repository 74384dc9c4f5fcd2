"""Effect: did those who took part in a training move up more often than like colleagues who did not?

For each training and each competency it teaches. Somebody counts by a pair of assessments, one before and one after:

- By a superior or an assessor, and both by the same kind: what one says of oneself is compared with nothing.
- Who took part: the last assessment before their first event of it began, and the first after it ended. How the event
  ended for them does not matter: to count only those who passed would pick the good ones.
- Who did not: never in an event of the training until the day asked about; two assessments in a row.
- Compared only with the same method, starting level and calendar years of both assessments; a person once.
- Both forms asked about the level above the start, so that a rise could be seen; and the training leads higher than it.

What comes out is a difference between two groups, never a proof: `hr.effect.wording` says what it does not show. Never
public: docs/decisions/0023 says why.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.analysis.facts import Facts, facts_by_person
from generator.analysis.interval import Counts, Difference, difference_of
from generator.analysis.profile import level_shown
from generator.model.assessment import Assessment, Method
from generator.model.base import CompetencyCode, LevelNo, PersonId, TrainingSlug
from generator.model.hub import PublicHub
from generator.model.people import People
from generator.model.policy import EffectRules

LeftOut = Literal["sebelum", "sesudah", "tercapai", "tidak_ditanyakan", "tanpa_pembanding"]
"""Why somebody who took part is not compared: no assessment before, none of the same method after, already at the level
taught, the next level not asked about, nobody alike who did not take part."""


@dataclass(frozen=True, slots=True)
class Arm:
    """How many moved up, stayed, and moved down."""

    up: int = 0
    same: int = 0
    down: int = 0

    @property
    def size(self) -> int:
        """How many there are."""
        return self.up + self.same + self.down

    def __add__(self, other: "Arm") -> "Arm":
        return Arm(self.up + other.up, self.same + other.same, self.down + other.down)


@dataclass(frozen=True, order=True, slots=True)
class Likeness:
    """What people have in common who are compared: method, level (0-4) at the start, years of both assessments."""

    start: int
    method: Method
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Stratum:
    """People who are alike: those who took part, and those who did not."""

    likeness: Likeness
    took_part: Arm
    others: Arm


@dataclass(frozen=True, slots=True)
class Effect:
    """What is known of one training and one competency.

    Attributes:
        taught: the highest level (1-5) that the training leads to.
        strata: what the comparison rests on, each with people on both sides.
        left_out: how many of those who took part are not compared, by the first reason that applies.
        difference: how much more often (a share, -1 to 1) those who took part moved up; None where that rests on fewer
            people than the rules ask.
    """

    training: TrainingSlug
    competency: CompetencyCode
    taught: LevelNo
    strata: tuple[Stratum, ...]
    left_out: Mapping[LeftOut, int]
    difference: Difference | None

    @property
    def took_part(self) -> Arm:
        """All those compared who took part."""
        return sum((each.took_part for each in self.strata), Arm())

    @property
    def others(self) -> Arm:
        """All those compared who did not."""
        return sum((each.others for each in self.strata), Arm())


def effects_of(people: People, hub: PublicHub, day: date, rules: EffectRules) -> tuple[Effect, ...]:
    """The effects of all trainings that somebody took part in by `day`, from what was known then.

    In the order of the trainings, then of the dictionary.
    """
    facts = facts_by_person(people)
    known = _assessments(facts.values(), day)
    return tuple(
        _effect(slug, code, level, taken, known[code], rules)
        for slug, taken in _first_events(facts, hub, day).items()
        for code, level in _taught(slug, hub).items()
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two assessments of a person by the same method."""

    before: Assessment
    after: Assessment

    @property
    def likeness(self) -> Likeness:
        start = level_shown(self.before)
        return Likeness(start, self.before.method, self.before.day.year, self.after.day.year)

    @property
    def arm(self) -> Arm:
        start, end = level_shown(self.before), level_shown(self.after)
        return Arm(int(end > start), int(end == start), int(end < start))

    def shows_a_rise(self) -> bool:
        """Whether a rise by one level could have been seen."""
        above = level_shown(self.before) + 1
        return above in self.before.answers and above in self.after.answers


_Known = Mapping[PersonId, tuple[Assessment, ...]]
"""The assessments of one competency by person, oldest first."""

_Event = tuple[date, date]
"""First and last day."""


def _assessments(facts: Iterable[Facts], day: date) -> Mapping[CompetencyCode, _Known]:
    """What superiors and assessors found by `day`, without what was reversed by then."""
    found: defaultdict[CompetencyCode, dict[PersonId, tuple[Assessment, ...]]] = defaultdict(dict)
    for each in facts:
        usable = sorted(
            (one for one in each.assessments_on(day) if one.method != "mandiri"),
            key=lambda assessment: (assessment.day, assessment.id),
        )
        for assessment in usable:
            of_person = found[assessment.competency]
            of_person[each.person.id] = (*of_person.get(each.person.id, ()), assessment)
    return found


def _first_events(
    facts: Mapping[PersonId, Facts], hub: PublicHub, day: date
) -> Mapping[TrainingSlug, Mapping[PersonId, _Event]]:
    """For each training that somebody took part in: the first event of each person that had begun by `day`."""
    found: dict[TrainingSlug, dict[PersonId, _Event]] = {}
    for key, each in facts.items():
        for attendance in each.attendances:
            event = hub.events[attendance.event]
            if event.training is None or event.training not in hub.trainings or event.start > day:
                continue
            if attendance.stands_on(day):
                taken = found.setdefault(event.training, {})
                taken[key] = min(taken.get(key, (date.max, date.max)), (event.start, event.end))
    return {slug: found[slug] for slug in hub.trainings if slug in found}


def _taught(slug: TrainingSlug, hub: PublicHub) -> Mapping[CompetencyCode, LevelNo]:
    """The highest level of each competency that a training leads to, in the order of the dictionary."""
    targets = hub.trainings[slug].front.targets
    highest = {
        code: max((each.level for each in targets if each.competency == code), default=0)
        for code in hub.competencies
    }
    return {code: level for code, level in highest.items() if level}


def _effect(
    slug: TrainingSlug,
    code: CompetencyCode,
    taught: LevelNo,
    taken: Mapping[PersonId, _Event],
    known: _Known,
    rules: EffectRules,
) -> Effect:
    left_out: Counter[LeftOut] = Counter()
    took_part: defaultdict[Likeness, Arm] = defaultdict(Arm)
    for person, event in taken.items():
        pair = _around(event, known.get(person, ()), taught)
        if isinstance(pair, _Pair):
            took_part[pair.likeness] += pair.arm
        else:
            left_out[pair] += 1

    others: defaultdict[Likeness, Arm] = defaultdict(Arm)
    for person, assessments in known.items():
        if person not in taken:
            alike = [pair for pair in _in_a_row(assessments) if pair.likeness in took_part]
            for pair in alike[-1:]:
                others[pair.likeness] += pair.arm

    for likeness, arm in took_part.items():
        if likeness not in others:
            left_out["tanpa_pembanding"] += arm.size
    strata = tuple(
        Stratum(likeness, took_part[likeness], others[likeness]) for likeness in sorted(others)
    )
    return Effect(slug, code, taught, strata, left_out, _difference(strata, rules))


def _around(event: _Event, known: tuple[Assessment, ...], taught: LevelNo) -> _Pair | LeftOut:
    """The assessments before and after an event, or why they tell nothing."""
    start, end = event
    before = next((each for each in reversed(known) if each.day < start), None)
    if before is None:
        return "sebelum"
    after = next((each for each in known if each.day > end and each.method == before.method), None)
    if after is None:
        return "sesudah"
    if level_shown(before) >= taught:
        return "tercapai"
    pair = _Pair(before, after)
    return pair if pair.shows_a_rise() else "tidak_ditanyakan"


def _in_a_row(known: tuple[Assessment, ...]) -> Iterator[_Pair]:
    """Each assessment with the next by the same method on a later day, where a rise could have been seen."""
    for number, before in enumerate(known):
        later = known[number + 1 :]
        after = next(
            (each for each in later if each.method == before.method and each.day > before.day), None
        )
        if after is not None and (pair := _Pair(before, after)).shows_a_rise():
            yield pair


def _difference(strata: tuple[Stratum, ...], rules: EffectRules) -> Difference | None:
    """The difference, where both sides have as many people as the rules ask."""
    counts = [
        Counts(each.took_part.up, each.took_part.size, each.others.up, each.others.size)
        for each in strata
    ]
    people = (sum(each.first_size for each in counts), sum(each.second_size for each in counts))
    return None if min(people) < rules.fewest else difference_of(counts, rules.confidence / 100)
