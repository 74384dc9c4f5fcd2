"""The form AKPK of one person: each indicator of each level that the position asks, to be answered Ya or Tidak."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.analysis.requirements import required_levels
from generator.hr.forms.kinds import ANSWER, COMPETENCY, DAY, LEVEL, METHOD, NIP, NUMBER
from generator.hr.forms.sheet import AsText, Choices, Day, FormColumn, explain, lay_out
from generator.hr.workbook import Value, save
from generator.model.base import PersonId
from generator.model.hub import PublicHub
from generator.model.person import Spell
from generator.wording import say_date

ANSWERS = ("Ya", "Tidak")
METHODS = ("mandiri", "atasan", "asesor")
FIRST_DAY = date(2015, 1, 1)

_EXPLANATION = (
    "Ya: tampak sedikitnya dua kali dalam setahun terakhir dan ada buktinya. Tidak: selain itu. "
    "Tanggal dan Metode cukup diisi pada baris pertama. Kolom Bukti untuk percakapan; tidak disimpan."
)
_COLUMNS = (
    FormColumn(NIP, 21),
    FormColumn(DAY, 14, Day(FIRST_DAY), "Hari penilaian. Cukup diisi pada baris pertama."),
    FormColumn(METHOD, 11, Choices(METHODS), "Siapa yang menilai. Cukup diisi pada baris pertama."),
    FormColumn(COMPETENCY, 14),
    FormColumn("Nama Kompetensi", 24),
    FormColumn(LEVEL, 8),
    FormColumn(NUMBER, 12),
    FormColumn("Perilaku yang Diamati", 62),
    FormColumn(ANSWER, 11, Choices(ANSWERS)),
    FormColumn("Bukti (tidak disimpan)", 36, AsText()),
)
_NAME_COLUMN = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is assessed, in which position."""

    id: PersonId
    name: str = field(repr=False)
    nip: str = field(repr=False)
    spell: Spell


def write_form(subject: Subject, hub: PublicHub, day: date) -> bytes:
    """The form as .xlsx, with what the position asks on `day`."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "AKPK"
    jabatan = hub.jabatan[subject.spell.jabatan]
    lines = (
        "Formulir AKPK: analisis kebutuhan pengembangan kompetensi",
        f"Nama: {subject.name}    NIP: {subject.nip}    Susunan per {say_date(day)}",
        f"Jabatan: {jabatan.name}    Unit: {hub.units[subject.spell.unit].name}",
        _EXPLANATION,
    )
    rows = list(_rows(subject, hub, day))
    header = lay_out(sheet, lines, _COLUMNS, rows)
    _explain_levels(sheet, header, rows, hub)
    return save(book, day)


def _rows(subject: Subject, hub: PublicHub, day: date) -> Iterator[tuple[Value, ...]]:
    asked = required_levels(hub.jabatan[subject.spell.jabatan], hub, day)
    for code, required in asked.items():
        competency = hub.competencies[code]
        for level in range(1, required + 1):
            for number, text in enumerate(competency.at(level).indicators, start=1):
                yield (
                    subject.nip, None, None, code, competency.name, level, number, text, None, None
                )  # fmt: skip


def _explain_levels(
    sheet: Worksheet, header: int, rows: list[tuple[Value, ...]], hub: PublicHub
) -> None:
    """The text of the competency and its level, in a comment on the first row of each level."""
    by_code = {str(code): competency for code, competency in hub.competencies.items()}
    for number, (*_, code, name, level, place, _text, _answer, _proof) in enumerate(rows, start=1):
        if place == 1 and isinstance(level, int):
            competency = by_code[str(code)]
            said = competency.at(level).description
            text = f"{name}: {competency.definition}\n\nLevel {level}: {said}"
            explain(sheet, header + number, _NAME_COLUMN, text)
