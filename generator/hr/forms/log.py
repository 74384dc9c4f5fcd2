"""The log of mentoring: one sheet with a row a session, and a sheet with the NIPs of those who may be in it."""

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.analysis.ledger import MENTORING
from generator.hr.forms.akpk import FIRST_DAY, Subject
from generator.hr.forms.kinds import (
    COMPETENCY,
    DAY,
    FROM_LEVEL,
    JP,
    MENTEE,
    MENTOR,
    STAGE_COLUMNS,
    TO_LEVEL,
)
from generator.hr.forms.sheet import AsText, Choices, Day, FormColumn, Hours, Whole, lay_out
from generator.hr.values.jp import MOST
from generator.hr.workbook import Column, save
from generator.model.hub import PublicHub

EMPTY_ROWS = 200
_NIP_LENGTH = 18
_EXPLANATION = (
    "Satu baris satu sesi. NIP ditempel sebagai teks dari lembar Pegawai. "
    "Tahap: pilih Ya pada yang dijalani; sedikitnya satu. JP kosong berarti {jp} JP."
)
_PEOPLE = (Column("Nama", 32), Column("NIP", 22), Column("Jabatan", 36), Column("Unit", 44))


def write_log(subjects: Sequence[Subject], hub: PublicHub, day: date) -> bytes:
    """The log as .xlsx, with the people of `subjects` to copy NIPs from."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Catatan sesi"
    columns = _columns(hub)
    jp = session_jp(hub)
    lines = (
        "Catatan sesi mentoring",
        _EXPLANATION.format(jp="tidak diketahui" if jp is None else f"{jp:g}"),
    )
    lay_out(sheet, lines, columns, [(None,) * len(columns)] * EMPTY_ROWS)
    _add_people(book, subjects, hub)
    return save(book, day)


def session_jp(hub: PublicHub) -> float | None:
    """JP that the form `mentoring` gives for a session, where the hub has that form."""
    form = hub.forms.get(MENTORING)
    return None if form is None else form.conversion.jp


def _columns(hub: PublicHub) -> tuple[FormColumn, ...]:
    nip = AsText(_NIP_LENGTH)
    return (
        FormColumn(DAY, 14, Day(FIRST_DAY)),
        FormColumn(MENTOR, 22, nip, "18 angka; tempel dari lembar Pegawai."),
        FormColumn(MENTEE, 22, nip, "18 angka; tempel dari lembar Pegawai."),
        FormColumn(COMPETENCY, 15, Choices(tuple(hub.competencies)), _listed(hub)),
        FormColumn(FROM_LEVEL, 11, Whole(1, 4)),
        FormColumn(TO_LEVEL, 10, Whole(2, 5)),
        *(FormColumn(name, 13, Choices(("Ya",))) for name in STAGE_COLUMNS.values()),
        FormColumn(JP, 8, Hours(MOST)),
    )


def _listed(hub: PublicHub) -> str:
    return "\n".join(f"{code} {each.name}" for code, each in hub.competencies.items())


def _add_people(book: Workbook, subjects: Sequence[Subject], hub: PublicHub) -> None:
    sheet = book.create_sheet("Pegawai")
    columns = [FormColumn(each.title, each.width) for each in _PEOPLE]
    rows = [
        (
            subject.name,
            subject.nip,
            hub.jabatan[subject.spell.jabatan].name,
            hub.units[subject.spell.unit].name,
        )
        for subject in subjects
    ]
    header = lay_out(sheet, ("Pegawai",), columns, rows)
    sheet.auto_filter.ref = f"A{header}:D{header + max(1, len(rows))}"
