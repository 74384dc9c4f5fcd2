"""Rencana: the published yearly plan of competency development, at the level of groups of units.

Public. A plan says what will be given, when, where, by whom, for how many seats and at what cost; of people it says only
what has passed `generator.disclosure`: "at least so many of the so many people of this group". Making one is
`generator.analysis.plan`; reading one needs only this module.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.base import (
    SLUG,
    Basis,
    CompetencyCode,
    FormCode,
    Jp,
    LevelNo,
    Line,
    Record,
    Text,
    TrainingSlug,
    Version,
)
from generator.model.release import Group, Id

Rupiah = Annotated[int, Field(ge=0, le=10**15)]
"""Whole rupiah."""

Year = Annotated[int, Field(ge=2000, le=2100)]


class PlannedClass(Record):
    """One class of a line: first and last day, where, and how many seats it has (capacity, not people)."""

    start: date = Field(alias="mulai")
    end: date = Field(alias="selesai")
    place: Line | None = Field(default=None, alias="tempat")
    seats: Annotated[int, Field(ge=1)] = Field(alias="kursi")


class Aim(Record):
    """A level of a competency that a line leads to."""

    competency: CompetencyCode = Field(alias="kompetensi")
    level: LevelNo


class Statement(Record):
    """What a line says of a group: by the labels of a release, at least `at_least` of it need the competency.

    Only `generator.disclosure` makes one.
    """

    group: Annotated[str, SLUG] = Field(alias="kelompok")
    competency: CompetencyCode = Field(alias="kompetensi")
    at_least: Annotated[int, Field(ge=1)] = Field(alias="sekurangnya")
    release: Id = Field(alias="rilis")


class PublicLine(Record):
    """One line of the plan: a training given in one form by one provider, in one or more classes.

    `cost` is that of all its classes in rupiah; `rule` says in Indonesian why the line is there.
    """

    id: Annotated[str, SLUG]
    training: TrainingSlug = Field(alias="pelatihan")
    form: FormCode = Field(alias="bentuk")
    jp: Jp
    provider: Line = Field(alias="penyelenggara")
    aims: Annotated[tuple[Aim, ...], Field(min_length=1)] = Field(alias="menuju")
    classes: Annotated[tuple[PlannedClass, ...], Field(min_length=1)] = Field(alias="kelas")
    cost: Rupiah = Field(alias="biaya")
    rule: Text = Field(alias="aturan")
    statements: tuple[Statement, ...] = Field(default=(), alias="kelompok_sasaran")

    @property
    def seats(self) -> int:
        """Seats of all classes."""
        return sum(each.seats for each in self.classes)


class Plan(Record):
    """`records/rencana/<tahun>.yml`. Source: PP 11/2017 articles 206-207; `basis` says whether it is verified.

    `as_of` is the day whose gaps it answers; `verified` whether an officer has approved it; `groups` are the groups of
    units that its statements speak of.
    """

    version: Version
    year: Year = Field(alias="tahun")
    as_of: date = Field(alias="tanggal")
    synthetic: bool = Field(alias="sintetis")
    verified: bool
    basis: Basis = Field(alias="dasar")
    budget: Rupiah = Field(alias="anggaran")
    note: Text | None = Field(default=None, alias="catatan")
    groups: tuple[Group, ...] = Field(default=(), alias="kelompok")
    lines: tuple[PublicLine, ...] = Field(alias="kegiatan")

    @property
    def cost(self) -> int:
        """Rupiah of all lines."""
        return sum(line.cost for line in self.lines)
