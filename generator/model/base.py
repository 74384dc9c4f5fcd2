"""What all models share: the frozen, strict base class, and the small types (ids, levels, tiers) used everywhere."""

from datetime import date
from typing import Annotated, Literal, NewType, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Record(BaseModel):
    """Base of every model: frozen, no unknown keys, no silent conversion of types.

    Fields have English names and Indonesian aliases. Files are validated by alias only
    (`load` passes `by_name=False`); code constructs by name.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, validate_by_name=True, validate_by_alias=True
    )

    @classmethod
    def to_shelf(cls, values: str) -> str:
        """Right values, as JSON, in the form from which `from_shelf` has them soonest."""
        return values

    @classmethod
    def from_shelf(cls, text: str) -> Self:
        """The record that `to_shelf` has put away.

        Raises:
            ValidationError: this is not such a text.
        """
        return cls.model_validate_json(text, by_alias=True, by_name=False)


UnitId = NewType("UnitId", str)
JabatanId = NewType("JabatanId", str)
CompetencyCode = NewType("CompetencyCode", str)
FormCode = NewType("FormCode", str)
TrainingSlug = NewType("TrainingSlug", str)
GuideSlug = NewType("GuideSlug", str)
PathSlug = NewType("PathSlug", str)
EventId = NewType("EventId", str)
ReleaseId = NewType("ReleaseId", str)
PersonId = NewType("PersonId", str)

SLUG = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)
"""Constraint of every id that becomes part of an address: lower case letters, digits, single dashes."""

Version = Annotated[Literal[1], Field(alias="versi")]
"""`versi`: version of the file format; each file carries it."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\r\n]+$")]

Question = Annotated[str, StringConstraints(min_length=1, max_length=80, pattern=r"^[^\r\n]+$")]
Questions = Annotated[tuple[Question, ...], Field(max_length=30)]
"""`menjawab`: what readers would ask or type when a page is what they need, in their own words; search reads them."""

LevelNo = Annotated[int, Field(ge=1, le=5)]
"""Competency level, 1 (lowest) to 5. Source: Permenpan RB 38/2017 (verified)."""

Tier = Literal[
    "pelaksana", "pengawas", "administrator", "jpt_pratama", "jpt_madya", "ahli_pertama", "terampil"
]
"""`jenjang`: the tier of a position."""

Minutes = Annotated[int, Field(ge=0, le=10_000)]
Jp = Annotated[float, Field(gt=0, le=1_000)]
"""Jam pelajaran (learning hours); how many minutes one JP has is a dated setting, `menit_per_jp`."""


class Basis(Record):
    """A source of a rule: the name of a regulation and whether somebody checked it against the text."""

    name: Line = Field(alias="nama")
    verified: bool


class Period(Record):
    """A span of days, both ends included; `until` None means open."""

    since: date = Field(alias="berlaku_sejak")
    until: date | None = Field(alias="berlaku_sampai")

    def covers(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.since <= day and (self.until is None or day <= self.until)
