"""Eligibility: who may coach whom, how well each would do, and at which rule the others fall away.

Rules in this order, each leaving fewer people: the level, recent evidence, a near place, seniority, not the one who assesses,
not banned. The counts at each rule (`Funnel`) are the explanation of somebody who is left over. Whoever serves alike and
needs the same level has the same people around; only who assesses and who is banned differ from one to the next.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from generator.analysis.matching.coaches import Coach, Holder
from generator.analysis.matching.decisions import Decisions
from generator.analysis.matching.needs import CoachingNeed
from generator.analysis.matching.places import Places
from generator.analysis.matching.rules import Rules
from generator.analysis.matching.superiors import Superiors
from generator.model.base import CompetencyCode, PersonId, UnitId
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may coach a need by all rules.

    Attributes:
        coach: who, and by which evidence.
        steps: steps of the tree of units between the two; None where they are near by their place alone.
        senior: whether the mentor's tier is higher than the mentee's.
        points: how well the mentor suits anybody who serves like the mentee.
    """

    coach: Coach
    steps: int | None
    senior: bool
    points: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many people are left after each rule."""

    able: int = 0
    recent: int = 0
    near: int = 0
    senior: int = 0
    impartial: int = 0
    allowed: int = 0


@dataclass(frozen=True, slots=True)
class Around:
    """Those who are near somebody, fit and senior enough.

    Attributes:
        near: how many are near and fit, of any seniority.
        close: those within reach in the tree of units, best first.
        there: those at the same place, best first; who is also in `close` counts as there.
    """

    near: int
    close: Mapping[PersonId, Candidate]
    there: Mapping[PersonId, Candidate]

    @property
    def senior(self) -> int:
        """How many they are."""
        return len(self.close) + len(self.there) - len(self.close.keys() & self.there.keys())

    def candidate(self, person: PersonId) -> Candidate | None:
        """Somebody of them."""
        return self.close.get(person) or self.there.get(person)

    def best_first(self) -> Iterator[Candidate]:
        """All of them, those with the most points first."""
        elsewhere = (each for person, each in self.there.items() if person not in self.close)
        return merge(self.close.values(), elsewhere, key=_best_first)


@dataclass(frozen=True, slots=True)
class Eligible:
    """Who may coach one need: those around without `excluded`; and how the others fell away."""

    around: Around
    excluded: frozenset[PersonId]
    funnel: Funnel

    @property
    def count(self) -> int:
        """How many may coach the need."""
        return self.funnel.allowed

    def candidates(self) -> Iterator[Candidate]:
        """Who may coach the need, best first."""
        return (each for each in self.around.best_first() if each.coach.person not in self.excluded)

    def best(self, most: int) -> tuple[Candidate, ...]:
        """The best few."""
        return tuple(islice(self.candidates(), most))

    def candidate(self, person: PersonId) -> Candidate | None:
        """Somebody as a candidate; None where the rules forbid it."""
        return None if person in self.excluded else self.around.candidate(person)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A coach whose evidence is recent, with what is the same for every need: the rank, and the points of the evidence."""

    coach: Coach
    rank: int
    points: int


_Key = tuple[CompetencyCode, int, str, int]
"""Competency, lowest level of a mentor, unit or place, and rank of the mentee."""


class Eligibility:
    """Answers who may coach a need; what many needs share is worked out once."""

    def __init__(
        self,
        held: Mapping[CompetencyCode, Iterable[Holder]],
        hub: PublicHub,
        rules: Rules,
        superiors: Superiors,
        decisions: Decisions,
    ) -> None:
        self._units = hub.units
        self._rules = rules
        self._superiors = superiors
        self._decisions = decisions
        self._places = Places(hub.units, rules)
        self._rank = {key: rules.seniority.rank(each.tier) for key, each in hub.jabatan.items()}
        self._able: dict[tuple[CompetencyCode, int], int] = defaultdict(int)
        self._recent: dict[tuple[CompetencyCode, int], int] = defaultdict(int)
        self._by_unit: dict[tuple[CompetencyCode, UnitId], list[_Fit]] = defaultdict(list)
        self._by_place: dict[tuple[CompetencyCode, str], list[_Fit]] = defaultdict(list)
        self._around: dict[_Key, Around] = {}
        self._there: dict[_Key, tuple[int, Mapping[PersonId, Candidate]]] = {}
        for code, holders in held.items():
            for holder in holders:
                self._enter(code, holder)

    def of(self, need: CoachingNeed) -> Eligible:
        """Who may coach a need whose level is known.

        The mentee is never among them: their own level is below the lowest that a mentor may hold.
        """
        lowest = need.lowest_mentor(self._rules)
        around = self._around_of(need, lowest)
        assessing = self._superiors.assessing(need.mentee, need.unit, need.jabatan)
        excluded = assessing | self._decisions.banned.get(need.mentee, frozenset())
        funnel = Funnel(
            able=self._able[need.competency, lowest],
            recent=self._recent[need.competency, lowest],
            near=around.near,
            senior=(senior := around.senior),
            impartial=senior - sum(around.candidate(each) is not None for each in assessing),
            allowed=senior - sum(around.candidate(each) is not None for each in excluded),
        )
        return Eligible(around, excluded, funnel)

    def _enter(self, code: CompetencyCode, holder: Holder) -> None:
        coach = holder.coach
        for level in range(1, coach.level + 1):
            self._able[code, level] += 1
            self._recent[code, level] += holder.recent
        if holder.recent:
            fit = _Fit(coach, self._rank[coach.jabatan], self._points_of_evidence(coach))
            self._by_unit[code, coach.unit].append(fit)
            self._by_place[code, self._units[coach.unit].place].append(fit)

    def _around_of(self, need: CoachingNeed, lowest: int) -> Around:
        code, unit, rank = need.competency, need.unit, self._rank[need.jabatan]
        if (code, lowest, unit, rank) not in self._around:
            reach = self._places.within_reach(unit)
            close = [
                (fit, steps)
                for other, steps in reach.items()
                for fit in self._by_unit.get((code, other), ())
                if fit.coach.level >= lowest
            ]
            near, there = self._at_place(code, lowest, self._units[unit].place, rank)
            both = sum(self._places.together(unit, fit.coach.unit) for fit, _ in close)
            self._around[code, lowest, unit, rank] = Around(
                near + len(close) - both, self._candidates(close, rank), there
            )
        return self._around[code, lowest, unit, rank]

    def _at_place(
        self, code: CompetencyCode, lowest: int, place: str, rank: int
    ) -> tuple[int, Mapping[PersonId, Candidate]]:
        """How many fit people are at a place, and the senior ones of them; nobody where a place does not make near."""
        if not self._rules.same_place:
            return 0, {}
        key = code, lowest, place, rank
        if key not in self._there:
            fits = self._by_place.get((code, place), ())
            able = [(fit, None) for fit in fits if fit.coach.level >= lowest]
            self._there[key] = len(able), self._candidates(able, rank)
        return self._there[key]

    def _candidates(
        self, fits: Iterable[tuple[_Fit, int | None]], rank: int
    ) -> Mapping[PersonId, Candidate]:
        """Those who are senior enough, best first."""
        found = [
            self._candidate(rank, fit, steps)
            for fit, steps in fits
            if self._is_senior(fit.rank, rank)
        ]
        return {each.coach.person: each for each in sorted(found, key=_best_first)}

    def _is_senior(self, mentor: int, mentee: int) -> bool:
        """Whether seniority allows the two ranks."""
        match self._rules.seniority.rule:
            case "lebih_tinggi":
                return mentor > mentee
            case "tidak_lebih_rendah":
                return mentor >= mentee
        return True

    def _candidate(self, rank: int, fit: _Fit, steps: int | None) -> Candidate:
        weights = self._rules.weights
        far = self._rules.unit_steps + 1
        nearness = 0 if steps is None else weights.near * (far - steps) // far
        senior = fit.rank > rank
        return Candidate(fit.coach, steps, senior, nearness + weights.senior * senior + fit.points)

    def _points_of_evidence(self, coach: Coach) -> int:
        age = (self._rules.day - coach.evidence.day).days
        oldest = max(1, (self._rules.day - self._rules.oldest).days)
        by_assessor = self._rules.weights.assessor * (coach.evidence.method == "asesor")
        return by_assessor + self._rules.weights.fresh * (oldest - age) // oldest


def _best_first(candidate: Candidate) -> tuple[int, PersonId]:
    return -candidate.points, candidate.coach.person
