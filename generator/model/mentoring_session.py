"""Sesi mentoring: that a session took place, between whom and on what. Never public."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import CompetencyCode, Jp, LevelNo, PersonId, Record, Version
from generator.model.content import Stage


class MentoringSession(Record):
    """A session held; `jp` is what was recorded, capped by the form `mentoring` in the ledger."""

    id: Annotated[str, StringConstraints(pattern=r"^m-[a-z0-9]{16}$")]
    mentor: PersonId
    mentee: PersonId = Field(alias="peserta")
    day: date = Field(alias="tanggal")
    competency: CompetencyCode = Field(alias="kompetensi")
    from_level: LevelNo = Field(alias="dari_level")
    to_level: LevelNo = Field(alias="ke_level")
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = Field(alias="tahap")
    jp: Jp


class MentoringFile(Record):
    """`records/mentoring/<tahun>/<unit>.yml`."""

    version: Version
    sessions: tuple[MentoringSession, ...] = Field(alias="sesi")
