"""How sheets and pages say a recommendation: what kind, for what, why, under which form and cap, and when it is offered."""

from collections.abc import Mapping

from generator.analysis.advice.goals import Reason
from generator.analysis.advice.hours import Hours
from generator.analysis.advice.result import Kind, Recommendation
from generator.analysis.advice.words import say_hours
from generator.hr.report.wording import UNVERIFIED, say_conversion
from generator.model.hub import PublicHub
from generator.wording import say_date, say_exact, say_span

KINDS: Mapping[Kind, str] = {
    "pelatihan": "Pelatihan",
    "mentoring": "Mentoring",
    "penugasan": "Penugasan",
    "jalur": "Jalur belajar",
    "asesmen": "Asesmen",
    "berbagi": "Berbagi",
    "percakapan": "Percakapan",
}
REASONS: Mapping[Reason | None, str] = {
    "dipegang": "jabatan sekarang",
    "potensi": "potensi",
    "berikut": "jabatan berikutnya",
    None: "",
}


def say_serves(each: Recommendation) -> str:
    """`KOE level 2, PLP level 2`."""
    return ", ".join(f"{code} level {level}" for code, level in each.serves)


def say_form(hours: Hours | None, hub: PublicHub) -> str:
    """The form of a step, how it converts and what its cap is; whether somebody verified that."""
    if hours is None:
        return ""
    form = hub.forms.get(hours.form)
    if form is None:
        return f"{hours.form}: bentuk ini tidak ada dalam daftar yang diakui"
    doubt = "" if form.verified else f" ({UNVERIFIED})"
    return f"{form.name}: {say_conversion(form)}{doubt}"


def say_promise(hours: Hours | None) -> str:
    """The JP of a step by year, and what that supposes."""
    if hours is None:
        return ""
    less = sum(jp for _, jp in hours.counted) < hours.claimed
    cap = f" dari {say_exact(hours.claimed)} JP yang tercatat" if less else ""
    when = "" if hours.scheduled else f", bila selesai {say_date(hours.last_day)}"
    return f"{say_hours(hours)}{cap}{when}"


def say_offers(each: Recommendation, most: int = 3) -> str:
    """When a training is offered, `most` events of it; that it is at any time, or not yet; nothing for what needs no date."""
    if each.kind != "pelatihan":
        return ""
    if not each.offers:
        return "kapan saja, di situs" if each.self_paced else "belum ada di kalender"
    said = [
        f"{say_span(event.start, event.end)} ({event.organiser})" for event in each.offers[:most]
    ]
    more = len(each.offers) - len(said)
    return "; ".join(said) + (f"; {more} lainnya" if more else "")
