"""The attacker: keeps every release ever published, and tells whose answers they give away.

It knows the groups, who was assessed when, whose answers each label counted, the code that makes labels, and
everything about any two colleagues. It shares nothing with the gate: what a label says it finds by trying every count,
and what labels say together by listing every way in which they can all be true.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations_with_replacement

import numpy as np

from generator.disclosure import cells
from generator.disclosure.history import Past
from generator.model.release import Cell

Person = str
PersonOf = Callable[[str], Person]
Sort = tuple[int, ...]
"""The clues that an answer is in; answers of a sort cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Between `low` and `high` of these answers are "yes"."""

    answers: frozenset[str]
    low: int
    high: int


def clues_of(past: Iterable[Past]) -> list[Clue]:
    """What the labels of all releases say; a repeated or withheld cell says nothing."""
    return [
        clue_of(cell, each.book.counted((cell.group, cell.measure)))
        for each in past
        for cell in each.release.cells
        if cell.band is not None and cell.since is None
    ]


def clue_of(cell: Cell, answers: frozenset[str]) -> Clue:
    """The counts that would have come out as this label."""
    assert cell.bands is not None
    limits = cell.limits or (1, cell.bands)
    fitting = [
        count
        for count in range(len(answers) + 1)
        if cells.emit(count, len(answers), limits) == cell.band
    ]
    return Clue(answers, min(fitting), max(fitting))


def pinned(
    clues: Sequence[Clue], truth: Mapping[str, bool], person_of: PersonOf, colluders: int = 2
) -> set[str]:
    """The answers that somebody who knows all answers of some `colluders` people learns for certain."""
    return {
        answer
        for part in _connected(clues)
        for answer in _pinned_in(Puzzle(tuple(part)), truth, person_of, colluders)
    }


def _connected(clues: Sequence[Clue]) -> Iterator[list[Clue]]:
    """Clues that share answers, together."""
    rest = list(clues)
    while rest:
        part = [rest.pop()]
        known = set(part[0].answers)
        while near := [clue for clue in rest if not known.isdisjoint(clue.answers)]:
            part += near
            rest = [clue for clue in rest if clue not in near]
            known.update(*(clue.answers for clue in near))
        yield part


@dataclass(frozen=True)
class Puzzle:
    """Clues, and every way in which they can all be true: how many of each sort of answers are "yes"."""

    clues: tuple[Clue, ...]

    @cached_property
    def sort_of(self) -> Mapping[str, Sort]:
        """The sort of each answer."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, clue in enumerate(self.clues):
            for answer in clue.answers:
                found[answer].append(number)
        return {answer: tuple(numbers) for answer, numbers in found.items()}

    @cached_property
    def sizes(self) -> Mapping[Sort, int]:
        """How many answers there are of each sort."""
        return dict(sorted(Counter(self.sort_of.values()).items()))

    @cached_property
    def ways(self) -> np.ndarray:
        """A row a way: the number of "yes" of each sort, in the order of `sizes`."""
        rows = np.zeros((1, 0), dtype=np.int16)
        sums = np.zeros((1, len(self.clues)), dtype=np.int16)
        left = np.zeros(len(self.clues), dtype=np.int16)
        for sort, size in self.sizes.items():
            left[list(sort)] += size
        for sort, size in self.sizes.items():
            counts = np.arange(size + 1, dtype=np.int16)
            rows = np.hstack(
                [np.repeat(rows, size + 1, axis=0), np.tile(counts, len(rows))[:, None]]
            )
            sums = np.repeat(sums, size + 1, axis=0)
            sums[:, list(sort)] += rows[:, -1:]
            left[list(sort)] -= size
            possible = (sums <= [clue.high for clue in self.clues]).all(axis=1)
            possible &= (sums + left >= [clue.low for clue in self.clues]).all(axis=1)
            rows, sums = rows[possible], sums[possible]
        return rows

    def allows(self, answers: Mapping[str, bool]) -> bool:
        """Whether the clues can be true with these answers."""
        return bool(self.where(Counter((self.sort_of[each], yes) for each, yes in answers.items())))

    def where(self, said: Mapping[tuple[Sort, bool], int]) -> int:
        """The ways with at least so many answers of each sort being so, a bit a way."""
        ways = self._all
        for (sort, yes), count in said.items():
            ways &= self.where_one(sort, yes, count)
        return ways

    def where_one(self, sort: Sort, yes: bool, count: int) -> int:
        """The same for one sort."""
        key = (sort, yes, count)
        if key not in self._found:
            column = self.ways[:, list(self.sizes).index(sort)]
            fitting = column >= count if yes else column <= self.sizes[sort] - count
            packed = np.packbits(fitting, bitorder="little").tobytes()
            self._found[key] = int.from_bytes(packed, "little")
        return self._found[key]

    @cached_property
    def _all(self) -> int:
        return (1 << len(self.ways)) - 1

    @cached_property
    def _found(self) -> dict[tuple[Sort, bool, int], int]:
        return {}


def _pinned_in(
    puzzle: Puzzle, truth: Mapping[str, bool], person_of: PersonOf, colluders: int
) -> set[str]:
    by_person: dict[Person, list[str]] = defaultdict(list)
    for answer in sorted(puzzle.sort_of):
        by_person[person_of(answer)].append(answer)
    alike: dict[tuple[object, ...], list[Person]] = defaultdict(list)
    for person, answers in by_person.items():
        alike[tuple((puzzle.sort_of[each], truth[each]) for each in answers)].append(person)

    found: set[str] = set()
    for team in _teams(list(alike.values()), colluders):
        known = {answer: truth[answer] for person in team for answer in by_person[person]}
        for people in alike.values():
            others = [by_person[person] for person in people if person not in team]
            for targets in zip(*others, strict=True):
                doubt = {**known, targets[0]: not truth[targets[0]]}
                if targets[0] not in found and not puzzle.allows(doubt):
                    found.update(targets)
    return found


def _teams(alike: list[list[Person]], colluders: int) -> Iterator[tuple[Person, ...]]:
    """A team of each make-up: people who are alike know and tell the same."""
    for kinds in combinations_with_replacement(range(len(alike)), colluders):
        wanted = Counter(kinds)
        if all(count <= len(alike[kind]) for kind, count in wanted.items()):
            yield tuple(person for kind, count in wanted.items() for person in alike[kind][:count])
