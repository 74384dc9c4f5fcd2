"""JP: a number of learning hours out of a cell."""

import math
import re
from datetime import datetime

from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.text import given, plain

MOST = 1_000
"""Most JP of one event; the model's own bound."""

_UNIT = r"(?:JPL?|jam(?: ?pelajaran)?|jam ?pel\.?)\.?"
_NUMBER = re.compile(rf"(?:{_UNIT} ?)?([0-9]+(?:[.,][0-9]+)?)(?: ?{_UNIT})?", re.IGNORECASE)
_THOUSANDS = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")


def read_jp(cell: Cell, column: str) -> float:
    """JP above 0, at most `MOST`: of `8`, `8 JP`, `8,5`.

    Raises:
        RowError: it is no such number.
        DoubtError: `1.000` may be one or a thousand.
    """
    value = _day_is_no_number(cell, column)
    if isinstance(value, str):
        text = " ".join(plain(value).strip("'\"").split())
        match = _NUMBER.fullmatch(text)
        if match is None:
            raise _no_jp(column)
        if _THOUSANDS.fullmatch(match[1]):
            raise DoubtError(
                "ASN830", column, kolom=column, sebab="tanda ribuan atau tanda desimal"
            )
        value = float(match[1].replace(",", "."))
    rounded = round(value, 2) if math.isfinite(value) else 0
    if not 0 < rounded <= MOST:
        raise _no_jp(column)
    return float(rounded)


def _day_is_no_number(cell: Cell, column: str) -> str | float:
    """What the cell holds; Excel has turned some `8,5` into the eighth of May."""
    if isinstance(cell, datetime):
        raise _no_jp(column)
    return given(cell, column)


def _no_jp(column: str) -> RowError:
    return RowError("ASN820", column, batas=str(MOST))
