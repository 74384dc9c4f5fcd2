"""The officer's own words: read back from the sheet of texts, and refused where it is not clear whose they are."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.checks.report import render
from generator.hr.refusal import RefusedError
from generator.hr.report.tables import CONFIDENTIAL, make_tables
from generator.hr.report.texts import MOST_LINES, lines_of, read_texts, texts_of
from generator.hr.report.value import Report, make_report
from generator.hr.workbook import write_workbook
from generator.model.base import PersonId
from generator.model.people import People
from tests.analysis.advice.advised import DAY, advised_hub, assessed, person
from tests.audit.invented import NIP
from tests.hr.names import MadeUpNames
from tests.hr.people_of_tests import OTHER_NIP
from tests.small_hub import KOE
from tests.strategies import OTHER, PERSON

HUB = advised_hub()
FIRST = 5
"""The first row below the headings; OTHER, whom the vault does not know, stands there, and PERSON below."""


@pytest.fixture
def report() -> Report:
    persons = {key: person().model_copy(update={"id": key}) for key in (PERSON, OTHER)}
    return make_report(People(persons, {}, (assessed(KOE, 1),), (), ()), HUB, DAY)


@pytest.fixture
def edited(tmp_path: Path, report: Report) -> Callable[[Callable[[Worksheet], None]], Path]:
    """The workbook of the report, its sheet of texts changed as an officer would."""
    names = MadeUpNames({PERSON: "Siti Rekaan"})
    path = tmp_path / "laporan.xlsx"
    path.write_bytes(write_workbook(make_tables(report, HUB, names), DAY, CONFIDENTIAL))

    def edit(change: Callable[[Worksheet], None]) -> Path:
        book = load_workbook(path)
        change(book["Teks saran"])
        book.save(path)
        return path

    return edit


def id_of(nip: str) -> PersonId | None:
    return PERSON if nip == NIP else None


def refused(path: Path, report: Report) -> str:
    with pytest.raises(RefusedError) as caught:
        read_texts(path, report, id_of)
    return render(caught.value.problems, "teks")


def test_a_sheet_that_nobody_edited_says_what_the_rules_say(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    assert read_texts(edited(lambda sheet: None), report, id_of).by_person == texts_of(report)


def test_an_edited_text_is_taken_with_its_paragraphs(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    def change(sheet: Worksheet) -> None:
        rows = {str(sheet.cell(row, 1).value): row for row in (FIRST, FIRST + 1)}
        sheet.cell(rows["Siti Rekaan"], 4).value = "Selamat,  Bu Siti.\n\nMari berbincang Senin. "

    found = read_texts(edited(change), report, id_of).by_person

    assert found[PERSON] == "Selamat, Bu Siti.\nMari berbincang Senin."
    assert found[OTHER] == texts_of(report)[OTHER]


def test_an_emptied_text_is_that_of_the_rules(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(FIRST, 4).value = sheet.cell(FIRST + 1, 4).value = None

    assert read_texts(edited(change), report, id_of).by_person == texts_of(report)


def test_a_row_of_nobody_is_refused_without_a_word_of_it(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    def change(sheet: Worksheet) -> None:
        for row in (FIRST, FIRST + 1):
            if sheet.cell(row, 2).value:
                sheet.cell(row, 2).value = OTHER_NIP

    told = refused(edited(change), report)

    assert "ASN446" in told
    assert OTHER_NIP not in told
    assert "Siti" not in told


def test_a_row_of_somebody_outside_the_report_is_left_aside_and_counted(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    fewer = replace(report, persons=tuple(each for each in report.persons if each.person != OTHER))

    found = read_texts(edited(lambda sheet: None), fewer, id_of)

    assert (set(found.by_person), found.outside) == ({PERSON}, 1)


def test_two_texts_for_one_person_are_refused(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    def change(sheet: Worksheet) -> None:
        for row in (FIRST, FIRST + 1):
            sheet.cell(row, 2).value = NIP

    assert "ASN447" in refused(edited(change), report)


def test_a_text_longer_than_a_page_has_room_for_is_refused(
    report: Report, edited: Callable[[Callable[[Worksheet], None]], Path]
) -> None:
    def change(sheet: Worksheet) -> None:
        sheet.cell(FIRST, 4).value = "Baris.\n" * (MOST_LINES + 1)
        sheet.cell(FIRST + 1, 4).value = "kata " * 1000

    assert refused(edited(change), report).count("ASN448") == 2


def test_a_workbook_without_the_sheet_is_refused(tmp_path: Path, report: Report) -> None:
    names = MadeUpNames()
    tables = [each for each in make_tables(report, HUB, names) if each.name != "Teks saran"]
    path = tmp_path / "lain.xlsx"
    path.write_bytes(write_workbook(tables, DAY, CONFIDENTIAL))

    assert "ASN445" in refused(path, report)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, report: Report) -> None:
    assert "ASN801" in refused(tmp_path / "tidak-ada.xlsx", report)


def test_each_paragraph_begins_a_line() -> None:
    assert lines_of("a\nb") == 2
    assert lines_of("a" * 101) == 2
