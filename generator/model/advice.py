"""Saran: the dated rules by which a gap becomes words, strengths and next steps; `site_config/saran.yml`.

Public: the browser's self-assessment is given the same rules. No rule of advice stands in code without its setting.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    SLUG,
    CompetencyCode,
    FormCode,
    LevelNo,
    Line,
    PathSlug,
    Record,
    Text,
    TrainingSlug,
    Version,
)
from generator.model.policy import Setting

Sureness = Literal["kuat", "cukup", "awal"]
"""How sure a level is that an assessment shows."""

Criterion = Literal["jabatan_dipegang", "kesenjangan_terbesar", "kewajiban_jp"]
"""What can put a step before another: the position held first, the larger gap first, JP of this year's duty first."""

Share = Literal[10, 20, 70]
"""Ways of learning: in class, from others, at work. Source: the 10-20-70 habit (not verified)."""

Weight = Annotated[int, Field(ge=1, le=100)]


class BySource(Record):
    """How sure an assessment of one method is, while it is new and once it is old."""

    new: Sureness = Field(alias="baru")
    old: Sureness = Field(alias="lama")


class CertaintyRules(Record):
    """When evidence that still holds is called old (in whole months), and how sure each method is."""

    old_after: Annotated[int, Field(ge=1, le=120)] = Field(alias="lama_sesudah_bulan")
    own: BySource = Field(alias="mandiri")
    superior: BySource = Field(alias="atasan")
    assessor: BySource = Field(alias="asesor")


class PotentialRule(Record):
    """A sign of potential: a level at least `above` what the position held asks, and what it points to.

    A competency that the position does not ask counts as asked at level 0.
    """

    id: Annotated[str, SLUG]
    competency: CompetencyCode = Field(alias="kompetensi")
    above: LevelNo = Field(alias="di_atas")
    name: Line = Field(alias="sebutan")
    training: TrainingSlug | None = Field(default=None, alias="pelatihan")
    path: PathSlug | None = Field(default=None, alias="jalur")
    sentence: Text = Field(alias="kalimat")


class SurenessWeights(Record):
    """What each degree of sureness weighs."""

    kuat: Weight
    cukup: Weight
    awal: Weight

    def of(self, sureness: Sureness) -> int:
        """The weight of one degree."""
        return {"kuat": self.kuat, "cukup": self.cukup, "awal": self.awal}[sureness]


class Weights(Record):
    """What a level that is missing weighs: for which position it is asked, times how sure it is that it is missing."""

    held: Weight = Field(alias="jabatan_dipegang")
    potential: Weight = Field(alias="potensi")
    following: Weight = Field(alias="jabatan_berikut")
    sureness: SurenessWeights = Field(alias="keyakinan")


Ways = Annotated[int, Field(ge=0, le=9)]


class PerLevel(Record):
    """How many ways of each share are advised towards one level."""

    formal: Ways = Field(alias="10")
    social: Ways = Field(alias="20")
    work: Ways = Field(alias="70")

    def of(self, share: Share) -> int:
        """How many of one share."""
        return {10: self.formal, 20: self.social, 70: self.work}[share]


class Portions(Record):
    """How learning is spread over its ways, how many steps are advised in all, and of how many a path must hold."""

    per_level: PerLevel = Field(alias="per_level")
    at_most: Annotated[int, Field(ge=1, le=50)] = Field(alias="paling_banyak")
    path_at_least: Annotated[int, Field(ge=1, le=50)] = Field(alias="jalur_memuat_sekurangnya")


class Assignment(Record):
    """The learning at work that any level can be practised by: its legal form and how many times."""

    form: FormCode = Field(alias="bentuk")
    times: Annotated[int, Field(ge=1, le=12)] = Field(alias="kali")


class Advice(Record):
    """All settings of `site_config/saran.yml`."""

    certainty: Setting[CertaintyRules] = Field(alias="keyakinan")
    potential: Setting[tuple[PotentialRule, ...]] = Field(alias="potensi")
    weights: Setting[Weights] = Field(alias="bobot")
    order: Setting[tuple[Criterion, ...]] = Field(alias="urutan")
    portions: Setting[Portions] = Field(alias="porsi")
    assignment: Setting[Assignment] = Field(alias="penugasan")

    def on(self, day: date) -> "AdviceRules | None":
        """The rules in force on `day`; None where one of them is not."""
        certainty, potential = self.certainty.on(day), self.potential.on(day)
        weights, order = self.weights.on(day), self.order.on(day)
        portions, assignment = self.portions.on(day), self.assignment.on(day)
        if (
            certainty is None
            or potential is None
            or weights is None
            or order is None
            or portions is None
            or assignment is None
        ):
            return None
        return AdviceRules(
            certainty=certainty.value,
            potential=potential.value,
            weights=weights.value,
            order=order.value,
            portions=portions.value,
            assignment=assignment.value,
        )


@dataclass(frozen=True, slots=True)
class AdviceRules:
    """The rules of one day."""

    certainty: CertaintyRules
    potential: tuple[PotentialRule, ...]
    weights: Weights
    order: tuple[Criterion, ...]
    portions: Portions
    assignment: Assignment


class AdviceFile(Record):
    """`site_config/saran.yml`."""

    version: Version
    advice: Advice = Field(alias="saran")
