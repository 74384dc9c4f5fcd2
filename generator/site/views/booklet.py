"""Buku cetak: a whole training or learning path on one page, made to be printed or saved as PDF.

The texts are those of the pages themselves; only their headings go down a level or two, and their anchors are set apart.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import GuideSlug, TrainingSlug
from generator.model.content import ChapterFront, Document, Guide, LearningPath, Training
from generator.site import addresses
from generator.site.context import Context
from generator.site.glossary import Explained
from generator.site.page import Ref, SitePage
from generator.site.views import quiz
from generator.site.views.article import PATH_LIST, StepRow, path_steps
from generator.site.views.parts import Colophon, Prose, colophon, prose
from generator.site.views.training import HOME, LIST
from generator.site.wording import say_minutes

KIND = "Buku cetak"

_HEADING = re.compile(r"<(/?)h([2-6])\b")
_ANCHOR = re.compile(r'(<h[2-6] id="|<a href="#)')


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the book: its heading (level 2 or 3), what stands below it, and its text as safe HTML."""

    level: int
    anchor: str
    title: str
    note: str
    html: str


@dataclass(frozen=True, slots=True)
class BookView:
    """A book: what it is for, its parts in order, questions with their key behind, terms and origin."""

    of: Ref
    facts: str
    objectives: tuple[str, ...]
    steps: tuple[StepRow, ...]
    parts: tuple[Part, ...]
    questions: tuple[quiz.QuestionView, ...]
    terms: tuple[Explained, ...]
    colophon: Colophon


def pages(context: Context) -> Iterator[SitePage]:
    """The book of every training and of every learning path."""
    for training in context.hub.trainings.values():
        yield _training_book(context, training)
    for path in context.hub.paths.values():
        yield _path_book(context, path)


def _training_book(context: Context, training: Training) -> SitePage:
    front, at = training.front, addresses.book(addresses.training(training.slug))
    introduction = prose(context, training.index.path, training.index.body, at)
    texts = [introduction]
    parts = [Part(2, "pengantar", "Pengantar", "", _within(introduction, "pengantar", 2))]
    for part, text in _chapters(context, training, at, level=2):
        parts.append(part)
        texts.append(text)
    view = BookView(
        of=context.training_ref(training.slug),
        facts=f"{say_minutes(training.minutes)} belajar",
        objectives=front.objectives,
        steps=(),
        parts=tuple(parts),
        questions=tuple(quiz.questions(training)),
        terms=_terms(texts),
        colophon=colophon(front),
    )
    return _page(
        context, at, view, (HOME, LIST, view.of), context.source("pelatihan", training.slug)
    )


def _path_book(context: Context, path: LearningPath) -> SitePage:
    at = addresses.book(addresses.path(path.slug))
    introduction = prose(context, path.document.path, path.document.body, at)
    texts = [introduction]
    parts = [
        Part(2, "pengantar", "Cara menempuh jalur ini", "", _within(introduction, "pengantar", 2))
    ]
    for step in path.front.steps:
        if training := context.hub.trainings.get(TrainingSlug(step.ref or "")):
            parts.append(_opening(training))
            for part, text in _chapters(context, training, at, level=3):
                parts.append(part)
                texts.append(text)
        if guide := context.hub.guides.get(GuideSlug(step.ref or "")):
            text = prose(context, guide.document.path, guide.document.body, at)
            parts.append(_guide(guide, text))
            texts.append(text)
    view = BookView(
        of=Ref(path.front.title, addresses.path(path.slug)),
        facts=f"Untuk {path.front.audience}",
        objectives=(),
        steps=path_steps(context, path),
        parts=tuple(parts),
        questions=(),
        terms=_terms(texts),
        colophon=colophon(path.front),
    )
    return _page(context, at, view, (HOME, PATH_LIST, view.of), context.source("jalur", path.slug))


def _page(
    context: Context, at: str, view: BookView, crumbs: tuple[Ref, ...], source: str | None
) -> SitePage:
    return SitePage(
        address=at,
        title=f"{view.of.title}: buku cetak",
        description=f"Seluruh isi {view.of.title} dalam satu halaman, untuk dicetak atau disimpan sebagai PDF.",
        kind=KIND,
        template="buku.html.jinja",
        view=view,
        crumbs=crumbs,
        source=source,
        changed=context.changed(source),
        searchable=False,
    )


def _opening(training: Training) -> Part:
    return Part(2, training.slug, training.front.title, training.front.summary, "")


def _guide(guide: Guide, text: Prose) -> Part:
    anchor = f"mentoring-{guide.slug}"
    return Part(
        2, anchor, f"Mentoring: {guide.front.title}", guide.front.summary, _within(text, anchor, 2)
    )


def _chapters(
    context: Context, training: Training, at: str, level: int
) -> Iterator[tuple[Part, Prose]]:
    for number, chapter in enumerate(training.chapters, start=1):
        text = prose(context, chapter.path, chapter.body, at)
        anchor = f"{training.slug}-{chapter.name}"
        title = f"Bab {number}. {chapter.front.title}"
        yield Part(level, anchor, title, _note(chapter), _within(text, anchor, level)), text


def _note(chapter: Document[ChapterFront]) -> str:
    front = chapter.front
    return f"Baca {say_minutes(front.read_minutes)} · latihan {say_minutes(front.practice_minutes)}"


def _within(text: Prose, prefix: str, level: int) -> str:
    """The text below a heading of the level: its own headings start one lower, its anchors carry the prefix."""
    lower = _HEADING.sub(lambda tag: f"<{tag[1]}h{min(6, int(tag[2]) + level - 1)}", text.html)
    return _ANCHOR.sub(rf"\1{prefix}-", lower)


def _terms(texts: list[Prose]) -> tuple[Explained, ...]:
    """Every term that a text marks, once, in the order of the alphabet."""
    found = {term for text in texts for term in text.terms}
    return tuple(sorted(found, key=lambda each: each.term.casefold()))
