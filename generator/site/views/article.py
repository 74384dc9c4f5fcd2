"""Articles: learning paths, pages of the yearly evaluation, and handbooks, each with its list."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.content import Document, LearningPath, Page
from generator.model.policy import DatedValue, YearSchedule
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.parts import Colophon, Prose, colophon, prose
from generator.site.views.training import HOME
from generator.site.wording import STEP_KINDS, say_month

PATH_LIST = Ref("Jalur belajar", addresses.PATHS)
EVALUATION_LIST = Ref("Evaluasi tahunan", addresses.EVALUATION)
HANDBOOK_LIST = Ref("Panduan", addresses.HANDBOOKS)


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a list."""

    ref: Ref
    summary: str


@dataclass(frozen=True, slots=True)
class PathItem:
    """A learning path in the list."""

    ref: Ref
    summary: str
    audience: str
    steps: int
    jp: float


@dataclass(frozen=True, slots=True)
class PathListView:
    """All learning paths."""

    paths: tuple[PathItem, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a path; `ref` None for an assignment on the job."""

    kind: str
    title: str
    ref: Ref | None
    when: str
    reason: str
    form: str | None
    jp: float | None


@dataclass(frozen=True, slots=True)
class PathView:
    """A learning path's page."""

    item: PathItem
    steps: tuple[StepRow, ...]
    body: Prose
    colophon: Colophon


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """The yearly evaluation: its pages, its months, the policy behind it."""

    items: tuple[Item, ...]
    assessment_months: str | None
    schedule: DatedValue[YearSchedule] | None
    validity: DatedValue[int] | None
    jabatan: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class HandbookListView:
    """All handbooks, and whether there is a list of terms beside them."""

    items: tuple[Item, ...]
    has_glossary: bool


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's page."""

    body: Prose
    others: tuple[Ref, ...]
    colophon: Colophon


def path_pages(context: Context) -> Iterator[SitePage]:
    """The list of learning paths and every path."""
    paths = context.hub.paths
    yield SitePage(
        address=addresses.PATHS,
        title="Jalur belajar",
        description="Urutan pelatihan, mentoring, dan tugas di tempat kerja untuk tujuan tertentu.",
        kind="Jalur belajar",
        template="jalur-daftar.html.jinja",
        view=PathListView(tuple(_path_item(context, path) for path in paths.values())),
        crumbs=(HOME,),
        changed=context.changed(*(context.source("jalur", slug) for slug in paths)),
    )
    for path in paths.values():
        source = context.source("jalur", path.slug)
        yield SitePage(
            address=addresses.path(path.slug),
            title=path.front.title,
            description=path.front.summary,
            kind="Jalur belajar",
            template="jalur.html.jinja",
            view=PathView(
                item=_path_item(context, path),
                steps=path_steps(context, path),
                body=prose(context, path.document.path, path.document.body),
                colophon=colophon(path.front),
            ),
            crumbs=(HOME, PATH_LIST),
            source=source,
            changed=context.changed(source),
            answers=path.front.answers,
        )


def _path_item(context: Context, path: LearningPath) -> PathItem:
    return PathItem(
        ref=Ref(path.front.title, addresses.path(path.slug)),
        summary=path.front.summary,
        audience=path.front.audience,
        steps=len(path.front.steps),
        jp=sum(step.jp or 0 for step in path_steps(context, path)),
    )


def path_steps(context: Context, path: LearningPath) -> tuple[StepRow, ...]:
    """The steps of a path, in order."""
    trainings = {str(slug): training for slug, training in context.hub.trainings.items()}
    guides = {str(slug): guide for slug, guide in context.hub.guides.items()}
    rows = []
    for step in path.front.steps:
        training = trainings.get(step.ref or "") if step.kind == "pelatihan" else None
        guide = guides.get(step.ref or "") if step.kind == "mentoring" else None
        ref = (
            context.training_ref(training.slug)
            if training
            else context.guide_ref(guide)
            if guide
            else None
        )
        rows.append(
            StepRow(
                kind=STEP_KINDS[step.kind],
                title=ref.title if ref else step.title or "",
                ref=ref,
                when=step.when,
                reason=step.reason,
                form=context.hub.forms[step.form].name if step.form else None,
                jp=training.front.jp if training else None,
            )
        )
    return tuple(rows)


def evaluation_pages(context: Context) -> Iterator[SitePage]:
    """The yearly evaluation and its pages."""
    documents = context.hub.evaluations
    schedule = context.hub.policy.jadwal_tahunan.on(context.day)
    source = context.source("kebijakan", "")
    yield SitePage(
        address=addresses.EVALUATION,
        title="Evaluasi tahunan",
        description="Bagaimana kompetensi dinilai setiap tahun, cara memberi umpan balik, formulir, dan penilaian mandiri.",
        kind="Evaluasi",
        template="evaluasi-daftar.html.jinja",
        view=EvaluationView(
            items=tuple(_item(document) for document in documents),
            assessment_months=" dan ".join(say_month(month) for month in schedule.value.assessment)
            if schedule
            else None,
            schedule=schedule,
            validity=context.hub.policy.masa_berlaku_asesmen.on(context.day),
            jabatan=tuple(context.jabatan_ref(jabatan) for jabatan in context.hub.jabatan),
        ),
        crumbs=(HOME,),
        source=source,
        changed=context.changed(
            source, *(context.source("evaluasi", doc.path) for doc in documents)
        ),
    )
    for document in documents:
        yield _article(context, document, documents, "evaluasi", "Evaluasi", EVALUATION_LIST)


def handbook_pages(context: Context) -> Iterator[SitePage]:
    """The list of handbooks and every handbook."""
    documents = context.hub.handbooks
    yield SitePage(
        address=addresses.HANDBOOKS,
        title="Panduan",
        description="Panduan memakai hub bagi pegawai, mentor, kepala unit, pengajar, dan pengelola SDM.",
        kind="Panduan",
        template="panduan-daftar.html.jinja",
        view=HandbookListView(
            items=tuple(_item(document) for document in documents),
            has_glossary=bool(context.hub.glossary),
        ),
        crumbs=(HOME,),
        changed=context.changed(*(context.source("panduan", doc.path) for doc in documents)),
    )
    for document in documents:
        yield _article(context, document, documents, "panduan", "Panduan", HANDBOOK_LIST)


def _item(document: Document[Page]) -> Item:
    return Item(_ref(document), document.front.summary)


def _ref(document: Document[Page]) -> Ref:
    return Ref(document.front.title, addresses.document(document.path))


def _article(
    context: Context,
    document: Document[Page],
    siblings: tuple[Document[Page], ...],
    source_kind: str,
    kind: str,
    parent: Ref,
) -> SitePage:
    source = context.source(source_kind, document.path)
    return SitePage(
        address=addresses.document(document.path),
        title=document.front.title,
        description=document.front.summary,
        kind=kind,
        template="artikel.html.jinja",
        view=ArticleView(
            body=prose(context, document.path, document.body),
            others=tuple(_ref(other) for other in siblings if other is not document),
            colophon=colophon(document.front),
        ),
        crumbs=(HOME, parent),
        source=source,
        changed=context.changed(source),
        answers=document.front.answers,
    )
