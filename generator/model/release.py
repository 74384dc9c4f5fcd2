"""Rilis: a frozen publication of coarse statistics, the only thing derived from people that the site may show.

A release holds groups of units and, per group and measure, a band: which of `bands` ordered classes the group lies in.
It never holds a count of people. Making one is `generator.disclosure`; reading one needs only this module.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import (
    SLUG,
    CompetencyCode,
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


class Group(Record):
    """Units that are published as one for a year because together they have enough people.

    `bands` (2-5) is how many bands the group's size allows, by the method's rule; the size itself is not published.
    """

    id: Annotated[str, SLUG]
    name: Line = Field(alias="nama")
    units: Annotated[tuple[UnitId, ...], Field(min_length=1)] = Field(alias="unit")
    bands: Annotated[int, Field(ge=2, le=5)] = Field(alias="jumlah_pita")
    reason: Text = Field(alias="alasan")


class Cell(Record):
    """One published statistic: `band` 1 (lowest share) to the group's `bands`, or None with why it is withheld."""

    group: str = Field(alias="kelompok")
    measure: Measure = Field(alias="ukuran")
    band: Annotated[int, Field(ge=1, le=5)] | None = Field(alias="pita")
    withheld: Literal["gerbang", "gerak", "tidak_diminta"] | None = Field(
        default=None, alias="ditahan"
    )


class Release(Record):
    """`records/rilis/<id>/rilis.yml`. Source of the method: site_config and docs/privasi (rule of the hub)."""

    version: Version
    id: Annotated[ReleaseId, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}$")]
    as_of: date = Field(alias="tanggal")
    method: Line = Field(alias="metode")
    code_version: Line = Field(alias="versi_kode")
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        alias="sidik_masukan"
    )
    synthetic: bool = Field(alias="sintetis")
    groups: tuple[Group, ...] = Field(alias="kelompok")
    cells: tuple[Cell, ...] = Field(alias="sel")

    def group_of(self, unit: UnitId) -> Group | None:
        """The group that `unit` is published in, or None."""
        return next((group for group in self.groups if unit in group.units), None)

    def cell(self, group: str, measure: CompetencyCode | str) -> Cell | None:
        """The cell of a group and measure, or None where the release has none."""
        return next(
            (cell for cell in self.cells if cell.group == group and cell.measure == measure), None
        )
