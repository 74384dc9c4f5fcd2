"""Effects -> what `--json` prints: the same counts as the sheets, without names."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from generator.analysis.effect import Arm, Effect, Stratum
from generator.hr.effect.wording import CAVEATS, verdict
from generator.model.policy import EffectRules


class ArmTold(TypedDict):
    """People on one side."""

    orang: int
    naik: int
    tetap: int
    turun: int


class StratumTold(TypedDict):
    """People who are alike."""

    level_awal: int
    metode: str
    tahun_sebelum: int
    tahun_sesudah: int
    peserta: ArmTold
    pembanding: ArmTold


class EffectTold(TypedDict):
    """One comparison; the difference and its interval are shares, None where there are too few people."""

    pelatihan: str
    kompetensi: str
    level_diajarkan: int
    peserta: ArmTold
    pembanding: ArmTold
    selisih: float | None
    rentang: tuple[float, float] | None
    artinya: str
    rincian: list[StratumTold]
    tidak_dibandingkan: dict[str, int]


class Told(TypedDict):
    """All comparisons as of a day."""

    per: str
    sedikitnya: int
    keyakinan: int
    perbandingan: list[EffectTold]
    tidak_dibuktikan: list[str]


def tell(effects: Sequence[Effect], day: date, rules: EffectRules) -> Told:
    """The object to print."""
    return Told(
        per=day.isoformat(),
        sedikitnya=rules.fewest,
        keyakinan=rules.confidence,
        perbandingan=[_effect(each, rules) for each in effects],
        tidak_dibuktikan=[f"{name}: {text}" for name, text in CAVEATS],
    )


def _effect(effect: Effect, rules: EffectRules) -> EffectTold:
    found = effect.difference
    return EffectTold(
        pelatihan=effect.training,
        kompetensi=effect.competency,
        level_diajarkan=effect.taught,
        peserta=_arm(effect.took_part),
        pembanding=_arm(effect.others),
        selisih=None if found is None else round(found.estimate, 4),
        rentang=None if found is None else (round(found.low, 4), round(found.high, 4)),
        artinya=verdict(effect, rules),
        rincian=[_stratum(each) for each in effect.strata],
        tidak_dibandingkan=dict(sorted(effect.left_out.items())),
    )


def _stratum(stratum: Stratum) -> StratumTold:
    return StratumTold(
        level_awal=stratum.likeness.start,
        metode=stratum.likeness.method,
        tahun_sebelum=stratum.likeness.before,
        tahun_sesudah=stratum.likeness.after,
        peserta=_arm(stratum.took_part),
        pembanding=_arm(stratum.others),
    )


def _arm(arm: Arm) -> ArmTold:
    return ArmTold(orang=arm.size, naik=arm.up, tetap=arm.same, turun=arm.down)
