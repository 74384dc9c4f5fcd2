"""Stretches: the parts of a text with so many digits so close together that a number of a person could be there.

Found in one cheap pass, so that the costly patterns look at little of a page.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

BETWEEN = r"(?:\s++|[^0-9A-Za-z\s]){0,12}+"
"""What may stand between two digits of one number: signs and spaces, a run of spaces counting once."""

_FEWEST = 10
_STRETCH = re.compile(rf"[0-9](?:{BETWEEN}[0-9]){{{_FEWEST - 1},}}+")


_AROUND = 3, 6
"""Characters before and after a stretch that may belong to the number: `+`, brackets, an exponent."""


def search(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern in the stretches of the text."""
    for start, end in _stretches(text):
        yield from pattern.finditer(text, start, end)


@lru_cache(maxsize=1)
def _stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Where the stretches are. Kept for the text last asked for, which several patterns look at in turn."""
    before, after = _AROUND
    return tuple(
        (max(0, found.start() - before), found.end() + after) for found in _STRETCH.finditer(text)
    )
