"""Learning content: front matter of Markdown files, and the documents they head.

A `Document` is one Markdown file: its repository path, validated front matter and raw Markdown body.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field

from generator.model.base import (
    Basis,
    CompetencyCode,
    FormCode,
    GuideSlug,
    Jp,
    LevelNo,
    Line,
    Minutes,
    PathSlug,
    Questions,
    Record,
    Text,
    TrainingSlug,
    Version,
)
from generator.model.quiz import AnyQuestion

Front = TypeVar("Front", bound=Record)


@dataclass(frozen=True, slots=True)
class Document(Generic[Front]):
    """One Markdown file. `path` is relative to the content folder, with `/`; `body_line` is the file line where the body starts."""

    path: str
    front: Front
    body: str
    body_line: int

    @property
    def name(self) -> str:
        """The file's name without its ending: `bab-01`."""
        return PurePosixPath(self.path).stem


class Article(Record):
    """Front matter common to all that readers read; the whole of it for pages of evaluasi/ and panduan/."""

    version: Version
    title: Line = Field(alias="judul")
    summary: Annotated[Line, Field(min_length=20)] = Field(alias="ringkasan")
    language: Literal["id", "en"] = Field(alias="bahasa")
    author_role: Line = Field(alias="penulis_peran")
    updated: date = Field(alias="diperbarui")
    review_on: date = Field(alias="tinjau_lagi")
    basis: tuple[Basis, ...] = Field(default=(), alias="dasar")
    answers: Questions = Field(default=(), alias="menjawab")


class Page(Article):
    """A page of evaluasi/ or panduan/; `order` is its place in the list."""

    order: int = Field(alias="urutan")


class Target(Record):
    """A competency and the level that is aimed at."""

    competency: CompetencyCode = Field(alias="kode")
    level: LevelNo


Mode = Literal["daring", "klasikal", "campuran"]


class TrainingFront(Article):
    """Front matter of `pelatihan/<slug>/index.md`."""

    targets: Annotated[tuple[Target, ...], Field(min_length=1)] = Field(alias="kompetensi")
    form: FormCode = Field(alias="bentuk")
    jp: Jp
    mode: Mode = Field(alias="moda")
    prerequisites: tuple[TrainingSlug, ...] = Field(alias="prasyarat")
    class_minutes: Minutes = Field(alias="menit_tatap_muka")
    objectives: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(alias="tujuan")


class ChapterFront(Record):
    """Front matter of `pelatihan/<slug>/bab-NN.md`; minutes of reading and of practice."""

    version: Version
    title: Line = Field(alias="judul")
    read_minutes: Minutes = Field(alias="menit_baca")
    practice_minutes: Minutes = Field(alias="menit_latihan")
    answers: Questions = Field(default=(), alias="menjawab")

    @property
    def minutes(self) -> int:
        """Minutes the chapter takes, practice included."""
        return self.read_minutes + self.practice_minutes


@dataclass(frozen=True, slots=True)
class Training:
    """A training: its index document, its chapters in order, and the questions of its quiz."""

    slug: TrainingSlug
    index: Document[TrainingFront]
    chapters: tuple[Document[ChapterFront], ...]
    quiz: tuple[AnyQuestion, ...] = ()

    @property
    def front(self) -> TrainingFront:
        """The training's own front matter."""
        return self.index.front

    @property
    def minutes(self) -> int:
        """Minutes of all chapters and of the time in class."""
        return self.front.class_minutes + sum(chapter.front.minutes for chapter in self.chapters)


Stage = Literal["tujuan", "realita", "opsi", "tindak_lanjut"]
"""`tahap` of a coaching talk (the GROW steps in Indonesian)."""


class GuideSession(Record):
    """One planned mentoring session."""

    title: Line = Field(alias="judul")
    week: Annotated[int, Field(ge=1, le=53)] = Field(alias="pekan")
    minutes: Annotated[int, Field(ge=1, le=480)] = Field(alias="menit")
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = Field(alias="tahap")


class RubricRow(Record):
    """How to see where a mentee stands on one indicator of the level aimed at."""

    indicator: Annotated[int, Field(ge=1, le=3)] = Field(alias="indikator")
    not_yet: Text = Field(alias="belum")
    starting: Text = Field(alias="mulai")
    able: Text = Field(alias="mampu")


class GuideFront(Article):
    """Front matter of `mentoring/<slug>.md`: coaching from one level to the next."""

    competency: CompetencyCode = Field(alias="kompetensi")
    from_level: LevelNo = Field(alias="dari_level")
    to_level: LevelNo = Field(alias="ke_level")
    companion_trainings: tuple[TrainingSlug, ...] = Field(alias="pelatihan_pendamping")
    sessions: Annotated[tuple[GuideSession, ...], Field(min_length=1)] = Field(alias="sesi")
    rubric: tuple[RubricRow, ...] = Field(alias="rubrik")


@dataclass(frozen=True, slots=True)
class Guide:
    """A mentoring guide."""

    slug: GuideSlug
    document: Document[GuideFront]

    @property
    def front(self) -> GuideFront:
        """The guide's front matter."""
        return self.document.front


class Step(Record):
    """A step of a learning path: a training or a guide (`ref`), or an assignment on the job (`title` and `form`)."""

    kind: Literal["pelatihan", "mentoring", "penugasan"] = Field(alias="jenis")
    ref: Line | None = Field(default=None, alias="rujukan")
    title: Line | None = Field(default=None, alias="judul")
    form: FormCode | None = Field(default=None, alias="bentuk")
    when: Line = Field(alias="waktu")
    reason: Text = Field(alias="alasan")


class PathFront(Article):
    """Front matter of `jalur/<slug>.md`."""

    audience: Line = Field(alias="untuk")
    steps: Annotated[tuple[Step, ...], Field(min_length=1)] = Field(alias="langkah")


@dataclass(frozen=True, slots=True)
class LearningPath:
    """A learning path."""

    slug: PathSlug
    document: Document[PathFront]

    @property
    def front(self) -> PathFront:
        """The path's front matter."""
        return self.document.front


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of content/ that is published as it is (an image, a PDF). `path` is relative to the content folder."""

    path: str
