"""A sheet as it is -> its table: only the columns of its kind are kept, and what is no data is told apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from generator.hr.proposal import RowError, Skip
from generator.hr.sheets.cell import Cell, Odd
from generator.hr.sheets.heading import DEPTH, Heading, find_heading, repeats_heading
from generator.hr.sheets.kinds import Kind
from generator.hr.sheets.table import RawRow, RawSheet, Row, Table

_MOST_ROWS = 300_000
_MOST_LETTERS = 100_000_000
"""Bounds of what is kept of one sheet."""

NO_DATA = "bukan baris data (judul, jumlah, atau tanda tangan)"
HEADING_AGAIN = "kepala kolom berulang"


def build_table(sheet: RawSheet, kinds: Sequence[Kind]) -> Table | None:
    """The table of a sheet; None where it has none of the kinds.

    Raises:
        RowError: it lacks a column, is of several kinds, or too much.
    """
    top = list(islice(sheet.rows, DEPTH))
    heading = find_heading(top, kinds)
    if heading is None:
        return None
    sheet.wanted.update(chain.from_iterable(heading.places.values()))
    below = chain(top[heading.first + heading.height :], sheet.rows)
    hidden: list[int] = []
    rows = list(_kept(below, heading, hidden))
    rows = _with_merged(rows, sheet.merges, heading)
    skipped = {row.number: why for row in rows if (why := _no_data(row, heading))}
    return Table(
        heading.kind,
        tuple(column.name for column in heading.kind.columns if column.name in heading.places),
        tuple(row for row in rows if row.number not in skipped),
        tuple(Skip(number, why) for number, why in skipped.items()),
        tuple(_notices(sheet, heading, hidden)),
        sheet.number,
    )


def _kept(rows: Iterable[RawRow], heading: Heading, hidden: list[int]) -> Iterator[Row]:
    """The rows that have something in a column of the kind."""
    letters = count = 0
    for raw in rows:
        cells = {
            column: value
            for column, places in heading.places.items()
            if (value := _one(raw, places)) is not None
        }
        if not cells:
            continue
        if repeats_heading(raw, heading):
            cells = dict.fromkeys(cells, HEADING_AGAIN)
        count += 1
        letters += sum(len(value) for value in cells.values() if isinstance(value, str))
        if count > _MOST_ROWS or letters > _MOST_LETTERS:
            raise RowError("ASN803", batas=f"{_MOST_ROWS} baris")
        if raw.hidden:
            hidden.append(raw.number)
        yield Row(raw.number, cells, _broken(raw, heading))


def _one(raw: RawRow, places: tuple[int, ...]) -> Cell:
    """The cell of a column that may be there more than once."""
    values = [value for place in places if (value := raw.cells.get(place)) is not None]
    if len(values) < 2 or all(value == values[0] for value in values[1:]):
        return values[0] if values else None
    return Odd.CONFLICT


def _broken(raw: RawRow, heading: Heading) -> RowError | None:
    if raw.width is None or not (raw.torn or raw.width > heading.width):
        return None
    return RowError("ASN816", nyata=str(raw.width), harus=str(heading.width))


def _with_merged(
    rows: list[Row], merges: Iterable[tuple[int, int, int]], heading: Heading
) -> list[Row]:
    """The rows with tall merged cells filled: what the top one holds, the others mean too."""
    columns = {place: name for name, places in heading.places.items() for place in places}
    at = {row.number: index for index, row in enumerate(rows)}
    for place, first, last in merges:
        column = columns.get(place)
        if column is None or first not in at or (value := rows[at[first]][column]) is None:
            continue
        for index in range(at[first] + 1, len(rows)):
            row = rows[index]
            if row.number > last:
                break
            if row[column] is None:
                rows[index] = Row(row.number, {**row.cells, column: value}, row.broken)
    return rows


def _no_data(row: Row, heading: Heading) -> str | None:
    """What a row is where it is no data: it has little, or no key and not even half of the rest."""
    filled = len(row.cells)
    if HEADING_AGAIN in row.cells.values():
        return HEADING_AGAIN
    if _numbers_columns(row.cells):
        return NO_DATA
    known = len(heading.places)
    keyed = any(column.key and row[column.name] is not None for column in heading.kind.columns)
    if filled <= min(2, known // 3) or (not keyed and filled * 2 < known):
        return NO_DATA
    return None


def _numbers_columns(cells: Mapping[str, Cell]) -> bool:
    """Whether a row numbers the columns, as forms do: 1, 2, 3 or (1), (2), (3)."""
    numbers = [
        cell.strip("() .") if isinstance(cell, str) else f"{cell:g}"
        for cell in cells.values()
        if isinstance(cell, str | float)
    ]
    return (
        len(numbers) == len(cells) > 2
        and all(number.isascii() and number.isdigit() and len(number) < 3 for number in numbers)
        and len(set(numbers)) == len(numbers)
    )


def _notices(sheet: RawSheet, heading: Heading, hidden: list[int]) -> Iterator[str]:
    if hidden:
        yield f"{len(hidden)} baris tersembunyi ikut dibaca, yang pertama baris {hidden[0]}."
    for column, places in heading.places.items():
        if not sheet.hidden_columns.isdisjoint(places):
            yield f"Kolom {column} tersembunyi dan ikut dibaca."
        if len(places) > 1:
            yield f"Kolom {column} ada {len(places)} kali; isinya harus sama."
