"""Artifact: a part of the site that is made or kept as a whole; and what an earlier build can give to the next."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from generator.load.cache import Cache, NoCache
from generator.load.history import History
from generator.site.incremental.inputs import Inputs

if TYPE_CHECKING:
    from generator.site.page import SitePage

T = TypeVar("T")

DOWNLOADS = "data/"
"""Folder of the files for download, each of which is an artifact by itself, as is each page."""

THEME = "tema"
"""The theme's files, the assets of content/ and the error page."""

SITEMAP = "sitemap"
INDEX = "indeks"
"""The index of the pages' texts, and the texts it leads to."""

WORDS = "kata"
"""The words of the site and the list of units, for search."""

_FOLDERS = {"pencarian/": INDEX}
_FILES = {
    "sitemap.xml": SITEMAP,
    "sitemap.xml.gz": SITEMAP,
    "pencarian/kosakata.json.gz": WORDS,
    "pencarian/unit.json.gz": WORDS,
}


@dataclass(frozen=True, slots=True)
class Artifact:
    """`fingerprint` of what it was made from; `files` are digests by path in the site."""

    fingerprint: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Share:
    """Share `number` (from 1) of `total`, of something that has an order.

    Neighbours stay together: units of one branch show the same things, which are then made once.

    >>> Share(2, 3).of("abcdefgh")
    'cde'
    """

    number: int
    total: int

    def of(self, whole: Sequence[T]) -> Sequence[T]:
        """What of `whole` is in this share; empty where there is not enough for all."""
        size = len(whole)
        return whole[size * (self.number - 1) // self.total : size * self.number // self.total]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a build may take from the one before.

    Attributes:
        fingerprints: of the artifacts whose files are at hand, by name; these need not be made again.
        inputs: the files that the site is made from.
        history: what Git says of them; None where nobody has asked it yet.
        cache: what was found out before.
        flat: a folder that takes the files of pages, named by `flat_name`, instead of a folder for each in the site;
            making and removing thousands of folders can take longer than all the rest.
        only: picks the pages to make, and then nothing else is made; None for the whole site.
    """

    fingerprints: Mapping[str, str] = field(default_factory=dict)
    inputs: Inputs = field(default_factory=Inputs)
    history: History | None = None
    cache: Cache = field(default_factory=NoCache)
    flat: Path | None = None
    only: "Callable[[Sequence[SitePage]], Sequence[SitePage]] | None" = None


def flat_name(path: str) -> str:
    """The name of a page's file in a folder without folders; no address has a `%`."""
    return path.replace("/", "%")


def path_of(flat: str) -> str:
    """The path that a flat name stands for."""
    return flat.replace("%", "/")


def owner(path: str, alone: Collection[str]) -> str:
    """The artifact that a file of the site belongs to; pages and downloads (`alone`) are artifacts by themselves."""
    if path in alone:
        return path
    if path in _FILES:
        return _FILES[path]
    return next((name for folder, name in _FOLDERS.items() if path.startswith(folder)), THEME)
