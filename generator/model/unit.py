"""Unit kerja: the tree of a government's units and the positions each has (formasi)."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import SLUG, JabatanId, Line, Record, Text, UnitId, Version

UnitKind = Literal[
    "kabupaten", "dinas", "kecamatan", "sekretariat", "bidang", "subbagian", "seksi", "upt"
]


class Unit(Record):
    """A unit of the government; `parent` None marks the root."""

    id: Annotated[UnitId, SLUG]
    name: Line = Field(alias="nama")
    kind: UnitKind = Field(alias="jenis")
    parent: UnitId | None = Field(alias="induk")
    place: Line = Field(alias="lokasi")
    formation: dict[JabatanId, Annotated[int, Field(ge=1, le=10_000)]] = Field(alias="jabatan")
    region_code: Line | None = Field(default=None, alias="kode_wilayah")
    villages: Annotated[int, Field(ge=0)] | None = Field(default=None, alias="jumlah_desa")


class UnitFile(Record):
    """`records/unit/*.yml`."""

    version: Version
    units: tuple[Unit, ...] = Field(alias="unit")


class RecordsNote(Record):
    """`records/keterangan.yml`: whose records these are, and whether the people in them are synthetic."""

    version: Version
    synthetic: bool = Field(alias="sintetis")
    note: Text = Field(alias="catatan")
