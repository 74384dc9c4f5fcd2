"""Rilis: a frozen publication of coarse statistics, the only thing derived from people that the site may show.

A release holds groups of units and, per group and measure, a label: one of `bands` ordered bands. It never holds a
count of people. Making one is `generator.disclosure`; reading one needs only this module.
"""

import hashlib
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import (
    SLUG,
    CompetencyCode,
    LevelNo,
    Line,
    Record,
    ReleaseId,
    Text,
    UnitId,
    Version,
)

JP_MEASURE = "JP"
"""Measure code of "reached the yearly JP duty"; every other measure is a competency code."""

Measure = Annotated[str, StringConstraints(pattern=r"^(JP|[A-Z]{3})$")]
Id = Annotated[ReleaseId, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Band = Annotated[int, Field(ge=1, le=5)]
Bands = Annotated[int, Field(ge=2, le=5)]

Withheld = Literal["tidak_diminta", "belum_dinilai", "gerak", "gerbang"]
"""Why a cell has no label. Each is a fact of who is counted, never of what their answers are."""


class Group(Record):
    """Units that are published as one for a year because together they have enough people."""

    id: Annotated[str, SLUG]
    name: Line = Field(alias="nama")
    units: Annotated[tuple[UnitId, ...], Field(min_length=1)] = Field(alias="unit")
    reason: Text = Field(alias="alasan")


class Cell(Record):
    """One statistic of a group: a label, or why it is withheld.

    Attributes:
        band: 1 (lowest share) to `bands`.
        bands: into how many bands (2-5) the people counted could be cut; their number is not published.
        limits: the lowest and highest band that the label could move to, where these are not 1 and `bands`. A label
            at a limit says "at least" or "at most".
        since: the earlier release whose label is repeated, because too little has changed since.
        withheld: why there is no label; None where there is one.
        coaches_to: the level (1-5) up to which somebody of the group may coach the competency, where the label makes sure
            of it; None where it does not, which says nothing. Older releases never say it.
    """

    group: str = Field(alias="kelompok")
    measure: Measure = Field(alias="ukuran")
    band: Band | None = Field(default=None, alias="pita")
    bands: Bands | None = Field(default=None, alias="jumlah_pita")
    limits: tuple[Band, Band] | None = Field(default=None, alias="batas_gerak")
    since: Id | None = Field(default=None, alias="sejak")
    withheld: Withheld | None = Field(default=None, alias="ditahan")
    coaches_to: LevelNo | None = Field(default=None, alias="membimbing_sampai")


class ParentCell(Record):
    """A label of a unit with several groups at or below it, made from their labels alone."""

    unit: Annotated[UnitId, SLUG]
    measure: Measure = Field(alias="ukuran")
    band: Band = Field(alias="pita")
    bands: Bands = Field(alias="jumlah_pita")


class Release(Record):
    """`records/rilis/<id>/rilis.yml`. Source of the method: docs/privasi.md (rule of the hub).

    `fingerprint` is keyed, so that only whoever has the key can tell what it was made from; `digest` is of the
    release's own content, so that anybody can tell that it was not edited.
    """

    version: Version
    id: Id
    as_of: date = Field(alias="tanggal")
    method: Line = Field(alias="metode")
    code_version: Line = Field(alias="versi_kode")
    fingerprint: Digest = Field(alias="sidik_masukan")
    digest: Digest = Field(alias="sidik_isi")
    synthetic: bool = Field(alias="sintetis")
    groups: tuple[Group, ...] = Field(alias="kelompok")
    cells: tuple[Cell, ...] = Field(alias="sel")
    parents: tuple[ParentCell, ...] = Field(default=(), alias="induk")

    def content(self) -> bytes:
        """All of the release but its two fingerprints, the same for the same content."""
        return self.model_dump_json(
            by_alias=True, exclude_defaults=True, exclude={"fingerprint", "digest"}
        ).encode()

    def content_digest(self) -> str:
        """What `digest` must be."""
        return hashlib.sha256(self.content()).hexdigest()

    def group_of(self, unit: UnitId) -> Group | None:
        """The group that `unit` is published in, or None."""
        return next((group for group in self.groups if unit in group.units), None)

    def cell(self, group: str, measure: CompetencyCode | str) -> Cell | None:
        """The cell of a group and measure, or None where the release has none."""
        return next(
            (cell for cell in self.cells if cell.group == group and cell.measure == measure), None
        )
