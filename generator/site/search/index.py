"""Writes all that search needs into a built site: the files of `pencarian/`.

`fingerprint` is the same as long as the documents are, so that a build may keep the index it has.
"""

import gzip
import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path

from generator.model.hub import PublicHub
from generator.model.unit import Unit
from generator.site import addresses
from generator.site.page import RenderedPage
from generator.site.search.document import Document, documents_of
from generator.site.search.postings import file_name, posting_files
from generator.site.search.vocabulary import vocabulary
from generator.site.search.words import split_words

_FETCHED_WHOLE = tuple(f"pencarian/{name}.json.gz" for name in ("halaman", "kosakata", "unit"))
"""What every search fetches besides some files of the index."""

_RARITY_STEPS = 2
"""Steps of a sum of rarities for each one of it: two digits are enough to tell questions apart."""


def write_search(out: Path, pages: Sequence[RenderedPage], hub: PublicHub) -> None:
    """Write the search of a site into its folder: everything under `pencarian/`.

    Args:
        out: folder of the built site.
        pages: rendered pages; those that are not searchable are passed over.
        hub: gives the units, the synonyms and the glossary.
    """
    for path, content in search_files(pages, hub).items():
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def search_files(pages: Iterable[RenderedPage], hub: PublicHub) -> Mapping[str, bytes]:
    """The files of search by their path in the site."""
    documents = documents_of(pages)
    return {**index_files(documents), **word_files(words_of(documents), hub)}


def index_files(documents: Sequence[Document]) -> Mapping[str, bytes]:
    """The index, the list of pages and their texts: all that depends on what the pages say."""
    postings = posting_files(documents)
    names = tuple(map(file_name, postings))
    index = {
        f"pencarian/indeks/{name}.gz": file for name, file in zip(names, postings, strict=True)
    }
    return {
        **index,
        "pencarian/berkas.json": json.dumps(sorted([*index, *_FETCHED_WHOLE])).encode(),
        "pencarian/halaman.json.gz": _pack(_page_list(documents, names)),
        **{
            f"pencarian/teks/{_text_name(document)}.json.gz": _pack(_text(document))
            for document in documents
        },
    }


def word_files(page_words: Set[str], hub: PublicHub) -> Mapping[str, bytes]:
    """The vocabulary and the list of units: what depends on the words of the pages, the units and the synonyms."""
    units = tuple(hub.units.values())
    unit_words = frozenset(word for unit in units for word in _unit_words(unit))
    return {
        "pencarian/kosakata.json.gz": _pack(vocabulary(page_words, unit_words, synonyms_of(hub))),
        "pencarian/unit.json.gz": _pack(_unit_list(units)),
    }


def synonyms_of(hub: PublicHub) -> tuple[tuple[str, ...], ...]:
    """Rows of words that mean the same: those written for search, and the forms of each term of the glossary."""
    terms = (term.forms for term in hub.glossary if term.other_forms)
    return tuple(dict.fromkeys((*hub.synonyms, *terms)))


def words_of(documents: Iterable[Document]) -> frozenset[str]:
    """Every word a page may be searched by."""
    return frozenset(word for document in documents for word in document.said.words)


def fingerprint(documents: Iterable[Document]) -> str:
    """A text that changes when, and only when, what search keeps of the pages changes."""
    digest = hashlib.sha256()
    for each in documents:
        head = (each.address, each.title, each.parent, each.kind, each.akin, each.sections)
        digest.update(f"{head!r} {json.dumps(each.said.entries)}".encode())
    return digest.hexdigest()


def _page_list(documents: Sequence[Document], index: Sequence[str]) -> Mapping[str, object]:
    """What a result shows of each page, in order of their numbers, and the names of the files of the index."""
    kinds = sorted({document.kind for document in documents})
    numbers = {document.address: number for number, document in enumerate(documents)}
    rarity = _rarity(documents)
    return {
        "indeks": index,
        "jenis": kinds,
        "halaman": [
            (
                kinds.index(each.kind),
                each.address,
                each.title,
                each.parent,
                [numbers[address] for address in each.akin if address in numbers],
                _question_rarities(each, rarity),
            )
            for each in documents
        ],
    }


def _rarity(documents: Sequence[Document]) -> Mapping[str, float]:
    """How rare each root is among pages: of few it says more; the browser computes the same (`nilai.js`)."""
    pages = Counter(root for document in documents for root in document.said.entries)
    return {root: math.log(1 + len(documents) / (count + 0.5)) for root, count in pages.items()}


def _question_rarities(document: Document, rarity: Mapping[str, float]) -> Sequence[int]:
    """Of each question that a page answers, the rarity of all its roots together, in `_RARITY_STEPS`."""
    sums: dict[int, float] = defaultdict(float)
    for root, entry in document.said.entries.items():
        for number in range(entry.questions.bit_length()):
            if entry.questions >> number & 1:
                sums[number] += rarity[root]
    return [round(sums[number] * _RARITY_STEPS) for number in range(max(sums, default=-1) + 1)]


def _text_name(document: Document) -> str:
    """The name of a page's text: its address, in one folder (`mesin.js` makes the same); no address has a `_`."""
    return document.address.strip("/").replace("/", "_") or "_"


def _text(document: Document) -> Sequence[object]:
    """The text of a page for excerpts: heading, anchor and passages of each section."""
    return [(each.heading, each.anchor, each.passages) for each in document.sections]


def _unit_words(unit: Unit) -> list[str]:
    return split_words(f"{unit.name} {unit.id} {unit.place} {unit.kind}")


def _unit_list(units: Sequence[Unit]) -> Mapping[str, object]:
    """Units as columns, which pack better than rows, and the words of the region that they all are of."""
    regions = [unit.name for unit in units if unit.parent is None]
    return {
        "wilayah": sorted({word for name in regions for word in split_words(name)}),
        "nama": [unit.name for unit in units],
        "alamat": [addresses.unit(unit.id) for unit in units],
        "jenis": [unit.kind for unit in units],
        "tempat": [unit.place for unit in units],
    }


def _pack(value: object) -> bytes:
    """JSON, packed here because a plain host packs nothing; no time stamp, so that it is the same each time."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)
