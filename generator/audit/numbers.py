"""NIP, NI PPPK and NIK in a folded text.

The digits of a NIP are so bound by their dates that anything may stand between them. Those of a NIK are not: one
sixteen-digit number in seventy would pass, so with separators it must also be grouped as people group it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from generator.audit.folding import BLOCK
from generator.audit.match import Match
from generator.audit.shapes import BIRTH_TO_SEX, civil_servant_number, is_resident_number
from generator.audit.stretches import BETWEEN, search

_NIP_DIGITS = (
    "[12]", "[09]", "[0-9]", "[0-9]", "[01]", "[0-9]", "[0-3]", "[0-9]", "[12]", "[09]", "[0-9]", "[0-9]",
    "[0-2]", "[0-9]", "[12]", "[0-9]", "[0-9]", "[0-9]",
)  # fmt: skip
_NIP = re.compile(rf"(?=({BETWEEN.join(_NIP_DIGITS)})((?:{BETWEEN}[0-9]){{3}}(?![0-9]))?)")
"""Within a lookahead, so that a false start hides no true one. Three more digits make the long NI PPPK."""

_AS_FLOAT = re.compile(r"(?<![0-9])([12])[.,]([0-9]{14,17})[eE]\+?17(?![0-9])")
"""A NIP that a spreadsheet took for a number."""

_TWO_DATES = re.compile(
    r"[0-9]{4}([-/.])[0-9]{2}\1[0-9]{2}[^0-9]+[0-9]{4}\1[0-9]{2}\1[0-9]{2}[^0-9]+[0-9]{2}"
)
"""Two dates and an hour can have the digits of a NIP: 1990-01-01 2015-03-12 08."""

_NIK_WHOLE = re.compile(r"(?<![0-9])(?<![0-9]\.)[0-9]{16}(?![0-9])")
_RUN = re.compile(
    rf"[0-9]{{1,16}}(?:(?:[ \t\n./_:-]|\s{{2,40}}+|\s*{BLOCK}[\s{BLOCK}]*+)[0-9]{{1,16}})+"
)
_GROUP = re.compile(r"[0-9]+")
_NIK_LENGTH = 16
_NIK_FIELDS = frozenset({2, 4, 6, 8, 10, 12})
_NIK_PARTS = ({2, 4}, {8, 10})
"""Where a NIK may be cut: at its fields, and within the region or the birth date either nowhere or everywhere."""

_TWO_REGIONS = re.compile(
    r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}[^0-9.]+[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}"
)
"""The code of a district and that of a village after it have the groups of a NIK."""

_HEX = re.compile(r"[0-9A-Fa-f]+")


def find_civil_servant_numbers(text: str) -> Iterator[Match]:
    """NIP and NI PPPK."""
    for match in search(_NIP, text):
        start, end = match.span(1)
        raw = match[1]
        digits = _digits(raw)
        kind = civil_servant_number(digits)
        if kind is None or _TWO_DATES.fullmatch(raw):
            continue
        if raw != digits:
            if text[start - 1 : start].isdigit():
                continue
            if text[end : end + 1].isdigit():
                if match[2] is None:
                    continue
                end = match.end(2)
        yield Match(kind, start, end, _digits(text[start:end]))
    for match in search(_AS_FLOAT, text):
        digits = (match[1] + match[2]).ljust(18, "0")
        kind = civil_servant_number(digits)
        if kind is not None:
            yield Match(kind, *match.span(), digits[:BIRTH_TO_SEX])


def find_resident_numbers(text: str) -> Iterator[Match]:
    """NIK: sixteen digits in a row, or in groups that fit."""
    for match in search(_NIK_WHOLE, text):
        if is_resident_number(match[0]) and not in_digest(text, *match.span()):
            yield Match("nik", *match.span(), match[0])
    for run in search(_RUN, text):
        if sum(map(str.isdigit, run[0])) >= 16:
            yield from _grouped(run)


def in_digest(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a longer hexadecimal word."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    word = text[start:end]
    return not word.isdigit() and _HEX.fullmatch(word) is not None


def _grouped(run: re.Match[str]) -> Iterator[Match]:
    groups = [(match[0], *match.span()) for match in _GROUP.finditer(run[0])]
    digits = "".join(group for group, _, _ in groups)
    starts = [0, *accumulate(len(group) for group, _, _ in groups)]
    group_at = {start: number for number, start in enumerate(starts)}
    for first, start in enumerate(starts[:-1]):
        after = group_at.get(start + _NIK_LENGTH)
        number = digits[start : start + _NIK_LENGTH]
        if after is None or after == first + 1 or not is_resident_number(number):
            continue
        gaps = [_gap(run[0], groups[each], groups[each + 1]) for each in range(first, after - 1)]
        around = [
            _gap(run[0], groups[each], groups[each + 1])
            for each in (first - 1, after - 1)
            if 0 <= each < len(groups) - 1
        ]
        if _fits([len(group) for group, _, _ in groups[first:after]], gaps, around):
            begin, end = groups[first][1], groups[after - 1][2]
            if not _TWO_REGIONS.fullmatch(run[0], begin, end):
                yield Match("nik", run.start() + begin, run.start() + end, number)


def _gap(text: str, before: tuple[str, int, int], after: tuple[str, int, int]) -> str:
    """What stands between two groups; any spaces are one, and so are any tags."""
    gap = text[before[2] : after[1]]
    if BLOCK in gap:
        return BLOCK
    return gap if gap.strip() else " "


def _fits(lengths: Sequence[int], gaps: Sequence[str], around: Sequence[str]) -> bool:
    """Whether the groups are those of one number: cut at its fields, in fours, or by one sign that no neighbour uses."""
    if lengths[0] <= 3 and all(length == 3 for length in lengths[1:]):
        return False  # thousands of an amount
    ends = set(accumulate(lengths[:-1]))
    uniform = len(set(gaps)) == 1
    if {6, 12} <= ends <= _NIK_FIELDS and all(ends & part in (part, set()) for part in _NIK_PARTS):
        return uniform or BLOCK not in gaps
    return uniform and (gaps[0] not in around or ends == {4, 8, 12})


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
