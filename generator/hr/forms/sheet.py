"""A sheet to fill in: what is printed is locked, what is asked is open and bounded, and both look it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.workbook import DAY_FORMAT, HEADING, HEADING_FILL, Value, put

_OPEN = PatternFill("solid", fgColor="FFFDE7")
_EDGE = Side(style="thin", color="B0BEC5")
_BOX = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_COMMENT_SIZE = (420, 190)


@dataclass(frozen=True, slots=True)
class Choices:
    """Only one of these."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Hours:
    """A number above 0, at most `most`."""

    most: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day since `first` that is not in the future."""

    first: date


@dataclass(frozen=True, slots=True)
class AsText:
    """Digits that Excel must not take for a number, exactly `length` of them; None for any text."""

    length: int | None = None


Asked = Choices | Whole | Hours | Day | AsText


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column: heading, width in characters, and what may be filled in; None where it is printed and locked."""

    title: str
    width: float
    asked: Asked | None = None
    hint: str = ""


def lay_out(
    sheet: Worksheet,
    lines: Sequence[str],
    columns: Sequence[FormColumn],
    rows: Sequence[Sequence[Value]],
) -> int:
    """Fill a sheet with lines of explanation, headings and rows; returns the number of the row of headings."""
    for number, line in enumerate(lines, start=1):
        title = _at(sheet, number, 1)
        put(title, line)
        title.font = Font(bold=number == 1, size=14 if number == 1 else 11)
    header = len(lines) + 1
    for index, column in enumerate(columns, start=1):
        _add_heading(sheet, header, index, column)
    for number, row in enumerate(rows, start=header + 1):
        for index, (value, column) in enumerate(zip(row, columns, strict=True), start=1):
            _add_cell(sheet, number, index, value, column)
    for index, column in enumerate(columns, start=1):
        if (rule := _validation(column)) is not None:
            letter = get_column_letter(index)
            rule.add(f"{letter}{header + 1}:{letter}{header + len(rows)}")
            sheet.add_data_validation(rule)
    _lock(sheet, header)
    return header


def explain(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Put a text into a comment of a cell."""
    comment = Comment(text, "asn-hub")
    comment.width, comment.height = _COMMENT_SIZE
    sheet.cell(row, column).comment = comment


def _add_heading(sheet: Worksheet, row: int, index: int, column: FormColumn) -> None:
    cell = _at(sheet, row, index)
    put(cell, column.title)
    cell.font, cell.fill, cell.border = HEADING, HEADING_FILL, _BOX
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.column_dimensions[get_column_letter(index)].width = column.width
    if column.hint:
        explain(sheet, row, index, column.hint)


def _add_cell(sheet: Worksheet, row: int, index: int, value: Value, column: FormColumn) -> None:
    cell = _at(sheet, row, index)
    if value is not None:
        put(cell, value)
    cell.border = _BOX
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(column.asked, Day):
        cell.number_format = DAY_FORMAT
    elif isinstance(column.asked, AsText):
        cell.number_format = "@"
    if column.asked is not None:
        cell.fill, cell.protection = _OPEN, Protection(locked=False)


def _at(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast(Cell, sheet.cell(row, column))


def _validation(column: FormColumn) -> DataValidation | None:
    match column.asked:
        case Choices(words):
            listed = ",".join(words)
            rule = DataValidation(type="list", formula1=f'"{listed}"')
            wanted = f"Pilih: {', '.join(words)}."
        case Whole(least, most):
            rule = _between("whole", str(least), str(most))
            wanted = f"Isi bilangan {least} sampai {most}."
        case Hours(most):
            rule = _between("decimal", "0.01", str(most))
            wanted = f"Isi bilangan di atas 0, paling banyak {most}."
        case Day(first):
            start = f"DATE({first.year},{first.month},{first.day})"
            rule = _between("date", start, "TODAY()")
            wanted = "Isi tanggal yang sudah lewat atau hari ini, misalnya 12/10/2026."
        case AsText(length) if length is not None:
            rule = DataValidation(type="textLength", operator="equal", formula1=str(length))
            wanted = f"Isi {length} angka sebagai teks."
        case _:
            return None
    rule.allow_blank = True
    rule.errorTitle, rule.error = column.title, wanted
    rule.showErrorMessage = True
    return rule


def _between(kind: Literal["whole", "decimal", "date"], least: str, most: str) -> DataValidation:
    return DataValidation(type=kind, operator="between", formula1=least, formula2=most)


def _lock(sheet: Worksheet, header: int) -> None:
    """Lock what is printed, without a password: against slips, not against people."""
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.autoFilter = False
    sheet.freeze_panes = f"A{header + 1}"
    sheet.print_title_rows = f"{header}:{header}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
