"""Rows: a records file as the text of its list items, so that items can be compared and merged with no other text changed.

Works for files written by `load.emit` and by hand alike: a list in block style whose items begin with `- `.
"""

import re
from dataclasses import dataclass

_ITEM = re.compile(r"^( *)- ", re.MULTILINE)
_ID = re.compile(r"(?:^ *- |^ +|[{,] *)\{? *id: *[\"']?([A-Za-z0-9-]+)", re.MULTILINE)
_EMPTY = re.compile(r": *\[\] *\n\Z")


@dataclass(frozen=True, slots=True)
class Rows:
    """A file: the text before its first item, and its items by key in their order, each indented by `indent`.

    An item's key is its `id`, or its own text where it has none that is its own.
    """

    head: str
    items: dict[str, str]
    indent: str = ""

    @property
    def text(self) -> str:
        """The whole file."""
        if self.items:
            return _EMPTY.sub(":\n", self.head) + "".join(self.items.values())
        return re.sub(r": *\n\Z", ": []\n", self.head)


def split_rows(text: str) -> Rows | None:
    """The rows of a file; None where it is no list of rows, or two rows have one id."""
    text = text if text.endswith("\n") else f"{text}\n"
    first = _ITEM.search(text)
    if first is None:
        return Rows(text, {}) if _EMPTY.search(text) else None
    starts = [match.start() for match in _ITEM.finditer(text) if match[1] == first[1]]
    items: dict[str, str] = {}
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        item = text[start:end]
        key = _own_id(item)
        if key in items:
            return None
        items[key or _free(item.strip(), items)] = item
    return Rows(text[: first.start()], items, first[1])


def _own_id(item: str) -> str | None:
    """The id of an item; None where it has none, or is cancelled and may stand beside the right one of that id."""
    match = _ID.search(item)
    return match[1] if match and "dibatalkan:" not in item else None


def _free(text: str, items: dict[str, str]) -> str:
    """The text as a key, numbered where the same text was there before."""
    key, number = text, 1
    while key in items:
        number += 1
        key = f"{text} ({number})"
    return key
