"""The sheets of advice: strengths, the gap to next positions, recommendations, what was not chosen, the texts, the rules.

An officer edits the sheet of texts; `asn-hub hr laporan --teks` reads it back (`texts`).
"""

from collections.abc import Iterator, Mapping

from generator.analysis.advice.result import NotChosen, PersonAdvice
from generator.analysis.advice.words import say_certainty
from generator.hr.names import Names, shown_name
from generator.hr.report.advice_words import (
    KINDS,
    REASONS,
    say_form,
    say_offers,
    say_promise,
    say_serves,
)
from generator.hr.report.value import PersonReport, Report
from generator.hr.report.wording import say_met, say_missing, verified
from generator.hr.workbook import Column, Table, Value
from generator.model.advice import Advice
from generator.model.base import PersonId
from generator.model.hub import PublicHub
from generator.wording import say_date

TEXTS = "Teks saran"
TEXT_COLUMN = "Teks saran"

_NAME, _NIP, _UNIT = Column("Nama", 30), Column("NIP", 21), Column("Unit", 38)
_CODE, _COMPETENCY = Column("Kode", 7), Column("Kompetensi", 26)
_EVIDENCE = Column("Bukti dan keyakinan", 50, "wrap")


def advice_tables(
    report: Report,
    persons: tuple[PersonReport, ...],
    hub: PublicHub,
    names: Names,
    texts: Mapping[PersonId, str],
) -> tuple[Table, ...]:
    """All sheets of advice; none where no rules are in force.

    Args:
        report: as of a day.
        persons: those of the report, in the order to show them.
        hub: what the advice rests on.
        names: the vault.
        texts: the words to each person.
    """
    if hub.advice is None or report.basis is None:
        return ()
    advised = [(person, person.advice) for person in persons if person.advice is not None]
    identity = {
        person.person: (shown_name(names, person.person), names.nip_of(person.person) or "")
        for person in persons
    }

    def sheet(
        name: str, note: str, columns: tuple[Column, ...], rows: Iterator[tuple[Value, ...]]
    ) -> Table:
        return Table(name, f"{name}, per {say_date(report.as_of)}", note, columns, tuple(rows))

    def who(person: PersonReport) -> tuple[str, str, str]:
        return *identity[person.person], hub.units[person.spell.unit].name

    return (
        sheet(
            "Saran",
            "Langkah yang disarankan, berurutan, dengan aturan yang membuatnya. JP menurut buku JP: konversi dan batas bentuknya.",
            (
                _NAME, _NIP, _UNIT, Column("No.", 6, "count"), Column("Jenis", 16), Column("Langkah", 46, "wrap"),
                Column("Untuk", 24, "wrap"), Column("Alasan", 18), Column("Porsi", 8, "count"),
                Column("JP", 34, "wrap"), Column("Bentuk, konversi, dan batas", 44, "wrap"),
                Column("Jadwal", 40, "wrap"), Column("Aturan", 24), Column("Bunyi aturan", 60, "wrap"),
            ),
            (
                (*who(person), *row)
                for person, advice in advised
                for row in _recommendations(advice, hub)
            ),
        ),
        sheet(
            "Tidak dipilih",
            "Yang juga dilihat dan tidak disarankan sekarang, dengan sebabnya.",
            (
                _NAME, _NIP, _UNIT, Column("Mengapa", 50, "wrap"), Column("Banyaknya", 10, "count"),
                Column("Yang dilihat", 90, "wrap"),
            ),
            ((*who(person), *row) for person, advice in advised for row in _not_chosen(advice)),
        ),
        sheet(
            "Kekuatan dan potensi",
            "Level di atas yang diminta jabatan sekarang, dan tanda potensi menurut aturan saran. 0: jabatan ini tidak memintanya.",
            (
                _NAME, _NIP, _UNIT, _CODE, _COMPETENCY, Column("Level tercapai", 9, "count"),
                Column("Level diminta", 9, "count"), Column("Di atas", 8, "count"),
                Column("Tanda potensi", 60, "wrap"), _EVIDENCE,
            ),
            ((*who(person), *row) for person, advice in advised for row in _strengths(advice, hub)),
        ),
        sheet(
            "Jabatan berikutnya",
            "Kesenjangan terhadap setiap jabatan yang dapat menyusul: hanya yang belum terpenuhi atau belum diketahui.",
            (
                _NAME, _NIP, _UNIT, Column("Jabatan berikutnya", 36), _CODE, _COMPETENCY,
                Column("Level diminta", 9, "count"), Column("Level tercapai", 9, "count"), Column("Hasil", 16),
                Column("Indikator yang belum tampak", 34, "wrap"), _EVIDENCE,
            ),
            ((*who(person), *row) for person, advice in advised for row in _following(advice, hub)),
        ),
        sheet(
            TEXTS,
            "Sunting kolom Teks saran bila perlu, simpan, lalu cetak lembar per orang: asn-hub hr laporan --lembar --teks BERKAS ini.",
            (_NAME, _NIP, _UNIT, Column(TEXT_COLUMN, 110, "wrap")),
            ((*who(person), texts[person.person]) for person, _ in advised),
        ),
        sheet(
            "Aturan saran",
            "Aturan yang berlaku pada tanggal laporan, dari site_config/saran.yml; yang belum diverifikasi perlu ditinjau.",
            (Column("Aturan", 24), Column("Satuan", 60, "wrap"), Column("Dasar", 60, "wrap"), Column("Diverifikasi", 20)),
            _rules(hub.advice, report),
        ),
    )  # fmt: skip


def _recommendations(advice: PersonAdvice, hub: PublicHub) -> Iterator[tuple[Value, ...]]:
    for number, each in enumerate(advice.recommendations, start=1):
        yield (
            number,
            KINDS[each.kind],
            each.title,
            say_serves(each),
            REASONS[each.reason],
            each.share,
            say_promise(each.hours),
            say_form(each.hours, hub),
            say_offers(each),
            each.rule,
            each.sentence,
        )


def _not_chosen(advice: PersonAdvice) -> Iterator[tuple[Value, ...]]:
    for why, titles in by_reason(advice):
        yield why, len(titles), "; ".join(titles)


def by_reason(advice: PersonAdvice) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What was not chosen, by the reason why: a row for each thing would be twenty a person."""
    found: dict[str, list[str]] = {}
    for each in advice.not_chosen:
        found.setdefault(each.why, []).append(_said(each))
    return tuple((why, tuple(titles)) for why, titles in found.items())


def _said(each: NotChosen) -> str:
    """`Menyusun Standar Pelayanan (PLP level 2), dipilih: Mengelola Pengaduan`."""
    place = f" ({each.competency} level {each.level})" if each.competency else ""
    instead = f", dipilih: {each.instead}" if each.instead else ""
    return f"{each.title}{place}{instead}"


def _strengths(advice: PersonAdvice, hub: PublicHub) -> Iterator[tuple[Value, ...]]:
    signs: dict[str, list[str]] = {}
    for sign in advice.potentials:
        signs.setdefault(sign.rule.competency, []).append(
            f"{sign.rule.name} (aturan {sign.rule.id})"
        )
    for each in advice.strengths:
        said = [f"memenuhi yang diminta {hub.jabatan[key].name}" for key in each.fits]
        said += signs.get(each.competency, [])
        if each.above or said:
            yield (
                each.competency,
                hub.competencies[each.competency].name,
                each.level,
                each.asked,
                each.above,
                "; ".join(said),
                say_certainty(advice.certainties[each.competency]),
            )


def _following(advice: PersonAdvice, hub: PublicHub) -> Iterator[tuple[Value, ...]]:
    for gap in advice.gaps.next:
        for need in gap.needs:
            if not need.met:
                yield (
                    hub.jabatan[gap.jabatan].name,
                    need.competency,
                    hub.competencies[need.competency].name,
                    need.required,
                    need.standing.level,
                    say_met(need),
                    say_missing(need.missing_indicators),
                    say_certainty(advice.certainties[need.competency]),
                )


def _rules(settings: Advice, report: Report) -> Iterator[tuple[Value, ...]]:
    for field, info in Advice.model_fields.items():
        setting = getattr(settings, field)
        value = setting.on(report.as_of)
        if value is not None:
            yield info.alias or field, setting.unit, value.basis, verified(value.verified)
