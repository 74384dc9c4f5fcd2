"""The form AKPK as a spreadsheet program shows it."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.forms.akpk import Subject, write_form
from generator.model.base import PersonId
from tests.audit.invented import NIP
from tests.hr.desk import PERSON, TODAY
from tests.hr.forms.desk import books_of, person_of
from tests.hr.people_of_tests import NAME


@pytest.fixture
def form(repo: Path) -> Worksheet:
    """The form of the section's head: INT and KOM to level 2, PLP to level 3."""
    books = books_of(repo)
    spell = person_of(books, PERSON).history[-1]
    subject = Subject(PersonId(PERSON), NAME, NIP, spell)
    sheet = load_workbook(BytesIO(write_form(subject, books.hub, TODAY)))["AKPK"]
    assert isinstance(sheet, Worksheet)
    return sheet


def column(form: Worksheet, title: str) -> str:
    return next(cell.column_letter for cell in form[5] if cell.value == title)


def test_each_indicator_up_to_the_level_asked_is_a_row(form: Worksheet) -> None:
    rows = [
        (
            form[f"{column(form, 'Kode Kompetensi')}{n}"].value,
            form[f"{column(form, 'Level')}{n}"].value,
        )
        for n in range(6, form.max_row + 1)
    ]

    assert rows == [
        (code, level)
        for code, required in (("INT", 2), ("KOM", 2), ("PLP", 3))
        for level in range(1, required + 1)
        for _ in range(3)
    ]


def test_answers_are_chosen_from_two_words_in_every_row(form: Worksheet) -> None:
    rules = {str(rule.sqref): rule for rule in form.data_validations.dataValidation}
    letter = column(form, "Jawaban")

    assert rules[f"{letter}6:{letter}{form.max_row}"].formula1 == '"Ya,Tidak"'


def test_headings_and_what_is_printed_are_locked_and_what_is_asked_is_open(form: Worksheet) -> None:
    open_columns = {cell.column_letter for cell in form[6] if not cell.protection.locked}

    assert form.protection.sheet
    assert all(cell.protection.locked for cell in form[5])
    assert open_columns == {
        column(form, each) for each in ("Tanggal", "Metode", "Jawaban", "Bukti (tidak disimpan)")
    }


def test_headings_stay_in_sight_on_screen_and_on_paper(form: Worksheet) -> None:
    assert form.freeze_panes == "A6"
    assert form.print_title_rows == "$5:$5"


def test_the_competency_and_level_are_explained_in_a_comment_on_the_first_row_of_each_level(
    form: Worksheet,
) -> None:
    letter = column(form, "Nama Kompetensi")
    commented = [n for n in range(6, form.max_row + 1) if form[f"{letter}{n}"].comment]

    assert commented == list(range(6, form.max_row + 1, 3))
    assert "Level 2:" in form[f"{letter}9"].comment.text


def test_the_nip_is_a_text(form: Worksheet) -> None:
    cell = form[f"{column(form, 'NIP')}6"]

    assert (cell.value, cell.data_type) == (NIP, "s")
