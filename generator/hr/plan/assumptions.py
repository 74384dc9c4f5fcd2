"""Assumptions: what the plan rests on, row by row: what is assumed, its source, and whether that is verified."""

from collections.abc import Iterator
from datetime import date

from generator.analysis.plan.days import closures_of
from generator.analysis.plan.offers import without_cost
from generator.hr.plan.made import Made
from generator.hr.plan.wording import CLOSURES, say_quality
from generator.wording import say_date, say_number, say_rupiah, say_span

Row = tuple[str, str, str, str]


def assumptions(made: Made) -> Iterator[Row]:
    """About what, what is used, its source, and whether it is verified."""
    yield from _about_search(made)
    yield from _about_needs(made)
    yield from _about_settings(made)


def _about_search(made: Made) -> Iterator[Row]:
    plan, kept = made.plan, made.setting.pools.kept
    yield (
        "Anggaran",
        f"{say_rupiah(plan.budget)}; terpakai {say_rupiah(plan.cost)}",
        "permintaan",
        "",
    )
    yield "Mutu rencana", say_quality(plan), "HiGHS", ""
    if kept is not None:
        words = (
            f"Agar cepat, tiap orang dipertimbangkan untuk paling banyak {kept} pelatihan yang paling berguna untuk "
            "biayanya; batas mutu di atas berlaku untuk pilihan itu."
        )
        yield "Penyederhanaan", words, "aturan hub", ""
    per_person = made.setting.settings.per_person
    yield (
        "Pelatihan per orang",
        f"paling banyak {per_person} setahun; satu langkah per kompetensi",
        "aturan hub",
        "",
    )
    words = (
        "Pelatihan dengan prasyarat hanya bagi yang sudah lulus prasyaratnya atau tidak punya kesenjangan pada isinya; "
        "yang lain mengambil prasyaratnya lebih dulu."
    )
    yield "Prasyarat", words, "aturan hub", ""


def _about_needs(made: Made) -> Iterator[Row]:
    gathered = made.gathered
    closed = sum(
        people
        for line in made.plan.lines
        for step, people in line.closes.items()
        if not step.for_next
    )
    words = f"{gathered.people} pegawai, {sum(gathered.gaps.values())} kesenjangan terhadap jabatan yang dipegang; {closed} di antaranya ditutup atau dikurangi"
    yield "Kesenjangan", words, f"asesmen yang berlaku pada {say_date(made.as_of)}", ""
    duty = made.setting.hub.policy.jp_minimal_pns.on(date(made.plan.year, 1, 1))
    if duty is not None:
        words = f"{say_number(made.plan.jp)} dari {say_number(gathered.owed)} JP wajib setahun diperoleh dari rencana ini"
        yield "Kewajiban JP", words, duty.basis, _yes(duty.verified)
    if gathered.next_gaps:
        words = f"{gathered.next_gaps} kesenjangan terhadap jabatan berikutnya ikut dihitung dengan bobotnya"
        yield "Jabatan berikutnya", words, "pengaturan", ""
    if gathered.unknown:
        words = ", ".join(f"{code}: {people} orang" for code, people in gathered.unknown.items())
        said = f"Belum ada penilaian yang berlaku, jadi tidak dianggap kurang: {words}"
        yield "Belum diketahui", said, "asesmen", ""
    hub, settings, year = made.setting.hub, made.setting.settings, made.plan.year
    for slug, why in without_cost(hub, settings, year).items():
        yield (
            "Tidak dapat direncanakan",
            f"{hub.trainings[slug].front.title}: {why}",
            "pengaturan",
            "",
        )


def _about_settings(made: Made) -> Iterator[Row]:
    hub, settings, first = made.setting.hub, made.setting.settings, date(made.plan.year, 1, 1)
    for closure in closures_of(hub, settings, made.plan.year):
        span = say_span(closure.start, closure.end)
        yield (
            CLOSURES[closure.reason],
            f"tanpa kegiatan {span}",
            closure.basis,
            _yes(closure.verified),
        )
    costs, weights = settings.costs.on(first), settings.weights.on(first)
    for cost in costs.value if costs else ():
        words = (
            f"{say_rupiah(cost.per_class)} per kelas dan {say_rupiah(cost.per_person)} per peserta; "
            f"{cost.size.least} sampai {cost.size.most} peserta"
        )
        name = f"Biaya {hub.forms[cost.form].name}{' (daring)' if cost.online else ''}"
        assert costs is not None
        yield name, words, costs.basis, _yes(costs.verified)
    for room in settings.rooms:
        yield "Ruang", f"{room.name}, {room.place}: {room.seats} kursi", "pengaturan", ""
    for trainer in settings.trainers:
        words = (
            f"{trainer.institution}: {trainer.at_once} kelas serentak, {trainer.days} hari setahun"
        )
        yield "Pengajar", f"{words}; {', '.join(trainer.competencies)}", "pengaturan", ""
    if weights is not None:
        for name, value in weights.value.model_dump(by_alias=True).items():
            yield (
                f"Bobot {name.replace('_', ' ')}",
                _said(value),
                weights.basis,
                _yes(weights.verified),
            )


def _said(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(
            f"{str(key).replace('_', ' ')}: {_said(each)}" for key, each in value.items()
        )
    return str(value).replace(".", ",")


def _yes(verified: bool) -> str:
    return "ya" if verified else "belum"
