"""The known word nearest to a misspelt one."""

import difflib
from collections.abc import Iterable

_MOST_ANSWERS = 100
"""Most different words that one speller answers: comparing with thousands of ids takes a while for each."""

_NEAR = 0.6
"""Least likeness (0-1, difflib's ratio) of a word that is worth naming."""


class Speller:
    """Finds the nearest of a set of known words; the same whatever the order of the set."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_folded = {word.casefold(): word for word in sorted(known, reverse=True)}
        self._folded = sorted(self._by_folded)
        self._answers: dict[str, str | None] = {}

    def nearest(self, word: str) -> str | None:
        """The nearest known word, or None where none is near or too many have been asked for."""
        if word not in self._answers and len(self._answers) < _MOST_ANSWERS:
            found = difflib.get_close_matches(
                word.casefold()[:100], self._folded, n=1, cutoff=_NEAR
            )
            self._answers[word] = self._by_folded[found[0]] if found else None
        return self._answers.get(word)


def nearest(word: str, known: Iterable[str]) -> dict[str, str]:
    """The fact `mirip` (the nearest known word) for a message, or no fact where none is near."""
    found = Speller(known).nearest(word)
    return {"mirip": found} if found else {}
