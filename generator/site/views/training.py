"""Pelatihan: the list with its facets, each training, each chapter."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.content import ChapterFront, Document, Training
from generator.model.learning_form import LearningForm
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views import quiz
from generator.site.views.parts import Colophon, EventRow, Prose, colophon, event_row, prose
from generator.site.wording import MODES

KIND = "Pelatihan"
HOME = Ref("Beranda", addresses.HOME)
LIST = Ref("Pelatihan", addresses.TRAININGS)


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A level that a training teaches, and what it means."""

    competency: Ref
    code: str
    level: int
    description: str


@dataclass(frozen=True, slots=True)
class Card:
    """A training in the list."""

    ref: Ref
    summary: str
    targets: tuple[TargetRow, ...]
    form: str
    form_code: str
    mode: str
    jp: float
    minutes: int


@dataclass(frozen=True, slots=True)
class ListView:
    """The list of trainings and the choices of each facet."""

    cards: tuple[Card, ...]
    competencies: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, str], ...]
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChapterRow:
    """A chapter in the list of a training."""

    ref: Ref
    read_minutes: int
    practice_minutes: int


@dataclass(frozen=True, slots=True)
class TrainingView:
    """A training's page."""

    card: Card
    objectives: tuple[str, ...]
    introduction: Prose
    slug: str
    chapters: tuple[ChapterRow, ...]
    chapter_names: tuple[str, ...]
    class_minutes: int
    quiz: quiz.QuizRef | None
    prerequisites: tuple[Ref, ...]
    follow_ups: tuple[Ref, ...]
    form: LearningForm
    asked_by: tuple[Ref, ...]
    guides: tuple[Ref, ...]
    paths: tuple[Ref, ...]
    coming: tuple[EventRow, ...]
    colophon: Colophon


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter's page."""

    training: Ref
    slug: str
    name: str
    names: tuple[str, ...]
    number: int
    total: int
    front: ChapterFront
    body: Prose
    previous: Ref | None
    following: Ref


def pages(context: Context) -> Iterator[SitePage]:
    """The list of trainings, every training, every chapter and every quiz."""
    trainings = context.hub.trainings.values()
    yield _list(context)
    for training in trainings:
        yield _training(context, training)
        for number, chapter in enumerate(training.chapters, start=1):
            yield _chapter(context, training, chapter, number)
        quiz_page = quiz.page(context, training, (HOME, LIST, context.training_ref(training.slug)))
        if quiz_page is not None:
            yield quiz_page


def _list(context: Context) -> SitePage:
    cards = tuple(_card(context, training) for training in context.hub.trainings.values())
    used = {target.code for card in cards for target in card.targets}
    forms = {card.form_code: card.form for card in cards}
    return SitePage(
        address=addresses.TRAININGS,
        title="Pelatihan",
        description="Daftar pelatihan yang dapat dipelajari kapan saja, menurut kompetensi, level, bentuk, dan cara belajar.",
        kind=KIND,
        template="pelatihan-daftar.html.jinja",
        view=ListView(
            cards=cards,
            competencies=tuple(
                (code, competency.name)
                for code, competency in context.hub.competencies.items()
                if code in used
            ),
            forms=tuple(sorted(forms.items(), key=lambda item: item[1])),
            modes=tuple(dict.fromkeys(card.mode for card in cards)),
        ),
        crumbs=(HOME,),
        changed=context.changed(
            *(context.source("pelatihan", slug) for slug in context.hub.trainings)
        ),
    )


def _card(context: Context, training: Training) -> Card:
    front = training.front
    return Card(
        ref=context.training_ref(training.slug),
        summary=front.summary,
        targets=tuple(
            TargetRow(
                competency=context.competency_ref(target.competency),
                code=target.competency,
                level=target.level,
                description=context.hub.competencies[target.competency]
                .at(target.level)
                .description,
            )
            for target in front.targets
        ),
        form=context.hub.forms[front.form].name,
        form_code=front.form,
        mode=MODES[front.mode],
        jp=front.jp,
        minutes=training.minutes,
    )


def _training(context: Context, training: Training) -> SitePage:
    front, hub = training.front, context.hub
    askers = dict.fromkeys(
        jabatan
        for target in front.targets
        for level in range(target.level, 6)
        for jabatan in context.askers.get((target.competency, level), ())
        if target.competency in hub.jabatan[jabatan].requirements
    )
    coming = tuple(
        event_row(context, event) for event in context.coming if event.training == training.slug
    )
    return SitePage(
        address=addresses.training(training.slug),
        title=front.title,
        description=front.summary,
        kind=KIND,
        template="pelatihan.html.jinja",
        view=TrainingView(
            card=_card(context, training),
            objectives=front.objectives,
            introduction=prose(context, training.index.path, training.index.body),
            chapters=tuple(
                ChapterRow(
                    ref=_chapter_ref(training, chapter),
                    read_minutes=chapter.front.read_minutes,
                    practice_minutes=chapter.front.practice_minutes,
                )
                for chapter in training.chapters
            ),
            slug=training.slug,
            chapter_names=_chapter_names(training),
            class_minutes=front.class_minutes,
            quiz=quiz.quiz_ref(training),
            prerequisites=tuple(context.training_ref(slug) for slug in front.prerequisites),
            follow_ups=tuple(
                context.training_ref(other.slug)
                for other in hub.trainings.values()
                if training.slug in other.front.prerequisites
            ),
            form=hub.forms[front.form],
            asked_by=tuple(context.jabatan_ref(jabatan) for jabatan in askers),
            guides=tuple(
                context.guide_ref(guide)
                for guide in hub.guides.values()
                if training.slug in guide.front.companion_trainings
            ),
            paths=tuple(
                Ref(path.front.title, addresses.path(path.slug))
                for path in hub.paths.values()
                if any(step.ref == training.slug for step in path.front.steps)
            ),
            coming=coming,
            colophon=colophon(front),
        ),
        crumbs=(HOME, LIST),
        source=context.source("pelatihan", training.slug),
        changed=context.changed(context.source("pelatihan", training.slug)),
        synthetic=context.synthetic and bool(coming),
        akin=tuple(addresses.competency(target.competency) for target in front.targets),
        answers=front.answers,
    )


def _chapter_names(training: Training) -> tuple[str, ...]:
    return tuple(chapter.name for chapter in training.chapters)


def _chapter_ref(training: Training, chapter: Document[ChapterFront]) -> Ref:
    return Ref(chapter.front.title, addresses.chapter(training.slug, chapter.name))


def _chapter(
    context: Context, training: Training, chapter: Document[ChapterFront], number: int
) -> SitePage:
    refs = [_chapter_ref(training, each) for each in training.chapters]
    own = context.training_ref(training.slug)
    questions = quiz.quiz_ref(training)
    source = context.source("bab", chapter.path)
    return SitePage(
        address=refs[number - 1].address,
        title=chapter.front.title,
        description=f"Bab {number} dari {len(refs)} pelatihan {training.front.title}.",
        kind=KIND,
        template="bab.html.jinja",
        view=ChapterView(
            training=own,
            slug=training.slug,
            name=chapter.name,
            names=_chapter_names(training),
            number=number,
            total=len(refs),
            front=chapter.front,
            body=prose(context, chapter.path, chapter.body),
            previous=refs[number - 2] if number > 1 else None,
            following=refs[number] if number < len(refs) else (questions.ref if questions else own),
        ),
        crumbs=(HOME, LIST, own),
        source=source,
        changed=context.changed(source),
        answers=chapter.front.answers,
    )
