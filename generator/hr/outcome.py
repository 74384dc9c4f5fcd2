"""Outcome: where the rows of a sheet end up, while they are judged one after the other."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator.hr.proposal import (
    Doubt,
    DoubtError,
    Duplicate,
    Holder,
    Proposal,
    Rejection,
    RowError,
    Skip,
)
from generator.hr.sheets.table import Row, Table
from generator.model.base import Record


@dataclass(slots=True)
class Outcome:
    """Counts and lists that grow; `proposal` is what they are in the end."""

    table: Table
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: list[Rejection] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @contextmanager
    def judging(self, row: int) -> Iterator[None]:
        """A block in which a RowError settles the row: rejected, or doubtful."""
        try:
            yield
        except DoubtError as doubt:
            self.doubts.append(doubt.doubt(row))
        except RowError as error:
            self.rejected.append(error.rejection(row))

    def whole_rows(self) -> Iterator[Row]:
        """The rows of the table that can be trusted; the others are rejected."""
        for row in self.table.rows:
            if row.broken is None:
                yield row
            else:
                self.rejected.append(row.broken.rejection(row.number))

    def proposal(
        self, files: Mapping[str, Record], holders: Iterable[Holder], counts: Mapping[str, int]
    ) -> Proposal:
        """The proposal, its lists in the order of rows."""
        return Proposal(
            kind=self.table.kind.name,
            new=self.new,
            changed=self.changed,
            unchanged=self.unchanged,
            rejected=tuple(sorted(self.rejected, key=lambda each: each.row or 0)),
            duplicates=tuple(sorted(self.duplicates, key=lambda each: each.row)),
            doubts=tuple(sorted(self.doubts, key=lambda each: each.row)),
            skipped=tuple(sorted((*self.table.skipped, *self.skipped), key=lambda each: each.row)),
            notices=(*self.table.notices, *self.notices),
            files=files,
            holders=tuple(holders),
            counts={name: count for name, count in counts.items() if count},
        )
