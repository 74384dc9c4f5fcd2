"""Bodies of Markdown files: headings in order, links that lead somewhere safe, no raw HTML; and pages' dates and questions."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from pydantic import TypeAdapter

from generator.checks.problem import Problem
from generator.load.cache import Cache, key_of, remember
from generator.load.cross.lists import check_repeats
from generator.load.parsed import ParsedPage
from generator.load.public_files import PublicFiles
from generator.load.spelling import Speller, nearest
from generator.markdown import Link, Outline, outline
from generator.model.base import Record
from generator.model.content import Article, ChapterFront

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"https", "http", "mailto", "tel"})

_OUTLINE = TypeAdapter(Outline)

_Outlines = Mapping[str, Outline]


def check_bodies(files: PublicFiles, cache: Cache) -> Iterator[Problem]:
    """Problems of what readers read: text, links, the dates of each page, and the questions it answers."""
    pages: list[ParsedPage[Record]] = [
        *files.trainings,
        *files.chapters,
        *files.guides,
        *files.paths,
        *files.evaluations,
        *files.handbooks,
    ]
    outlines = {page.content_path: _outline(page.body, cache) for page in pages}
    known = frozenset("/".join(file.parts) for file in files.content)
    speller = Speller(known)
    for page in pages:
        if isinstance(page.model, Article):
            yield from _check_dates(page, page.model)
        if isinstance(page.model, Article | ChapterFront):
            yield from check_repeats(page.model.answers, page, ("menjawab",))
        if not page.body.strip():
            yield page.problem_in_body("ASN415", 1)
        yield from _check_text(page, outlines[page.content_path])
        for link in outlines[page.content_path].links:
            yield from _check_link(link, page, known, speller, outlines)


def _outline(body: str, cache: Cache) -> Outline:
    return remember(cache, key_of("kerangka", body), _OUTLINE, lambda: outline(body))


def _check_dates(page: ParsedPage[Record], article: Article) -> Iterator[Problem]:
    if article.review_on <= article.updated:
        yield page.problem(
            "ASN405",
            ("tinjau_lagi",),
            tinjau=article.review_on.isoformat(),
            diperbarui=article.updated.isoformat(),
        )


def _check_text(page: ParsedPage[Record], text: Outline) -> Iterator[Problem]:
    before = 1
    for heading in text.headings:
        if heading.level == 1:
            yield page.problem_in_body("ASN406", heading.line)
        if heading.level > before + 1:
            yield page.problem_in_body(
                "ASN411", heading.line, nyata=str(heading.level), sebelum=str(before)
            )
        before = heading.level
    for line in text.raw_html:
        yield page.problem_in_body("ASN410", line)


def _check_link(
    link: Link,
    page: ParsedPage[Record],
    known: frozenset[str],
    speller: Speller,
    outlines: _Outlines,
) -> Iterator[Problem]:
    """A link with a scheme must have a harmless one; any other must lead to a file of content/."""
    scheme = _SCHEME.match(link.href.strip())
    if scheme:
        if (scheme[1] or "").lower() not in _SAFE_SCHEMES:
            yield page.problem_in_body("ASN409", link.line, tautan=link.href)
        return
    address, _, anchor = link.href.partition("#")
    here = page.content_path
    target = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(address)))
    target = target if address else here
    if target not in known:
        meant = speller.nearest(target)
        near = {"mirip": posixpath.relpath(meant, posixpath.dirname(here))} if meant else {}
        yield page.problem_in_body("ASN407", link.line, tautan=link.href, **near)
    elif anchor and target in outlines:
        ids = [heading.id for heading in outlines[target].headings]
        if anchor not in ids:
            yield page.problem_in_body(
                "ASN408", link.line, tautan=link.href, bagian=anchor, **nearest(anchor, ids)
            )
