"""Kuis: the questions of a training, by which learners find out for themselves what they can already do.

Each possible answer carries its explanation: whoever errs learns why, whoever is right learns whether it was luck.
"""

from typing import Annotated, Literal

from pydantic import Discriminator, Field

from generator.model.base import SLUG, Record, Text, Version

ChapterNo = Annotated[int, Field(ge=1, le=99)]


class Choice(Record):
    """A possible answer."""

    text: Text = Field(alias="teks")
    right: bool = Field(default=False, alias="benar")
    why: Text = Field(alias="penjelasan")


Choices = Annotated[tuple[Choice, ...], Field(min_length=2, max_length=8)]


class Question(Record):
    """What all questions have: an id that never changes, the chapter that answers it, and what is asked."""

    id: Annotated[str, SLUG]
    chapter: ChapterNo = Field(alias="bab")
    stem: Text = Field(alias="soal")


class SingleChoice(Question):
    """Exactly one answer is right."""

    kind: Literal["satu_jawaban"] = Field(alias="jenis")
    choices: Choices = Field(alias="pilihan")


class MultipleChoice(Question):
    """Two or more answers are right, and not all of them."""

    kind: Literal["banyak_jawaban"] = Field(alias="jenis")
    choices: Choices = Field(alias="pilihan")


class Ordering(Question):
    """`items` in their right order."""

    kind: Literal["urutan"] = Field(alias="jenis")
    items: Annotated[tuple[Text, ...], Field(min_length=3, max_length=8)] = Field(alias="urutan")
    why: Text = Field(alias="penjelasan")


class Pair(Record):
    """What belongs together."""

    left: Text = Field(alias="kiri")
    right: Text = Field(alias="kanan")
    why: Text = Field(alias="penjelasan")


class Matching(Question):
    """Each left side has its own right side."""

    kind: Literal["menjodohkan"] = Field(alias="jenis")
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=8)] = Field(alias="pasangan")


class CaseStep(Record):
    """A decision within a case; exactly one answer is right."""

    stem: Text = Field(alias="soal")
    choices: Choices = Field(alias="pilihan")


class Case(Question):
    """A situation at work (`stem`) and the decisions that it asks for, one after the other."""

    kind: Literal["kasus"] = Field(alias="jenis")
    steps: Annotated[tuple[CaseStep, ...], Field(min_length=2, max_length=5)] = Field(
        alias="langkah"
    )


AnyQuestion = SingleChoice | MultipleChoice | Ordering | Matching | Case


class QuizFile(Record):
    """`content/pelatihan/<slug>/kuis.yml`."""

    version: Version
    questions: Annotated[
        tuple[Annotated[AnyQuestion, Discriminator("kind")], ...], Field(min_length=1)
    ] = Field(alias="kuis")
