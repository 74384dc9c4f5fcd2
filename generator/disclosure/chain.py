"""Chain: what the labels of one cell say together, and what a next one could say.

Each label bounds the sum of the answers it counted. An answer is counted by consecutive labels of one cell and by no
other, so that the bounds form a network flow: a node between any two labels, an arc for each answer from where it
came to where it went, an arc back for each label. By Hoffman's theorem the answers can be filled in exactly where, for
every set of nodes, what must leave it can enter it. A chain has few labels, so all sets are looked at; every figure is
a whole number, nothing is rounded. Proof: docs/privasi.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from generator.disclosure.bands import Span

COLLUDERS = 2
"""How many people behind each label the observer may know everything about."""

Life = tuple[int, int]
"""The first and the last label that counted an answer, numbered from 0."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Labels of a cell, oldest first, each sharing answers with the one before.

    Attributes:
        labels: what each says about the number of "yes" it counted.
        gone: how many answers are counted no longer, by life.
        current: the answers that the last label counted, and the first label that did.
    """

    labels: tuple[Span, ...] = ()
    gone: Mapping[Life, int] = field(default_factory=dict)
    current: Mapping[str, int] = field(default_factory=dict)

    def lives_with(self, counted: Set[str]) -> Mapping[Life, int]:
        """How many answers live how long, once a next label counts `counted`."""
        last = len(self.labels)
        lives = Counter(self.gone)
        for token, first in self.current.items():
            lives[first, last if token in counted else last - 1] += 1
        lives[last, last] += len(counted - self.current.keys())
        return +lives

    def extended(self, counted: Set[str], label: Span) -> "Chain":
        """The chain with a next label; a label that shares no answer with the last one begins a new chain."""
        if counted.isdisjoint(self.current.keys()):
            return Chain((label,), {}, dict.fromkeys(counted, 0))
        last = len(self.labels)
        gone = Counter(self.gone)
        for token in self.current.keys() - counted:
            gone[self.current[token], last - 1] += 1
        current = {token: self.current.get(token, last) for token in counted}
        return Chain((*self.labels, label), gone, current)


@dataclass(frozen=True, slots=True)
class Reach:
    """Which sums of a next label are possible.

    Attributes:
        possible: those that the labels so far allow.
        free: those that they allow whatever the answers of the colluders and of any one person beside them.
    """

    possible: Span
    free: Span


def reach(labels: Sequence[Span], lives: Mapping[Life, int]) -> Reach:
    """What a label after `labels` could say; `lives` include it, as made by `Chain.lives_with`.

    Only sets of nodes with the last node inside and the one before it outside tell something new: what enters such a
    set bounds the sum from above, and what must leave it bounds the sum from below.
    """
    last = len(labels)
    by_end = sorted(lives.items(), key=lambda each: each[0][1])
    people = sum(size for (_, final), size in by_end if final == last)
    possible, free = [0, people], [0, people]
    for chosen in range(2**last):
        inside = chosen | 2 ** (last + 1)
        above, below, turns = 0, 0, 1
        for node, label in enumerate(labels):
            here, after = inside >> node & 1, inside >> node + 1 & 1
            if here > after:
                above, below, turns = above + label.high, below + label.low, turns + 1
            elif after > here:
                above, below, turns = above - label.low, below - label.high, turns + 1
        crossing: list[tuple[Life, int]] = []
        for life, size in by_end:
            here, after = inside >> life[0] & 1, inside >> life[1] + 1 & 1
            if after > here:
                above += size
                crossing.append((life, size))
            elif here > after:
                below -= size
                crossing.append((life, size))
        possible = [max(possible[0], below), min(possible[1], above)]
        known = COLLUDERS * turns + 1
        if above - known < free[1] or below + known > free[0]:
            known = most_known(crossing)
            free = [max(free[0], below + known), min(free[1], above - known)]
    return Reach(Span(*possible), Span(*free))


def most_known(lives: Iterable[tuple[Life, int]]) -> int:
    """How many of these answers an observer may know: those of the colluders behind each label, and one more.

    The most answers with at most `COLLUDERS` behind any label are found by taking those that end first, as `lives`
    are sorted, each to the colluder who became free last.
    """
    known, total = 0, 0
    busy = [-1] * COLLUDERS
    for (first, final), size in lives:
        total += size
        for _ in range(min(size, COLLUDERS)):
            free = [last for last in busy if last < first]
            if not free:
                break
            busy[busy.index(max(free))] = final
            known += 1
    return min(total, known + 1)
