"""SitePage: one page of the site before it is rendered, and the small values that views share.

A page is its address, its words for machines and readers, and a view: a frozen value that its template shows.
A page's HTML depends on nothing but the page, the templates and the theme.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, repr=False)
class Ref:
    """A link to a page of the site: its title and address."""

    title: str
    address: str

    def __repr__(self) -> str:
        """As a dataclass has it, without its guard: pages are keyed by hundreds of thousands of these."""
        return f"Ref({self.title!r}, {self.address!r})"


@dataclass(frozen=True, slots=True, repr=False)
class SitePage:
    """One page.

    `kind` is what search calls it ("Pelatihan", "Unit kerja", ...). `changed` is the day of the newest commit that
    touched `source`, None where Git does not know. `synthetic` marks a page that shows something made from
    invented records. `searchable` pages are in the index of texts; unit pages have an index of their own.
    `akin` are addresses of pages about the same things, the nearest first: what it teaches, what it goes with.
    `answers` are the questions that its author says it answers; search reads them, the page does not show them.
    `shares_frame` pages are many and alike: the theme's frame is the same around them but for their own words.
    """

    address: str
    title: str
    description: str
    kind: str
    template: str
    view: object
    crumbs: tuple[Ref, ...] = ()
    source: str | None = None
    changed: date | None = None
    synthetic: bool = False
    searchable: bool = True
    shares_frame: bool = False
    akin: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """As a dataclass has it, without its guard: a build keys every page by it, made or not."""
        return f"SitePage({', '.join([repr(getattr(self, name)) for name in self.__slots__])})"

    @property
    def file(self) -> str:
        """The file of the built site that holds the page, with `/`."""
        return f"{self.address}index.html"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a rendered page (level 2 or 3), for the table of contents."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's body as HTML, the headings in it, and its text as search should see it."""

    page: SitePage
    html: str
    sections: Sequence[Section]
