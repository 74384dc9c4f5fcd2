"""The Markdown of the hub: one parser for checking and for rendering, so that both see the same links and headings.

CommonMark with tables, strikethrough, admonitions (`!!! tips "Judul"`, `??? kunci "Judul"`) and heading anchors. Raw HTML is
off: it comes out as text, so nothing an author writes can run in a reader's browser; the parser also refuses
`javascript:` and `data:` addresses.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin

_RAW_HTML = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(\s[^<>]*)?/?>|<!--|<!\[CDATA\[|<\?")
_ALIGNMENTS = {
    "text-align:left": "hub-kiri",
    "text-align:center": "hub-tengah",
    "text-align:right": "hub-kanan",
}
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image: its address as written, and the 1-based line of the body it is on."""

    href: str
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1-6, plain text, anchor id (unique within the text), 1-based line."""

    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Outline:
    """What a text links to, its headings, and the lines on which raw HTML stands (it is shown as text)."""

    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    raw_html: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML of a text, and its headings."""

    html: str
    headings: tuple[Heading, ...]


def outline(text: str) -> Outline:
    """Links, headings and raw HTML of a Markdown text, with line numbers for reports.

    Links that rendering refuses, such as `javascript:`, are listed too: whoever wrote one should be told.
    """
    parser = _parser()
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    tokens = parser.parse(text)
    return Outline(
        links=tuple(_links(tokens)),
        headings=tuple(_headings(tokens)),
        raw_html=tuple(dict.fromkeys(_raw_html_lines(tokens))),
    )


def render(text: str, resolve: Callable[[str], str]) -> Rendered:
    """Render a Markdown text to HTML.

    Args:
        text: the body of a document.
        resolve: turns a relative address as written into the one the page needs.

    Returns:
        HTML that is safe to put in a page, and the headings whose ids it carries.
    """
    parser = _parser()
    tokens = parser.parse(text)
    headings = tuple(_headings(tokens))
    _set_heading_ids(tokens, headings)
    _resolve_links(tokens, resolve)
    _make_details(tokens)
    _make_tables_scroll(tokens)
    return Rendered(html=parser.renderer.render(tokens, parser.options, {}), headings=headings)


def _parser() -> MarkdownIt:
    """A fresh parser; it holds state while it works, so it is not shared between threads."""
    return (
        MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
        .enable(["table", "strikethrough"])
        .disable(["html_block", "html_inline"])
        .use(admon_plugin)
    )


def _links(tokens: list[Token]) -> Iterator[Link]:
    for block in tokens:
        line = block.map[0] + 1 if block.map else 1
        for token in block.children or ():
            if token.type in ("softbreak", "hardbreak"):
                line += 1
            elif token.type == "link_open":
                yield Link(str(token.attrGet("href")), line)
            elif token.type == "image":
                yield Link(str(token.attrGet("src")), line)


def _headings(tokens: list[Token]) -> Iterator[Heading]:
    taken: dict[str, int] = {}
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        text = "".join(
            child.content
            for child in inline.children or ()
            if child.type in ("text", "code_inline")
        )
        yield Heading(
            level=int(opening.tag[1]),
            text=text,
            id=_unique(slug(text) or "bagian", taken),
            line=opening.map[0] + 1 if opening.map else 1,
        )


def slug(text: str) -> str:
    """The anchor form of a heading: lower case, words joined by dashes."""
    return _NOT_IN_ID.sub("-", text.lower()).strip("-")


def _unique(wanted: str, taken: dict[str, int]) -> str:
    """The wanted id, numbered where it is taken; `taken` has the last number of each, so that many stay quick."""
    candidate, number = wanted, taken.get(wanted, 1)
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    taken[wanted] = number
    taken.setdefault(candidate, 1)
    return candidate


def _raw_html_lines(tokens: list[Token]) -> Iterator[int]:
    for block in tokens:
        line = block.map[0] + 1 if block.map else 1
        for token in block.children or ():
            if token.type in ("softbreak", "hardbreak"):
                line += 1
            elif token.type == "text" and _RAW_HTML.search(token.content):
                yield line


def _set_heading_ids(tokens: list[Token], headings: tuple[Heading, ...]) -> None:
    openings = (token for token in tokens if token.type == "heading_open")
    for token, heading in zip(openings, headings, strict=True):
        token.attrSet("id", heading.id)


def _resolve_links(tokens: list[Token], resolve: Callable[[str], str]) -> None:
    for block in tokens:
        for token in block.children or ():
            for attribute in ("href", "src"):
                address = token.attrGet(attribute)
                if address is not None:
                    token.attrSet(attribute, resolve(str(address)))
            if token.type == "image":
                token.attrSet("loading", "lazy")


def _make_details(tokens: list[Token]) -> None:
    """Turn collapsible admonitions into <details>, which work with the keyboard and without scripts."""
    open_kinds: list[bool] = []
    for token in tokens:
        if token.type == "admonition_open":
            collapsible = token.markup.startswith("?")
            open_kinds.append(collapsible)
            if collapsible:
                token.tag = "details"
                if token.markup.endswith("+"):
                    token.attrSet("open", "")
        elif token.type == "admonition_close":
            if open_kinds.pop():
                token.tag = "details"
        elif token.type in ("admonition_title_open", "admonition_title_close") and open_kinds[-1]:
            token.tag = "summary"
            token.attrs.pop("class", None)


def _make_tables_scroll(tokens: list[Token]) -> None:
    """Wrap tables so that a wide one scrolls by itself on a phone, by keyboard too."""
    for token in tokens:
        if token.type == "table_open":
            token.type, token.tag = "html_block", ""
            token.content = '<div class="hub-tabel" role="group" aria-label="Tabel" tabindex="0"><table class="hub-isi">\n'
        elif token.type == "table_close":
            token.type, token.tag = "html_block", ""
            token.content = "</table></div>\n"
        elif token.type in ("th_open", "td_open"):
            alignment = token.attrs.pop("style", None)  # the site's policy forbids inline styles
            if alignment is not None:
                token.attrSet("class", _ALIGNMENTS[str(alignment)])
