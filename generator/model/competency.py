"""Competency dictionary: what can be asked of a civil servant, in five levels of three observable indicators each."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import CompetencyCode, LevelNo, Line, Questions, Record, Text, Version

CompetencyKind = Literal["manajerial", "sosial_kultural", "teknis", "pemerintahan"]


class Level(Record):
    """One level of a competency; its indicators read "Anda ..."."""

    level: LevelNo
    description: Text = Field(alias="deskripsi")
    indicators: tuple[Text, ...] = Field(alias="indikator")


class Competency(Record):
    """A competency of the dictionary. Source: Permenpan RB 38/2017 for the managerial ones (verified)."""

    code: Annotated[CompetencyCode, StringConstraints(pattern=r"^[A-Z]{3}$")] = Field(alias="kode")
    name: Line = Field(alias="nama")
    kind: CompetencyKind = Field(alias="jenis")
    definition: Text = Field(alias="definisi")
    basis: Line = Field(alias="dasar")
    verified: bool
    levels: tuple[Level, ...]
    answers: Questions = Field(default=(), alias="menjawab")

    def at(self, level: int) -> Level:
        """The level with number `level` (1-5). Raises KeyError where the dictionary has none."""
        for candidate in self.levels:
            if candidate.level == level:
                return candidate
        raise KeyError(level)


class CompetencyFile(Record):
    """`site_config/kompetensi.yml`."""

    version: Version
    competencies: tuple[Competency, ...] = Field(alias="kompetensi")
