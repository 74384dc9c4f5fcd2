"""The log of mentoring: written, filled in, read back, twice, and with what cannot be."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.books import Books
from generator.hr.forms.akpk import Subject
from generator.hr.forms.log import write_log
from generator.hr.forms.sessions import CANCELLED
from generator.hr.proposal import Proposal
from generator.model.base import PersonId
from generator.model.cancellation import Cancellation
from generator.model.mentoring_session import MentoringFile, MentoringSession
from tests.audit.invented import NI_PPPK, NIP
from tests.hr.desk import COLLEAGUE, PERSON, TODAY
from tests.hr.forms.desk import (
    DAY,
    LOG_HEADINGS,
    books_of,
    filled,
    person_of,
    sessions_of,
    typed,
)
from tests.hr.people_of_tests import NAME, OTHER_NIP

PATH = "mentoring/2026/kecamatan-siulak.yml"
SESSION: list[Any] = [DAY, NIP, OTHER_NIP, "PLP", 1, 2, "Ya", None, "Ya", None, 2]
KNOWN: list[Any] = [date(2026, 5, 4), NIP, OTHER_NIP, "KOM", 1, 2, "Ya", "Ya", None, None, 2]
"""The session that the small repository has."""


@pytest.fixture
def books(repo: Path) -> Books:
    return books_of(repo)


@pytest.fixture
def log(books: Books) -> bytes:
    spell = person_of(books, PERSON).history[-1]
    return write_log([Subject(PersonId(PERSON), NAME, NIP, spell)], books.hub, TODAY)


def propose(tmp_path: Path, books: Books, *rows: list[Any]) -> Proposal:
    return sessions_of(typed(tmp_path / "log.xlsx", LOG_HEADINGS, rows), books)


def added(proposal: Proposal) -> tuple[MentoringSession, ...]:
    file = proposal.files[PATH]
    assert isinstance(file, MentoringFile)
    return file.sessions[1:]


def test_the_log_comes_back_filled_in(tmp_path: Path, books: Books, log: bytes) -> None:
    def fill(sheet: Worksheet) -> None:
        for index, value in enumerate(SESSION, start=1):
            sheet.cell(4, index).value = value

    proposal = sessions_of(filled(tmp_path / "log.xlsx", log, fill), books)

    (session,) = added(proposal)
    assert (session.mentor, session.mentee, session.day) == (PERSON, COLLEAGUE, DAY)
    assert (session.from_level, session.to_level, session.jp) == (1, 2, 2)
    assert session.stages == ("tujuan", "opsi")


def test_the_log_bounds_what_can_be_filled_in(log: bytes) -> None:
    sheet = load_workbook(BytesIO(log))["Catatan sesi"]
    kinds = {rule.type for rule in sheet.data_validations.dataValidation}

    assert kinds == {"list", "date", "textLength", "whole", "decimal"}
    assert sheet.protection.sheet
    assert sheet["B4"].number_format == "@"


def test_the_log_lists_whose_nip_may_be_copied(log: bytes) -> None:
    sheet = load_workbook(BytesIO(log))["Pegawai"]

    assert [cell.value for cell in sheet[3]][:2] == [NAME, NIP]


def test_jp_left_out_are_those_of_the_form(tmp_path: Path, books: Books) -> None:
    (session,) = added(propose(tmp_path, books, [*SESSION[:-1], None]))

    assert (
        session.jp
        == books.hub.forms[next(k for k in books.hub.forms if k == "mentoring")].conversion.jp
    )


def test_importing_twice_changes_nothing(tmp_path: Path, books: Books) -> None:
    after = books.after(propose(tmp_path, books, SESSION))

    proposal = propose(tmp_path, after, SESSION)

    assert (proposal.new, proposal.unchanged, proposal.files) == (0, 1, {})


def test_a_recorded_session_is_known_again(tmp_path: Path, books: Books) -> None:
    assert propose(tmp_path, books, KNOWN).unchanged == 1


def test_a_recorded_session_told_differently_is_doubtful(tmp_path: Path, books: Books) -> None:
    proposal = propose(tmp_path, books, [*KNOWN[:-1], 4])

    assert [each.code for each in proposal.doubts] == ["ASN878"]


def test_what_was_cancelled_is_not_brought_back_by_importing_the_log_again(
    tmp_path: Path, books: Books
) -> None:
    path = "mentoring/2026/kecamatan-siulak.yml"
    file = books.files[path]
    assert isinstance(file, MentoringFile)
    taken_back = Cancellation(reason="salah_input", day=TODAY)
    sessions = tuple(each.model_copy(update={"cancelled": taken_back}) for each in file.sessions)
    books = replace(books, files={**books.files, path: MentoringFile(version=1, sessions=sessions)})

    proposal = propose(tmp_path, books, KNOWN)

    assert [each.same_as for each in proposal.duplicates] == [CANCELLED]
    assert proposal.files == {}


def test_a_row_said_twice_counts_once(tmp_path: Path, books: Books) -> None:
    proposal = propose(tmp_path, books, SESSION, SESSION)

    assert [(each.row, each.same_as) for each in proposal.duplicates] == [(3, 2)]
    assert proposal.new == 1


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (0, TODAY + timedelta(days=1), "ASN818"),
        (0, date(2019, 1, 1), "ASN826"),
        (1, NI_PPPK, "ASN812"),
        (2, NIP, "ASN879"),
        (3, "XYZ", "ASN874"),
        (4, 0, "ASN880"),
        (5, 1, "ASN881"),
        (6, "mungkin", "ASN825"),
        (10, -2, "ASN820"),
    ],
)
def test_a_row_that_cannot_be_is_rejected_and_the_others_are_taken(
    tmp_path: Path, books: Books, place: int, value: Any, code: str
) -> None:
    wrong = [*SESSION]
    wrong[place] = value

    proposal = propose(tmp_path, books, SESSION, wrong)

    assert [(each.row, each.code) for each in proposal.rejected] == [(3, code)]
    assert proposal.new == 1


def test_a_session_without_a_stage_is_rejected(tmp_path: Path, books: Books) -> None:
    proposal = propose(tmp_path, books, [*SESSION[:6], None, "-", None, "Tidak", 2])

    assert [each.code for each in proposal.rejected] == ["ASN882"]
