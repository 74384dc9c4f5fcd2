"""Tables -> the bytes of an .xlsx that an officer can use at once: widths, frozen headings, filters, print set-up.

No text ever becomes a formula, whatever it begins with. The same tables give the same bytes.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Literal, TypeAlias, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

Value: TypeAlias = str | int | Decimal | date | None
Kind = Literal["text", "wrap", "count", "jp", "day"]

DAY_FORMAT = "[$-421]d mmm yyyy"
"""Excel's code for a date with Indonesian month names."""

HEADING = Font(bold=True, color="FFFFFF")
HEADING_FILL = PatternFill("solid", fgColor="00574B")
_TOTAL_FILL = PatternFill("solid", fgColor="E0F2F1")
_ALARM_FILL = PatternFill("solid", bgColor="FFE0B2")
_LINE = Border(bottom=Side(style="thin", color="B0BEC5"))
_TITLE, _NOTE = Font(bold=True, size=14), Font(italic=True, color="455A64")
_HEADER_ROW = 4
MOST_ROWS = 1_048_000
"""Rows of a sheet; Excel opens no more than 1,048,576, with the head and the sums."""
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters, what it holds; `alarm` marks figures above nothing."""

    title: str
    width: float
    kind: Kind = "text"
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: `title` and `note` above the headings, rows, and a row of sums that no filter hides."""

    name: str
    title: str
    note: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]]
    total: Sequence[Value] | None = None


def write_workbook(
    tables: Iterable[Table], day: date, footer: str, most_rows: int = MOST_ROWS
) -> bytes:
    """The workbook with a sheet for each table; one of more than `most_rows` goes on in sheets `Nama (2)`, `Nama (3)`.

    Args:
        tables: the sheets in order; names of at most 31 letters.
        day: the day that the file's own properties name.
        footer: printed at the foot of each page.
    """
    book = Workbook(write_only=True)
    for table in tables:
        for part in _parts(table, most_rows):
            _add_sheet(book, part, footer)
    return save(book, day)


def save(book: Workbook, day: date) -> bytes:
    """The bytes of a workbook, without the time it was saved at."""
    stream = BytesIO()
    book.save(stream)
    result = BytesIO()
    stamp = f"{day.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp, data)
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, data)
    return result.getvalue()


def put(cell: Cell, value: Value) -> None:
    """Set a cell to a value; a text stays a text, also where Excel is told to edit it."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
    if cell.data_type != "s" or value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        cell.data_type = "s"
        cell.quotePrefix = True


def _parts(table: Table, most_rows: int) -> Iterator[Table]:
    """The table in sheets of at most `most_rows`; the sums stand below the last."""
    starts = range(0, max(1, len(table.rows)), most_rows)
    for number, start in enumerate(starts, start=1):
        yield replace(
            table,
            name=table.name if number == 1 else f"{table.name} ({number})",
            rows=table.rows[start : start + most_rows],
            total=table.total if number == len(starts) else None,
        )


def _add_sheet(book: Workbook, table: Table, footer: str) -> None:
    # A write-only sheet passes on all of Worksheet that is used here; the stubs do not know.
    sheet = cast(Worksheet, book.create_sheet(table.name))
    last = get_column_letter(len(table.columns))
    for index, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.freeze_panes = f"B{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}{_HEADER_ROW + max(1, len(table.rows))}"
    _set_up_printing(sheet, table, footer)
    _mark_alarms(sheet, table)

    sheet.append([_styled(sheet, table.title, font=_TITLE)])
    sheet.append([_styled(sheet, table.note, font=_NOTE)])
    sheet.append([])
    wrapped = Alignment(wrap_text=True, vertical="center")
    sheet.row_dimensions[_HEADER_ROW].height = 32
    sheet.append(
        [
            _styled(sheet, column.title, font=HEADING, fill=HEADING_FILL, alignment=wrapped)
            for column in table.columns
        ]
    )
    styles = _Styles(sheet)
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        sheet.append([styles.cell(*pair) for pair in zip(row, kinds, strict=True)])
    if table.total is not None:
        pairs = zip(table.total, kinds, strict=True)
        sheet.append([styles.cell(*pair, is_total=True) for pair in pairs])


class _Styles:
    """Styles of the cells of a sheet, each made once: setting fonts and borders on every cell takes minutes."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[str, bool, bool, bool], StyleArray] = {}

    def cell(self, value: Value, kind: Kind, *, is_total: bool = False) -> Cell:
        """A cell with a value, looking as its column and its row do."""
        cell = WriteOnlyCell(self._sheet)
        put(cell, value)
        key = (_number_format(value), kind == "wrap", cell.quotePrefix, is_total)
        if key not in self._known:
            self._known[key] = self._make(*key)
        cell._style = self._known[key]  # type: ignore[attr-defined]
        return cell

    def _make(self, number_format: str, wrap: bool, quoted: bool, is_total: bool) -> StyleArray:
        cell = WriteOnlyCell(self._sheet)
        cell.number_format, cell.border, cell.quotePrefix = number_format, _LINE, quoted
        cell.alignment = Alignment(vertical="top", wrap_text=wrap)
        if is_total:
            cell.font, cell.fill = Font(bold=True), _TOTAL_FILL
        return cast(StyleArray, cell._style)  # type: ignore[attr-defined]


def _number_format(value: Value) -> str:
    match value:
        case date():
            return DAY_FORMAT
        case Decimal() if value != value.to_integral_value():
            return "#,##0.0##"
        case Decimal() | int():
            return "#,##0"
        case _:
            return "General"


def _styled(sheet: Worksheet, text: str, **style: object) -> Cell:
    cell = WriteOnlyCell(sheet)
    put(cell, text)
    for name, value in style.items():
        setattr(cell, name, value)
    return cell


def _set_up_printing(sheet: Worksheet, table: Table, footer: str) -> None:
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if sheet.oddFooter is not None:
        sheet.oddFooter.left.text = footer
        sheet.oddFooter.right.text = "&P/&N"


def _mark_alarms(sheet: Worksheet, table: Table) -> None:
    for index, column in enumerate(table.columns, start=1):
        if column.alarm and table.rows:
            letter = get_column_letter(index)
            cells = f"{letter}{_HEADER_ROW + 1}:{letter}{_HEADER_ROW + len(table.rows)}"
            rule = CellIsRule(operator="greaterThan", formula=["0"], fill=_ALARM_FILL)  # type: ignore[no-untyped-call]
            sheet.conditional_formatting.add(cells, rule)
