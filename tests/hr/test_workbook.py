"""Workbooks are read back as an officer's program would: widths, frozen headings, filters, formats, no formulas."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.workbook import Column, Table, Value, write_workbook

DAY = date(2026, 7, 1)
COLUMNS = (
    Column("Nama", 30),
    Column("Catatan", 50, "wrap"),
    Column("JP", 9, "jp", alarm=True),
    Column("Hari", 13, "day"),
)
ROW: tuple[Value, ...] = ("Orang", "Panjang", Decimal("8.5"), date(2026, 3, 3))


def sheet_of(*rows: tuple[Value, ...], total: tuple[Value, ...] | None = None) -> Worksheet:
    data = write_workbook([Table("Satu", "Judul", "Catatan", COLUMNS, rows, total)], DAY, "RAHASIA")
    sheet = load_workbook(BytesIO(data))["Satu"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_headings_are_frozen_below_the_title_with_the_first_column() -> None:
    sheet = sheet_of(ROW)

    assert sheet.freeze_panes == "B5"
    assert [cell.value for cell in sheet[4]] == ["Nama", "Catatan", "JP", "Hari"]
    assert sheet.print_title_rows == "$4:$4"


def test_the_filter_spans_the_rows_and_not_their_sum() -> None:
    sheet = sheet_of(ROW, ROW, total=("Jumlah", "", Decimal(17), None))

    assert sheet.auto_filter.ref == "A4:D6"
    assert sheet["A7"].value == "Jumlah"


def test_columns_have_the_widths_given() -> None:
    sheet = sheet_of(ROW)

    assert [sheet.column_dimensions[each].width for each in "ABCD"] == [30, 50, 9, 13]


def test_figures_and_days_are_figures_and_days() -> None:
    sheet = sheet_of(ROW)

    assert (sheet["C5"].value, sheet["C5"].number_format) == (8.5, "#,##0.0##")
    assert sheet["D5"].is_date
    assert sheet["B5"].alignment.wrap_text


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", "-8", "@SUM(A1)", "=HYPERLINK()", "\t=1", "{=1}", "#N/A"]
)
def test_no_text_becomes_a_formula_or_an_error(text: str) -> None:
    cell = sheet_of((text, "", None, None))["A5"]

    assert (cell.value, cell.data_type) == (text, "s")


def test_a_text_that_looks_like_a_formula_is_quoted_so_that_editing_makes_none() -> None:
    assert sheet_of(("=1+1", "", None, None))["A5"].quotePrefix


def test_letters_that_no_workbook_can_hold_are_left_out() -> None:
    assert sheet_of(("Or\x00a\x1bng", "", None, None))["A5"].value == "Orang"


def test_figures_that_call_for_action_are_marked() -> None:
    rules = sheet_of(ROW, ROW).conditional_formatting

    assert [str(each.sqref) for each in rules] == ["C5:C6"]


def test_the_same_tables_give_the_same_bytes() -> None:
    table = Table("Satu", "Judul", "Catatan", COLUMNS, (ROW,))

    assert write_workbook([table], DAY, "x") == write_workbook([table], DAY, "x")


def test_a_table_too_long_for_a_sheet_goes_on_in_the_next_and_is_summed_at_its_end() -> None:
    total: tuple[Value, ...] = ("Jumlah", "", Decimal(17), None)
    table = Table("Satu", "Judul", "Catatan", COLUMNS, (ROW,) * 5, total)
    book = load_workbook(BytesIO(write_workbook([table], DAY, "x", most_rows=2)))

    names = {
        sheet.title: [row[0] for row in sheet.iter_rows(5, values_only=True)] for sheet in book
    }  # type: ignore[union-attr]
    assert names == {
        "Satu": ["Orang", "Orang"],
        "Satu (2)": ["Orang", "Orang"],
        "Satu (3)": ["Orang", "Jumlah"],
    }
