"""The assignment problem: needs to places with mentors, the most pairs first, then the most points.

A row for each need. A column for each place that a mentor has left, later ones worth less, so that the load is fair; and for
each mentee as many columns as needs, "no mentor": of these the first are worth more than any pair, so that no mentee has
more pairs than they may, and the last is worth less, so that a mentee's first mentor comes before another's second. Every
rule is so a column or a value, and the whole is one sparse assignment problem, which `min_weight_full_bipartite_matching`
of scipy (the algorithm LAPJVsp) solves exactly: `linear_sum_assignment` would need the full matrix, `milp` would need a
tolerance. Values are whole numbers and every sum of them stays exact in a float.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    _Values = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
    """Rows, columns, and what each is worth."""

_PARTS = 4096
"""Into how many parts a point is cut, so that a tie is broken by less than a point."""


@dataclass(frozen=True, slots=True)
class Option:
    """That the need with a number may go to a mentor with a number, for points; `tie` in 0..4095 breaks ties."""

    need: int
    mentor: int
    points: int
    tie: int


@dataclass(frozen=True, slots=True)
class Caps:
    """How much there is room for.

    Attributes:
        mentee_of: the number of the mentee of each need.
        room_of_mentee: how many more pairs each mentee may have.
        served: mentees who have a mentor already, in another competency.
        load_of_mentor: pairs that each mentor has already.
        most: pairs that a mentor may have at most.
    """

    mentee_of: Mapping[int, int]
    room_of_mentee: Sequence[int]
    served: frozenset[int]
    load_of_mentor: Sequence[int]
    most: int


@dataclass(frozen=True, slots=True)
class Prices:
    """Points for a mentee's first mentor, and points taken away for each pair that a mentor has already."""

    first: int
    load: int


def best_pairs(options: Sequence[Option], caps: Caps, prices: Prices) -> Mapping[int, int]:
    """The mentor of each need that gets one: the most pairs, and of these the most points.

    The order of `options` carries no meaning.

    Returns:
        The number of the mentor by that of the need, in the order of needs.
    """
    needs = sorted({option.need for option in options})
    if not needs:
        return {}
    row = {need: place for place, need in enumerate(needs)}
    pair = _worth_of_a_pair(options, caps, prices)
    parts = [*_with_mentors(options, row, pair, caps, prices)]
    places = len(caps.load_of_mentor) * caps.most
    parts.append(_with_nobody(needs, row, pair, places, caps, prices))
    chosen = _solve(parts, len(needs))
    return {
        need: column // caps.most
        for need, column in zip(needs, chosen, strict=True)
        if column < places
    }


def value_of(
    chosen: Mapping[int, int], options: Sequence[Option], caps: Caps, prices: Prices
) -> int:
    """What `best_pairs` makes the most of, in parts of a point, without the worth of a pair in itself."""
    taken = [option for option in options if chosen.get(option.need) == option.mentor]
    loads = Counter(option.mentor for option in taken)
    served = {caps.mentee_of[option.need] for option in taken} - caps.served
    fair = sum(
        prices.load * place
        for mentor, count in loads.items()
        for place in range(caps.load_of_mentor[mentor], caps.load_of_mentor[mentor] + count)
    )
    points = sum(option.points for option in taken) + prices.first * len(served) - fair
    return points * _PARTS + sum(option.tie for option in taken)


def _worth_of_a_pair(options: Sequence[Option], caps: Caps, prices: Prices) -> int:
    """More than all that points can make up for, so that one more pair always counts more."""
    most = max(option.points for option in options) + prices.first + prices.load * caps.most + 1
    needs = len({option.need for option in options})
    return (needs + 1) * 2 * most * _PARTS


def _with_mentors(
    options: Sequence[Option], row: Mapping[int, int], pair: int, caps: Caps, prices: Prices
) -> "Iterator[_Values]":
    """The values of places with mentors: column `mentor * most + place`."""
    import numpy as np

    count = len(options)
    rows = np.fromiter((row[option.need] for option in options), np.int64, count)
    mentors = np.fromiter((option.mentor for option in options), np.int64, count)
    points = np.fromiter((option.points for option in options), np.int64, count)
    ties = np.fromiter((option.tie for option in options), np.int64, count)
    loads = np.array(caps.load_of_mentor, dtype=np.int64)[mentors]
    for place in range(caps.most):
        free = loads <= place
        values = pair + (points - prices.load * place) * _PARTS + ties
        yield rows[free], mentors[free] * caps.most + place, values[free]


def _with_nobody(
    needs: Sequence[int],
    row: Mapping[int, int],
    pair: int,
    first_column: int,
    caps: Caps,
    prices: Prices,
) -> "_Values":
    """The values of having no mentor, in columns of each mentee from `first_column` on."""
    import numpy as np

    of_mentee: dict[int, list[int]] = {}
    for need in needs:
        of_mentee.setdefault(caps.mentee_of[need], []).append(need)
    entries = []
    column = first_column
    for mentee, theirs in of_mentee.items():
        for value in _values_of_nobody(mentee, len(theirs), pair, caps, prices):
            entries += [(row[need], column, value) for need in theirs]
            column += 1
    rows, columns, values = np.array(entries, dtype=np.int64).T
    return rows, columns, values


def _values_of_nobody(
    mentee: int, needs: int, pair: int, caps: Caps, prices: Prices
) -> Iterator[int]:
    """What each of a mentee's columns is worth."""
    forced = max(0, needs - caps.room_of_mentee[mentee])
    for place in range(needs):
        if place < forced:
            yield 2 * pair
        elif place == needs - 1 and mentee not in caps.served:
            yield -prices.first * _PARTS
        else:
            yield 0


def _solve(parts: "Sequence[_Values]", rows: int) -> list[int]:
    """The column of each row in the assignment that is worth most."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    of_row, of_column, values = (np.concatenate(each) for each in zip(*parts, strict=True))
    # It looks for the least cost, and takes a cost of 0 for no edge.
    cost = (values.max() + 1 - values).astype(np.float64)
    matrix = csr_array((cost, (of_row, of_column)), shape=(rows, int(of_column.max()) + 1))
    _, chosen = min_weight_full_bipartite_matching(matrix)
    return [int(column) for column in chosen]
