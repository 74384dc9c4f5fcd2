"""Shapes: whether a row of digits can be a NIP, an NI PPPK or a NIK. No disguise here: digits only.

NIP and NI PPPK: birth date (8), year (4) and month (2) of appointment, sex (1), serial (3). An NI PPPK has a code from 21
in the place of the month.
NIK: province, regency, district (6), birth day (plus 40 for women), month and year (6), serial (4).
"""

from datetime import date

_PROVINCES = frozenset(
    (*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98))
)  # fmt: skip
"""Codes of provinces. Source: Kepmendagri on region codes, as in wide use; not verified against its text."""

_REGENCIES = frozenset((*range(1, 41), *range(71, 80)))
_BORN = range(1930, 2013)
_APPOINTED = range(1950, 2070)
_AGE_AT_APPOINTMENT = range(15, 66)
_PPPK_CODES = range(21, 30)

BIRTH_TO_SEX = 15
"""Digits of a NIP that say something; the other three are a serial."""


def civil_servant_number(digits: str) -> str | None:
    """`nip` or `ni_pppk` where the first 15 digits can be those of one, else None."""
    born = _day(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    year, month = int(digits[8:12]), int(digits[12:14])
    if born is None or born.year not in _BORN or year not in _APPOINTED:
        return None
    if year - born.year not in _AGE_AT_APPOINTMENT or digits[14] not in "12":
        return None
    if month in _PPPK_CODES:
        return "ni_pppk"
    return "nip" if 1 <= month <= 12 else None


def is_resident_number(digits: str) -> bool:
    """Whether 16 digits can be a NIK; patterns such as 1111... or 1212... are placeholders, not somebody's number."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return (
        int(digits[:2]) in _PROVINCES
        and int(digits[2:4]) in _REGENCIES
        and digits[4:6] != "00"
        and digits[12:] != "0000"
        and len(set(digits)) > 2
        and _day(2000, month, day - 40 if day > 40 else day) is not None
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
