"""Kebijakan: every figure of the law as a dated setting with its source and whether it was verified.

A setting is asked *as of* a day: `policy.jp_minimal_pns.on(day).value`. No figure of the law stands in code.
"""

from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import Field

from generator.model.base import LevelNo, Line, Period, Record, Text, Tier, Version

T = TypeVar("T")


class DatedValue(Period, Generic[T]):
    """A value that holds for a period, and the rule it comes from."""

    value: T = Field(alias="nilai")
    basis: Line = Field(alias="dasar")
    verified: bool
    note: Text | None = Field(default=None, alias="catatan")


class Setting(Record, Generic[T]):
    """A policy setting: its unit and its values over time, which do not overlap (checked on load)."""

    unit: Line = Field(alias="satuan")
    values: Annotated[tuple[DatedValue[T], ...], Field(min_length=1)] = Field(alias="nilai")

    def on(self, day: date) -> DatedValue[T] | None:
        """The value in force on `day`, or None where none is."""
        return next((value for value in self.values if value.covers(day)), None)


class Threshold(Record):
    """A named class of job-person match and the percentage it starts at."""

    name: Line = Field(alias="nama")
    since: Annotated[int, Field(ge=0, le=100)] = Field(alias="sejak")


class IpWeights(Record):
    """Weights (percent) of the professionalism index; explained on the site, never computed for a person."""

    qualification: int = Field(alias="kualifikasi")
    competency: int = Field(alias="kompetensi")
    performance: int = Field(alias="kinerja")
    discipline: int = Field(alias="disiplin")


class BreachNotice(Record):
    """Whom to tell of a leak of personal data, and within how many hours of knowing of it."""

    hours: Annotated[int, Field(ge=1)] = Field(alias="jam")
    recipients: Annotated[tuple[Line, ...], Field(min_length=1)] = Field(alias="kepada")
    content: Annotated[tuple[Line, ...], Field(min_length=1)] = Field(alias="isi")


class CoverageTarget(Record):
    """Levels of every competency that the hub must lead to: by a training, and by a mentoring guide."""

    taught: tuple[LevelNo, ...] = Field(alias="diajarkan")
    coached: tuple[LevelNo, ...] = Field(alias="dibimbing_menuju")


Month = Annotated[int, Field(ge=1, le=12)]


class YearSchedule(Record):
    """Months (1-12) of the yearly cycle."""

    assessment: tuple[Month, ...] = Field(alias="asesmen")
    next_plan: tuple[Month, ...] = Field(alias="rencana_tahun_depan")
    release: tuple[Month, ...] = Field(alias="rilis")
    training_proposals: tuple[Month, ...] = Field(alias="usulan_pelatihan")
    avoid: tuple[Literal["ramadan", "akhir_tahun_anggaran"], ...] = Field(alias="hindari")


PositiveInt = Annotated[int, Field(ge=1)]


class EffectRules(Record):
    """When something is said of a training's effect: the fewest people on each side, and the confidence (percent)."""

    fewest: Annotated[int, Field(ge=2)] = Field(alias="orang_tiap_sisi")
    confidence: Annotated[int, Field(ge=50, le=99)] = Field(alias="keyakinan_persen")


class Policy(Record):
    """All settings of `site_config/kebijakan.yml`. A new rule of the law is a new field here."""

    jp_minimal_pns: Setting[PositiveInt]
    jp_maksimal_pppk: Setting[PositiveInt]
    menit_per_jp: Setting[PositiveInt]
    level_wajib_per_jenjang: Setting[dict[Tier, LevelNo]]
    ambang_jpm: Setting[tuple[Threshold, ...]]
    bobot_ip_asn: Setting[IpWeights]
    masa_berlaku_asesmen: Setting[PositiveInt]
    porsi_belajar: Setting[dict[Literal["10", "20", "70"], Line]]
    kolom_rencana: Setting[tuple[Line, ...]]
    rilis_per_tahun: Setting[PositiveInt]
    jadwal_tahunan: Setting[YearSchedule]
    pemberitahuan_kebocoran: Setting[BreachNotice]
    cakupan_materi: Setting[CoverageTarget] | None = None
    """Without it, nothing is asked of coverage."""
    dampak_pelatihan: Setting[EffectRules] | None = None
    """Without it, nothing is said of the effect of trainings."""


class PolicyFile(Record):
    """`site_config/kebijakan.yml`."""

    version: Version
    policy: Policy = Field(alias="kebijakan")
