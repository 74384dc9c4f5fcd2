"""Upkeep of search: which of its files must be made again, from what earlier builds found out of each page.

A page's sections are read from its body once, its roots are weighed once, a word's root is looked for once, and the index is
made only when what the pages say has changed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pydantic import TypeAdapter

from generator.load.cache import Cache, key_of, remember
from generator.model.hub import PublicHub
from generator.site.page import SitePage
from generator.site.search.document import Document, Said, Text, documents_from, said_by
from generator.site.search.index import (
    fingerprint,
    index_files,
    synonyms_of,
    word_files,
    words_of,
)
from generator.site.search.passages import Section, read_sections
from generator.site.search.words import known_roots, learn_roots

_SECTIONS = TypeAdapter(tuple[Section, ...])
_ROOTS = TypeAdapter(dict[str, str])
_SAID_BY_ONE = TypeAdapter(Said)


@dataclass(frozen=True, slots=True)
class _SaidByAll:
    """What the pages say, in short: the fingerprint of the index, and their words."""

    fingerprint: str
    words: tuple[str, ...]


_SAID_BY_ALL = TypeAdapter(_SaidByAll)


class Upkeep:
    """The files of search, made only when asked for.

    Args:
        pages: the searchable pages, each with a key of its body.
        body: the body of a page as HTML.
        hub: gives the units, the synonyms and the glossary.
        cache: what earlier builds found out.
    """

    def __init__(
        self,
        pages: Sequence[tuple[SitePage, str]],
        body: Callable[[SitePage], str],
        hub: PublicHub,
        cache: Cache,
    ) -> None:
        self._pages = sorted(pages, key=lambda each: each[0].address)
        self._body = body
        self._hub = hub
        self._cache = cache
        keys = (f"{page.address} {key}" for page, key in self._pages)
        key = key_of("isi pencarian", *keys)
        self._said = remember(cache, key, _SAID_BY_ALL, self._say_all)

    @property
    def index_fingerprint(self) -> str:
        """Of the index and the texts."""
        return key_of("indeks", self._said.fingerprint)

    @property
    def words_fingerprint(self) -> str:
        """Of the vocabulary and the list of units."""
        units = (
            (unit.id, unit.name, unit.place, unit.kind, unit.parent is None)
            for unit in self._hub.units.values()
        )
        return key_of(repr(self._said.words), repr(tuple(units)), repr(synonyms_of(self._hub)))

    def index_files(self) -> Mapping[str, bytes]:
        """The index and the texts, by path in the site."""
        with _Roots(self._cache):
            return index_files(self._documents)

    def word_files(self) -> Mapping[str, bytes]:
        """The vocabulary and the list of units, by path in the site."""
        with _Roots(self._cache):
            return word_files(frozenset(self._said.words), self._hub)

    def _say_all(self) -> _SaidByAll:
        words = tuple(sorted(words_of(self._documents)))
        return _SaidByAll(fingerprint(self._documents), words)

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        pages = [(page, self._sections(page, key)) for page, key in self._pages]
        return documents_from(pages, self._say)

    def _say(self, texts: Sequence[Text]) -> Said:
        key = key_of("kata halaman", repr(texts))
        return remember(self._cache, key, _SAID_BY_ONE, lambda: said_by(texts))

    def _sections(self, page: SitePage, key: str) -> tuple[Section, ...]:
        made_from = key_of("bagian", key)
        return remember(self._cache, made_from, _SECTIONS, lambda: read_sections(self._body(page)))


class _Roots:
    """Inside, the roots that earlier builds found are known; what is found is kept."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._key = key_of("akar")

    def __enter__(self) -> None:
        text = self._cache.get(self._key)
        learn_roots(_ROOTS.validate_json(text) if text else {})
        self._known = len(known_roots())

    def __exit__(self, *_: object) -> None:
        if len(known_roots()) > self._known:
            self._cache.put(self._key, _ROOTS.dump_json(dict(known_roots())).decode())
