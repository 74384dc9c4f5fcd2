"""Passages: the visible text of a rendered page, block by block.

Left out is what says nothing about the page itself: its main heading (the title), navigation, forms, drawings, blocks that are
nothing but links to other pages, and what a template marks with `data-pagefind-ignore`.
"""

from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = ("h2", "h3")
_LEFT_OUT = frozenset(
    ("nav", "footer", "form", "button", "script", "style", "svg", "noscript", "template", "h1")
)
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_INLINE = frozenset(
    ("a", "abbr", "b", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span")
    + ("strong", "sub", "sup", "time", "u")
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of visible text; a heading has the anchor it can be linked by, if any."""

    text: str
    heading: bool = False
    anchor: str | None = None


def read_passages(html: str) -> tuple[Passage, ...]:
    """The passages of a page's body, in reading order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_passage()
    return tuple(reader.passages)


class _Reader(HTMLParser):
    """Collects passages from HTML that our own templates wrote: every tag that must be closed is."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.passages: list[Passage] = []
        self._pieces: list[str] = []
        self._has_own_words = False
        self._heading = False
        self._anchor: str | None = None
        self._silent_depth = 0
        self._link_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._pieces.append(" ")
        elif self._silent_depth or tag in _LEFT_OUT or "data-pagefind-ignore" in dict(attrs):
            self._silent_depth += 1
        elif tag in _INLINE:
            self._link_depth += tag == "a"
        else:
            self.end_passage()
            self._heading, self._anchor = tag in _HEADINGS, dict(attrs).get("id")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._silent_depth:
            self._silent_depth -= 1
        elif tag in _INLINE:
            self._link_depth -= tag == "a"
        else:
            self.end_passage()

    def handle_data(self, data: str) -> None:
        if self._silent_depth:
            return
        self._pieces.append(data)
        self._has_own_words |= not self._link_depth and any(map(str.isalnum, data))

    def end_passage(self) -> None:
        """Keep what was read since the last block began or ended, unless it is all links."""
        text = " ".join("".join(self._pieces).split())
        if self._has_own_words or (text and self._heading):
            self.passages.append(Passage(text, self._heading, self._anchor if self._heading else None))
        self._pieces, self._has_own_words = [], False
        self._heading, self._anchor = False, None
