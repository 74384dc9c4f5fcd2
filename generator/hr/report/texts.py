"""The words to each person: made from the rules, or as an officer has edited them in the sheet of texts.

A row belongs to a person by the NIP in it, or by the id that stands for a name which the vault does not know. An empty
text means the one from the rules; a row of somebody who is not in the report is left aside. All that is wrong is told at once, by row, and nothing of a person is repeated.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.analysis.advice.words import say_advice
from generator.checks.problem import Problem, Span
from generator.hr.people.who import is_id
from generator.hr.proposal import RowError
from generator.hr.refusal import RefusedError, refuse
from generator.hr.report.advice_tables import TEXT_COLUMN
from generator.hr.report.value import Report
from generator.hr.sheets.kinds import Column, Kind
from generator.hr.sheets.reading import read_file
from generator.hr.sheets.table import Row
from generator.hr.values.nip import read_nip
from generator.hr.values.text import given, tidy
from generator.model.base import PersonId

MOST_LINES, LETTERS_A_LINE = 18, 100
"""What fits on a person's page beside its tables; tested in a browser."""

_NO_SHEET = ("ASN807", "ASN808", "ASN809")
"""What reading says of a workbook without the headings of the sheet."""

KIND = Kind(
    "teks saran",
    (
        Column("Nama", ("Nama",), optional=True),
        Column("NIP", ("NIP",), optional=True, key=True),
        Column(TEXT_COLUMN, (TEXT_COLUMN, "Teks")),
    ),
    (TEXT_COLUMN,),
)


@dataclass(frozen=True, slots=True)
class Texts:
    """The words to each person of a report; `outside` counts rows of persons who are not in it."""

    by_person: Mapping[PersonId, str]
    outside: int = 0


def texts_of(report: Report) -> dict[PersonId, str]:
    """The words that the rules make, to each person who is advised."""
    basis = report.basis
    return {
        person.person: say_advice(person.advice, basis)
        for person in report.persons
        if basis is not None and person.advice is not None
    }


def read_texts(path: Path, report: Report, id_of: Callable[[str], PersonId | None]) -> Texts:
    """The words to each person, the officer's where the sheet has any.

    Args:
        path: the workbook with the sheet of texts.
        report: whom the words are for.
        id_of: who has a NIP; the vault's.

    Raises:
        RefusedError: there is no such sheet, a row is nobody's or somebody's twice, or a text is too long.
    """
    try:
        tables = read_file(path, (KIND,)).tables
    except RowError as error:
        if error.code in _NO_SHEET:
            raise refuse("ASN445", path.name) from None
        raise refuse(error.code, path.name, **error.facts) from None
    texts = texts_of(report)
    seen: dict[PersonId, int] = {}
    outside = 0
    problems: list[Problem] = []
    for row in (row for table in tables for row in table.rows):
        person = _person(row, id_of)
        if person is None:
            problems.append(_problem("ASN446", path, row))
        elif person in seen:
            problems.append(_problem("ASN447", path, row, awal=str(seen[person])))
        else:
            seen[person] = row.number
            try:
                text = _text(row)
            except RowError as error:
                problems.append(_problem(error.code, path, row, **error.facts))
                continue
            if person in texts:
                texts[person] = text or texts[person]
            else:
                outside += 1
    if problems:
        raise RefusedError(*problems)
    return Texts(texts, outside)


def lines_of(text: str) -> int:
    """How many lines a text takes on the page, at most: each paragraph begins a new one."""
    return sum(-(-len(paragraph) // LETTERS_A_LINE) for paragraph in text.splitlines())


def _person(row: Row, id_of: Callable[[str], PersonId | None]) -> PersonId | None:
    if row["NIP"] is not None:
        try:
            return id_of(read_nip(row["NIP"], "NIP"))
        except RowError:
            return None
    name = row["Nama"]
    first = name.split(maxsplit=1)[0] if isinstance(name, str) and name.strip() else ""
    return PersonId(first) if is_id(first) else None


def _text(row: Row) -> str:
    """The text with its paragraphs, each on a line of its own; nothing where the cell is empty.

    Raises:
        RowError: the cell holds an error or a formula, or more than a page has room for.
    """
    if row[TEXT_COLUMN] is None:
        return ""
    lines = map(tidy, str(given(row[TEXT_COLUMN], TEXT_COLUMN)).splitlines())
    text = "\n".join(line for line in lines if line)
    if lines_of(text) > MOST_LINES:
        raise RowError("ASN448", nyata=str(lines_of(text)), batas=str(MOST_LINES))
    return text


def _problem(code: str, path: Path, row: Row, **facts: str) -> Problem:
    return Problem(code, path.name, Span(line=row.number), facts)
