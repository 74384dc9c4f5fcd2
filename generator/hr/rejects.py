"""Rejected and doubtful rows -> an .xlsx to mend and import again: their columns as read, and what is wrong.

It holds NIPs: it goes beside the file that it comes from, or where that could be committed into the private folder.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.importing import Imported
from generator.hr.proposal import Proposal
from generator.hr.refusal import RefusedError
from generator.hr.results import result_folder, write_result
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.table import Table
from generator.hr.vault.place import refuse_in_repository
from generator.hr.workbook import DAY_FORMAT, HEADING, HEADING_FILL, put, save
from generator.load.roots import Roots

ORIGIN, REASON = "Baris asal", "Yang perlu diperbaiki"
_ENDING = "-ditolak"
_AS_TEXT = "@"
_NO_DAY = date(2000, 1, 1)
"""The day in the file's own properties, where none is needed."""

_WIDTH, _WIDE = 24, 90


def write_rejects(imported: Imported, roots: Roots) -> Path | None:
    """Write the rows of a file that were not taken in; None where there are none.

    Raises:
        OSError: it could not be written.
    """
    pairs = list(zip(imported.given.tables, imported.proposals, strict=True))
    sheets = [(table, wrong) for table, one in pairs if (wrong := _wrong(one))]
    if not sheets:
        return None
    data = _workbook(sheets)
    path = _place(imported.given.path, roots, data)
    if not path.exists():
        write_result(path, data)
    return path


def _wrong(proposal: Proposal) -> dict[int, str]:
    """What is wrong with each row, by its number."""
    told = {each.row: f"RAGU {each.code}: {each.message}" for each in proposal.doubts}
    for each in proposal.rejected:
        if each.row is not None:
            column = f"{each.column}: " if each.column else ""
            told[each.row] = f"DITOLAK {each.code}: {column}{each.message}"
    return dict(sorted(told.items()))


def _place(source: Path, roots: Roots, data: bytes) -> Path:
    """A new name beside the source, or in the private folder where Git would take it; an old one for the same rows."""
    stem = source.stem
    folder = source.absolute().parent
    try:
        refuse_in_repository(folder / f"{stem}{_ENDING}.xlsx")
    except RefusedError:
        folder = result_folder(roots, None, "ditolak")
    number, path = 1, folder / f"{stem}{_ENDING}.xlsx"
    while path.exists() and path.read_bytes() != data:
        number += 1
        path = folder / f"{stem}{_ENDING}-{number}.xlsx"
    return path


def _workbook(sheets: Sequence[tuple[Table, Mapping[int, str]]]) -> bytes:
    book = Workbook(write_only=True)
    for number, (table, wrong) in enumerate(sheets, start=1):
        # A write-only sheet passes on all of Worksheet that is used here; the stubs do not know.
        sheet = cast(Worksheet, book.create_sheet(f"{table.kind.name} {number}"))
        for place in range(1, len(table.columns) + 3):
            width = _WIDE if place == 1 else _WIDTH
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.freeze_panes = "A2"
        sheet.append(list(_headings(sheet, (REASON, *table.columns, ORIGIN))))
        for row in table.rows:
            if row.number in wrong:
                values = [wrong[row.number], *(row[column] for column in table.columns)]
                sheet.append([*(_cell(sheet, value) for value in values), row.number])
    return save(book, _NO_DAY)


def _headings(sheet: Worksheet, titles: Iterable[str]) -> Iterator[SheetCell]:
    for title in titles:
        cell = WriteOnlyCell(sheet)
        put(cell, title)
        cell.font, cell.fill = HEADING, HEADING_FILL
        yield cell


def _cell(sheet: Worksheet, value: Cell) -> SheetCell:
    """A cell that can be typed over: as text, so that a NIP keeps its digits; what was odd is left empty."""
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(vertical="top")
    if isinstance(value, datetime):
        put(cell, value.date())
        cell.number_format = DAY_FORMAT
        return cell
    if isinstance(value, str | float):
        put(cell, value if isinstance(value, str) else f"{value:.15G}")
    cell.number_format = _AS_TEXT
    return cell
