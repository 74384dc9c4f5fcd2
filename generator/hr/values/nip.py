"""NIP: 18 digits out of a cell, or why not. No message repeats a digit of it."""

import re

from generator.audit.shapes import civil_servant_number
from generator.hr.proposal import RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.text import given, plain

_LENGTH = 18
_KEPT_BY_EXCEL = 15
_AS_FLOAT = re.compile(r"[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+")
_BETWEEN = re.compile(r"[\s.,'\"`´‘’“”:;/_-]+")
_PREFIX = re.compile(r"(NI ?PPPK|N ?I ?P)\b", re.IGNORECASE)


def read_nip(cell: Cell, column: str) -> str:
    """The 18 digits of a NIP or NI PPPK.

    Raises:
        RowError: the cell is a number, so that its last digits are lost; or it is no NIP.
    """
    value = given(cell, column)
    if isinstance(value, float):
        raise RowError("ASN810", column)
    text = plain(value)
    if _AS_FLOAT.fullmatch(text.strip("'\" ")):
        raise RowError("ASN810", column)
    digits = _BETWEEN.sub("", _PREFIX.sub("", text))
    if not digits:
        raise RowError("ASN813", column)
    if not (digits.isascii() and digits.isdigit()):
        raise RowError("ASN811", column, sebab="memuat huruf atau tanda lain")
    if len(digits) != _LENGTH:
        raise RowError("ASN811", column, sebab=f"panjangnya {len(digits)} angka, harus {_LENGTH}")
    if set(digits[_KEPT_BY_EXCEL:]) == {"0"}:
        raise RowError("ASN810", column)
    if civil_servant_number(digits) is None:
        raise RowError(
            "ASN811",
            column,
            sebab="tanggal lahir, tahun, bulan pengangkatan, atau jenis kelaminnya mustahil",
        )
    return digits


def is_pppk(nip: str) -> bool:
    """Whether a valid number is an NI PPPK."""
    return civil_servant_number(nip) == "ni_pppk"


def appointed(nip: str) -> tuple[int, int]:
    """Year and month of appointment; month 1 where the number has none."""
    month = int(nip[12:14])
    return int(nip[8:12]), month if month <= 12 else 1
