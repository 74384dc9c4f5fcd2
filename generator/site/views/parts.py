"""Parts that several views share: calendar rows, prose, and what an article says of itself."""

import posixpath
from dataclasses import dataclass, replace
from datetime import date

from pydantic import TypeAdapter

from generator import markdown
from generator.load.cache import key_of, remember
from generator.model.base import Basis
from generator.model.content import Article
from generator.model.event import Event
from generator.site import addresses
from generator.site.context import Context
from generator.site.glossary import Explained, Glossary
from generator.site.page import Ref, Section


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as a list shows it."""

    title: str
    start: date
    end: date
    organiser: str
    place: str | None
    jp: float
    form: str
    training: Ref | None


@dataclass(frozen=True, slots=True)
class Prose:
    """Rendered Markdown (safe HTML), its headings of level 2 and 3, and the terms it explains, in order."""

    html: str
    sections: tuple[Section, ...]
    terms: tuple[Explained, ...] = ()


_PROSE = TypeAdapter(Prose)


@dataclass(frozen=True, slots=True)
class Colophon:
    """What an article says of itself: who wrote it, its sources, when it is to be looked at again."""

    author_role: str
    updated: date
    review_on: date
    basis: tuple[Basis, ...]


def event_row(context: Context, event: Event) -> EventRow:
    """The row of an event."""
    return EventRow(
        title=event.title,
        start=event.start,
        end=event.end,
        organiser=event.organiser,
        place=event.place,
        jp=event.jp,
        form=context.hub.forms[event.form].name,
        training=context.training_ref(event.training) if event.training else None,
    )


def prose(context: Context, document_path: str, body: str, at: str | None = None) -> Prose:
    """Render the body of the document at `document_path` (relative to content/) for its own page, or for address `at`."""
    glossary, here = context.glossary, at or addresses.document(document_path)
    key = key_of("prosa", document_path, body, glossary.digest)
    known = remember(context.cache, key, _PROSE, lambda: _prose(document_path, body, glossary))
    return replace(known, html=known.html.replace(_ROOT, addresses.relative(here, "")))


_ROOT = "\ue000"
"""Stands for the way to the site's root until it is known which page shows the text; `check` lets it into no file."""


def _prose(document_path: str, body: str, glossary: Glossary) -> Prose:
    def resolve(href: str) -> str:
        if "://" in href or href.startswith(("#", "mailto:")):
            return href
        target, mark, anchor = href.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(document_path), target))
        address = addresses.document(path) if path.endswith(".md") else path
        return f"{_ROOT}{address}{mark}{anchor}"

    rendered = markdown.render(body, resolve)
    html, terms = glossary.explain(rendered.html)
    return Prose(
        html=html,
        terms=terms,
        sections=tuple(
            Section(heading.level, heading.id, heading.text)
            for heading in rendered.headings
            if heading.level in (2, 3)
        ),
    )


def colophon(article: Article) -> Colophon:
    """What an article says of itself."""
    return Colophon(
        author_role=article.author_role,
        updated=article.updated,
        review_on=article.review_on,
        basis=article.basis,
    )
