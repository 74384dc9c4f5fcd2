"""Lines: which line of a text an index is on; the text is gone through once, and only when first asked."""

import re
from bisect import bisect_left
from functools import cached_property

_BREAK = re.compile("\n")


class Lines:
    """Line numbers (1-based) of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, index: int) -> int:
        """The line that holds the character at `index`."""
        return bisect_left(self._breaks, index) + 1

    @cached_property
    def _breaks(self) -> list[int]:
        return [found.start() for found in _BREAK.finditer(self._text)]
