"""Kuis: the page of a training's questions, complete without scripts; with them it tells right from wrong.

Answers are shown in an order that is shuffled, and the same in each build: by a hash of the question's id.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TypeVar

from generator.model.content import Training
from generator.model.quiz import (
    AnyQuestion,
    Case,
    Choice,
    Matching,
    MultipleChoice,
    Ordering,
    SingleChoice,
)
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.shared import Deferred, digest_of

MINUTES_A_QUESTION = 1.5

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ChoicePart:
    """One decision: its own words within a case, and the answers to choose from."""

    name: str
    stem: str | None
    several: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class OrderPart:
    """Items as shown, each with its right place from 1."""

    items: tuple[tuple[int, str], ...]
    why: str

    @property
    def solution(self) -> tuple[str, ...]:
        """The items in their right order."""
        return tuple(text for _, text in sorted(self.items))


@dataclass(frozen=True, slots=True)
class MatchPart:
    """Left sides with the number of the right side that belongs to each, the right sides as shown, and why."""

    lefts: tuple[tuple[str, int, str], ...]
    rights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question: a situation or a stem, and what there is to do."""

    id: str
    number: int
    kind: str
    stem: str
    chapter: Ref
    parts: tuple[ChoicePart | OrderPart | MatchPart, ...]


@dataclass(frozen=True, slots=True)
class QuizView:
    """The questions of a training."""

    training: Ref
    slug: str
    minutes: int
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class QuizRef:
    """The way to a quiz, and how long it takes."""

    ref: Ref
    questions: int
    minutes: int


def quiz_ref(training: Training) -> QuizRef | None:
    """The quiz of a training, if it has one."""
    if not training.quiz:
        return None
    count = len(training.quiz)
    ref = Ref(f"Kuis {training.front.title}", addresses.quiz(training.slug))
    return QuizRef(ref, count, round(count * MINUTES_A_QUESTION))


def page(context: Context, training: Training, crumbs: tuple[Ref, ...]) -> SitePage | None:
    """The page of a training's quiz, if it has one."""
    found = quiz_ref(training)
    if found is None:
        return None
    source = context.source("kuis", training.slug)
    link = context.training_ref(training.slug)
    return SitePage(
        address=found.ref.address,
        title=found.ref.title,
        description=f"{found.questions} soal tentang penerapan {training.front.title}, dengan penjelasan tiap jawaban.",
        kind="Kuis",
        template="kuis.html.jinja",
        view=Deferred(
            partial(_key, training, link),
            lambda: QuizView(link, training.slug, found.minutes, tuple(questions(training))),
        ),
        crumbs=crumbs,
        source=source,
        changed=context.changed(source),
        searchable=False,
    )


def _key(training: Training, link: Ref) -> str:
    """A key of all that a quiz's view is made from; saying it by the view of hundreds of questions is slow."""
    asked = [question.model_dump_json() for question in training.quiz]
    return digest_of(link, [(each.name, each.front.title) for each in training.chapters], asked)


def questions(training: Training) -> Iterator[QuestionView]:
    """The questions of a training as they are shown."""
    for number, question in enumerate(training.quiz, start=1):
        chapter = training.chapters[question.chapter - 1]
        yield QuestionView(
            id=question.id,
            number=number,
            kind=question.kind,
            stem=question.stem,
            chapter=Ref(
                f"Bab {question.chapter}: {chapter.front.title}",
                addresses.chapter(training.slug, chapter.name),
            ),
            parts=tuple(_parts(question)),
        )


def _parts(question: AnyQuestion) -> Iterator[ChoicePart | OrderPart | MatchPart]:
    match question:
        case SingleChoice() | MultipleChoice():
            several = isinstance(question, MultipleChoice)
            choices = _shuffled(question.choices, question.id)
            yield ChoicePart(question.id, None, several, choices)
        case Case():
            for number, step in enumerate(question.steps, start=1):
                name = f"{question.id}-{number}"
                yield ChoicePart(name, step.stem, False, _shuffled(step.choices, name))
        case Ordering():
            items = tuple(enumerate(question.items, start=1))
            shown = _shuffled(items, question.id)
            # An order that is right already would be no question.
            yield OrderPart(shown if shown != items else (*shown[1:], shown[0]), question.why)
        case Matching():
            rights = _shuffled([pair.right for pair in question.pairs], question.id)
            lefts = ((pair.left, rights.index(pair.right), pair.why) for pair in question.pairs)
            yield MatchPart(tuple(lefts), rights)


def _shuffled(items: Sequence[T], seed: str) -> tuple[T, ...]:
    numbered = enumerate(items)
    mixed = sorted(numbered, key=lambda each: sha256(f"{seed} {each[0]}".encode()).digest())
    return tuple(item for _, item in mixed)
