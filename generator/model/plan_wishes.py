"""Harapan: what an officer wants of a yearly plan beyond the most for the budget; each wish can be given up by itself."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field

from generator.model.base import CompetencyCode, Record, TrainingSlug, UnitId, Version
from generator.model.policy import Month

Number = Annotated[int, Field(ge=1, le=100_000)]


class WantedClasses(Record):
    """At least so many classes of a training."""

    kind: Literal["kegiatan"] = Field(alias="jenis")
    training: TrainingSlug = Field(alias="pelatihan")
    classes: Number = Field(alias="kelas")


class WantedUnit(Record):
    """At least so many seats for people of a unit and of those below it."""

    kind: Literal["unit"] = Field(alias="jenis")
    unit: UnitId
    people: Number = Field(alias="peserta")


class WantedCompetency(Record):
    """A gap in the competency closed for at least so many people."""

    kind: Literal["kompetensi"] = Field(alias="jenis")
    competency: CompetencyCode = Field(alias="kompetensi")
    people: Number = Field(alias="peserta")


class FreeMonths(Record):
    """Months (1-12) without a class."""

    kind: Literal["bulan_bebas"] = Field(alias="jenis")
    months: Annotated[tuple[Month, ...], Field(min_length=1)] = Field(alias="bulan")


Wish = WantedClasses | WantedUnit | WantedCompetency | FreeMonths


class WishFile(Record):
    """A file for `asn-hub plan --harapan`."""

    version: Version
    wishes: tuple[Annotated[Wish, Discriminator("kind")], ...] = Field(alias="harapan")
