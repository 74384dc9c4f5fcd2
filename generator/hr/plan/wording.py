"""How the private plan is said in Indonesian: gaps, classes, the reason of a line, wishes."""

from collections.abc import Iterable

from generator.analysis.plan.line import ClassDate, Plan, PlanLine
from generator.model.hub import PublicHub
from generator.model.plan_wishes import FreeMonths, WantedClasses, WantedCompetency, Wish
from generator.wording import say_month, say_number, say_rupiah, say_span

CONFIDENTIAL = (
    "Hanya untuk pengelola SDM: angka per unit dapat menunjuk orang. Jangan diunggah atau dikirim."
)
CLOSURES = {
    "ramadan": "Ramadan dan Idulfitri",
    "akhir_tahun_anggaran": "Akhir tahun anggaran",
    "lain": "Masa lain tanpa kegiatan",
}


def say_gaps(line: PlanLine) -> str:
    """`PLP dari level 1 ke 2: 12 orang; ...`, and who comes for JP alone."""
    said = [
        f"{step.competency} dari level {step.from_level} ke {step.to_level}"
        f"{' (jabatan berikutnya)' if step.for_next else ''}: {people} orang"
        for step, people in line.closes.items()
    ]
    if line.jp_only:
        said.append(f"memenuhi JP: {line.jp_only} orang")
    return "; ".join(said)


def say_reason(line: PlanLine) -> str:
    """Why the line is there: what it closes, and what a seat of it costs."""
    closed = sum(line.closes.values())
    a_seat = say_rupiah(round(line.cost / line.people)) if line.people else say_rupiah(0)
    return (
        f"Menutup atau mengurangi {closed} kesenjangan, {a_seat} per peserta. Dipilih karena bersama kegiatan lain memberi "
        "poin terbanyak untuk anggaran ini menurut bobot di pengaturan."
    )


def say_class(each: ClassDate) -> str:
    """`6–8 April 2027, Aula (40 kursi)`."""
    return f"{say_span(each.start, each.end)}, {each.room or 'daring'} ({each.seats} kursi)"


def say_aims(line: PlanLine, hub: PublicHub) -> str:
    """What the training teaches: `Standar Pelayanan: PLP level 2 dan 3; 24 JP`."""
    front = hub.trainings[line.training].front
    levels: dict[str, list[int]] = {}
    for target in front.targets:
        levels.setdefault(target.competency, []).append(target.level)
    taught = "; ".join(
        f"{code} level {' dan '.join(map(str, sorted(each)))}" for code, each in levels.items()
    )
    return f"Kurikulum “{front.title}”: {taught}; {say_number(line.jp)} JP"


def say_wish(wish: Wish, hub: PublicHub) -> str:
    """A wish as an officer would say it."""
    match wish:
        case WantedClasses():
            title = hub.trainings[wish.training].front.title
            return f"sekurangnya {wish.classes} kelas “{title}”"
        case WantedCompetency():
            return f"sekurangnya {wish.people} orang naik level {wish.competency}"
        case FreeMonths():
            return f"tanpa kegiatan pada {_listed(map(say_month, wish.months))}"
        case _:
            return f"sekurangnya {wish.people} kursi untuk {hub.units[wish.unit].name}"


def _listed(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} dan {last}" if first else last


def say_quality(plan: Plan) -> str:
    """How near the plan is to the best one, in words; says so where the time limit ended the search."""
    if plan.gap is None:
        return (
            "Pencarian dihentikan batas waktu; seberapa dekat dengan yang terbaik tidak diketahui."
        )
    near = f"{plan.gap * 100:.2f}".replace(".", ",")
    said = f"Tidak ada rencana yang lebih baik dari {near} persen di atas rencana ini"
    return f"{said}; pencarian dihentikan batas waktu." if plan.cut else f"{said}."
