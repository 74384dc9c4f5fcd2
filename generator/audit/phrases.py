"""Phrases: texts with figures in them that are public input, such as titles, and where a page shows them.

Also fixed passages: figures of the page templates, known by the words around them.
"""

import re
from collections.abc import Iterable, Iterator

from generator.audit.folding import fold_characters
from generator.audit.memory import digest_of
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
        for text in {plain(text) for text in set(texts)}:
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

    def digest(self) -> str:
        """A digest of all phrases."""
        return digest_of(*sorted({text for found in self._at.values() for _, text in found}))

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
        self._triples: set[tuple[int, tuple[str, ...]]] = set()
        for text in texts:
            tokens = [match[0] for match in _TOKEN.finditer(plain(text))]
            self._triples |= {
                triple
                for place, token in enumerate(tokens)
                if _NUMBER.match(token)
                for triple in _triples(tokens, place)
            }

    def digest(self) -> str:
        """A digest of all passages."""
        return digest_of(repr(sorted(self._triples)))

    def know(self, tokens: list[str], place: int) -> bool:
        """Whether the figure at `place` of a page's tokens stands among the same words in one of the texts."""
        return any(triple in self._triples for triple in _triples(tokens, place))


def tokens_of(text: str) -> list[tuple[str, int]]:
    """Words and figures of a `plain` text, with their places."""
    return [(match[0], match.start()) for match in _TOKEN.finditer(text)]


def _triples(tokens: list[str], place: int) -> Iterator[tuple[int, tuple[str, ...]]]:
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
