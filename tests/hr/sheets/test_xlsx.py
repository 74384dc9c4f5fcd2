"""Workbooks as other programs write them: every way that OOXML has to say the same cell."""

from datetime import datetime
from pathlib import Path

import pytest

from generator.hr.sheets.cell import MOST_LETTERS, Odd
from tests.audit.invented import NIP
from tests.hr.sheets_of_tests import (
    EVENT_HEADINGS,
    event_row,
    full,
    grid,
    inline,
    open_xlsx,
    package,
    seen,
    staff_row,
    table_of,
)

ONE = event_row()
ROW = list(ONE.values())


def with_cell(path: Path, cell: str, column: str = "Nama Kegiatan", **how: object) -> object:
    """What is read of a row in which one cell is written as given."""
    cells = dict.fromkeys(EVENT_HEADINGS, "")
    for name, value in ONE.items():
        cells[name] = f'<c t="inlineStr"><is><t>{value}</t></is></c>'
    cells[column] = cell
    sheet = inline([EVENT_HEADINGS]).removesuffix("</sheetData>")
    sheet += f"<row>{''.join(cells.values())}</row></sheetData>"
    return table_of(package(path / "a.xlsx", sheet, **how)).rows[0][column]  # type: ignore[arg-type]


def test_inline_texts_without_references_or_dimension(tmp_path: Path) -> None:
    assert seen(table_of(package(tmp_path / "a.xlsx", inline(grid(ONE))))) == [full(ONE)]


def test_a_wrong_dimension_is_not_believed(tmp_path: Path) -> None:
    sheet = '<dimension ref="A1"/>' + inline(grid(ONE))

    assert seen(table_of(package(tmp_path / "a.xlsx", sheet))) == [full(ONE)]


def test_strict_ooxml(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xlsx", inline(grid(ONE)), strict=True)

    assert seen(table_of(path)) == [full(ONE)]


def test_elements_with_a_prefix(tmp_path: Path) -> None:
    sheet = inline(grid(ONE)).replace("<", "<x:").replace("<x:/", "</x:")
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = f'<x:worksheet xmlns:x="{space}">{sheet}</x:worksheet>'

    path = package(tmp_path / "a.xlsx", "", more={"xl/worksheets/sheet1.xml": part})

    assert seen(table_of(path)) == [full(ONE)]


def test_a_workbook_with_macros_under_any_name(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xls", inline(grid(ONE)), more={"xl/vbaProject.bin": b"macro"})

    assert seen(table_of(path)) == [full(ONE)]


def test_parts_in_folders_of_their_own(tmp_path: Path) -> None:
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://x/worksheet" Target="/data/Satu.xml"/></Relationships>'
    )
    sheet = f"<worksheet>{inline(grid(ONE))}</worksheet>"

    path = package(
        tmp_path / "a.xlsx",
        "",
        more={"xl/_rels/workbook.xml.rels": links, "data/satu.xml": sheet},
    )

    assert seen(table_of(path)) == [full(ONE)]


@pytest.mark.parametrize("plain", ["Bimtek Arsip", "Bimtek_x000D_Arsip"])
def test_shared_texts(tmp_path: Path, plain: str) -> None:
    read = with_cell(tmp_path, '<c t="s"><v>0</v></c>', texts=f"<si><t>{plain}</t></si>")

    assert read == plain.replace("_x000D_", "\r")


def test_rich_text_is_read_without_its_formats_and_phonetic_help(tmp_path: Path) -> None:
    texts = "<si><r><t>Bimtek </t></r><r><t>Arsip</t></r><rPh><t>bantuan</t></rPh></si>"

    assert with_cell(tmp_path, '<c t="s"><v>0</v></c>', texts=texts) == "Bimtek Arsip"


@pytest.mark.parametrize("index", ["7", "-1", "x", ""])
def test_a_shared_text_that_is_not_there_is_an_error_in_the_cell(
    tmp_path: Path, index: str
) -> None:
    assert with_cell(tmp_path, f'<c t="s"><v>{index}</v></c>', texts="<si/>") is Odd.ERROR


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?"])
@pytest.mark.parametrize("kind", ["e", "str"])
def test_errors_of_excel(tmp_path: Path, error: str, kind: str) -> None:
    assert with_cell(tmp_path, f'<c t="{kind}"><v>{error}</v></c>') is Odd.ERROR


def test_a_formula_has_the_value_that_excel_kept(tmp_path: Path) -> None:
    assert with_cell(tmp_path, '<c t="str"><f>A1</f><v>Bimtek</v></c>') == "Bimtek"


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    assert with_cell(tmp_path, "<c><f>A1</f></c>") is Odd.FORMULA


def test_a_formula_that_a_program_wrote_without_reckoning_is_told(tmp_path: Path) -> None:
    book, sheet = open_xlsx(tmp_path / "a.xlsx", grid(ONE))
    sheet["D2"] = '="Bimtek" & " Arsip"'
    book.save(tmp_path / "a.xlsx")

    assert table_of(tmp_path / "a.xlsx").rows[0]["Nama Kegiatan"] is Odd.FORMULA


def test_a_formula_whose_value_is_an_empty_text_is_empty(tmp_path: Path) -> None:
    assert with_cell(tmp_path, '<c t="str"><f>A1</f><v></v></c>') is None


def test_days_by_their_format(tmp_path: Path) -> None:
    read = with_cell(tmp_path, '<c s="1"><v>46084</v></c>', "Tanggal Mulai")

    assert read == datetime(2026, 3, 3)


def test_days_counted_from_1904(tmp_path: Path) -> None:
    cell = '<c s="1"><v>44622</v></c>'

    assert with_cell(tmp_path, cell, "Tanggal Mulai", date1904=True) == datetime(2026, 3, 3)


def test_numbers_of_days_counted_from_1904(tmp_path: Path) -> None:
    assert with_cell(tmp_path, "<c><v>44622</v></c>", "Tanggal Mulai", date1904=True) == 46084


def test_days_written_out(tmp_path: Path) -> None:
    read = with_cell(tmp_path, '<c t="d"><v>2026-03-03T00:00:00Z</v></c>', "Tanggal Mulai")

    assert read == datetime(2026, 3, 3)


def test_numbers_keep_their_fractions(tmp_path: Path) -> None:
    assert with_cell(tmp_path, "<c><v>8.5</v></c>", "Total JP") == 8.5


def test_a_nip_that_is_a_number_is_seen_as_one(tmp_path: Path) -> None:
    assert with_cell(tmp_path, f"<c><v>{NIP}</v></c>", "NIP Peserta") == float(NIP)


def test_a_very_long_text_is_cut_at_what_excel_allows(tmp_path: Path) -> None:
    text = "a" * (MOST_LETTERS + 100)

    read = with_cell(tmp_path, f'<c t="inlineStr"><is><t>{text}</t></is></c>')

    assert read == "a" * MOST_LETTERS


def test_row_numbers_are_those_of_the_sheet(tmp_path: Path) -> None:
    sheet = inline(grid(ONE)).replace("<row>", '<row r="10">', 1)

    assert table_of(package(tmp_path / "a.xlsx", sheet)).rows[0].number == 11


def test_a_staff_sheet_with_numbers_stored_as_text(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xlsx", inline(grid(staff_row())))

    assert seen(table_of(path)) == [full(staff_row())]
