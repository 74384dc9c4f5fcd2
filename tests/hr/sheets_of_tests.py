"""Sheets as officers have them, in real files: good rows to change one thing of, and an .xlsx put together by hand."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.sheets.kinds import EVENTS, STAFF
from generator.hr.sheets.reading import SheetFile, read_file
from generator.hr.sheets.table import Table
from tests.audit.invented import NIP
from tests.hr.people_of_tests import NAME

KINDS = (STAFF, EVENTS)
STAFF_HEADINGS = tuple(column.name for column in STAFF.columns)
EVENT_HEADINGS = tuple(column.name for column in EVENTS.columns)

_NUMBERS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def staff_row(**changes: Any) -> dict[str, Any]:
    """A good row of a staff sheet, with changes by the words of its headings: `nip_baru`, `unor_nama`."""
    row = {
        "NIP BARU": NIP,
        "NAMA": NAME,
        "JENIS JABATAN": "Pelaksana",
        "JABATAN NAMA": "Pengelola Layanan",
        "ESELON": None,
        "JENJANG": None,
        "UNOR NAMA": "Seksi Pelayanan Kecamatan Siulak",
        "KEDUDUKAN HUKUM": "01 Aktif",
        "STATUS CPNS/PNS": "PNS",
    }
    return _changed(row, changes)


def event_row(**changes: Any) -> dict[str, Any]:
    """A good row of an event sheet, with changes by the words of its headings: `total_jp`."""
    row = {
        "Tanggal Mulai": "2026-03-03",
        "Tanggal Selesai": "2026-03-05",
        "Kode Jenis Pengembangan": "Bimbingan teknis",
        "Nama Kegiatan": "Bimtek Arsip",
        "Penyelenggara": "BKPSDMD Kerinci",
        "Total JP": 24,
        "NIP Peserta": NIP,
    }
    return _changed(row, changes)


def _changed(row: dict[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    keys = {key.lower().replace(" ", "_").replace("/", "_"): key for key in row}
    return {**row, **{keys[name]: value for name, value in changes.items()}}


def grid(*rows: Mapping[str, Any]) -> list[list[Any]]:
    """Headings and rows."""
    return [list(rows[0]), *(list(row.values()) for row in rows)]


def write_xlsx(path: Path, *sheets: Iterable[Sequence[Any]]) -> Path:
    """An .xlsx of openpyxl, one sheet for each grid."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Lembar {number}")
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def open_xlsx(path: Path, rows: Iterable[Sequence[Any]]) -> tuple[Workbook, Worksheet]:
    """A workbook with the rows, to be changed and saved at `path`."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def write_csv(
    path: Path, rows: Iterable[Sequence[Any]], delimiter: str = ";", encoding: str = "utf-8"
) -> Path:
    """A CSV."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def package(
    path: Path,
    sheet: str,
    *,
    strict: bool = False,
    date1904: bool = False,
    texts: str | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> Path:
    """An .xlsx put together by hand, as other programs write them.

    Args:
        path: where.
        sheet: what stands in `<worksheet>`.
        strict: use the namespaces of strict OOXML.
        date1904: count days from 1904.
        texts: what stands in `<sst>`; None for no shared texts.
        more: other parts, over those made here.
    """
    space = _STRICT if strict else _NUMBERS
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    links = [("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")]
    parts: dict[str, str | bytes] = {
        "_rels/.rels": f'{head}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{space}" xmlns:r="{_LINKS}">'
        f'<workbookPr date1904="{int(date1904)}"/>'
        '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/styles.xml": f'{head}<styleSheet xmlns="{space}"><cellXfs><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'{head}<worksheet xmlns="{space}">{sheet}</worksheet>',
    }
    if texts is not None:
        links.append(("rId3", "sharedStrings", "sharedStrings.xml"))
        parts["xl/sharedStrings.xml"] = f'{head}<sst xmlns="{space}">{texts}</sst>'
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{head}<Relationships xmlns="{_PACKAGE}">'
        + "".join(
            f'<Relationship Id="{key}" Type="{_LINKS}/{kind}" Target="{target}"/>'
            for key, kind, target in links
        )
        + "</Relationships>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**parts, **(more or {})}.items():
            archive.writestr(name, data)
    return path


def inline(rows: Iterable[Sequence[Any]]) -> str:
    """`<sheetData>` with inline texts, and neither references nor row numbers."""
    return (
        "<sheetData>"
        + "".join(f"<row>{''.join(map(_inline_cell, row))}</row>" for row in rows)
        + "</sheetData>"
    )


def _inline_cell(value: Any) -> str:
    if value is None:
        return "<c/>"
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def read(path: Path) -> SheetFile:
    """What is read of a file."""
    return read_file(path, KINDS)


def table_of(path: Path) -> Table:
    """The only table of a file."""
    (table,) = read(path).tables
    return table


def seen(table: Table) -> list[dict[str, Any]]:
    """The cells of each row."""
    return [dict(row.cells) for row in table.rows]


def full(row: Mapping[str, Any]) -> dict[str, Any]:
    """What is read of a good row: its cells that are not empty, numbers as floats."""
    return {
        key: float(value) if isinstance(value, int) else value
        for key, value in row.items()
        if value is not None
    }
