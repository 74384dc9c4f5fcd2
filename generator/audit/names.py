"""Names of persons from a list: found whatever the case, the accents and the spaces, but only as whole words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.audit.folding import decode, fold_characters, strip_tags
from generator.audit.identifiers import Identifier, mask
from generator.audit.lines import Lines

_WORD = re.compile(r"[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_TITLE = re.compile(r"\b[A-Za-z]{1,5}\.(?=\s)")
_SHORTEST = 5
_WIDEST_GAP = 12
_KIND = "nama"


class NameFinder:
    """Looks for names; titles before and after a name do not count, names under five letters are left out."""

    def __init__(self, names: Iterable[str]) -> None:
        bare = (_TITLE.sub(" ", name.partition(",")[0]) for name in names)
        joined = {"".join(_plain(word) for word in _WORD.findall(name)) for name in bare}
        self._names = {name for name in joined if len(name) >= _SHORTEST}
        self._beginnings = {
            name[:length] for name in self._names for length in range(1, len(name) + 1)
        }

    def find(self, text: str) -> Iterator[Identifier]:
        """The names in a text, each place once."""
        if not self._names:
            return
        folded = strip_tags(decode(fold_characters(text)))
        lines = Lines(text)
        words = [(_plain(match[0]), *match.span()) for match in _WORD.finditer(folded.text)]
        for first, (word, start, _) in enumerate(words):
            end = self._end(words, first) if word in self._beginnings else None
            if end is not None:
                begin, stop = folded.origin(start), folded.end_origin(end)
                value = folded.text[start:end]
                yield Identifier(_KIND, begin, stop, lines.of(begin), mask(text[begin:stop]), value)

    def _end(self, words: list[tuple[str, int, int]], first: int) -> int | None:
        """Where the longest name that starts with word `first` ends, or None."""
        joined, found, last_end = "", None, words[first][1]
        for word, start, end in words[first:]:
            joined += word
            if joined not in self._beginnings or start - last_end > _WIDEST_GAP:
                break
            last_end = end
            if joined in self._names:
                found = end
        return found


def _plain(word: str) -> str:
    split = unicodedata.normalize("NFKD", word)
    return "".join(filter(str.isalpha, split)).casefold()
