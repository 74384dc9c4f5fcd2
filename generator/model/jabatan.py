"""Jabatan (position): what it asks, and which positions may come next."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    SLUG,
    CompetencyCode,
    JabatanId,
    LevelNo,
    Line,
    Questions,
    Record,
    Text,
    Tier,
    Version,
)

JabatanKind = Literal["struktural", "pelaksana", "fungsional"]


class Jabatan(Record):
    """A position with the levels it asks beyond those of its tier (`syarat` wins over the tier)."""

    id: Annotated[JabatanId, SLUG]
    name: Line = Field(alias="nama")
    kind: JabatanKind = Field(alias="jenis")
    tier: Tier = Field(alias="jenjang")
    echelon: Line | None = Field(alias="eselon")
    description: Text = Field(alias="deskripsi")
    requirements: dict[CompetencyCode, LevelNo] = Field(alias="syarat")
    next_jabatan: tuple[JabatanId, ...] = Field(alias="jabatan_berikut")
    verified: bool
    answers: Questions = Field(default=(), alias="menjawab")


class JabatanFile(Record):
    """`site_config/jabatan.yml`: positions, and which competencies every position has by its tier."""

    version: Version
    tier_competencies: tuple[CompetencyCode, ...] = Field(alias="kompetensi_menurut_jenjang")
    functional_levels: dict[Tier, LevelNo] = Field(alias="level_jenjang_fungsional")
    jabatan: tuple[Jabatan, ...]
