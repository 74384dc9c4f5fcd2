"""Files taken apart into rows."""

from pathlib import Path

import pytest

from generator.hr.rows import split_rows
from tests.repository import ROOT

RECORDS = sorted(
    path
    for folder in ("pegawai", "peserta", "asesmen", "mentoring", "pasangan")
    for path in (ROOT / "tests/data/kecil/records" / folder).rglob("*.yml")
)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.name)
def test_a_file_put_together_again_is_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = split_rows(text)

    assert rows is not None
    assert rows.text == text
    assert all(key[:2] in ("p-", "a-", "m-", "g-") for key in rows.items)


def test_a_row_of_several_lines_stays_in_one_piece() -> None:
    rows = split_rows("versi: 1\npegawai:\n- id: a\n  riwayat_jabatan:\n  - {x: 1}\n- id: b\n")

    assert rows is not None
    assert rows.items == {
        "a": "- id: a\n  riwayat_jabatan:\n  - {x: 1}\n",
        "b": "- id: b\n",
    }


def test_a_list_that_is_indented_is_read_too() -> None:
    rows = split_rows("peserta:\n  - {id: a, hasil: lulus}\n  - {id: b, hasil: hadir}")

    assert rows is not None
    assert list(rows.items) == ["a", "b"]


def test_an_id_is_no_part_of_another_word() -> None:
    rows = split_rows("sesi:\n- {catatan_id: x, id: m-1, peserta: p-1}\n")

    assert rows is not None
    assert list(rows.items) == ["m-1"]


def test_an_empty_list_takes_its_first_row() -> None:
    rows = split_rows("versi: 1\npeserta: []\n")

    assert rows is not None
    rows.items["a"] = "- {id: a}\n"
    assert rows.text == "versi: 1\npeserta:\n- {id: a}\n"


@pytest.mark.parametrize(
    "text",
    [
        "versi: 1\nkegiatan: {id: x}\n",
        "peserta: [{id: a}]\n",
        "peserta:\n- {id: a}\n- {id: a, hasil: lulus}\n",
    ],
)
def test_what_is_no_list_of_rows_is_said_to_be_none(text: str) -> None:
    assert split_rows(text) is None


def test_a_cancelled_row_and_the_right_one_of_the_same_id_are_two_rows() -> None:
    cancelled = "- {id: a, hasil: lulus, dibatalkan: {tanggal: 2026-11-25, alasan: ganda}}\n"
    text = f"versi: 1\npeserta:\n{cancelled}{cancelled}- {{id: a, hasil: hadir}}\n"
    rows = split_rows(text)

    assert rows is not None
    assert len(rows.items) == 3
    assert rows.items["a"] == "- {id: a, hasil: hadir}\n"
    assert rows.text == text
