"""search: the best candidate of each need, solved in blocks of people who share nobody with other blocks.

At first the best candidates of each need are weighed, and those of earlier decisions. Where a need is left over although
another of its candidates has room, such candidates are taken in, and their blocks are solved again, until there is none.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import islice

from generator.analysis.matching.assignment import Caps, Option, Prices, best_pairs
from generator.analysis.matching.decisions import Decisions
from generator.analysis.matching.eligibility import Candidate, Eligible
from generator.analysis.matching.needs import CoachingNeed
from generator.analysis.matching.rules import Rules
from generator.model.base import PersonId

Asked = Sequence[tuple[CoachingNeed, Eligible]]
Chosen = dict[int, Candidate]

MOST_CANDIDATES = 32
"""How many candidates of a need are weighed at first. Where nobody has more, the pairs are the best there are."""


def search(
    asked: Asked,
    locked: Iterable[tuple[PersonId, PersonId]],
    rules: Rules,
    decisions: Decisions,
    most_candidates: int = MOST_CANDIDATES,
) -> Mapping[int, Candidate]:
    """Who coaches each need that gets somebody, by the place of the need in `asked`.

    Args:
        asked: the needs, and who may coach each.
        locked: mentee and mentor of each lock; they take up room.
        rules: the caps and the weights.
        decisions: what was decided before is preferred.
        most_candidates: see MOST_CANDIDATES.
    """
    settled = tuple(locked)
    work = _Work(asked, settled, rules, decisions)
    weighed = {
        place: work.first_candidates(place, most_candidates)
        for place, (_, eligible) in enumerate(asked)
        if eligible.count
    }
    chosen: Chosen = {}
    stale = set(weighed)
    while stale:
        for block in _blocks(weighed, asked):
            if not stale.isdisjoint(block):
                for place in block:
                    chosen.pop(place, None)
                chosen |= work.solve({place: weighed[place] for place in block})
        stale = set()
        for place, more in work.with_room(weighed, chosen, most_candidates):
            weighed[place] = (*weighed[place], *more)
            stale.add(place)
    return dict(sorted(chosen.items()))


class _Work:
    """What every block is solved with."""

    def __init__(
        self,
        asked: Asked,
        locked: Sequence[tuple[PersonId, PersonId]],
        rules: Rules,
        decisions: Decisions,
    ) -> None:
        self._asked = asked
        self._rules = rules
        self._decisions = decisions
        self._pairs_of_mentee = Counter(mentee for mentee, _ in locked)
        self._pairs_of_mentor = Counter(mentor for _, mentor in locked)
        self._prices = Prices(rules.weights.first, rules.weights.load)

    def first_candidates(self, place: int, most: int) -> tuple[Candidate, ...]:
        """The candidates of a need to weigh: the best, and whoever was decided on before."""
        need, eligible = self._asked[place]
        best = eligible.best(most)
        before = self._decisions.kept.get((need.mentee, need.competency))
        kept = None if before is None else eligible.candidate(before)
        return best if kept is None or kept in best else (*best, kept)

    def with_room(
        self, weighed: Mapping[int, Sequence[Candidate]], chosen: Chosen, most: int
    ) -> Iterator[tuple[int, tuple[Candidate, ...]]]:
        """Needs that are left over with room for one more, and candidates of theirs that were not weighed and have room."""
        loads = self._pairs_of_mentor.copy()
        loads.update(each.coach.person for each in chosen.values())
        mentees = self._pairs_of_mentee.copy()
        mentees.update(self._asked[place][0].mentee for place in chosen)
        for place, known in weighed.items():
            need, eligible = self._asked[place]
            if (
                place in chosen
                or len(known) == eligible.count
                or mentees[need.mentee] >= self._rules.competencies_per_mentee
            ):
                continue
            seen = {each.coach.person for each in known}
            free = (
                each
                for each in eligible.candidates()
                if each.coach.person not in seen
                and loads[each.coach.person] < self._rules.pairs_per_mentor
            )
            if more := tuple(islice(free, most)):
                yield place, more

    def solve(self, block: Mapping[int, Sequence[Candidate]]) -> Chosen:
        """The best pairs of a block."""
        mentees = sorted({self._asked[place][0].mentee for place in block})
        mentors = sorted({each.coach.person for known in block.values() for each in known})
        number_of_mentee = {person: number for number, person in enumerate(mentees)}
        number = {person: place for place, person in enumerate(mentors)}
        caps = Caps(
            mentee_of={place: number_of_mentee[self._asked[place][0].mentee] for place in block},
            room_of_mentee=[
                max(0, self._rules.competencies_per_mentee - self._pairs_of_mentee[person])
                for person in mentees
            ],
            served=frozenset(
                number_of_mentee[person] for person in mentees if self._pairs_of_mentee[person]
            ),
            load_of_mentor=[self._pairs_of_mentor[person] for person in mentors],
            most=self._rules.pairs_per_mentor,
        )
        by_mentor = {
            place: {number[each.coach.person]: each for each in known}
            for place, known in block.items()
        }
        options = [
            self._option(place, mentor, each)
            for place, known in sorted(by_mentor.items())
            for mentor, each in sorted(known.items(), key=lambda pair: pair[0])
        ]
        best = best_pairs(options, caps, self._prices)
        return {place: by_mentor[place][mentor] for place, mentor in best.items()}

    def _option(self, place: int, mentor: int, candidate: Candidate) -> Option:
        need = self._asked[place][0]
        person = candidate.coach.person
        weights = self._rules.weights
        kept = self._decisions.kept.get((need.mentee, need.competency)) == person
        points = candidate.points + weights.gap * need.gap + weights.kept * kept
        return Option(place, mentor, points, _tie(f"{need.mentee} {need.competency} {person}"))


def _tie(pair: str) -> int:
    """A number in 0..4095 that depends on the pair alone: who is added elsewhere changes no tie."""
    return int.from_bytes(blake2b(pair.encode(), digest_size=2).digest()) % 4096


def _blocks(weighed: Mapping[int, Sequence[Candidate]], asked: Asked) -> Iterator[list[int]]:
    """Needs that are joined by a mentee or a candidate, in the order of their first need."""
    parent = {place: place for place in weighed}

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[tuple[str, PersonId], int] = {}
    for place, known in weighed.items():
        joints = [("peserta", asked[place][0].mentee)]
        joints += [("mentor", each.coach.person) for each in known]
        for joint in joints:
            one, other = root(first.setdefault(joint, place)), root(place)
            parent[max(one, other)] = min(one, other)
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    for place in weighed:
        blocks[root(place)].append(place)
    yield from blocks.values()
