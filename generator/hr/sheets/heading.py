"""Headings: which row, or rows, of a sheet name its columns, and of which kind the sheet is.

Titles may stand above, the columns may be in any order, and a heading may be split over up to three rows, as merged
cells leave it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.hr.proposal import RowError
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.kinds import Column, Kind
from generator.hr.sheets.table import RawRow

DEPTH = 60
"""Rows with something in them that are looked at for headings."""

_TALLEST = 3
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the columns of a sheet are.

    Attributes:
        kind: what the sheet is.
        first: index of the first row of the headings among the rows looked at.
        height: rows that the headings take.
        places: for each canonical column the columns of the sheet (from 0) that hold it.
        width: columns up to the last one that has a heading.
    """

    kind: Kind
    first: int
    height: int
    places: Mapping[str, tuple[int, ...]]
    width: int


def find_heading(rows: Sequence[RawRow], kinds: Sequence[Kind]) -> Heading | None:
    """The headings of a sheet; None where it has none of these kinds.

    Args:
        rows: its first rows that are not empty.
        kinds: what it may be.

    Raises:
        RowError: it is of several kinds, or lacks a column that it needs.
    """
    found = list(filter(None, (_best(rows, kind) for kind in kinds)))
    if not found:
        return None
    complete = [heading for heading in found if not _missing(heading)]
    if len(complete) > 1:
        raise RowError("ASN809", jenis=", ".join(each.kind.name for each in complete))
    if not complete:
        most = max(found, key=lambda heading: len(heading.places))
        raise RowError("ASN808", kolom=", ".join(_missing(most)))
    return complete[0]


def repeats_heading(row: RawRow, heading: Heading) -> bool:
    """Whether a row below is the headings again, as where each printed page begins."""
    return all(
        any(_is_heading(row.cells.get(place), column) for place in heading.places[column.name])
        for column in heading.kind.columns
        if column.name in heading.kind.marks
    )


def _is_heading(cell: Cell, column: Column) -> bool:
    return isinstance(cell, str) and column.rank(cell) is not None


def _missing(heading: Heading) -> list[str]:
    return [
        column.name
        for column in heading.kind.columns
        if not column.optional and column.name not in heading.places
    ]


def _best(rows: Sequence[RawRow], kind: Kind) -> Heading | None:
    """The headings with the most columns; of equals the lowest in height, then the first."""
    return max(
        _candidates(rows, kind),
        key=lambda heading: (len(heading.places), -heading.height, -heading.first),
        default=None,
    )


def _candidates(rows: Sequence[RawRow], kind: Kind) -> Iterator[Heading]:
    ranks = _Ranks(kind)
    for first in range(min(len(rows), DEPTH)):
        for height in range(1, _TALLEST + 1):
            together = rows[first : first + height]
            if len(together) < height:
                break
            labels = _labels(together)
            places = ranks.places(labels)
            if all(mark in places for mark in kind.marks):
                yield Heading(kind, first, height, places, max(labels) + 1)


def _labels(rows: Sequence[RawRow]) -> dict[int, list[str]]:
    """For each column what may be its heading: the texts from below upwards, then all of them together."""
    texts: dict[int, list[str]] = {}
    for row in reversed(rows):
        for place, cell in row.cells.items():
            if isinstance(cell, str):
                texts.setdefault(place, []).append(cell[:_LONGEST_LABEL])
    return {
        place: [*each, " ".join(reversed(each))] if len(each) > 1 else each
        for place, each in texts.items()
    }


class _Ranks:
    """The columns of a kind by the keys of their spellings."""

    def __init__(self, kind: Kind) -> None:
        self._columns = kind.columns
        self._ranks: dict[str, list[tuple[str, int]]] = {}

    def places(self, labels: Mapping[int, Sequence[str]]) -> dict[str, tuple[int, ...]]:
        """Where each column is: the places with the best spelling, from the left."""
        best: dict[str, tuple[int, list[int]]] = {}
        for place in sorted(labels):
            for name, rank in self._first_known(labels[place]):
                had, places = best.get(name, (rank, []))
                if rank < had:
                    best[name] = (rank, [place])
                elif rank == had:
                    best[name] = (rank, [*places, place])
        return {name: tuple(places) for name, (_, places) in best.items()}

    def _first_known(self, texts: Sequence[str]) -> list[tuple[str, int]]:
        return next(filter(None, map(self._known, texts)), [])

    def _known(self, text: str) -> list[tuple[str, int]]:
        if text not in self._ranks:
            ranks = ((column.name, column.rank(text)) for column in self._columns)
            self._ranks[text] = [(name, rank) for name, rank in ranks if rank is not None]
        return self._ranks[text]
