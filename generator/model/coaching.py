"""Pendampingan: the rules of who may coach whom, as dated settings; public, since they are about nobody."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Record, Tier, Version
from generator.model.policy import Setting

Count = Annotated[int, Field(ge=0, le=100)]
Points = Annotated[int, Field(ge=0, le=1_000)]
Several = Annotated[int, Field(ge=1, le=20)]


class Seniority(Record):
    """How the tier of a mentor must compare with the mentee's; `order` lists the tiers from junior to senior."""

    rule: Literal["lebih_tinggi", "tidak_lebih_rendah", "bebas"] = Field(alias="aturan")
    order: Annotated[tuple[tuple[Tier, ...], ...], Field(min_length=1)] = Field(alias="urutan")

    def rank(self, tier: Tier) -> int:
        """The place of a tier, 0 for the most junior; a tier that is not listed counts as the most junior."""
        return next((place for place, tiers in enumerate(self.order) if tier in tiers), 0)


class Weights(Record):
    """Points of one pair, and of one more pair for a mentor who has some: what is preferred among as many pairs.

    Attributes:
        kept: for a pair that was decided on before and is still right.
        first: for the first mentor that a mentee gets, so that all get one before anybody gets two.
        gap: for each level that is missing.
        near: for the same unit; every step between two units takes one part of it away.
        senior: for a mentor of a higher tier than the mentee.
        assessor: for a mentor whose level was seen by an assessor.
        fresh: for evidence of the mentor of today; it falls to none at the age that is allowed at most.
        load: taken away for each pair that the mentor has already, so that the load is fair.
    """

    kept: Points = Field(alias="pasangan_lama")
    first: Points = Field(alias="mentor_pertama")
    gap: Points = Field(alias="kesenjangan")
    near: Points = Field(alias="dekat")
    senior: Points = Field(alias="lebih_senior")
    assessor: Points = Field(alias="dinilai_asesor")
    fresh: Points = Field(alias="bukti_baru")
    load: Points = Field(alias="beban")


class Coaching(Record):
    """All settings of `site_config/pendampingan.yml`.

    Attributes:
        levels_above: by how many levels a mentor is above the mentee.
        target_suffices: whether holding the level that the mentee is to reach suffices instead.
        evidence_months: how old a mentor's evidence may be, in months.
        evidence_methods: who must have seen the mentor's level.
        unit_steps: how many steps of the tree of units, not through its root, are near.
        same_place: whether units with the same `lokasi` are near, whatever lies between them in the tree.
        superiors: how many superiors up the line are taken as those who assess; 0 for none.
        pairs_per_mentor: how many pairs (mentee and competency) a mentor has at most in a year.
        competencies_per_mentee: in how many competencies somebody is coached at most in a year.
    """

    levels_above: Setting[Several] = Field(alias="selisih_level")
    target_suffices: Setting[bool] = Field(alias="cukup_di_sasaran")
    evidence_months: Setting[Annotated[int, Field(ge=1, le=600)]] = Field(alias="umur_bukti_mentor")
    evidence_methods: Setting[
        Annotated[tuple[Literal["mandiri", "atasan", "asesor"], ...], Field(min_length=1)]
    ] = Field(alias="metode_bukti_mentor")
    unit_steps: Setting[Count] = Field(alias="jarak_unit")
    same_place: Setting[bool] = Field(alias="lokasi_sama")
    superiors: Setting[Count] = Field(alias="atasan_penilai")
    seniority: Setting[Seniority] = Field(alias="senioritas")
    pairs_per_mentor: Setting[Several] = Field(alias="pasangan_per_mentor")
    competencies_per_mentee: Setting[Several] = Field(alias="kompetensi_per_peserta")
    weights: Setting[Weights] = Field(alias="bobot")


class CoachingFile(Record):
    """`site_config/pendampingan.yml`; it need not be there."""

    version: Version
    coaching: Coaching = Field(alias="pendampingan")
