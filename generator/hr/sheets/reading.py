"""read_file: a path -> the tables in it, told by what the bytes are and never by the ending of the name."""

import csv
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.hr.proposal import RowError
from generator.hr.sheets import delimited
from generator.hr.sheets.building import build_table
from generator.hr.sheets.heading import DEPTH, find_heading
from generator.hr.sheets.kinds import Kind
from generator.hr.sheets.package import BROKEN, Package, SheetPart, open_package
from generator.hr.sheets.table import RawSheet, Table
from generator.hr.sheets.xlsx import SheetReader

MOST_BYTES = 150_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (
    (b"%PDF", "berkas PDF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\x89PNG", "gambar"),
    (b"\xff\xd8\xff", "gambar"),
    (b"GIF8", "gambar"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf", "arsip 7-Zip"),
)
_MARKUP = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<body", b"<div", b"<style")


@dataclass(frozen=True, slots=True)
class SheetFile:
    """What was read of a file; `notices` tell of what was not."""

    tables: tuple[Table, ...]
    notices: tuple[str, ...] = ()


def read_file(path: Path, kinds: Sequence[Kind]) -> SheetFile:
    """Every table of the file that is of one of the kinds.

    Raises:
        RowError: nothing of the file can be used; says why.
    """
    start = _start(path)
    if start.startswith(b"PK"):
        return _read_workbook(path, kinds)
    _refuse_others(path, start)
    return _read_text(path, kinds)


def _start(path: Path) -> bytes:
    """The first bytes of a file that may be read."""
    try:
        if path.is_dir():
            raise RowError("ASN801", sebab="ini folder")
        if not path.is_file():
            raise RowError("ASN801", sebab="tidak ada berkas bernama ini")
        if path.stat().st_size > MOST_BYTES:
            raise RowError("ASN803", batas=f"{MOST_BYTES // 1_000_000} MB")
        with path.open("rb") as stream:
            start = stream.read(4096)
    except PermissionError:
        raise RowError("ASN801", sebab="Anda tidak punya izin membacanya") from None
    except (OSError, ValueError):
        raise RowError("ASN801", sebab="sistem menolak membacanya") from None
    if not start.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise RowError("ASN802")
    return start


def _refuse_others(path: Path, start: bytes) -> None:
    """Stop at a file that is neither a workbook nor a plain text."""
    if start.startswith(_OLE):
        if _ENCRYPTED in path.read_bytes():
            raise RowError("ASN805")
        raise RowError("ASN806", jenis="berkas Excel lama (.xls)")
    for mark, kind in _OTHER_KINDS:
        if start.startswith(mark):
            raise RowError("ASN806", jenis=kind)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(_MARKUP):
        raise RowError("ASN806", jenis="halaman web (HTML)")
    if text.startswith((b"<?xml", b"<")):
        raise RowError("ASN806", jenis="berkas XML")


def _read_workbook(path: Path, kinds: Sequence[Kind]) -> SheetFile:
    try:
        with zipfile.ZipFile(path) as archive:
            return _read_sheets(open_package(archive), kinds)
    except RowError:
        raise
    except BROKEN:
        raise RowError("ASN804", sebab="isinya terputus atau tidak sesuai bentuknya") from None


def _read_sheets(package: Package, kinds: Sequence[Kind]) -> SheetFile:
    tables: list[Table] = []
    hidden: list[str] = []
    refused: RowError | None = None
    for sheet in package.sheets:
        try:
            table = _read_sheet(package, sheet, kinds)
        except RowError as error:
            if error.code not in ("ASN808", "ASN809"):
                raise
            refused = refused or error
            continue
        if table is None:
            continue
        if sheet.hidden:
            hidden.append(
                f"Lembar ke-{sheet.number} tersembunyi; {len(table.rows)} barisnya tidak dibaca."
            )
        else:
            tables.append(table)
    if tables:
        return SheetFile(tuple(tables), tuple(hidden))
    if refused is not None:
        raise refused
    if hidden:
        raise RowError("ASN801", sebab="lembarnya tersembunyi; tampilkan dulu di Excel")
    raise _unknown(kinds)


def _read_sheet(package: Package, sheet: SheetPart, kinds: Sequence[Kind]) -> Table | None:
    reader = SheetReader(package, sheet)
    raw = RawSheet(sheet.number, reader.rows(), reader.merges, reader.hidden_columns, reader.wanted)
    return build_table(raw, kinds)


def _read_text(path: Path, kinds: Sequence[Kind]) -> SheetFile:
    encoding = delimited.find_encoding(path)
    if encoding is None:
        raise RowError("ASN806", jenis="berkas biner yang tidak dikenal")
    refused: RowError | None = None
    for delimiter in delimited.DELIMITERS:
        try:
            if find_heading(delimited.starts_like(path, encoding, delimiter, DEPTH), kinds):
                return SheetFile((_table_of_text(path, encoding, delimiter, kinds),))
        except RowError as error:
            refused = refused or error
    raise refused or _unknown(kinds)


def _table_of_text(path: Path, encoding: str, delimiter: str, kinds: Sequence[Kind]) -> Table:
    table: Table | None = None
    for read in (delimited.read_rows, delimited.read_lines):
        with suppress(csv.Error):
            table = build_table(RawSheet(1, read(path, encoding, delimiter)), kinds)
            break
    if table is None:
        raise RowError("ASN804", sebab="tanda petiknya tidak berpasangan")
    return table


def _unknown(kinds: Sequence[Kind]) -> RowError:
    wanted = "; atau ".join(", ".join(kind.marks) for kind in kinds)
    return RowError("ASN807", dicari=wanted)
