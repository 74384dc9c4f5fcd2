"""The gate's book: whose answers each new label of a release counted, as tokens.

Kept beside the records of people and never published; without it a later release could not know what the earlier ones
told. It holds no person: `answer` says what a token is. A line a label: group, measure, tokens.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.disclosure.population import CellKey

_HEAD = "# Buku gerbang asn-hub, versi 1: untuk rilis berikutnya, tidak untuk diterbitkan."


@dataclass(frozen=True, slots=True)
class Book:
    """Tokens by cell; kept as text until asked for, since a large government's fill a lot of memory."""

    rows: Mapping[CellKey, str]

    def counted(self, key: CellKey) -> frozenset[str]:
        """The answers that the label of a cell counted; none where the release made no new label there."""
        return frozenset(self.rows.get(key, "").split())


def make_book(counted: Mapping[CellKey, frozenset[str]]) -> Book:
    """The book of the labels that counted these answers."""
    return Book({key: " ".join(sorted(tokens)) for key, tokens in counted.items()})


def write_book(book: Book) -> str:
    """The book as text, the same for the same content."""
    lines = (
        f"{group} {measure} {tokens}" for (group, measure), tokens in sorted(book.rows.items())
    )
    return "\n".join((_HEAD, *lines, ""))


def read_book(text: str) -> Book | None:
    """The book that a text is, or None where it is none."""
    head, *lines = text.splitlines() or [""]
    rows = [line.split(" ", 2) for line in lines]
    if head != _HEAD or any(len(row) != 3 for row in rows):
        return None
    return Book({(group, measure): tokens for group, measure, tokens in rows})
