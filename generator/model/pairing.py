"""Pasangan: who is coached by whom in what for a year, and who must not be. Never public.

The program proposes pairs; what an officer decided, a lock (`kunci`) or a ban (`larangan`), it keeps.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from generator.model.base import CompetencyCode, LevelNo, PersonId, Record, Version

PAIRING_ID = StringConstraints(pattern=r"^g-[a-z0-9]{16}$")
"""`g-` (from *gandeng*) and 80 random bits in base 32."""

BanReason = Literal["konflik_kepentingan", "permintaan_peserta", "permintaan_mentor", "lainnya"]
"""`larangan`: why two people are not to be paired; a closed list, so that nothing is told of anybody."""


class Pair(Record):
    """That `mentor` coaches `mentee` in one competency, from the level held (0 for none yet) to the level aimed at.

    `locked` says that an officer wants exactly this pair, whatever the rules would choose.
    """

    id: Annotated[str, PAIRING_ID]
    mentee: PersonId = Field(alias="peserta")
    mentor: PersonId
    competency: CompetencyCode = Field(alias="kompetensi")
    from_level: Annotated[int, Field(ge=0, le=5)] = Field(alias="dari_level")
    to_level: LevelNo = Field(alias="ke_level")
    locked: bool = Field(default=False, alias="kunci")


class Ban(Record):
    """That `mentor` is not to coach `mentee` in anything, from `since` on, until `until` or for good."""

    id: Annotated[str, PAIRING_ID]
    mentee: PersonId = Field(alias="peserta")
    mentor: PersonId
    reason: BanReason = Field(alias="larangan")
    since: date = Field(alias="sejak")
    until: date | None = Field(default=None, alias="sampai")

    def touches(self, year: int) -> bool:
        """Whether it holds on any day of `year`."""
        return self.since.year <= year and (self.until is None or year <= self.until.year)


def _kind(value: Any) -> str:
    if isinstance(value, dict):
        return "larangan" if "larangan" in value else "pasangan"
    return "larangan" if isinstance(value, Ban) else "pasangan"


Decision = Annotated[
    Annotated[Pair, Tag("pasangan")] | Annotated[Ban, Tag("larangan")], Discriminator(_kind)
]


class PairingFile(Record):
    """`records/pasangan/<tahun>/<unit>.yml`: the pairs of a year for mentees of a branch, and the bans written in it."""

    version: Version
    decisions: tuple[Decision, ...] = Field(alias="pasangan")

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs alone."""
        return tuple(each for each in self.decisions if isinstance(each, Pair))

    @property
    def bans(self) -> tuple[Ban, ...]:
        """The bans alone."""
        return tuple(each for each in self.decisions if isinstance(each, Ban))
