"""What the readers of both forms share: who, when, and which competency and level a cell names."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.hr.books import Books
from generator.hr.proposal import RowError
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.table import Row
from generator.hr.values.day import read_day
from generator.hr.values.nip import read_nip
from generator.hr.values.text import given, plain, read_text
from generator.model.base import CompetencyCode, LevelNo, PersonId, UnitId

_LONGEST = 200


def read_person(cell: Cell, column: str, books: Books) -> PersonId:
    """Whom a NIP stands for.

    Raises:
        RowError: it is none, or nobody's.
    """
    person = books.known(read_nip(cell, column))
    if person is None or person not in books.persons:
        raise RowError("ASN812", column)
    return person


def read_past_day(cell: Cell, column: str, books: Books) -> date:
    """A day that has been.

    Raises:
        RowError: it is yet to come, or no day.
    """
    day = read_day(cell, column)
    if day > books.today:
        raise RowError("ASN818", column, sebab="belum terjadi")
    return day


def unit_on(person: PersonId, day: date, column: str, books: Books) -> UnitId:
    """The unit that a person works in on a day.

    Raises:
        RowError: none.
    """
    spell = books.persons[person].spell_on(day)
    if spell is None:
        raise RowError("ASN826", column)
    return spell.unit


def read_competency(cell: Cell, column: str, books: Books) -> CompetencyCode:
    """A competency by its code or its name.

    Raises:
        RowError: the dictionary has none.
    """
    words = " ".join(plain(read_text(cell, column, _LONGEST)).casefold().split())
    for code, competency in books.hub.competencies.items():
        if words in (code.casefold(), competency.name.casefold()):
            return code
    raise RowError("ASN874", column)


def read_whole(cell: Cell, column: str, most: int) -> LevelNo:
    """A whole number from 1 to `most`, also out of `Level 2`.

    Raises:
        RowError: it is none.
    """
    value = given(cell, column)
    if isinstance(value, str):
        words = plain(value).casefold().removeprefix("level").strip()
        value = float(words) if words.isascii() and words.isdigit() and len(words) < 3 else 0
    if not (1 <= value <= most and value == int(value)):
        raise RowError("ASN880", column, batas=str(most))
    return int(value)


def read_choice(cell: Cell, column: str, spellings: Mapping[str, str]) -> str:
    """What a word stands for.

    Raises:
        RowError: it is none of the spellings.
    """
    word = plain(read_text(cell, column, _LONGEST)).casefold().rstrip(".")
    if word not in spellings:
        choices = dict.fromkeys(filter(None, spellings.values()))
        raise RowError("ASN825", column, pilihan=", ".join(choices))
    return spellings[word]


def only_value(rows: Iterable[Row], column: str) -> Cell:
    """The one thing that the rows say in a column, for rows that leave it out; None where they say several."""
    said = {row[column] for row in rows} - {None}
    return said.pop() if len(said) == 1 else None
