"""How dates, figures and the lists that both the site and HR's side show are said in Indonesian.

The one place where each is formatted; what only the site says is in `generator.site.wording`.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip

STAGES = {
    "tujuan": "Tujuan",
    "realita": "Realita",
    "opsi": "Opsi",
    "tindak_lanjut": "Tindak lanjut",
}
CONVERSION_UNITS = {
    "semester": "semester",
    "jp_tercatat": "JP pada sertifikat",
    "hari": "hari",
    "sesi": "sesi",
    "kegiatan": "kegiatan",
}


def say_date(day: date) -> str:
    """`3 Maret 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_month(month: int) -> str:
    """Name of month 1-12."""
    return _MONTHS[month - 1]


def say_span(start: date, end: date) -> str:
    """`6-8 April 2026`, `30 April - 2 Mei 2026`, or the single day."""
    if start == end:
        return say_date(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{say_date(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {say_date(end)}"
    return f"{say_date(start)} – {say_date(end)}"


def say_list(names: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(names) > 2:
        return f"{', '.join(names[:-1])}, dan {names[-1]}"
    return " dan ".join(names)


def say_number(number: float) -> str:
    """`1.234`, `8,5`: the Indonesian marks for thousands and decimals."""
    text = f"{number:,.1f}".removesuffix(".0")
    return text.translate(str.maketrans(",.", ".,"))


def say_most(jp: float | None, times: int | None) -> str:
    """`paling banyak 2 JP`, `paling banyak 2 kali`: the most of a form that is recognised, of which one is given."""
    return f"paling banyak {f'{say_number(jp or 0)} JP' if times is None else f'{times} kali'}"


def say_exact(number: Decimal) -> str:
    """`1.234`, `8,25`: every digit that counts."""
    text = f"{number:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def say_rupiah(amount: int) -> str:
    """`Rp 250.000.000`."""
    return f"Rp {say_number(amount)}"
