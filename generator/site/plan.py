"""Plan: all artifacts of a site with their fingerprints, and which of them must be made."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property

from generator.load.cache import key_of
from generator.site.catalogue import all_pages
from generator.site.context import Context
from generator.site.downloads import Download, downloads
from generator.site.incremental.artifact import SITEMAP, THEME, Earlier
from generator.site.page import SitePage


class Plan:
    """What the site is made of.

    Attributes:
        pages: all pages, the home page first.
        downloads: all files for download.
        fingerprints: by the name of the artifact; those of pages and of search are added once they are known.
    """

    def __init__(
        self, context: Context, earlier: Earlier, listed: Callable[[SitePage], bool]
    ) -> None:
        """Plan a site.

        Args:
            context: the hub.
            earlier: what need not be made again.
            listed: whether a page is in the menu.
        """
        self._earlier = earlier
        self._bodies: dict[str, str] = {}
        self.downloads = tuple(downloads(context.hub))
        self.pages = all_pages(context, self.downloads)
        menu = (repr((page.address, page.title)) for page in self.pages if listed(page))
        inputs = earlier.inputs
        self._frame = frame = key_of("bingkai", *menu, _said(inputs.frame))
        self.fingerprints: dict[str, str] = {}
        if earlier.only is not None:
            return
        days = (f"{address} {day}" for address, day in self.dates(context.day).items())
        self.fingerprints = {
            THEME: key_of("tema", frame, _said(inputs.assets)),
            SITEMAP: key_of("peta", frame, *days),
            **{
                download.path: key_of("unduhan", download.path, _said(self._of(download)))
                for download in self.downloads
            },
        }

    def key_pages(self) -> None:
        """Add the fingerprints of pages. Of thousands it takes a while, in which something else can be made beside."""
        own = self.pages if self._earlier.only is None else self._earlier.only(self.pages)
        self.fingerprints |= {page.file: key_of(self._frame, self._body(page)) for page in own}

    def _body(self, page: SitePage) -> str:
        if page.address not in self._bodies:
            self._bodies[page.address] = key_of("halaman", repr(page))
        return self._bodies[page.address]

    def _of(self, download: Download) -> dict[str, str]:
        data = self._earlier.inputs.data
        return {path: data.get(path, "") for path in download.sources}

    def is_due(self, name: str, fingerprint: str | None = None) -> bool:
        """Whether an artifact must be made; `fingerprint` is that of one that the plan does not know yet.

        Where only some pages are made, nothing else is due.
        """
        if fingerprint is not None:
            self.fingerprints[name] = fingerprint
        return self._earlier.fingerprints.get(name) != self.fingerprints.get(name)

    @cached_property
    def alone(self) -> frozenset[str]:
        """The files that are artifacts by themselves."""
        return frozenset(
            (*(page.file for page in self.pages), *(each.path for each in self.downloads))
        )

    @property
    def searchable(self) -> list[tuple[SitePage, str]]:
        """The pages that search knows, each with a key of its body."""
        return [(page, self._body(page)) for page in self.pages if page.searchable]

    def dates(self, day: date) -> Mapping[str, str]:
        """The day on which each page was changed, by address; `day` where it is not known."""
        return {page.address: (page.changed or day).isoformat() for page in self.pages}


def _said(files: Mapping[str, str]) -> str:
    """Paths and digests as one text."""
    return repr(sorted(files.items()))
