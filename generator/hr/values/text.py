"""Texts of cells: what can be seen of them, on one line."""

import re

from generator.audit.folding import fold_characters
from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell, Odd
from generator.load.text import CONTROL, INVISIBLE

_CONTROL, _INVISIBLE = re.compile(f"[{CONTROL}]"), re.compile(f"[{INVISIBLE}\xad]")


def given(cell: Cell, column: str) -> str | float:
    """What the cell holds, as a text or a number; a day as a text `2026-03-03`.

    Raises:
        RowError: it is empty, or an error of Excel.
        DoubtError: it is a formula without a value.
    """
    if cell is Odd.ERROR:
        raise RowError("ASN814", column)
    if cell is Odd.FORMULA:
        raise DoubtError("ASN827", column, kolom=column)
    if cell is Odd.CONFLICT:
        raise RowError("ASN815", column)
    if cell is None or (isinstance(cell, str) and not tidy(cell)):
        raise RowError("ASN813", column)
    if isinstance(cell, str | float):
        return cell
    assert not isinstance(cell, Odd)
    return cell.date().isoformat()


def read_text(cell: Cell, column: str, most: int) -> str:
    """A text of at most `most` characters, tidy.

    Raises:
        RowError: it is longer, or there is none.
    """
    value = given(cell, column)
    text = tidy(value) if isinstance(value, str) else f"{value:g}"
    if len(text) > most:
        raise RowError("ASN824", column, batas=str(most))
    return text


def read_optional(cell: Cell, column: str, most: int) -> str:
    """The same, or nothing where the cell is empty."""
    return "" if cell is None else read_text(cell, column, most)


def tidy(text: str) -> str:
    """The text on one line, single spaces, without characters that cannot be seen and the apostrophe of Excel."""
    return " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", text)).split()).removeprefix("'")


def plain(text: str) -> str:
    """The text in plain characters: one kind of digit and space, nothing invisible."""
    return fold_characters(text).text.strip()
