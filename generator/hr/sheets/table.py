"""Table: the rows of a recognised sheet, by canonical column, numbered as the spreadsheet shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.hr.proposal import RowError, Skip
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.kinds import Kind


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row of a file as it is.

    Attributes:
        number: as the spreadsheet shows it.
        cells: what is not empty, by column from 0.
        hidden: whether the spreadsheet shows it at all.
        width: in a CSV, the number of cells up to the last that is not empty; None elsewhere.
        torn: in a CSV, whether a quote that is not closed has swallowed cells.
    """

    number: int
    cells: Mapping[int, Cell] = field(repr=False)
    hidden: bool = False
    width: int | None = None
    torn: bool = False


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet while it is read.

    Attributes:
        number: in the file, from 1.
        rows: its rows that are not empty, once.
        merges: tall merged ranges as (column, first row, last row); complete once all rows are read.
        hidden_columns: columns that the spreadsheet does not show; complete with the first row.
        wanted: columns that are needed, filled in once the headings are known; others may be left out from then on.
    """

    number: int
    rows: Iterator[RawRow]
    merges: list[tuple[int, int, int]] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    wanted: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: cells of allow-listed columns by their canonical names; `broken` says why it cannot be trusted."""

    number: int
    cells: Mapping[str, Cell] = field(repr=False)
    broken: RowError | None = None

    def __getitem__(self, column: str) -> Cell:
        return self.cells.get(column)


@dataclass(frozen=True, slots=True)
class Table:
    """A recognised sheet.

    Attributes:
        kind: what it is.
        columns: canonical names of the columns it has, in the kind's order.
        rows: rows that hold data.
        skipped: rows that hold something else: totals, signatures, headings again.
        notices: what an officer should know of the sheet.
        sheet: its number in the file, from 1.
    """

    kind: Kind
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skip, ...] = ()
    notices: tuple[str, ...] = ()
    sheet: int = 1
