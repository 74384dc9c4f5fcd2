"""Asesmen: indicators seen in a person, and reversals of what was recorded wrongly. Never public.

Nothing is edited away: a correction is a `Reversal`, then a new `Assessment`.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from generator.model.base import CompetencyCode, LevelNo, PersonId, Record, Version
from generator.model.cancellation import Reason

ASSESSMENT_ID = StringConstraints(pattern=r"^a-[a-z0-9]{16}$")

Method = Literal["mandiri", "atasan", "asesor"]
Answer = Literal["ya", "tidak"]


class Assessment(Record):
    """Answers per level (1-5) to the level's three indicators, in the dictionary's order."""

    id: Annotated[str, ASSESSMENT_ID]
    person: PersonId = Field(alias="pegawai")
    day: date = Field(alias="tanggal")
    method: Method = Field(alias="metode")
    competency: CompetencyCode = Field(alias="kompetensi")
    answers: dict[LevelNo, tuple[Answer, ...]] = Field(alias="indikator")


class Reversal(Record):
    """Takes back the assessment `reverses` from `day` on, for a reason of a closed list."""

    id: Annotated[str, ASSESSMENT_ID]
    reverses: str = Field(alias="membatalkan")
    reason: Reason = Field(alias="alasan")
    day: date = Field(alias="tanggal")


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "pembatalan" if "membatalkan" in value else "asesmen"
    return "pembatalan" if isinstance(value, Reversal) else "asesmen"


Entry = Annotated[
    Annotated[Assessment, Tag("asesmen")] | Annotated[Reversal, Tag("pembatalan")],
    Discriminator(_kind),
]


class AssessmentFile(Record):
    """`records/asesmen/<tahun>/<unit>.yml`."""

    version: Version
    entries: tuple[Entry, ...] = Field(alias="asesmen")
