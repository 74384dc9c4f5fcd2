"""Folding: a text without its disguises, which remembers where each character came from.

Digits of any script become 0-9, what no eye sees goes, entities and escapes become what they stand for, and tags
vanish, so that `<b>19</b>&#56;5` reads 1985.
"""

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

BLOCK = "¶"
"""Stands for a tag that ends a line, a cell or a paragraph."""

_ODD_CHARACTER = re.compile(r"[^\t-\r -~]")
_ENTITY = re.compile(r"&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});?|&[A-Za-z][A-Za-z0-9]{1,31};")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ESCAPE = re.compile(
    r"\\u\{(?P<wide>[0-9A-Fa-f]{1,6})\}|(?P<units>(?:\\u[0-9A-Fa-f]{4})+)"
    r"|\\x(?P<byte>[0-9A-Fa-f]{2})|\\(?P<space>[nrtfv])|\\0{0,4}3(?P<digit>[0-9])(?:\s|(?![0-9A-Fa-f]))"
)
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|</?(?P<name>[A-Za-z][A-Za-z0-9:_-]*)(?:[^<>\"']|\"[^\"<]{0,2000}\"|'[^'<]{0,2000}')*+>"
    r"|<[!?][^<>]{0,500}>",
    re.DOTALL,
)
_BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 head header hr html legend li link main meta nav ol optgroup option p pre script section"
    " select style summary svg table tbody td text textarea tfoot th thead title tr ul"
    # Office documents: paragraphs, cells, rows, shared strings.
    " w:p w:tc w:tr a:p c row si text:p text:h table:table-cell".split()
)
_SPACE_TAGS = frozenset({"br", "w:br", "w:tab", "text:line-break", "text:s"})
_MOST_ROUNDS = 3
"""A disguise in a disguise in a disguise: `%2526%2523...` is read, deeper ones are not."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text, and where it came from.

    Attributes:
        text: what is left.
        before: the text it was made of; None for the original.
        at: places in `text` where something was replaced, each at its start and at its end, ascending.
        origins: the same places in `before`.
    """

    text: str
    before: "Folded | None" = None
    at: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    def origin(self, index: int) -> int:
        """The place in the original text of the character at `index`."""
        if self.before is None:
            return index
        nearest = bisect_right(self.at, index) - 1
        if nearest >= 0:
            index += self.origins[nearest] - self.at[nearest]
        return self.before.origin(index)

    def end_origin(self, index: int) -> int:
        """The place in the original text where what ends at `index` ends: before a tag that follows, not after it."""
        if self.before is None:
            return index
        nearest = bisect_left(self.at, index)
        if nearest == len(self.at) or self.at[nearest] != index:
            nearest -= 1
        if nearest >= 0:
            index += self.origins[nearest] - self.at[nearest]
        return self.before.end_origin(index)


def fold_characters(text: str) -> Folded:
    """The text in plain characters: one kind of digit, space and dash, and nothing invisible."""
    return _plain(Folded(text))


def decode(folded: Folded) -> Folded:
    """The text with entities, percent signs and escapes resolved; the same object where there are none."""
    decoded = folded
    for _ in range(_MOST_ROUNDS):
        once = decoded
        for sign, pattern, change in _DISGUISES:
            if sign in once.text:
                once = _replace(once, pattern, change)
        if once is decoded:
            break
        decoded = once
    return decoded if decoded is folded else _plain(decoded)


def strip_tags(folded: Folded) -> Folded:
    """The text without tags: inline ones leave nothing, line breaks a space, blocks a `BLOCK`."""
    return _replace(folded, _TAG, _from_tag) if "<" in folded.text else folded


def _plain(folded: Folded) -> Folded:
    return _replace(folded, _ODD_CHARACTER, lambda match: _plain_character(match[0]))


def _replace(
    folded: Folded, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str]
) -> Folded:
    """Replace every match whose replacement differs; the same object where nothing changes."""
    text = folded.text
    pieces: list[str] = []
    at: list[int] = []
    origins: list[int] = []
    length = last = 0
    for match in pattern.finditer(text):
        new = change(match)
        if new == match[0]:
            continue
        start, end = match.span()
        pieces += (text[last:start], new)
        length += start - last
        at += (length, length + len(new))
        origins += (start, end)
        length += len(new)
        last = end
    if not pieces:
        return folded
    pieces.append(text[last:])
    return Folded("".join(pieces), folded, at, origins)


@cache
def _plain_character(character: str) -> str:
    code = ord(character)
    if 0xE0020 <= code <= 0xE007E:  # invisible doubles of ASCII
        return chr(code - 0xE0000)
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    category = unicodedata.category(character)
    if character == "\x85" or category in ("Zl", "Zp"):
        return "\n"
    if category == "Zs":
        return " "
    if category == "Pd" or character == "\N{MINUS SIGN}":
        return "-"
    if (
        category in ("Cc", "Cf", "Mn", "Me", "Cs", "Co", "Cn")
        or character in "\u115f\u1160\u3164\uffa0\u2800"
    ):
        return ""
    simple = unicodedata.normalize("NFKC", character).replace("\N{FRACTION SLASH}", "/")
    return simple if simple.isascii() else character


def _from_entity(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _from_percent(match: re.Match[str]) -> str:
    try:
        text = bytes.fromhex(match[0].replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
    # A control character was never meant: "50%1985..." is a per cent sign and a number.
    return (
        match[0]
        if any(ord(character) < 9 or 13 < ord(character) < 32 for character in text)
        else text
    )


def _from_escape(match: re.Match[str]) -> str:
    kind, value = str(match.lastgroup), match[str(match.lastgroup)]
    if kind == "digit":
        return value
    if kind == "space":
        return " "
    if kind == "units":
        return bytes.fromhex(value.replace("\\u", "")).decode("utf-16-be", "replace")
    code = int(value, 16)
    return chr(code) if code <= 0x10FFFF else match[0]


def _from_tag(match: re.Match[str]) -> str:
    name = (match["name"] or "").lower()
    if name in _BLOCK_TAGS:
        return BLOCK
    return " " if name in _SPACE_TAGS else ""


_DISGUISES = (
    ("&", _ENTITY, _from_entity),
    ("%", _PERCENT, _from_percent),
    ("\\", _ESCAPE, _from_escape),
)
"""The sign that each disguise begins with, its pattern, and what undoes it."""
