"""CSV in every dress: encodings, delimiters, quotes."""

from pathlib import Path

import pytest

from generator.hr.proposal import RowError
from generator.hr.sheets.cell import Odd
from tests.audit.invented import NIP
from tests.hr.people_of_tests import OTHER_NIP
from tests.hr.sheets_of_tests import event_row, grid, seen, table_of, write_csv

ONE, TWO = event_row(total_jp="24"), event_row(total_jp="24", nip_peserta=OTHER_NIP)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_delimiter_in_any_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    row = event_row(total_jp="24", nama_kegiatan="Bimtek – é")

    table = table_of(write_csv(tmp_path / "a.csv", grid(row), delimiter, encoding))

    assert seen(table) == [row]


def test_a_text_file_under_the_name_of_a_workbook(tmp_path: Path) -> None:
    assert seen(table_of(write_csv(tmp_path / "a.xls", grid(ONE)))) == [ONE]


def test_titles_and_the_mark_for_excel_above(tmp_path: Path) -> None:
    rows = [["sep=;"], ["Rekap; tahun 2026"], *grid(ONE)]

    table = table_of(write_csv(tmp_path / "a.csv", rows))

    assert [row.number for row in table.rows] == [4]


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    row = event_row(total_jp="24", nama_kegiatan="Bimtek\nArsip; lanjutan")

    table = table_of(write_csv(tmp_path / "a.csv", grid(row, TWO)))

    assert seen(table) == [row, TWO]
    assert [each.number for each in table.rows] == [2, 3]


def test_a_number_kept_as_text_by_a_formula_is_that_text(tmp_path: Path) -> None:
    row = event_row(total_jp="24", nip_peserta=f'="{NIP}"')

    assert seen(table_of(write_csv(tmp_path / "a.csv", grid(row)))) == [ONE]


def test_errors_of_excel_that_were_written_out(tmp_path: Path) -> None:
    row = event_row(total_jp="#N/A")

    assert table_of(write_csv(tmp_path / "a.csv", grid(row))).rows[0]["Total JP"] is Odd.ERROR


def test_a_row_with_too_many_cells_cannot_be_trusted(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", grid(ONE, TWO))
    path.write_text(path.read_text().replace("Bimtek Arsip", "Bimtek; Arsip", 1))

    first, second = table_of(path).rows

    assert first.broken is not None
    assert first.broken.facts == {"nyata": "8", "harus": "7"}
    assert second.broken is None


@pytest.mark.parametrize("spoilt", ['"Bimtek Arsip', 'Bimtek "Arsip', '"Bimtek" Arsip"'])
def test_a_quote_that_is_not_closed_spoils_its_row_and_no_other(
    tmp_path: Path, spoilt: str
) -> None:
    path = write_csv(tmp_path / "a.csv", grid(ONE, TWO, event_row(total_jp="8")))
    path.write_text(path.read_text().replace("Bimtek Arsip", spoilt, 1))

    table = table_of(path)

    assert [row.number for row in table.rows] == [2, 3, 4]
    assert [row["Total JP"] for row in table.rows[1:]] == ["24", "8"]
    assert all(row.broken is None for row in table.rows[1:])


def test_a_quote_that_swallows_cells_is_told(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", grid(ONE, TWO))
    path.write_text(path.read_text().replace("Bimtek Arsip", '"Bimtek Arsip', 1))

    assert table_of(path).rows[0].broken is not None


def test_binary_data_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(bytes(range(256)) * 20)

    with pytest.raises(RowError, match="ASN80"):
        table_of(tmp_path / "a.csv")
