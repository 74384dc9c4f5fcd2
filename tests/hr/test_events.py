"""What an event sheet brings into the calendar and the lists of participants, row by row."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.hr.books import Books
from generator.hr.events import propose_events
from generator.hr.proposal import Proposal
from generator.model.event import Event, EventFile
from generator.model.participation import ParticipationFile
from tests.audit.invented import MAIL, NIP
from tests.hr.desk import COLLEAGUE, PERSON
from tests.hr.office import books_of
from tests.hr.people_of_tests import NAME, OTHER_NIP, THIRD_NIP
from tests.hr.sheets_of_tests import event_row, grid, table_of, write_xlsx

RECORDED = {
    "tanggal_mulai": "2026-04-06",
    "tanggal_selesai": "2026-04-08",
    "nama_kegiatan": "BIMTEK  LAYANAN",
    "penyelenggara": "BKPSDMD Kab. Kerinci",
}


@pytest.fixture
def books(repo: Path) -> Books:
    return books_of(repo)


def proposal(tmp_path: Path, books: Books, *rows: dict[str, Any]) -> Proposal:
    return propose_events(table_of(write_xlsx(tmp_path / "a.xlsx", grid(*rows))), books)


def events(one: Proposal) -> list[Event]:
    return [file.event for file in one.files.values() if isinstance(file, EventFile)]


def participants(one: Proposal) -> dict[str, list[str]]:
    return {
        path: [each.person for each in file.participants]
        for path, file in one.files.items()
        if isinstance(file, ParticipationFile)
    }


def codes(one: Proposal) -> list[tuple[int | None, str]]:
    return [(each.row, each.code) for each in (*one.rejected, *one.doubts)]


def test_rows_of_one_event_are_one_file_with_its_participants(tmp_path: Path, books: Books) -> None:
    one = proposal(tmp_path, books, event_row(), event_row(nip_peserta=OTHER_NIP))

    (event,) = events(one)
    assert event.id == "2026-03-bimtek-arsip"
    assert (event.title, event.form, event.jp) == ("Bimtek Arsip", "bimtek", 24)
    assert (event.start, event.end) == (date(2026, 3, 3), date(2026, 3, 5))
    assert participants(one) == {"peserta/2026/2026-03-bimtek-arsip.yml": [PERSON, COLLEAGUE]}
    assert one.counts == {"kegiatan baru": 1, "keikutsertaan": 2}


def test_an_organiser_in_another_spelling_makes_no_other_event(
    tmp_path: Path, books: Books
) -> None:
    other = event_row(nip_peserta=OTHER_NIP, penyelenggara="BKPSDMD", nama_kegiatan="BIMTEK ARSIP")

    assert len(events(proposal(tmp_path, books, event_row(), other))) == 1


def test_the_same_title_on_another_day_is_another_event(tmp_path: Path, books: Books) -> None:
    other = event_row(tanggal_mulai="2026-03-04")

    assert [event.id for event in events(proposal(tmp_path, books, event_row(), other))] == [
        "2026-03-bimtek-arsip",
        "2026-03-bimtek-arsip-2",
    ]


def test_a_participant_joins_an_event_that_is_recorded(tmp_path: Path, books: Books) -> None:
    files = dict(books.files)
    path = "peserta/2026/bimtek-layanan.yml"
    file = files[path]
    assert isinstance(file, ParticipationFile)
    files[path] = file.model_copy(update={"participants": file.participants[:1]})
    fewer = Books(**{**vars(books), "files": files})

    one = proposal(tmp_path, fewer, event_row(**RECORDED, nip_peserta=OTHER_NIP))

    assert events(one) == []
    assert participants(one) == {path: [PERSON, COLLEAGUE]}


def test_a_participation_that_is_recorded_is_a_duplicate(tmp_path: Path, books: Books) -> None:
    one = proposal(tmp_path, books, event_row(**RECORDED))

    assert [(each.row, each.same_as) for each in one.duplicates] == [
        (2, "kegiatan bimtek-layanan dalam catatan")
    ]
    assert one.files == {}


def test_a_row_that_is_there_twice_is_a_duplicate_of_the_first(
    tmp_path: Path, books: Books
) -> None:
    one = proposal(tmp_path, books, event_row(), event_row())

    assert one.new == 1
    assert [(each.row, each.same_as) for each in one.duplicates] == [(3, 2)]


def test_the_same_sheet_again_changes_nothing(tmp_path: Path, books: Books) -> None:
    first = proposal(tmp_path, books, event_row(), event_row(nip_peserta=OTHER_NIP))

    again = propose_events(table_of(tmp_path / "a.xlsx"), books.after(first))

    assert (again.new, len(again.duplicates), again.files) == (0, 2, {})


def test_the_same_event_with_other_jp_is_doubtful(tmp_path: Path, books: Books) -> None:
    assert codes(proposal(tmp_path, books, event_row(), event_row(total_jp=8))) == [(3, "ASN835")]


def test_jp_above_the_cap_of_the_form_are_taken_and_told(tmp_path: Path, books: Books) -> None:
    one = proposal(tmp_path, books, event_row(kode_jenis_pengembangan="mentoring"))

    assert one.new == 1
    assert "di atas batas bentuknya" in one.notices[0]


def test_a_title_with_signs_of_formulas_is_a_title(tmp_path: Path, books: Books) -> None:
    (event,) = events(proposal(tmp_path, books, event_row(nama_kegiatan="+62 cara @desa - baru")))

    assert event.title == "+62 cara @desa - baru"


def test_characters_that_nobody_sees_do_not_get_into_a_title(tmp_path: Path, books: Books) -> None:
    (event,) = events(
        proposal(tmp_path, books, event_row(nama_kegiatan="Bim\u200btek\n\tArsip\u202e \x7f"))
    )

    assert event.title == "Bimtek Arsip"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"nip_peserta": float(NIP)}, "ASN810"),
        ({"nip_peserta": "1.97E+17"}, "ASN810"),
        ({"nip_peserta": NIP[:17]}, "ASN811"),
        ({"nip_peserta": THIRD_NIP}, "ASN812"),
        ({"nip_peserta": None}, "ASN813"),
        ({"tanggal_mulai": None}, "ASN813"),
        ({"tanggal_mulai": "31-02-2026"}, "ASN817"),
        ({"tanggal_mulai": "3/3/26"}, "ASN830"),
        ({"tanggal_selesai": "2026-03-01"}, "ASN819"),
        ({"tanggal_mulai": "2026-12-01", "tanggal_selesai": "2026-12-02"}, "ASN818"),
        ({"tanggal_selesai": "2062-03-05"}, "ASN818"),
        ({"tanggal_mulai": "1990-03-03"}, "ASN818"),
        ({"tanggal_mulai": "2019-03-03", "tanggal_selesai": "2019-03-04"}, "ASN826"),
        ({"kode_jenis_pengembangan": "77"}, "ASN822"),
        ({"kode_jenis_pengembangan": "diklat"}, "ASN822"),
        ({"kode_jenis_pengembangan": "Bimbingan Tekniss"}, "ASN828"),
        ({"total_jp": "-8"}, "ASN820"),
        ({"total_jp": 0}, "ASN820"),
        ({"total_jp": "1.000"}, "ASN830"),
        ({"total_jp": datetime(2026, 5, 8)}, "ASN820"),
        ({"total_jp": "=SUM(A1)"}, "ASN827"),
        ({"total_jp": "#REF!"}, "ASN814"),
        ({"nama_kegiatan": None}, "ASN813"),
        ({"nama_kegiatan": "x" * 201}, "ASN824"),
        ({"nama_kegiatan": f"Magang {NAME}"}, "ASN823"),
        ({"nama_kegiatan": f"Magang NIP {NIP}"}, "ASN823"),
        ({"penyelenggara": f"hubungi {MAIL}"}, "ASN823"),
    ],
)
def test_a_row_with_a_hazard_stops_no_other(
    tmp_path: Path, books: Books, said: dict[str, Any], code: str
) -> None:
    one = proposal(tmp_path, books, event_row(nip_peserta=OTHER_NIP), event_row(**said))

    assert one.new == 1
    assert codes(one) == [(3, code)]


@pytest.mark.parametrize(
    "said",
    [
        {"nip_peserta": f"'{NIP}"},
        {"nip_peserta": f"{NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"},
        {"tanggal_mulai": datetime(2026, 3, 3)},
        {"tanggal_mulai": 46084},
        {"tanggal_mulai": "3 Maret 2026", "tanggal_selesai": "05/03/2026"},
        {"total_jp": "24 JP"},
        {"total_jp": "24,0"},
        {"kode_jenis_pengembangan": 1},
        {"kode_jenis_pengembangan": "bimtek"},
    ],
)
def test_a_row_in_another_writing_says_the_same(
    tmp_path: Path, books: Books, said: dict[str, Any]
) -> None:
    assert (
        proposal(tmp_path, books, event_row(**said)).files
        == proposal(tmp_path, books, event_row()).files
    )
