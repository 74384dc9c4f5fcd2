"""Passages: the visible text of a rendered page, block by block, under its headings.

Left out is what says nothing about the page itself: its main heading (the title), navigation, forms, drawings, samples of files,
blocks that are nothing but links to other pages, and what a template marks with `data-cari-abaikan`.
"""

from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = ("h2", "h3")
_LEFT_OUT = frozenset(
    ("nav", "footer", "form", "button", "pre", "script", "style", "svg", "noscript", "template", "h1")
)  # fmt: skip
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_INLINE = frozenset((
    "a", "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup", "time", "u",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (level 2 or 3) with its anchor, and the passages below it; text before the first heading has neither."""

    heading: str
    anchor: str
    passages: tuple[str, ...]


def read_sections(html: str) -> tuple[Section, ...]:
    """The sections of a page's body in reading order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.finish())


class _Reader(HTMLParser):
    """Collects passages from HTML that our own templates wrote: every tag that must be closed is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._sections: list[tuple[str, str, list[str]]] = [("", "", [])]
        self._pieces: list[str] = []
        self._has_own_words = False
        self._anchor: str | None = None
        self._silent_depth = 0
        self._link_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._pieces.append(" ")
        elif self._silent_depth or tag in _LEFT_OUT or "data-cari-abaikan" in dict(attrs):
            self._silent_depth += 1
        elif tag in _INLINE:
            self._link_depth += tag == "a"
        else:
            self._end_passage()
            if tag in _HEADINGS:
                self._anchor = dict(attrs).get("id") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._silent_depth:
            self._silent_depth -= 1
        elif tag in _INLINE:
            self._link_depth -= tag == "a"
        else:
            self._end_passage()

    def handle_data(self, data: str) -> None:
        if not self._silent_depth:
            self._pieces.append(data)
            self._has_own_words |= not self._link_depth and any(map(str.isalnum, data))

    def finish(self) -> list[Section]:
        """All sections that say something."""
        self._end_passage()
        return [
            Section(heading, anchor, tuple(passages))
            for heading, anchor, passages in self._sections
            if heading or passages
        ]

    def _end_passage(self) -> None:
        """Keep what was read since the last block began or ended, unless it is all links."""
        text = " ".join("".join(self._pieces).split())
        if text and self._anchor is not None:
            self._sections.append((text, self._anchor, []))
        elif self._has_own_words:
            self._sections[-1][2].append(text)
        self._pieces, self._has_own_words, self._anchor = [], False, None
