"""The private plan -> the sheets of the workbook: the columns that the rule names, details, the curve, assumptions."""

from collections.abc import Iterator
from decimal import Decimal

from generator.analysis.plan.curve import Point
from generator.analysis.plan.line import Plan, PlanLine
from generator.hr.plan.assumptions import assumptions
from generator.hr.plan.made import Made
from generator.hr.plan.wording import CONFIDENTIAL, say_aims, say_class, say_gaps, say_reason
from generator.hr.workbook import Column, Table, Value
from generator.model.hub import PublicHub
from generator.wording import say_date

COLUMNS = 7
"""Columns that `kolom_rencana` names: PP 11/2017 article 207 (`verified` there)."""

_WIDTHS = (40, 34, 26, 24, 44, 44, 16)


def make_tables(made: Made) -> tuple[Table, ...]:
    """All sheets."""
    return (_rule(made), _gaps(made), _classes(made), _units(made), _curve(made), _assumed(made))


def _rule(made: Made) -> Table:
    hub = made.setting.hub
    kinds = ("wrap",) * 6 + ("count",)
    columns = tuple(
        Column(_heading(title), width, kind)  # type: ignore[arg-type]
        for title, width, kind in zip(made.columns, _WIDTHS, kinds, strict=True)
    )
    rows = [_rule_row(line, hub) for line in made.plan.lines]
    total: tuple[Value, ...] = ("Jumlah", *("",) * 5, made.plan.cost)
    return Table(
        "Rencana",
        f"Rencana pengembangan kompetensi tahun {made.plan.year}",
        f"Dasar: {made.basis}. Usulan dari keadaan {say_date(made.as_of)}; belum ditetapkan. {CONFIDENTIAL}",
        columns,
        rows,
        total,
    )


def _heading(title: str) -> str:
    return title[:1].upper() + title[1:]


def _rule_row(line: PlanLine, hub: PublicHub) -> tuple[Value, ...]:
    form = hub.forms[line.form]
    codes = dict.fromkeys(
        target.competency for target in hub.trainings[line.training].front.targets
    )
    return (
        "; ".join(
            f"{hub.competencies[code].name} ({hub.competencies[code].kind.replace('_', ' ')})"
            for code in codes
        ),
        f"{line.people} pegawai. {say_gaps(line)}",
        f"{form.name}; jalur {form.path}, {form.way}",
        line.provider,
        "; ".join(map(say_class, line.classes)),
        say_aims(line, hub),
        line.cost,
    )


def _title(line: PlanLine, hub: PublicHub) -> str:
    return hub.trainings[line.training].front.title


def _gaps(made: Made) -> Table:
    hub = made.setting.hub
    columns = (
        Column("Kegiatan", 34), Column("Pelatihan", 40), Column("Kode", 7), Column("Kompetensi", 30),
        Column("Dari level", 8, "count"), Column("Ke level", 8, "count"), Column("Orang", 8, "count"), Column("Terhadap jabatan", 14),
        Column("Mengapa", 70, "wrap"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for line in made.plan.lines:
        why = say_reason(line)
        for step, people in line.closes.items():
            name = hub.competencies[step.competency].name
            rows.append(
                (
                    line.id,
                    _title(line, hub),
                    step.competency,
                    name,
                    step.from_level,
                    step.to_level,
                    people,
                    "berikutnya" if step.for_next else "yang dipegang",
                    why,
                )
            )
        if line.jp_only:
            words = "Tanpa kesenjangan pada yang diajarkan; kursi ini untuk memenuhi JP setahun."
            rows.append((line.id, _title(line, hub), "JP", "", None, None, line.jp_only, "", words))
    return Table(
        "Kesenjangan", "Kesenjangan yang ditutup tiap kegiatan", CONFIDENTIAL, columns, rows
    )


def _classes(made: Made) -> Table:
    columns = (
        Column("Kegiatan", 34), Column("Pelatihan", 40), Column("Mulai", 16, "day"), Column("Selesai", 16, "day"),
        Column("Tempat", 34), Column("Kursi", 8, "count"), Column("Penyelenggara", 26),
    )  # fmt: skip
    rows = [
        (
            line.id,
            _title(line, made.setting.hub),
            each.start,
            each.end,
            each.room or "daring",
            each.seats,
            line.provider,
        )
        for line in made.plan.lines
        for each in line.classes
    ]
    rows.sort(key=lambda row: (str(row[2]), str(row[0])))
    return Table("Jadwal", "Jadwal kelas", CONFIDENTIAL, columns, rows)


def _units(made: Made) -> Table:
    hub = made.setting.hub
    columns = (
        Column("Kegiatan", 34), Column("Pelatihan", 40), Column("Unit", 44), Column("Orang", 8, "count"),
    )  # fmt: skip
    rows = [
        (line.id, _title(line, hub), hub.units[unit].name, people)
        for line in made.plan.lines
        for unit, people in made.shares[line.id].items()
    ]
    return Table("Unit", "Peserta tiap kegiatan menurut unit", CONFIDENTIAL, columns, rows)


def _curve(made: Made) -> Table:
    columns = (
        Column("Anggaran (Rp)", 18, "count"), Column("Terpakai (Rp)", 18, "count"),
        Column("Kesenjangan ditutup", 14, "count"), Column("Kursi terisi", 12, "count"),
        Column("Poin", 10, "jp"), Column("Tambahan kesenjangan", 14, "count"), Column("Catatan", 44, "wrap"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    before: Point | None = None
    for point in made.curve:
        rows.append(
            (
                point.budget,
                point.cost,
                point.closed,
                point.seats,
                Decimal(str(round(point.value, 1))),
                point.closed - before.closed if before else None,
                "; ".join(_remarks(point, made.plan)),
            )
        )
        before = point
    return Table("Kurva", "Apa yang diberikan anggaran lain", CONFIDENTIAL, columns, rows)


def _remarks(point: Point, plan: Plan) -> Iterator[str]:
    if point.budget == plan.budget:
        yield "anggaran yang diminta"
    if point.cut:
        yield "dihentikan batas waktu; mungkin masih dapat lebih baik"


def _assumed(made: Made) -> Table:
    columns = (
        Column("Tentang", 34), Column("Yang dipakai", 80, "wrap"), Column("Dasar", 40, "wrap"),
        Column("Terverifikasi", 13),
    )  # fmt: skip
    note = "Rencana ini usulan; periksa setiap anggapan sebelum dipakai."
    return Table("Asumsi", "Dasar dan anggapan", note, columns, list(assumptions(made)))
