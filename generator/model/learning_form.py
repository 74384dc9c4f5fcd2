"""Bentuk pengembangan kompetensi: the legal learning forms and how each turns into JP."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import SLUG, FormCode, Jp, Line, Record, Version

ConversionUnit = Literal["semester", "jp_tercatat", "hari", "sesi", "kegiatan"]


class Cap(Record):
    """The most that is recognised in a span: either `jp` or a number of times (`kali`), per `per`."""

    jp: Jp | None = None
    times: Annotated[int, Field(ge=1)] | None = Field(default=None, alias="kali")
    per: Literal["hari", "bulan", "tahun"]


class Conversion(Record):
    """How many JP one unit of the form gives."""

    unit: ConversionUnit = Field(alias="satuan")
    jp: Jp
    cap: Cap | None = Field(default=None, alias="batas")


class LearningForm(Record):
    """A legal form of competency development. Source: PerLAN 10/2018; `verified` says whether the figure is."""

    code: Annotated[FormCode, SLUG] = Field(alias="kode")
    name: Line = Field(alias="nama")
    path: Literal["pendidikan", "pelatihan"] = Field(alias="jalur")
    way: Literal["klasikal", "nonklasikal"] = Field(alias="cara")
    share: Literal[10, 20, 70] = Field(alias="porsi")
    conversion: Conversion = Field(alias="konversi")
    verified: bool


class LearningFormFile(Record):
    """`site_config/bentuk_bangkom.yml`."""

    version: Version
    forms: tuple[LearningForm, ...] = Field(alias="bentuk")
