"""Document: a page as search takes it: its sections for excerpts, and its words, weighed, for the index.

Pagefind is given no running text but each root once, weighed by how often and where its words stand, and with it the words
themselves where they are not their own root: half of the index that text would make, and all that ranking needs. A root is
written with a letter behind it (`layan` -> `layanq`): Pagefind also takes every word that begins like the one searched
for, which suits words being typed and would spoil roots.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.site.page import RenderedPage, SitePage
from generator.site.search.passages import Section, read_sections
from generator.site.search.words import EMPTY_WORDS, root, split_words

ROOT_MARK = "q"
"""Stands behind every root in the index; the browser puts it there too."""

_TITLE, _PARENT, _SUMMARY, _HEADING, _TEXT = 4, 2, 2, 2, 1
_MOST = 10
"""Pagefind's own limit of a weight."""


Texts = tuple[tuple[int, str], ...]
"""Texts of a page, each with its weight."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page for search.

    `parent` is the title of the page it is a part of, "" for most; `weights` has every word a reader may search the page by.
    """

    address: str
    title: str
    parent: str
    kind: str
    sections: tuple[Section, ...]
    weights: Mapping[str, int]

    @property
    def html(self) -> str:
        """What Pagefind is given."""
        terms: Counter[str] = Counter()
        for word, weight in self.weights.items():
            terms[root(word) + ROOT_MARK] += weight
            if root(word) != word:
                terms[word] += weight
        body = "".join(
            f'<p data-pagefind-weight="{weight}">{" ".join(words)}</p>'
            for weight, words in _by_weight(terms)
        )
        return f"<html><body>{body}</body></html>"


def documents_of(pages: Iterable[RenderedPage]) -> tuple[Document, ...]:
    """The documents of rendered pages; those that are not searchable are passed over."""
    searchable = (page for page in pages if page.page.searchable)
    return documents_from([(page.page, read_sections(page.html)) for page in searchable])


def documents_from(
    pages: Sequence[tuple[SitePage, tuple[Section, ...]]],
    weigh: Callable[[Texts], Mapping[str, int]] | None = None,
) -> tuple[Document, ...]:
    """Cut pages and their sections down to what search needs, in order of address; `weigh` is `weights_of`, or knows what that said.

    A sentence that several pages show (what a competency asks, on the page of each position) is kept on the shortest of
    them, which is most about it; a summary that a list shows, on the page it sums up.
    """
    found = sorted(pages, key=lambda each: each[0].address)
    owners = _owners({page.address: sections for page, sections in found})
    owners |= {page.description: page.address for page, _ in found}
    return tuple(
        _document(page, _without(sections, page.address, owners), weigh or weights_of)
        for page, sections in found
    )


def _owners(sections: Mapping[str, tuple[Section, ...]]) -> dict[str, str]:
    """The address of the shortest page that shows a sentence."""
    owners: dict[str, str] = {}
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
    page: SitePage, sections: tuple[Section, ...], weigh: Callable[[Texts], Mapping[str, int]]
) -> Document:
    parent = page.crumbs[-1].title if len(page.crumbs) > 2 else ""  # home, list, parent
    texts = (
        (_TITLE, page.title),
        (_PARENT, parent),
        (_SUMMARY, page.description),
        *((_HEADING, section.heading) for section in sections),
        *((_TEXT, passage) for section in sections for passage in section.passages),
    )
    return Document(page.address, page.title, parent, page.kind, sections, weigh(texts))


def weights_of(texts: Texts) -> dict[str, int]:
    """The weight of every word: that of each text it stands in, as often as it stands there."""
    weights: Counter[str] = Counter()
    for weight, text in texts:
        for word in split_words(text):
            if word not in EMPTY_WORDS:
                weights[word] += weight
    return dict(weights)


def _by_weight(weights: Mapping[str, int]) -> list[tuple[int, list[str]]]:
    groups: dict[int, list[str]] = defaultdict(list)
    for word in sorted(weights):
        groups[min(weights[word], _MOST)].append(word)
    return sorted(groups.items())
