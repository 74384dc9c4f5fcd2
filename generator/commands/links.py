"""`python -m generator.commands.links site`: is the built site whole, and does it keep to itself?

Reads only the finished HTML and CSS, knows nothing of how they were made. Finds dead links, missing anchors, pages
that no link from the front page leads to, and anything that a page would load from another host.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

_LOADING_RELS = {
    "stylesheet",
    "icon",
    "shortcut",
    "apple-touch-icon",
    "preload",
    "prefetch",
    "modulepreload",
    "manifest",
    "preconnect",
    "dns-prefetch",
}
_LOADING_ATTRIBUTES = {
    ("audio", "src"), ("embed", "src"), ("form", "action"), ("iframe", "src"), ("image", "href"), ("image", "xlink:href"),
    ("img", "src"), ("input", "src"), ("object", "data"), ("script", "src"), ("source", "src"), ("track", "src"),
    ("use", "href"), ("use", "xlink:href"), ("video", "poster"), ("video", "src"),
}  # fmt: skip
_CSS_URL = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)"""
)
_UNREACHED_BY_DESIGN = {"404.html"}


class Fault(Enum):
    """What can be wrong with a built page."""

    DEAD_LINK = "tautan mati"
    DEAD_ANCHOR = "jangkar tidak ada"
    FOREIGN_LOAD = "memuat dari situs lain"
    SCRIPT_LINK = "tautan berisi skrip"
    ORPHAN = "halaman yatim: tidak ada tautan dari beranda yang sampai ke sini"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of `page` (relative to the site), about `target` where it has one."""

    fault: Fault
    page: str
    target: str = ""

    def __str__(self) -> str:
        return f"{self.page}: {self.fault.value}" + (f": {self.target}" if self.target else "")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page offers and asks for."""

    links: tuple[str, ...]
    loads: tuple[str, ...]
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: names of all files, and what is in its pages and style sheets, by name."""

    files: frozenset[str]
    pages: Mapping[str, Page]
    sheets: Mapping[str, tuple[str, ...]]


class _Reader(HTMLParser):
    """Collects links, loads and anchors of one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag links to, loads and names."""
        values = {name: value for name, value in attrs if value is not None}
        self._in_style = tag == "style"
        if "id" in values:
            self.anchors.add(values["id"])
        if tag in ("a", "area") and "href" in values:
            self.links.append(values["href"])
        if tag == "link" and _LOADING_RELS & set(values.get("rel", "").lower().split()):
            self.loads.append(values.get("href", ""))
        self.loads += [
            value for name, value in values.items() if (tag, name) in _LOADING_ATTRIBUTES
        ]
        self.loads += [
            candidate.split()[0]
            for candidate in values.get("srcset", "").split(",")
            if candidate.strip()
        ]
        self.loads += css_urls(values.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        """Leave a style element."""
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        """Look for loads in a style element."""
        if self._in_style:
            self.loads += css_urls(data)


def css_urls(text: str) -> list[str]:
    """Addresses that a style sheet loads, data: left out."""
    found = ("".join(groups) for groups in _CSS_URL.findall(text))
    return [url for url in found if url and not url.startswith("data:")]


def read_page(text: str) -> Page:
    """The links, loads and anchors of an HTML page."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Page(tuple(reader.links), tuple(reader.loads), frozenset(reader.anchors))


def read_site(site: Path) -> Site:
    """Everything that the checks look at, each file read once."""
    files = [path for path in sorted(site.rglob("*")) if path.is_file()]
    names = {path: path.relative_to(site).as_posix() for path in files}
    return Site(
        files=frozenset(names.values()),
        pages={names[path]: read_page(_text(path)) for path in files if path.suffix == ".html"},
        sheets={
            names[path]: tuple(css_urls(_text(path))) for path in files if path.suffix == ".css"
        },
    )


def check_links(site: Site) -> tuple[Finding, ...]:
    """All faults of a built site: page by page, then style sheets, then pages that nothing leads to."""
    reached = _reached(site)
    return (
        *(
            finding
            for name, page in site.pages.items()
            for finding in _page_faults(name, page, site)
        ),
        *(
            Finding(Fault.FOREIGN_LOAD, name, url)
            for name, urls in site.sheets.items()
            for url in urls
            if _is_foreign(url)
        ),
        *(
            Finding(Fault.ORPHAN, name)
            for name in site.pages
            if name not in reached and name not in _UNREACHED_BY_DESIGN
        ),
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _page_faults(name: str, page: Page, site: Site) -> Iterator[Finding]:
    for load in dict.fromkeys(page.loads):
        if load.startswith(("data:", "blob:")):
            continue
        if _is_foreign(load):
            yield Finding(Fault.FOREIGN_LOAD, name, load)
        elif load and _resolve(name, load, site) is None:
            yield Finding(Fault.DEAD_LINK, name, load)
    for link in dict.fromkeys(page.links):
        if link.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
            yield Finding(Fault.SCRIPT_LINK, name, link)
        elif not _is_foreign(link):
            target = _resolve(name, link, site)
            anchor = unquote(urlsplit(link).fragment)
            if target is None:
                yield Finding(Fault.DEAD_LINK, name, link)
            elif anchor and target in site.pages and anchor not in site.pages[target].anchors:
                yield Finding(Fault.DEAD_ANCHOR, name, link)


def _is_foreign(url: str) -> bool:
    """Whether the address leaves the site: it has a host, or a scheme of its own."""
    parts = urlsplit(url)
    return bool(parts.netloc or parts.scheme)


def _resolve(page: str, url: str, site: Site) -> str | None:
    """The file that `url` on `page` leads to, or None; a folder leads to its `index.html`."""
    path = unquote(urlsplit(urljoin(f"/{page}", url)).path).lstrip("/")
    if path in site.files:
        return path
    index = str(PurePosixPath(path) / "index.html")
    return index if index in site.files else None


def _reached(site: Site) -> set[str]:
    """The pages that one gets to from the front page by links."""
    reached: set[str] = set()
    waiting = [name for name in ("index.html",) if name in site.pages]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        inner = (link for link in site.pages[name].links if not _is_foreign(link))
        targets = (_resolve(name, link, site) for link in inner)
        waiting += [target for target in targets if target is not None and target in site.pages]
    return reached


def run(folder: Path) -> int:
    """Check a built site, print every fault; 1 where there is one."""
    if not (folder / "index.html").is_file():
        print(f"{folder}: bukan folder situs (tidak ada index.html). Jalankan dulu: asn-hub build")
        return 1
    site = read_site(folder)
    findings = check_links(site)
    for finding in findings:
        print(finding)
    links = sum(len(page.links) + len(page.loads) for page in site.pages.values())
    print(
        f"{len(site.pages)} halaman, {links} tautan diperiksa: {len(findings) or 'tidak ada'} masalah."
    )
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("pemakaian: python -m generator.commands.links FOLDER_SITUS", file=sys.stderr)
        sys.exit(2)
    sys.exit(run(Path(sys.argv[1])))
