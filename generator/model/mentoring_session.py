"""Sesi mentoring: that a session took place, between whom and on what. Never public."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.base import CompetencyCode, Jp, LevelNo, PersonId, Record, Version
from generator.model.cancellation import Cancellation
from generator.model.content import Stage

SESSION_ID = StringConstraints(pattern=r"^m-[a-z0-9]{16}$")


class MentoringSession(Record):
    """A session held; `jp` is what was recorded, capped by the form `mentoring` in the ledger.

    `replaces` is the cancelled session that this one puts right.
    """

    id: Annotated[str, SESSION_ID]
    mentor: PersonId
    mentee: PersonId = Field(alias="peserta")
    day: date = Field(alias="tanggal")
    competency: CompetencyCode = Field(alias="kompetensi")
    from_level: LevelNo = Field(alias="dari_level")
    to_level: LevelNo = Field(alias="ke_level")
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = Field(alias="tahap")
    jp: Jp
    cancelled: Cancellation | None = Field(default=None, alias="dibatalkan")
    replaces: Annotated[str, SESSION_ID] | None = Field(default=None, alias="menggantikan")

    def stands_on(self, day: date) -> bool:
        """Whether it was not yet cancelled on `day`."""
        return self.cancelled is None or day < self.cancelled.day


class MentoringFile(Record):
    """`records/mentoring/<tahun>/<unit>.yml`."""

    version: Version
    sessions: tuple[MentoringSession, ...] = Field(alias="sesi")
