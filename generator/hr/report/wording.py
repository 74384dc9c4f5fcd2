"""How the report says what its types hold; what the law asks and what a form gives, each in one line."""

from generator.analysis.gap import MissingIndicator, Need
from generator.analysis.ledger import Duty
from generator.analysis.profile import State
from generator.model.learning_form import Cap, LearningForm
from generator.wording import CONVERSION_UNITS, say_most, say_number

STATES: dict[State, str] = {
    "berlaku": "berlaku",
    "kedaluwarsa": "kedaluwarsa",
    "tidak_ada": "belum pernah",
}
METHODS = {"mandiri": "mandiri", "atasan": "atasan", "asesor": "asesor"}
UNVERIFIED = "belum diverifikasi"


def say_duty(duty: Duty | None) -> str:
    """`paling sedikit 20`, `paling banyak 24`, or that there is none."""
    if duty is None:
        return "tidak ada"
    return f"{'paling sedikit' if duty.kind == 'minimal' else 'paling banyak'} {duty.jp}"


def say_conversion(form: LearningForm) -> str:
    """`2 JP per sesi, paling banyak 2 kali sebulan`."""
    conversion = form.conversion
    if conversion.unit == "jp_tercatat" and conversion.jp == 1:
        given = "sebesar JP yang tercatat"
    else:
        given = f"{say_number(conversion.jp)} JP per {CONVERSION_UNITS[conversion.unit]}"
    return given if conversion.cap is None else f"{given}, {_say_cap(conversion.cap)}"


def say_met(need: Need) -> str:
    """Whether the level asked is reached."""
    return {True: "terpenuhi", False: "kurang", None: "belum diketahui"}[need.met]


def say_missing(missing: tuple[MissingIndicator, ...]) -> str:
    """`1.2, 2.1 (belum ditanya)`: the indicators by level and number."""
    return ", ".join(
        f"{each.level}.{each.number}" + ("" if each.asked else " (belum ditanya)")
        for each in missing
    )


def verified(is_verified: bool) -> str:
    """Whether somebody compared a figure with the text of its source."""
    return "sudah" if is_verified else UNVERIFIED


def _say_cap(cap: Cap) -> str:
    return f"{say_most(cap.jp, cap.times)} {_PER[cap.per]}"


_PER = {"hari": "sehari", "bulan": "sebulan", "tahun": "setahun"}
