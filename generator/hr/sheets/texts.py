"""Shared texts of an .xlsx, streamed: a list that cells point into, bounded so that no file fills the memory."""

import re
from typing import IO

from generator.hr.proposal import RowError
from generator.hr.sheets.cell import MOST_LETTERS
from generator.hr.sheets.streaming import feed, new_parser

_MOST_TEXTS = 3_000_000
_MOST_LETTERS_OF_ALL = 120_000_000
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def read_texts(stream: IO[bytes]) -> tuple[str, ...]:
    """The texts, in their order; rich text without its formats, phonetic help left out.

    Raises:
        RowError: there is too much text.
    """
    reader = _Reader()
    for _ in feed(reader.parser, stream):
        if len(reader.texts) > _MOST_TEXTS or reader.letters > _MOST_LETTERS_OF_ALL:
            raise RowError("ASN803", batas=f"{_MOST_LETTERS_OF_ALL // 1_000_000} juta huruf")
    return tuple(reader.texts)


def unescape(text: str) -> str:
    """The text with `_x000D_` and the like resolved."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


class _Reader:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.letters = 0
        self._pieces: list[str] = []
        self._length = 0
        self._inside = False
        self._phonetic = False
        self.parser = new_parser(self._start, self._end, self._characters)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._pieces, self._length = [], 0
        elif name == "rPh":
            self._phonetic = True
        elif name == "t":
            self._inside = not self._phonetic

    def _end(self, name: str) -> None:
        if name == "si":
            self.texts.append(unescape("".join(self._pieces)))
            self.letters += self._length
        elif name == "rPh":
            self._phonetic = False
        elif name == "t":
            self._inside = False

    def _characters(self, data: str) -> None:
        if self._inside and self._length < MOST_LETTERS:
            data = data[: MOST_LETTERS - self._length]
            self._pieces.append(data)
            self._length += len(data)
