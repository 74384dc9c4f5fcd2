"""Telephone numbers in a folded text: +62..., 62 8..., 08....

Offices' landlines without a country code (0748 ...) are not personal and are left alone.
"""

import re
from collections.abc import Iterator

from generator.audit.match import Match
from generator.audit.numbers import in_digest
from generator.audit.stretches import search

_MOBILE = range(10, 14)
"""Digits of a mobile number that begins with 08."""

_ABROAD = re.compile(
    r"(?:\+|(?<![0-9])00)\s?\(?62\)?(?:[\s.\-/]{0,3}\(0\))?((?:(?:\s++|[.\-()/]){0,3}+[0-9]){8,12})(?![0-9])"
)
_WHOLE = re.compile(r"(?<![0-9+])(?<![0-9]\.)(?:62|0)8[1-9][0-9]{7,10}(?![0-9])")
_SPELLED = re.compile(
    r"(?<![0-9])(?<![0-9][./-])\(?08[1-9][0-9]{0,3}\)?(?:(?:\s++|[.-]){1,3}+[0-9]{1,9}){1,8}(?![0-9])(?![.-][0-9])"
)
_EVEN = re.compile(r"(?<![0-9])(?<![0-9][./-])0(\s++|[.-])8\1[1-9](?:\1[0-9]){7,10}(?!\1?[0-9])")
_HALVED = re.compile(
    r"(?<![0-9])(?<![0-9][./-])08(\s++|-)[1-9][0-9]{1,5}(?:\1[0-9]{2,6}){1,4}(?!\1?[0-9])"
)
_DATE = re.compile(r"08(.)(?:0[1-9]|1[0-2])\1(?:19|20)[0-9]{2}")
_ISSN_BEFORE = re.compile(r"\bIS[SB]N[^0-9]{0,12}$", re.IGNORECASE)


def find_telephones(text: str) -> Iterator[Match]:
    """Telephone numbers."""
    for match in search(_ABROAD, text):
        if _digits(match[1])[0] != "0":
            yield _found(match, f"62{_digits(match[1])}")
    for match in search(_WHOLE, text):
        if not in_digest(text, *match.span()):
            yield _found(match, match[0])
    for pattern in (_SPELLED, _EVEN, _HALVED):
        for match in search(pattern, text):
            digits = _digits(match[0])
            if len(digits) in _MOBILE and not _is_other(text, match):
                yield _found(match, digits)


def _is_other(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 20) : match.start()]
    return _DATE.match(match[0]) is not None or _ISSN_BEFORE.search(before) is not None


def _found(match: re.Match[str], digits: str) -> Match:
    return Match("telepon", *match.span(), f"62{digits[1:]}" if digits[0] == "0" else digits)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
