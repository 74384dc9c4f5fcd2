"""Document: a page as search takes it: its sections for excerpts, and its roots, weighed, for the index.

A root is weighed by how often, where and in how long a text its words stand: BM25F, where each field of a page is measured
by its own usual length. All of it is known from the page itself, never from the others: a changed page changes its own
entries, and nothing else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.site.page import RenderedPage, SitePage
from generator.site.search.passages import Section, read_sections
from generator.site.search.words import EMPTY_WORDS, root, split_words

MOST_SECTIONS = 31
"""Sections that an entry can tell apart; all after them count as the last. The browser's whole numbers have 31 bits to shift."""

FULL = 31
"""The strength of a root that a page could not be more about."""


class Text(NamedTuple):
    """A text of a page: the field it stands in, the number of its section (0 is the page's own head), and its words."""

    field: str
    section: int
    text: str


_ASKED = "pertanyaan"


class _Field(NamedTuple):
    """What a word in a field weighs; how many words such a field usually has; how much its length matters, from 0 to 1."""

    weight: float
    usual: int
    by_length: float


_FIELDS: Mapping[str, _Field] = {
    "judul": _Field(4, 4, 0.5),
    "induk": _Field(4, 4, 0),
    "ringkasan": _Field(2.66, 10, 0.75),
    _ASKED: _Field(1, 25, 0.5),
    "subjudul": _Field(2, 12, 0.5),
    "isi": _Field(1, 250, 0.5),
}
_HALF = 4.0
"""The weight at which a root has half of its full strength."""


_LABEL_PAGES = 12
"""What more pages than these show, and is neither a sentence nor names a rule by its number, is a label."""

_NOBODY = "-"
_DIGIT = re.compile(r"\d")


class Entry(NamedTuple):
    """What a page says of a root: how strongly (1 to `FULL`), in which of its sections and of its questions (a bit for each)."""

    strength: int
    sections: int
    questions: int


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a page, and its entries by root, both in order."""

    words: tuple[str, ...]
    entries: Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Document:
    """A page for search; `parent` is the title of the page it is a part of, "" for most."""

    address: str
    title: str
    parent: str
    kind: str
    sections: tuple[Section, ...]
    said: Said
    akin: tuple[str, ...] = ()


def documents_of(pages: Iterable[RenderedPage]) -> tuple[Document, ...]:
    """The documents of rendered pages; those that are not searchable are passed over."""
    searchable = (page for page in pages if page.page.searchable)
    return documents_from([(page.page, read_sections(page.html)) for page in searchable])


def documents_from(
    pages: Sequence[tuple[SitePage, tuple[Section, ...]]],
    say: Callable[[Sequence[Text]], Said] | None = None,
) -> tuple[Document, ...]:
    """Cut pages and their sections down to what search needs, in order of address; `say` is `said_by`, or knows its answers.

    A sentence that several pages show (what a competency asks, on the page of each position) is kept on the shortest of
    them, which is most about it; a summary that a list shows, on the page it sums up.
    """
    found = sorted(pages, key=lambda each: each[0].address)
    owners = _owners({page.address: sections for page, sections in found})
    owners |= {page.description: page.address for page, _ in found}
    return tuple(
        _document(page, _without(sections, page.address, owners), say or said_by)
        for page, sections in found
    )


def said_by(texts: Sequence[Text]) -> Said:
    """The words and the entries of a page's texts."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    sections: dict[str, int] = defaultdict(int)
    asked: dict[str, int] = defaultdict(int)
    questions = 0
    words: set[str] = set()
    for field, section, text in texts:
        bit = 1 << min(section, MOST_SECTIONS - 1)
        said = [word for word in split_words(text) if word not in EMPTY_WORDS]
        words.update(said)
        roots = Counter(map(root, said))
        counts[field] += roots
        for own in roots:
            sections[own] |= bit
        if field == _ASKED:
            for own in roots:
                asked[own] |= 1 << questions
            questions += 1
    weights: dict[str, float] = defaultdict(float)
    for field in sorted(counts):
        weight, usual, by_length = _FIELDS[field]
        length = counts[field].total()
        part = weight / (1 - by_length + by_length * length / usual)
        for own, count in counts[field].items():
            weights[own] += part * count
    entries = {
        own: Entry(_strength(weights[own]), sections[own], asked[own]) for own in sorted(weights)
    }
    return Said(tuple(sorted(words)), entries)


def _strength(weight: float) -> int:
    return max(1, round(FULL * weight / (weight + _HALF)))


def _owners(sections: Mapping[str, tuple[Section, ...]]) -> dict[str, str]:
    """The address of the shortest page that shows a sentence; of a label of many pages (head of a table), nobody's."""
    shown = Counter(
        passage
        for own in sections.values()
        for passage in {each for section in own for each in section.passages}
    )
    owners = {
        passage: _NOBODY
        for passage, pages in shown.items()
        if pages > _LABEL_PAGES and not passage.endswith(".") and not _DIGIT.search(passage)
    }
    lengths = {
        address: sum(len(passage) for section in own for passage in section.passages)
        for address, own in sections.items()
    }
    for address in sorted(sections, key=lambda each: (lengths[each], each)):
        for section in sections[address]:
            for passage in section.passages:
                if passage.endswith("."):
                    owners.setdefault(passage, address)
    return owners


def _without(
    sections: tuple[Section, ...], address: str, owners: Mapping[str, str]
) -> tuple[Section, ...]:
    """Sections without the passages that another page owns."""
    return tuple(
        replace(
            section,
            passages=tuple(
                each for each in section.passages if owners.get(each, address) == address
            ),
        )
        for section in sections
    )


def _document(
    page: SitePage, sections: tuple[Section, ...], say: Callable[[Sequence[Text]], Said]
) -> Document:
    parent = page.crumbs[-1].title if len(page.crumbs) > 2 else ""  # home, list, parent
    texts = [
        Text("judul", 0, page.title),
        Text("induk", 0, parent),
        Text("ringkasan", 0, "" if parent else page.description),
        *(Text(_ASKED, 0, question) for question in page.answers),
    ]
    for number, section in enumerate(sections, start=1):
        texts.append(Text("subjudul", number, section.heading))
        texts += (Text("isi", number, passage) for passage in section.passages)
    return Document(page.address, page.title, parent, page.kind, sections, say(texts), page.akin)
