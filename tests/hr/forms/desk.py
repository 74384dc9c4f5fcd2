"""The small repository as the readers of forms see it, and forms filled in as an officer would, in real files."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.audit.names import NameFinder
from generator.hr.books import Books
from generator.hr.forms.assessments import propose_assessments
from generator.hr.forms.kinds import ASSESSMENTS, SESSIONS
from generator.hr.forms.sessions import propose_sessions
from generator.hr.mapping import NameTables
from generator.hr.proposal import Proposal
from generator.hr.records import read_records
from generator.hr.sheets.reading import read_file
from generator.hr.vault import new_person_id
from generator.model.base import PersonId
from generator.model.name_map import NameMapFile
from generator.model.person import Person
from tests.audit.invented import NIP
from tests.hr.desk import COLLEAGUE, PERSON, TODAY, roots_at
from tests.hr.people_of_tests import OTHER_NIP

AKPK_HEADINGS = (
    "NIP", "Tanggal", "Metode", "Kode Kompetensi", "Level", "Indikator Ke", "Jawaban"
)  # fmt: skip
LOG_HEADINGS = (
    "Tanggal", "NIP Mentor", "NIP Peserta", "Kode Kompetensi", "Dari Level", "Ke Level",
    "Tujuan", "Realita", "Opsi", "Tindak Lanjut", "JP",
)  # fmt: skip
DAY = date(2026, 10, 12)

Fill = Callable[[Worksheet], None]


def books_of(repo: Path) -> Books:
    """The records of the repository, whose two persons have the made-up NIPs."""
    records = read_records(roots_at(repo), TODAY)
    ids = {NIP: PersonId(PERSON), OTHER_NIP: PersonId(COLLEAGUE)}
    return Books(
        hub=records.hub,
        files=records.files(),
        tables=NameTables(records.hub, NameMapFile(version=1)),
        known=ids.get,
        new_id=new_person_id,
        names=NameFinder(()),
        day=TODAY,
        today=TODAY,
    )


def typed(path: Path, headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> Path:
    """A sheet that somebody typed."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in (headings, *rows):
        sheet.append(row)
    book.save(path)
    return path


def filled(path: Path, data: bytes, fill: Fill) -> Path:
    """A form, opened, filled in and saved."""
    path.write_bytes(data)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    fill(sheet)
    book.save(path)
    return path


def assessments_of(path: Path, books: Books) -> Proposal:
    (table,) = read_file(path, (ASSESSMENTS, SESSIONS)).tables
    return propose_assessments(table, books)


def sessions_of(path: Path, books: Books) -> Proposal:
    (table,) = read_file(path, (ASSESSMENTS, SESSIONS)).tables
    return propose_sessions(table, books)


def level(nip: str, code: str, number: int, answers: str, day: Any = DAY) -> list[list[Any]]:
    """Rows of one level; `answers` has a letter for each indicator: y, t, or - for none."""
    words = {"y": "Ya", "t": "Tidak", "-": None}
    return [
        [nip, day, "atasan", code, number, place, words[letter]]
        for place, letter in enumerate(answers, start=1)
    ]


def person_of(books: Books, key: str) -> Person:
    return books.persons[PersonId(key)]
