"""Invented place names that sound of the Kerinci valley and name no place on purpose."""

from collections.abc import Iterator
from random import Random

_FIRST = (
    "Koto", "Tanjung", "Sungai", "Lubuk", "Pulau", "Dusun", "Talang", "Renah", "Bukit", "Pematang",
    "Muara", "Simpang", "Padang", "Air", "Batu", "Rantau",
)  # fmt: skip
_STARTS = ("ba", "be", "da", "ga", "ja", "ka", "la", "li", "ma", "na", "pa", "ra", "ru", "sa", "se", "ta", "te")  # fmt: skip
_ENDS = (
    "lang", "ling", "rum", "tam", "nai", "pih", "sung", "mak", "rai", "yun", "dul", "bing", "kut", "mang",
    "rin", "tuh", "lau", "gan",
)  # fmt: skip


def invent_places(chance: Random) -> Iterator[str]:
    """Place names without end, no two alike: `Koto Galing`, later `Koto Galing Dua`."""
    names = [
        f"{first} {start}{end}".title() for first in _FIRST for start in _STARTS for end in _ENDS
    ]
    chance.shuffle(names)
    yield from names
    number = 2
    while True:
        yield from (f"{name} {number}" for name in names)
        number += 1
