"""Document: a page as the search index takes it, cut down to its words.

Pagefind is given, for each page, its visible text (excerpts are cut from it) and, behind a mark, the root of each word once,
weighted by how often and where it stands. A root is written with a letter behind it (`layan` -> `layanq`): Pagefind
also takes every word that begins like the one searched for, which suits words being typed and would spoil roots.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from generator.site.page import RenderedPage
from generator.site.search.passages import Passage, read_passages
from generator.site.search.words import root, split_words

ROOT_MARK = "q"
"""Stands behind every root in the index; the browser puts it there too."""
END_OF_TEXT = "¶"
"""Ends the visible text of a document; what follows is never shown."""

_TITLE, _PARENT, _SUMMARY, _HEADING, _TEXT = 4, 2, 2, 2, 1
_MOST = 10
"""Pagefind's own limit of a weight."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page for the index.

    `parent` is the title of the page it is a part of, "" for most; `words` are all words a reader may search the page by;
    `html` is what Pagefind is given.
    """

    address: str
    title: str
    parent: str
    kind: str
    words: frozenset[str]
    html: str


def documents_of(pages: Iterable[RenderedPage]) -> tuple[Document, ...]:
    """Cut rendered pages down to what search needs, in order of address.

    A summary that a list quotes from another page is left out of the list: it says what is there, not here.
    """
    found = sorted(
        (page for page in pages if page.page.searchable), key=lambda each: each.page.address
    )
    quoted = {each.page.description: each.page.address for each in found}
    return tuple(_document(each, quoted) for each in found)


def _document(rendered: RenderedPage, quoted: Mapping[str, str]) -> Document:
    page = rendered.page
    parent = page.crumbs[-1].title if len(page.crumbs) > 2 else ""  # home, list, parent
    passages = tuple(
        passage
        for passage in read_passages(rendered.html)
        if quoted.get(passage.text, page.address) == page.address
    )
    weights: Counter[str] = Counter()
    for weight, text in (
        (_TITLE, page.title),
        (_PARENT, parent),
        (_SUMMARY, page.description),
        *((_HEADING if passage.heading else _TEXT, passage.text) for passage in passages),
    ):
        for word in split_words(text):
            weights[word] += weight
    return Document(
        address=page.address,
        title=page.title,
        parent=parent,
        kind=page.kind,
        words=frozenset(weights),
        html='<html lang="id"><body>'
        + "".join(map(_shown, passages))
        + f"<p>{END_OF_TEXT}</p>"
        + _weighted(_TITLE, escape(page.title))
        + _roots(weights)
        + "</body></html>",
    )


def _shown(passage: Passage) -> str:
    if not passage.heading:
        return f"<p>{escape(passage.text)}</p>"
    anchor = f' id="{escape(passage.anchor)}"' if passage.anchor else ""
    return f'<h2{anchor} data-pagefind-weight="{_HEADING}">{escape(passage.text)}</h2>'


def _roots(weights: Mapping[str, int]) -> str:
    """Each root once, by the sum of its words' weights: a tenth of the places that Pagefind would else keep."""
    sums: Counter[str] = Counter()
    for word, weight in weights.items():
        sums[root(word)] += weight
    by_weight: dict[int, list[str]] = defaultdict(list)
    for own, weight in sorted(sums.items()):
        by_weight[min(weight, _MOST)].append(own + ROOT_MARK)
    return "".join(_weighted(weight, " ".join(by_weight[weight])) for weight in sorted(by_weight))


def _weighted(weight: int, text: str) -> str:
    return f'<p data-pagefind-weight="{weight}">{text}</p>'
