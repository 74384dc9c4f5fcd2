"""Report and names -> the sheets of the workbook, first what is asked most: the sums, the persons, the units.

Every figure comes from the report; here it only gets a column. Names come from the vault and go nowhere else.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from generator.analysis.advice.certainty import months_between
from generator.analysis.advice.words import SURENESS
from generator.analysis.closing import closers
from generator.analysis.gap import Need
from generator.analysis.ledger import SENTENCES, Entry
from generator.hr.names import Names, shown_name
from generator.hr.report.advice_tables import advice_tables
from generator.hr.report.texts import texts_of
from generator.hr.report.value import PersonReport, Report, Sums, UnitReport
from generator.hr.report.wording import (
    METHODS,
    STATES,
    say_conversion,
    say_duty,
    say_met,
    say_missing,
    verified,
)
from generator.hr.workbook import Column, Table, Value
from generator.model.base import CompetencyCode, EventId, PersonId
from generator.model.hub import PublicHub
from generator.wording import STAGES, say_date

CONFIDENTIAL = (
    "RAHASIA: berisi nama pegawai. Hanya untuk pengelola SDM; jangan diunggah atau dikirim."
)

_NAME, _NIP = Column("Nama", 30), Column("NIP", 21)
_JABATAN, _UNIT = Column("Jabatan", 32), Column("Unit", 38)
_CODE, _COMPETENCY = Column("Kode", 7), Column("Kompetensi", 26)


def make_tables(
    report: Report, hub: PublicHub, names: Names, texts: Mapping[PersonId, str] | None = None
) -> tuple[Table, ...]:
    """All sheets of the report; `texts` are the words to each person, those of the rules where none are given."""
    persons = in_reading_order(report, names)
    return (
        _summary(report),
        _persons(report, persons, hub, names),
        _units(report, hub),
        _entries(report, persons, hub, names),
        _competencies(report, persons, hub, names),
        _overdue(report, persons, hub, names),
        *advice_tables(report, persons, hub, names, texts_of(report) if texts is None else texts),
        _mentoring(report, persons, hub, names),
        _rules(report, hub),
    )


def in_reading_order(report: Report, names: Names) -> tuple[PersonReport, ...]:
    """The persons by unit as in the tree, then by name."""
    place = {unit.unit.id: index for index, unit in enumerate(report.units)}
    return tuple(
        sorted(
            report.persons,
            key=lambda each: (
                place[each.spell.unit],
                shown_name(names, each.person).casefold(),
                each.person,
            ),
        )
    )


def event_title(entry: Entry, hub: PublicHub) -> str:
    """What a row of the ledger is about."""
    if entry.kind == "mentoring":
        return "Sesi mentoring"
    return hub.events[EventId(entry.source)].title


def scope_name(report: Report) -> str:
    """Whom the report is about."""
    return "semua unit" if report.scope is None else f"{report.scope.name} dan bawahannya"


def _identity(person: PersonReport, names: Names) -> tuple[str, str]:
    return shown_name(names, person.person), names.nip_of(person.person) or ""


def _title(report: Report, what: str) -> str:
    return f"{what}, per {say_date(report.as_of)}"


def _summary(report: Report) -> Table:
    total = report.total
    rows: tuple[tuple[Value, ...], ...] = (
        ("Pegawai dalam laporan", total.persons, "Yang menjabat tahun ini, juga yang kini sudah keluar."),
        ("Menjabat pada tanggal ini", total.in_office, ""),
        ("Wajib JP minimal", total.with_minimum, "PNS yang menjabat; CPNS dan PPPK tidak."),
        ("Sudah mencapai JP minimal", total.reached, ""),
        ("JP tercatat", total.claimed, f"Semua yang dicatat tahun {report.year}."),
        ("JP dihitung", total.counted, "Setelah konversi dan batas tiap bentuk; lihat lembar Rincian JP."),
        ("JP yang masih kurang", total.remaining, "Jumlah kekurangan terhadap JP minimal."),
        ("Syarat kompetensi", total.asked, "Satu pegawai dan satu kompetensi yang diminta jabatannya."),
        ("Syarat terpenuhi", total.met, ""),
        ("Syarat kurang", total.short, "Level yang tercapai di bawah level yang diminta."),
        ("Syarat belum diketahui", total.unknown, "Tidak ada asesmen yang masih berlaku; bukan berarti kurang."),
        ("Pegawai dengan asesmen lewat", total.persons_overdue, "Lihat lembar Asesmen lewat."),
        ("Kehadiran sesi mentoring", total.mentored, "Sebagai peserta, tahun ini."),
    )  # fmt: skip
    columns = (Column("Ukuran", 34), Column("Jumlah", 14), Column("Keterangan", 70, "wrap"))
    return Table(
        "Ringkasan",
        _title(report, f"Laporan SDM: {scope_name(report)}"),
        CONFIDENTIAL,
        columns,
        rows,
    )


def _persons(
    report: Report, persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Table:
    columns = (
        _NAME, _NIP, _JABATAN, _UNIT, Column("Status", 9), Column("Kewajiban JP", 20),
        Column("JP tercatat", 10, "jp"), Column("JP dihitung", 10, "jp"), Column("JP kurang", 9, "jp", alarm=True),
        Column("Syarat", 8, "count"), Column("Terpenuhi", 11, "count"), Column("Kurang", 9, "count", alarm=True),
        Column("Belum diketahui", 11, "count"), Column("Asesmen terakhir", 14, "day"),
        Column("Asesmen lewat", 10, "count", alarm=True), Column("Sesi sebagai peserta", 10, "count"),
        Column("Sesi sebagai mentor", 10, "count"), Column("Keterangan", 34),
    )  # fmt: skip
    rows = []
    for person in persons:
        met = [need.met for need in person.needs]
        rows.append(
            (
                *_identity(person, names),
                hub.jabatan[person.spell.jabatan].name,
                hub.units[person.spell.unit].name,
                person.spell.status,
                say_duty(person.ledger.duty),
                person.claimed,
                person.ledger.total,
                person.ledger.remaining,
                len(met),
                met.count(True),
                met.count(False),
                met.count(None),
                person.last_assessed,
                len(person.overdue),
                len(person.mentored),
                len(person.mentoring),
                remark(person),
            )
        )
    total = report.total
    return Table(
        "Pegawai",
        _title(report, f"Pegawai dan JP tahun {report.year}"),
        CONFIDENTIAL,
        columns,
        rows,
        (
            "Jumlah", "", "", "", "", "", total.claimed, total.counted, total.remaining,
            total.asked, total.met, total.short, total.unknown, None,
            sum(len(person.overdue) for person in persons),
            total.mentored, sum(len(person.mentoring) for person in persons), "",
        ),
    )  # fmt: skip


def remark(person: PersonReport) -> str:
    """What must be known to read a person's figures."""
    if person.in_office:
        return ""
    until = person.spell.until
    return "tidak menjabat" if until is None else f"keluar; menjabat sampai {say_date(until)}"


_SUM_COLUMNS = (
    Column("Pegawai", 9, "count"), Column("Wajib JP minimal", 10, "count"), Column("Mencapai", 10, "count"),
    Column("JP tercatat", 11, "jp"), Column("JP dihitung", 11, "jp"), Column("JP kurang", 9, "jp", alarm=True),
    Column("Syarat", 9, "count"), Column("Terpenuhi", 10, "count"), Column("Kurang", 9, "count", alarm=True),
    Column("Belum diketahui", 11, "count"), Column("Pegawai asesmen lewat", 12, "count", alarm=True),
    Column("Hadir mentoring", 11, "count"),
)  # fmt: skip


def _sum_cells(sums: Sums) -> tuple[Value, ...]:
    return (
        sums.persons, sums.with_minimum, sums.reached, sums.claimed, sums.counted, sums.remaining,
        sums.asked, sums.met, sums.short, sums.unknown, sums.persons_overdue, sums.mentored,
    )  # fmt: skip


def _units(report: Report, hub: PublicHub) -> Table:
    columns = (
        Column("Unit", 48), Column("Induk", 34), *_SUM_COLUMNS,
        Column("Pegawai dengan bawahan", 13, "count"), Column("JP dihitung dengan bawahan", 13, "jp"),
    )  # fmt: skip
    rows = [_unit_row(each, hub) for each in report.units]
    total = report.total
    return Table(
        "Unit",
        _title(report, f"Unit dan JP tahun {report.year}"),
        "Kolom biasa hanya pegawai di unit itu sendiri, sehingga jumlahnya tidak berganda; dua kolom terakhir dengan bawahan.",
        columns,
        rows,
        ("Jumlah", "", *_sum_cells(total), None, None),
    )


def _unit_row(each: UnitReport, hub: PublicHub) -> tuple[Value, ...]:
    parent = each.unit.parent
    return (
        "   " * each.depth + each.unit.name,
        "" if parent is None else hub.units[parent].name,
        *_sum_cells(each.own),
        each.whole.persons,
        each.whole.counted,
    )


def _entries(
    report: Report, persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Table:
    columns = (
        _NAME, _NIP, _UNIT, Column("Hari terakhir", 13, "day"), Column("Kegiatan", 44), Column("Bentuk", 30),
        Column("JP tercatat", 10, "jp"), Column("JP dihitung", 10, "jp"), Column("Aturan yang dipakai", 62, "wrap"),
        Column("Konversi bentuk", 44), Column("Konversi diverifikasi", 18),
    )  # fmt: skip
    rows = []
    for person in persons:
        for entry in person.ledger.entries:
            form = hub.forms.get(entry.form)
            rows.append(
                (
                    *_identity(person, names),
                    hub.units[person.spell.unit].name,
                    entry.day,
                    event_title(entry, hub),
                    entry.form if form is None else form.name,
                    entry.claimed,
                    entry.counted,
                    SENTENCES[entry.why],
                    "" if form is None else say_conversion(form),
                    "" if form is None else verified(form.verified),
                )
            )
    total = report.total
    return Table(
        "Rincian JP",
        _title(report, f"Rincian JP tahun {report.year}"),
        "Satu baris untuk setiap kegiatan atau sesi yang tercatat, juga yang tidak dihitung, dengan sebabnya.",
        columns,
        rows,
        ("Jumlah", "", "", None, "", "", total.claimed, total.counted, "", "", ""),
    )


def _competencies(
    report: Report, persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Table:
    columns = (
        _NAME, _NIP, _JABATAN, _UNIT, _CODE, _COMPETENCY, Column("Level diminta", 9, "count"),
        Column("Level tercapai", 9, "count"), Column("Hasil", 16), Column("Tanggal asesmen", 13, "day"),
        Column("Metode", 10), Column("Umur (bulan)", 9, "count"), Column("Berlaku sampai", 13, "day"),
        Column("Keyakinan", 11), Column("Indikator yang belum tampak", 34, "wrap"), Column("Langkah yang menutup", 60, "wrap"),
    )  # fmt: skip

    @cache
    def steps(code: CompetencyCode, reached: int, required: int) -> str:
        return "; ".join(each.title for each in closers(hub, code, reached, required))

    rows = []
    for person in persons:
        for need in person.needs:
            evidence, level = need.standing.evidence, need.standing.level
            closing = (
                "" if need.met is not False else steps(need.competency, level or 0, need.required)
            )
            rows.append(
                (
                    *_identity(person, names),
                    hub.jabatan[person.spell.jabatan].name,
                    hub.units[person.spell.unit].name,
                    need.competency,
                    hub.competencies[need.competency].name,
                    need.required,
                    level,
                    say_met(need),
                    None if evidence is None else evidence.day,
                    "" if evidence is None else METHODS[evidence.method],
                    None if evidence is None else months_between(evidence.day, report.as_of),
                    None if evidence is None else evidence.valid_until,
                    _sureness(person, need),
                    say_missing(need.missing_indicators),
                    closing,
                )
            )
    return Table(
        "Profil dan kesenjangan",
        _title(report, "Profil dan kesenjangan terhadap jabatan yang dipegang"),
        "Belum diketahui berarti tidak ada asesmen yang masih berlaku; bukan berarti kurang. Indikator ditulis level.nomor.",
        columns,
        rows,
    )


def _sureness(person: PersonReport, need: Need) -> str:
    """How sure the level is, in a word; nothing where no valid evidence or no rule tells."""
    known = None if person.advice is None else person.advice.certainties[need.competency].sureness
    return "" if known is None else SURENESS[known]


def _overdue(
    report: Report, persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Table:
    columns = (
        _NAME, _NIP, _JABATAN, _UNIT, _CODE, _COMPETENCY, Column("Level diminta", 9, "count"),
        Column("Keadaan", 16), Column("Asesmen terakhir", 14, "day"), Column("Berlaku sampai", 14, "day"),
        Column("Lewat (hari)", 9, "count"),
    )  # fmt: skip
    rows = []
    for person in persons:
        for need in person.overdue:
            evidence = need.standing.evidence
            until = None if evidence is None else evidence.valid_until
            rows.append(
                (
                    *_identity(person, names),
                    hub.jabatan[person.spell.jabatan].name,
                    hub.units[person.spell.unit].name,
                    need.competency,
                    hub.competencies[need.competency].name,
                    need.required,
                    STATES[need.standing.state],
                    None if evidence is None else evidence.day,
                    until,
                    None if until is None else (report.as_of - until).days,
                )
            )
    return Table(
        "Asesmen lewat",
        _title(report, "Asesmen yang belum pernah ada atau sudah kedaluwarsa"),
        "Hanya kompetensi yang diminta jabatan yang dipegang.",
        columns,
        rows,
    )


def _mentoring(
    report: Report, persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Table:
    columns = (
        Column("Peserta", 30), Column("NIP peserta", 21), _UNIT, Column("Mentor", 30), Column("Tanggal", 13, "day"),
        _CODE, _COMPETENCY, Column("Dari level", 8, "count"), Column("Ke level", 8, "count"),
        Column("Tahap", 40), Column("JP tercatat", 10, "jp"), Column("JP dihitung", 10, "jp"),
    )  # fmt: skip
    rows = list(_session_rows(persons, hub, names))
    return Table(
        "Mentoring",
        _title(report, f"Sesi mentoring tahun {report.year}"),
        "Satu baris untuk setiap sesi yang diikuti pegawai dalam laporan ini sebagai peserta.",
        columns,
        rows,
    )


def _session_rows(
    persons: tuple[PersonReport, ...], hub: PublicHub, names: Names
) -> Iterator[tuple[Value, ...]]:
    for person in persons:
        by_source = {entry.source: entry for entry in person.ledger.entries}
        for session in person.mentored:
            entry = by_source[session.id]
            yield (
                *_identity(person, names),
                hub.units[person.spell.unit].name,
                shown_name(names, session.mentor),
                session.day,
                session.competency,
                hub.competencies[session.competency].name,
                session.from_level,
                session.to_level,
                ", ".join(STAGES[stage] for stage in session.stages),
                entry.claimed,
                entry.counted,
            )


def _rules(report: Report, hub: PublicHub) -> Table:
    policy, day = hub.policy, report.as_of
    rows: list[tuple[Value, ...]] = []
    for what, value, unit in (
        ("JP minimal PNS setahun", policy.jp_minimal_pns.on(day), "JP"),
        ("JP maksimal PPPK setahun", policy.jp_maksimal_pppk.on(day), "JP"),
        ("Masa berlaku asesmen", policy.masa_berlaku_asesmen.on(day), "tahun"),
    ):
        if value is not None:
            rows.append((what, f"{value.value} {unit}", value.basis, verified(value.verified)))
    rows += [
        (f"Bentuk: {form.name}", say_conversion(form), "PerLAN 10/2018", verified(form.verified))
        for form in hub.forms.values()
    ]
    columns = (
        Column("Aturan", 48), Column("Isi", 52, "wrap"), Column("Dasar", 36), Column("Diverifikasi", 20),
    )  # fmt: skip
    return Table(
        "Aturan",
        _title(report, "Aturan yang dipakai laporan ini"),
        "Yang belum diverifikasi harus dicocokkan dengan naskah peraturannya sebelum dipakai resmi.",
        columns,
        rows,
    )
