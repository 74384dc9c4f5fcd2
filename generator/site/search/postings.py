"""Postings: which pages say a root, how strongly and where, in files of which a search fetches a few.

A root's file is told by its letters alone, so that the browser knows which to fetch. The bytes are as few as a phone
needs: numbers of pages as steps from the one before, all numbers in as many bytes as they need, then packed.
"""

import gzip
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.site.search.document import Document, Entry

_ENTRIES_A_FILE = 1_000
"""About 3 KB, packed; the number of files is a power of two, so that it changes seldom."""

Postings = Mapping[str, Sequence[tuple[int, Entry]]]
"""By root: the numbers of pages in order, each with what it says."""


def posting_files(documents: Sequence[Document]) -> tuple[bytes, ...]:
    """The files, in order of their numbers; a page's number is its place among the documents."""
    postings = _postings(documents)
    total = sum(map(len, postings.values()))
    number = 1
    while number * _ENTRIES_A_FILE < total:
        number *= 2
    files: list[dict[str, Sequence[tuple[int, Entry]]]] = [{} for _ in range(number)]
    for root in sorted(postings):
        files[file_number(root, number)][root] = postings[root]
    return tuple(gzip.compress(_bytes(each), 9, mtime=0) for each in files)


def file_name(content: bytes) -> str:
    """The name of a file, by what it holds: one that was kept by a browser is either right or not asked for."""
    return hashlib.sha256(content).hexdigest()[:12]


def file_number(root: str, files: int) -> int:
    """The number of the file that a root is in; the browser computes the same (`indeks.js`).

    >>> file_number("layan", 16)
    1
    """
    number = 0
    for letter in root:
        number = (number * 31 + ord(letter)) & 0xFFFF
    return number % files


def _postings(documents: Iterable[Document]) -> Postings:
    postings: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
    for number, document in enumerate(documents):
        for root, entry in document.said.entries.items():
            postings[root].append((number, entry))
    return postings


def _bytes(postings: Postings) -> bytes:
    """Roots, a line each; an empty line; then of all roots the counts, steps, strengths, sections and questions."""
    names = "".join(f"{root}\n" for root in postings) + "\n"
    lists = postings.values()
    return b"".join((
        names.encode(),
        _packed(len(pages) for pages in lists),
        _packed(step for pages in lists for step in _steps(pages)),
        bytes(entry.strength for pages in lists for _, entry in pages),
        _packed(entry.sections for pages in lists for _, entry in pages),
        _packed(entry.questions for pages in lists for _, entry in pages),
    ))  # fmt: skip


def _steps(pages: Sequence[tuple[int, Entry]]) -> Iterator[int]:
    before = 0
    for number, _ in pages:
        yield number - before
        before = number


def _packed(numbers: Iterable[int]) -> bytes:
    """Whole numbers, seven bits a byte, lowest first; the eighth bit says that more follow."""
    found = bytearray()
    for number in numbers:
        rest = number
        while rest > 0x7F:
            found.append(rest & 0x7F | 0x80)
            rest >>= 7
        found.append(rest)
    return bytes(found)
