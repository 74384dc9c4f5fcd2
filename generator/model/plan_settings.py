"""Settings of planning, `site_config/rencana.yml`: rooms, trainers, costs, months kept free, weights.

Every figure that somebody decides is dated and names its source. Trainers are institutions or roles, never persons.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import CompetencyCode, FormCode, Line, Record, Tier, Version
from generator.model.plan import Rupiah
from generator.model.policy import Setting

Weight = Annotated[float, Field(ge=0, le=100)]
Days = Annotated[int, Field(ge=1, le=366)]
Head = Annotated[int, Field(ge=1, le=10_000)]


class Room(Record):
    """A room for classes: `seats` is how many can sit in it."""

    name: Line = Field(alias="nama")
    place: Line = Field(alias="lokasi")
    seats: Head = Field(alias="kursi")


class Trainer(Record):
    """An institution that teaches: which competencies, how many classes at once, how many teaching days a year."""

    institution: Line = Field(alias="lembaga")
    competencies: Annotated[tuple[CompetencyCode, ...], Field(min_length=1)] = Field(
        alias="kompetensi"
    )
    at_once: Annotated[int, Field(ge=1, le=1000)] = Field(alias="kelas_serentak")
    days: Annotated[int, Field(ge=1, le=100_000)] = Field(alias="hari_per_tahun")


class ClassSize(Record):
    """Fewest and most participants of a class."""

    least: Head = Field(alias="paling_sedikit")
    most: Head = Field(alias="paling_banyak")


class FormCost(Record):
    """What a class of a form costs in rupiah: for the class, and for each participant."""

    form: FormCode = Field(alias="bentuk")
    online: bool = Field(alias="daring")
    per_class: Rupiah = Field(alias="per_kelas")
    per_person: Rupiah = Field(alias="per_peserta")
    size: ClassSize = Field(alias="peserta")


class Online(Record):
    """An online class: how many days it runs, and how many of them its trainers teach."""

    runs: Days = Field(alias="lama_hari")
    taught: Days = Field(alias="hari_pendampingan")


class Closure(Record):
    """Days on which no class is held. `lain` always holds, the others where the yearly schedule avoids them."""

    reason: Literal["ramadan", "akhir_tahun_anggaran", "lain"] = Field(alias="alasan")
    start: date = Field(alias="mulai")
    end: date = Field(alias="selesai")
    basis: Line = Field(alias="dasar")
    verified: bool


class Aging(Record):
    """Evidence older than `years` counts `factor` as much."""

    years: Annotated[int, Field(ge=1, le=20)] = Field(alias="sesudah_tahun")
    factor: Weight = Field(alias="bobot")


class Weights(Record):
    """What closing one level of a gap is worth: the product of these, 1.0 where a key is not named.

    Attributes:
        size: by the size of the gap in levels.
        method: by who assessed it.
        aging: for old evidence.
        tier: by the tier of the position.
        next: for a gap against a position that may come next; 0 leaves these out.
        jp: what one JP towards the yearly duty is worth.
    """

    size: dict[Literal["1", "2", "3", "4", "5"], Weight] = Field(alias="besar_kesenjangan")
    method: dict[Literal["mandiri", "atasan", "asesor"], Weight] = Field(alias="bukti")
    aging: Aging = Field(alias="bukti_lama")
    tier: dict[Tier, Weight] = Field(alias="jenjang")
    next: Weight = Field(default=0.0, alias="jabatan_berikut")
    jp: Weight = Field(alias="per_jp")


class PlanSettings(Record):
    """All settings of planning.

    `per_person` is how many trainings a person is sent to in a year; `curve_step` the rupiah between two points of the
    curve; `day_jp` the JP that a day in class has.
    """

    rooms: tuple[Room, ...] = Field(alias="ruang")
    trainers: tuple[Trainer, ...] = Field(alias="pengajar")
    costs: Setting[tuple[FormCost, ...]] = Field(alias="biaya")
    online: Online = Field(alias="daring")
    day_jp: Annotated[int, Field(ge=1, le=24)] = Field(alias="jp_per_hari")
    work_days: Annotated[int, Field(ge=1, le=7)] = Field(alias="hari_kerja_seminggu")
    closures: tuple[Closure, ...] = Field(alias="tertutup")
    per_person: Annotated[int, Field(ge=1, le=3)] = Field(alias="pelatihan_per_orang")
    weights: Setting[Weights] = Field(alias="bobot")
    curve_step: Annotated[int, Field(ge=1, le=10**14)] = Field(alias="langkah_kurva")


class PlanSettingsFile(Record):
    """`site_config/rencana.yml`."""

    version: Version
    settings: PlanSettings = Field(alias="rencana")
