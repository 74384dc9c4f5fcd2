"""Phrases: texts with figures in them that are public input, such as titles, and where a page shows them.

Also fixed passages: figures of the page templates, known by the words around them.
"""

import re
from collections.abc import Iterable, Iterator

from generator.audit.folding import fold_characters
from generator.audit.page import squeeze

NUMBER_WORD = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|separuh|setengah"
"""Words of which figures are spelled, as alternatives of a pattern."""

_NUMBER = re.compile(rf"[0-9]+|\b(?:{NUMBER_WORD})\b")
_KEY = 8
_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|%")
_LETTERS = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 3


def plain(text: str) -> str:
    """The text as pages and inputs are compared: plain characters, lower case, single spaces."""
    return squeeze(fold_characters(text).text).casefold()


class Phrases:
    """Input texts with figures, found in a page's text without trying them one by one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._at: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
        self._texts = {plain(text) for text in set(texts)}
        for text in self._texts:
            if len(_LETTERS.findall(text)) < _FEWEST_LETTERS:
                continue  # a bare figure, which would excuse any other like it
            for number in _NUMBER.finditer(text):
                start, end = number.span()
                before, after = text[max(0, start - _KEY) : start], text[end : end + _KEY]
                # One side is enough to tell most phrases apart; short ones are few.
                if len(before) == _KEY:
                    after = ""
                elif len(after) == _KEY:
                    before = ""
                else:
                    before = after = ""
                self._at.setdefault((before, number[0], after), []).append((start, text))

    def __contains__(self, text: str) -> bool:
        """Whether a `plain` text is one of the phrases."""
        return text in self._texts

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the text shows a phrase; the text must be `plain`."""
        for number in _NUMBER.finditer(text):
            start, end = number.span()
            before, after = text[max(0, start - _KEY) : start], text[end : end + _KEY]
            for key in {(before, ""), ("", after), ("", "")}:
                for offset, phrase in self._at.get((key[0], number[0], key[1]), ()):
                    if _stands_at(phrase, text, start - offset):
                        yield start - offset, start - offset + len(phrase)


class Passages:
    """Fixed texts by their figures: a figure with the two words before, around or after it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._triples: set[Triple] = set()
        for text in texts:
            tokens = [match[0] for match in _TOKEN.finditer(plain(text))]
            self._triples |= {
                triple
                for place, token in enumerate(tokens)
                if _NUMBER.match(token)
                for triple in _triples(tokens, place)
            }

    def __contains__(self, triple: "Triple") -> bool:
        """Whether the texts have these words around a figure."""
        return triple in self._triples

    def find(self, tokens: list[str], place: int) -> "Triple | None":
        """Words around the figure at `place` of a page's tokens that one of the texts has, if any."""
        return next((each for each in _triples(tokens, place) if each in self._triples), None)


def tokens_of(text: str) -> list[tuple[str, int]]:
    """Words and figures of a `plain` text, with their places."""
    return [(match[0], match.start()) for match in _TOKEN.finditer(text)]


Triple = tuple[int, tuple[str, ...]]
"""Three words, and which of them (0-2) is a figure."""


def _triples(tokens: list[str], place: int) -> Iterator[Triple]:
    for before in range(3):
        triple = tuple(tokens[max(0, place - before) : place - before + 3])
        if len(triple) == 3 and place >= before:
            yield before, triple


def _stands_at(phrase: str, text: str, start: int) -> bool:
    end = start + len(phrase)
    return (
        start >= 0
        and text.startswith(phrase, start)
        and not text[max(0, start - 1) : start].isalnum()
        and not text[end : end + 1].isalnum()
    )
