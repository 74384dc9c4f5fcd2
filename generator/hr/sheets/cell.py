"""What a cell holds, the same for every kind of file."""

import re
from datetime import datetime
from enum import Enum
from typing import TypeAlias

MOST_LETTERS = 32_767
"""Most characters that Excel allows in a cell; what is longer is cut there, and no column takes as much."""


class Odd(Enum):
    """A cell that holds something else than a value."""

    ERROR = "galat"
    FORMULA = "rumus"
    CONFLICT = "berlainan"
    """The column is there more than once, with different contents."""


Cell: TypeAlias = str | float | datetime | Odd | None
"""A text, a number, a day, something odd, or nothing."""

_ERRORS = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)", re.IGNORECASE)
_AS_FORMULA = re.compile(r'="(.*)"', re.DOTALL)


def from_text(text: str) -> Cell:
    """The cell of a text: an error that was written out is one, `="..."` is how some exports keep a number a text."""
    quoted = _AS_FORMULA.fullmatch(text.strip())
    if quoted is not None:
        text = quoted[1].replace('""', '"')
    text = text[:MOST_LETTERS]
    if _ERRORS.fullmatch(text.strip()):
        return Odd.ERROR
    return text if text.strip("\ufeff\u200b \t\r\n\xa0") else None
