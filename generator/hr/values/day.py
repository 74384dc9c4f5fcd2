"""Days: out of Excel dates, serial numbers and the ways people write them; never guessed."""

import re
from datetime import date, datetime, timedelta

from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.text import given, plain
from generator.wording import say_month

_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
"""Excel's serial numbers of 1954 to 2119; smaller numbers are years, days or JP in the wrong column."""

_MONTHS = {say_month(number).lower(): number for number in range(1, 13)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()}
_MONTHS |= {
    "january": 1, "february": 2, "pebruari": 2, "peb": 2, "march": 3, "may": 5, "june": 6, "july": 7,
    "august": 8, "agt": 8, "aug": 8, "agst": 8, "sept": 9, "october": 10, "oct": 10, "nop": 11, "nopember": 11,
    "december": 12, "dec": 12,
}  # fmt: skip

_TIME = re.compile(
    r"[T ,]+(pukul |jam )?[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?( ?[AP]M)?"
    r"( ?(Z|WIB|[+-][0-9]{2}:?[0-9]{2}))?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\s*[,/]?\s+", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_WITH_NAME = re.compile(r"([0-9]{1,2})[-/. ]*([A-Za-z]+)\.?[-/., ]*([0-9]{4}|[0-9]{2})")
_NUMBER = re.compile(r"[0-9]{5}([.,][0-9]+)?")


def read_day(cell: Cell, column: str) -> date:
    """The day in a cell; an hour beside it does not count.

    Raises:
        RowError: there is no such day.
        DoubtError: the year has two digits.
    """
    if isinstance(cell, datetime):
        return cell.date()
    value = given(cell, column)
    if isinstance(value, float):
        return _from_serial(value, column)
    text = " ".join(plain(value).strip("'\"").split())
    if _NUMBER.fullmatch(text):
        return _from_serial(float(text.replace(",", ".")), column)
    text = _WEEKDAY.sub("", _TIME.sub("", text)).strip()
    year, month, day = _parts(text, column)
    if len(year) == 2:
        raise DoubtError("ASN830", column, kolom=column, sebab="tahunnya hanya dua angka")
    try:
        return date(int(year), month, int(day))
    except ValueError:
        raise RowError("ASN817", column) from None


def _parts(text: str, column: str) -> tuple[str, int, str]:
    """Year, month and day as written."""
    if match := _YEAR_FIRST.fullmatch(text):
        return match[1], int(match[3]), match[4]
    if match := _DAY_FIRST.fullmatch(text):
        return match[4], int(match[3]), match[1]
    if (match := _WITH_NAME.fullmatch(text)) and match[2].lower() in _MONTHS:
        return match[3], _MONTHS[match[2].lower()], match[1]
    raise RowError("ASN817", column)


def _from_serial(serial: float, column: str) -> date:
    if not (serial == serial and int(min(max(serial, 0), 1e6)) in _SERIALS):
        raise RowError("ASN817", column)
    return _EPOCH + timedelta(days=int(serial))
