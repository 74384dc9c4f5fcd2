"""Mentoring: how to start, and each guide by level step with its schedule, script and rubric."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.content import Guide, GuideSession
from generator.model.learning_form import LearningForm
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.parts import Colophon, Prose, colophon, prose
from generator.site.views.training import HOME
from generator.site.wording import STAGES

KIND = "Mentoring"
LIST = Ref("Mentoring", addresses.MENTORING)


@dataclass(frozen=True, slots=True)
class Item:
    """A guide in the list."""

    ref: Ref
    summary: str
    competency: Ref
    from_level: int
    to_level: int
    sessions: int


@dataclass(frozen=True, slots=True)
class ListView:
    """All guides, the stages of a talk, and what a session counts for."""

    guides: tuple[Item, ...]
    stages: tuple[str, ...]
    form: LearningForm | None
    how_to_start: Ref | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A row of the schedule."""

    number: int
    session: GuideSession
    stages: str


@dataclass(frozen=True, slots=True)
class RubricView:
    """A row of the rubric with its indicator spelled out."""

    indicator: str
    not_yet: str
    starting: str
    able: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """A guide's page."""

    item: Item
    from_description: str
    to_description: str
    schedule: tuple[SessionRow, ...]
    minutes: int
    rubric: tuple[RubricView, ...]
    body: Prose
    trainings: tuple[Ref, ...]
    mentors: tuple[Ref, ...]
    mentees: tuple[Ref, ...]
    before: Ref | None
    after: Ref | None
    form: LearningForm | None
    colophon: Colophon


def pages(context: Context) -> Iterator[SitePage]:
    """The list of guides and every guide."""
    guides = context.hub.guides
    starting = next(
        (doc for doc in context.hub.handbooks if doc.path == "panduan/mentor-mulai.md"), None
    )
    yield SitePage(
        address=addresses.MENTORING,
        title="Mentoring",
        description="Panduan membimbing rekan dari satu level ke level berikutnya: naskah sesi, jadwal, dan rubrik.",
        kind=KIND,
        template="mentoring-daftar.html.jinja",
        view=ListView(
            guides=tuple(_item(context, guide) for guide in guides.values()),
            stages=tuple(STAGES.values()),
            form=_form(context),
            how_to_start=Ref(starting.front.title, addresses.document(starting.path))
            if starting
            else None,
        ),
        crumbs=(HOME,),
        changed=context.changed(*(context.source("mentoring", slug) for slug in guides)),
    )
    for guide in guides.values():
        yield _guide(context, guide)


def _form(context: Context) -> LearningForm | None:
    """The legal form that a mentoring session counts under."""
    return next((form for code, form in context.hub.forms.items() if code == "mentoring"), None)


def _item(context: Context, guide: Guide) -> Item:
    front = guide.front
    return Item(
        ref=context.guide_ref(guide),
        summary=front.summary,
        competency=context.competency_ref(front.competency),
        from_level=front.from_level,
        to_level=front.to_level,
        sessions=len(front.sessions),
    )


def _guide(context: Context, guide: Guide) -> SitePage:
    front = guide.front
    competency = context.hub.competencies[front.competency]
    target = competency.at(front.to_level)
    siblings = context.coaching[front.competency]
    source = context.source("mentoring", guide.slug)
    return SitePage(
        address=addresses.guide(guide.slug),
        title=front.title,
        description=front.summary,
        kind=KIND,
        template="mentoring.html.jinja",
        view=GuideView(
            item=_item(context, guide),
            from_description=competency.at(front.from_level).description,
            to_description=target.description,
            schedule=tuple(
                SessionRow(number, session, ", ".join(STAGES[stage] for stage in session.stages))
                for number, session in enumerate(front.sessions, start=1)
            ),
            minutes=sum(session.minutes for session in front.sessions),
            rubric=tuple(
                RubricView(
                    target.indicators[row.indicator - 1], row.not_yet, row.starting, row.able
                )
                for row in front.rubric
            ),
            body=prose(context, guide.document.path, guide.document.body),
            trainings=tuple(context.training_ref(slug) for slug in front.companion_trainings),
            mentors=tuple(
                context.jabatan_ref(jabatan)
                for level in range(front.to_level + 1, 6)
                for jabatan in context.askers.get((front.competency, level), ())
            ),
            mentees=tuple(
                context.jabatan_ref(jabatan)
                for jabatan in context.askers.get((front.competency, front.to_level), ())
            ),
            before=_step(context, siblings, to_level=front.from_level),
            after=_step(context, siblings, from_level=front.to_level),
            form=_form(context),
            colophon=colophon(front),
        ),
        crumbs=(HOME, LIST),
        source=source,
        changed=context.changed(source),
        akin=(
            addresses.competency(front.competency),
            *map(addresses.training, front.companion_trainings),
        ),
        answers=front.answers,
    )


def _step(
    context: Context,
    guides: tuple[Guide, ...],
    *,
    from_level: int | None = None,
    to_level: int | None = None,
) -> Ref | None:
    """The guide among `guides` that starts or ends at a level."""
    return next(
        (
            context.guide_ref(guide)
            for guide in guides
            if guide.front.from_level == from_level or guide.front.to_level == to_level
        ),
        None,
    )
