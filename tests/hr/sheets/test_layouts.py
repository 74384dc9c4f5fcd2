"""The same rows are read whatever a spreadsheet looks like around them."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator.hr.proposal import RowError
from generator.hr.sheets.building import HEADING_AGAIN, NO_DATA
from generator.hr.sheets.cell import Odd
from tests.hr.people_of_tests import OTHER_NIP
from tests.hr.sheets_of_tests import (
    EVENT_HEADINGS,
    STAFF_HEADINGS,
    event_row,
    full,
    grid,
    open_xlsx,
    read,
    seen,
    staff_row,
    table_of,
    write_xlsx,
)

ONE, TWO = event_row(), event_row(nip_peserta=OTHER_NIP)


def test_a_staff_sheet_is_known_by_its_headings(tmp_path: Path) -> None:
    table = table_of(write_xlsx(tmp_path / "a.xlsx", grid(staff_row())))

    assert (table.kind.name, table.columns) == ("pegawai", STAFF_HEADINGS)
    assert seen(table) == [full(staff_row())]


def test_only_columns_of_the_list_are_kept(tmp_path: Path) -> None:
    rows = grid({"NIK": "15" * 8, **ONE, "ALAMAT": "Jl. Rahasia"})

    assert seen(table_of(write_xlsx(tmp_path / "a.xlsx", rows))) == [full(ONE)]


@pytest.mark.parametrize(
    "spelled",
    [
        lambda word: word.upper(),
        lambda word: word.replace(" ", "  ").lower(),
        lambda word: word.replace(" ", "\n"),
        lambda word: word.replace(" ", "_"),
        lambda word: f" {word}* ",
        lambda word: word.replace(" ", "\xa0"),
    ],
)
def test_headings_are_known_in_any_case_and_spacing(tmp_path: Path, spelled: Any) -> None:
    headings, *rows = grid(ONE)

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [list(map(spelled, headings)), *rows]))

    assert table.columns == EVENT_HEADINGS


@pytest.mark.parametrize(
    ("column", "spelling"),
    [("NIP Peserta", "NIP"), ("Tanggal Mulai", "Tgl Mulai"), ("Total JP", "Jam Pelajaran")],
)
def test_accepted_spellings_are_known(tmp_path: Path, column: str, spelling: str) -> None:
    headings, *rows = grid(ONE)
    headings[headings.index(column)] = spelling

    assert seen(table_of(write_xlsx(tmp_path / "a.xlsx", [headings, *rows]))) == [full(ONE)]


def test_columns_may_be_in_any_order(tmp_path: Path) -> None:
    backwards = [list(reversed(row)) for row in grid(ONE)]

    assert seen(table_of(write_xlsx(tmp_path / "a.xlsx", backwards))) == [full(ONE)]


def test_titles_above_the_headings_are_passed_over_and_rows_keep_their_numbers(
    tmp_path: Path,
) -> None:
    titles = [["REKAPITULASI BIMTEK"], ["Kabupaten Kerinci"], [], ["Tahun", 2026]]

    (row,) = table_of(write_xlsx(tmp_path / "a.xlsx", [*titles, *grid(ONE)])).rows

    assert row.number == 6


def test_headings_split_over_merged_rows_are_put_together(tmp_path: Path) -> None:
    book, sheet = open_xlsx(
        tmp_path / "a.xlsx",
        [
            ["Tanggal", None, "Kode Jenis", "Nama", "Penyelenggara", "Total JP", "NIP"],
            ["Mulai", "Selesai", None, "Kegiatan", None, None, "Peserta"],
            list(ONE.values()),
        ],
    )
    sheet.merge_cells("A1:B1")
    for column in "CEF":
        sheet.merge_cells(f"{column}1:{column}2")
    book.save(tmp_path / "a.xlsx")

    assert seen(table_of(tmp_path / "a.xlsx")) == [full(ONE)]


def test_merged_cells_of_data_hold_for_every_row_they_cover(tmp_path: Path) -> None:
    below = [None] * 6 + [OTHER_NIP]
    book, sheet = open_xlsx(tmp_path / "a.xlsx", [*grid(ONE), below])
    for column in "ABCDEF":
        sheet.merge_cells(f"{column}2:{column}3")
    book.save(tmp_path / "a.xlsx")

    assert seen(table_of(tmp_path / "a.xlsx")) == [full(ONE), full(TWO)]


def test_blank_rows_between_count_nothing(tmp_path: Path) -> None:
    headings, one, two = grid(ONE, TWO)

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [headings, [], one, [None, ""], two]))

    assert [row.number for row in table.rows] == [3, 5]
    assert table.skipped == ()


@pytest.mark.parametrize(
    "below",
    [
        ["JUMLAH", None, None, None, None, 48],
        [None, None, None, None, None, None, f"NIP. {OTHER_NIP}"],
        [None, None, None, "Sungai Penuh, 3 Maret 2026"],
        [None, "Mengetahui", None, None, "Kepala BKPSDMD"],
    ],
)
def test_totals_and_signatures_below_are_skipped_and_told(tmp_path: Path, below: list[Any]) -> None:
    table = table_of(write_xlsx(tmp_path / "a.xlsx", [*grid(ONE), [], below]))

    assert seen(table) == [full(ONE)]
    assert [(skip.row, skip.why) for skip in table.skipped] == [(4, NO_DATA)]


def test_a_row_that_numbers_the_columns_is_skipped(tmp_path: Path) -> None:
    headings, one = grid(ONE)

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [headings, [*range(1, 8)], one]))

    assert seen(table) == [full(ONE)]
    assert [skip.row for skip in table.skipped] == [2]


def test_headings_that_come_again_are_skipped(tmp_path: Path) -> None:
    headings, one, two = grid(ONE, TWO)

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [headings, one, headings, two]))

    assert seen(table) == [full(ONE), full(TWO)]
    assert [(skip.row, skip.why) for skip in table.skipped] == [(3, HEADING_AGAIN)]


def test_a_row_that_lacks_only_its_key_is_data(tmp_path: Path) -> None:
    table = table_of(write_xlsx(tmp_path / "a.xlsx", grid(event_row(nip_peserta=None))))

    assert len(table.rows) == 1


def test_a_column_that_is_there_twice_may_say_the_same(tmp_path: Path) -> None:
    headings, one = grid(ONE)

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [[*headings, "NIP Peserta"], [*one, one[-1]]]))

    assert seen(table) == [full(ONE)]
    assert table.notices == ("Kolom NIP Peserta ada 2 kali; isinya harus sama.",)


def test_a_column_that_is_there_twice_with_other_contents_is_told(tmp_path: Path) -> None:
    headings, one = grid(ONE)

    table = table_of(
        write_xlsx(tmp_path / "a.xlsx", [[*headings, "NIP Peserta"], [*one, OTHER_NIP]])
    )

    assert table.rows[0]["NIP Peserta"] is Odd.CONFLICT


def test_the_better_spelling_wins_over_another_column(tmp_path: Path) -> None:
    headings, *rows = grid({"JABATAN": "salah", **staff_row()})

    table = table_of(write_xlsx(tmp_path / "a.xlsx", [headings, *rows]))

    assert table.rows[0]["JABATAN NAMA"] == "Pengelola Layanan"


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    book, sheet = open_xlsx(tmp_path / "a.xlsx", grid(ONE, TWO))
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["F"].hidden = True
    book.save(tmp_path / "a.xlsx")

    table = table_of(tmp_path / "a.xlsx")

    assert seen(table) == [full(ONE), full(TWO)]
    assert table.notices == (
        "1 baris tersembunyi ikut dibaca, yang pertama baris 3.",
        "Kolom Total JP tersembunyi dan ikut dibaca.",
    )


def test_every_sheet_is_read_each_as_its_own_kind(tmp_path: Path) -> None:
    file = read(write_xlsx(tmp_path / "a.xlsx", grid(ONE), [["Catatan"]], grid(staff_row())))

    assert [(table.kind.name, table.sheet) for table in file.tables] == [
        ("kegiatan", 1),
        ("pegawai", 3),
    ]


def test_a_hidden_sheet_is_told_and_not_read(tmp_path: Path) -> None:
    book, _ = open_xlsx(tmp_path / "a.xlsx", grid(ONE))
    hidden = book.create_sheet("Lama")
    for row in grid(TWO):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")

    file = read(tmp_path / "a.xlsx")

    assert [seen(table) for table in file.tables] == [[full(ONE)]]
    assert file.notices == ("Lembar ke-2 tersembunyi; 1 barisnya tidak dibaca.",)


def test_a_sheet_of_both_kinds_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RowError, match="ASN809"):
        read(write_xlsx(tmp_path / "a.xlsx", grid({**staff_row(), **ONE})))


def test_a_sheet_without_a_needed_column_is_refused_with_its_name(tmp_path: Path) -> None:
    row = staff_row()
    del row["ESELON"]

    with pytest.raises(RowError, match="ASN808") as refused:
        read(write_xlsx(tmp_path / "a.xlsx", grid(row)))

    assert refused.value.facts == {"kolom": "ESELON"}


def test_a_sheet_may_lack_the_columns_that_not_every_export_has(tmp_path: Path) -> None:
    row = staff_row()
    del row["JENJANG"], row["STATUS CPNS/PNS"]

    assert len(table_of(write_xlsx(tmp_path / "a.xlsx", grid(row))).rows) == 1


def test_a_file_without_known_headings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RowError, match="ASN807"):
        read(write_xlsx(tmp_path / "a.xlsx", [["Nama", "Alamat"], ["a", "b"]]))


def test_days_are_read_as_days(tmp_path: Path) -> None:
    row = event_row(tanggal_mulai=datetime(2026, 3, 3, 8, 30))

    table = table_of(write_xlsx(tmp_path / "a.xlsx", grid(row)))

    assert table.rows[0]["Tanggal Mulai"] == datetime(2026, 3, 3, 8, 30)
