"""Bytes -> text: UTF-8 only, one kind of line end, and no character that a reader cannot see."""

import re

from generator.checks.problem import Span
from generator.load.fault import Fault

CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff"
"""Characters that YAML forbids, and NEL, which YAML would take for a line end."""

INVISIBLE = "\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
"""Zero width characters, and those that turn the direction of writing."""

BAD_CHARACTER = re.compile(f"[{CONTROL}{INVISIBLE}]")

_MOST_FAULTS = 20
"""Most bad characters that are told of one file: a binary file has thousands."""


def decode(data: bytes) -> tuple[str, list[Fault]]:
    """The text of a file and what is wrong with its characters.

    Returns:
        The text with `\\n` line ends (empty where the bytes are not UTF-8), and the faults found.
    """
    if not data.strip():
        return "", [Fault("ASN118")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        return "", [Fault("ASN114", place(before, len(before)))]
    text = _with_one_line_end(text)
    if text.startswith("\ufeff"):
        rest = text[1:]
        return rest, [Fault("ASN115", Span(1, 1)), *bad_characters(rest)]
    return text, bad_characters(text)


def as_text(data: bytes) -> str:
    """The text of a file in which `decode` has found nothing wrong before."""
    return _with_one_line_end(data.decode("utf-8"))


def _with_one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def bad_characters(text: str) -> list[Fault]:
    """Control and invisible characters in a text, the first ones."""
    faults: list[Fault] = []
    for match in BAD_CHARACTER.finditer(text):
        if len(faults) == _MOST_FAULTS:
            break
        faults.append(bad_character(match[0], place(text, match.start())))
    return faults


def bad_character(character: str, span: Span) -> Fault:
    """The fault of one character of `BAD_CHARACTER`."""
    code = "ASN117" if re.match(f"[{INVISIBLE}]", character) else "ASN116"
    return Fault(code, span, {"karakter": f"U+{ord(character):04X}"})


def place(text: str, index: int) -> Span:
    """Line and column (1-based) of a character of the text."""
    return Span(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
