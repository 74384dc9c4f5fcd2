"""Rilis: a frozen publication of coarse statistics, the only thing derived from people that the site may show.

A release holds groups of units and, per group and measure, a label: one of `bands` ordered bands. It never holds a
count of people. Making one is `generator.disclosure`; reading one needs only this module.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast

from pydantic import Field, PrivateAttr, StringConstraints, TypeAdapter, ValidationError

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

    _shelf: dict[str, str] = PrivateAttr(default_factory=dict)
    """JSON of the cells of each group, while nobody has asked for all of them."""

    @classmethod
    def to_shelf(cls, values: str) -> str:
        """With the cells of each group as one text: there are tens of thousands, of which a build looks at few."""
        said = json.loads(values)
        runs = [(group, list(cells)) for group, cells in groupby(said["sel"], _GROUP_OF)]
        if len({group for group, _ in runs}) < len(runs):
            return values  # an order that groups would not keep
        return json.dumps({**said, "sel": {group: json.dumps(cells) for group, cells in runs}})

    @classmethod
    def from_shelf(cls, text: str) -> Self:
        """The release; its cells are made when they are asked for."""
        try:
            shelved = _Shelved.model_validate_json(text, by_alias=True, by_name=False)
        except ValidationError:
            return super().from_shelf(text)
        values = {name: value for name, value in shelved if name != "cells"}
        release = cast(Self, cls.model_construct(shelved.model_fields_set, **values))
        release._shelf = shelved.cells
        return release

    if not TYPE_CHECKING:  # else every misspelt attribute would be one

        def __getattr__(self, name: str) -> Any:
            """Asked by Python for what is not there yet: the cells of a release from the shelf."""
            if name != "cells":
                return super().__getattr__(name)
            found = map(_CELLS.validate_json, self._shelf.values())
            cells = tuple(chain.from_iterable(found))
            # In its place: a record is written in the order in which it holds its fields.
            values = {**dict.fromkeys(type(self).model_fields), **self.__dict__, name: cells}
            self.__dict__.clear()
            self.__dict__.update(values)
            return cells

    def __eq__(self, other: object) -> bool:
        """Whether all is the same, on the shelf or not."""
        return isinstance(other, Release) and self._said() == other._said()

    __hash__ = Record.__hash__

    def _said(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).model_fields}

    def by_group(self) -> Callable[[str], tuple[Cell, ...]]:
        """What gives the cells of a group, in order: to be had once and asked for many groups."""
        if "cells" not in self.__dict__:
            return lambda group: _CELLS.validate_json(self._shelf.get(group, "[]"))
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self.cells:
            found[cell.group].append(cell)
        return lambda group: tuple(found.get(group, ()))

    def content(self) -> bytes:
        """All of the release but its two fingerprints, the same for the same content."""
        whole = self.model_copy(update={"cells": self.cells})
        return whole.model_dump_json(
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
        return next((cell for cell in self.by_group()(group) if cell.measure == measure), None)


class _Shelved(Release):
    """A release as `Release.to_shelf` puts it away."""

    cells: dict[str, str] = Field(alias="sel")  # type: ignore[assignment]


_CELLS = TypeAdapter(tuple[Cell, ...])
_GROUP_OF = itemgetter("kelompok")
