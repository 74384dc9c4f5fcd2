"""Files of which nothing can be used are refused in words, and never in a traceback."""

import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.hr.proposal import RowError
from tests.hr.sheets_of_tests import event_row, grid, inline, package, read, write_xlsx

NOBODY = 65534
ROWS = grid(event_row())
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
)


def refusal(path: Path) -> RowError:
    """Why a file is refused."""
    with pytest.raises(RowError) as refused:
        read(path)
    return refused.value


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak-ada.xlsx").code == "ASN801"


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path).facts == {"sebab": "ini folder"}


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    refusal(tmp_path)  # all that must be imported is imported before root steps down
    path.chmod(0)

    with stepped_down():
        found = refusal(path)

    assert found.code == "ASN801"


@contextmanager
def stepped_down() -> Iterator[None]:
    """As somebody who may not read everything: root becomes nobody for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_a_name_that_no_system_takes(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("a" * 5000)).code == "ASN801"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\r\n", b"\0" * 100])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    assert refusal(put(tmp_path / "a.csv", data)).code == "ASN802"


@pytest.mark.parametrize("kept", [5, 100, 1000, -30, -1])
def test_a_truncated_workbook(tmp_path: Path, kept: int) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)

    assert refusal(put(path, path.read_bytes()[:kept])).code == "ASN804"


def test_a_workbook_with_a_damaged_part(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 80
    data = bytearray(path.read_bytes())
    data[at : at + 20] = bytes(20)

    assert refusal(put(path, bytes(data))).code == "ASN804"


@pytest.mark.parametrize("sheet", ["<sheetData><row>", "<sheetData><row></c></row></sheetData>"])
def test_a_sheet_that_is_no_xml(tmp_path: Path, sheet: str) -> None:
    assert refusal(package(tmp_path / "a.xlsx", sheet)).code == "ASN804"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"])
def test_a_part_that_is_no_xml(tmp_path: Path, part: str) -> None:
    path = package(tmp_path / "a.xlsx", inline(ROWS), more={part: b"<a><b>"})

    assert refusal(path).code == "ASN804"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_entities_are_not_followed(tmp_path: Path, part: str) -> None:
    assert refusal(package(tmp_path / "a.xlsx", "", more={part: ENTITIES})).code == "ASN804"


def test_a_workbook_with_a_password(tmp_path: Path) -> None:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

    locked = put(tmp_path / "a.xlsx", start + "EncryptedPackage".encode("utf-16-le") + bytes(900))

    assert refusal(locked).code == "ASN805"


def test_a_zip_with_a_password(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", ROWS)
    data = bytearray(path.read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4

    assert refusal(put(path, bytes(data))).code == "ASN805"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000), "berkas Excel lama (.xls)"),
        (b"<html><table><tr><td>NIP BARU</td></tr></table></html>", "halaman web (HTML)"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table>", "halaman web (HTML)"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "berkas XML"),
        (b"%PDF-1.7\n", "berkas PDF"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(tmp_path: Path, data: bytes, kind: str) -> None:
    assert refusal(put(tmp_path / "a.xls", data)).facts == {"jenis": kind}


@pytest.mark.parametrize(
    ("part", "data", "kind"),
    [
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "berkas OpenDocument (.ods)",
        ),
        ("xl/workbook.bin", "x", "buku kerja biner (.xlsb)"),
        ("word/document.xml", "<x/>", "dokumen Word (.docx)"),
        ("foto.txt", "x", "arsip zip biasa"),
    ],
)
def test_another_kind_of_archive_is_called_by_its_name(
    tmp_path: Path, part: str, data: str, kind: str
) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(part, data)

    assert refusal(tmp_path / "a.xlsx").facts == {"jenis": kind}


def test_an_archive_that_unpacks_to_too_much(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(13):
            with archive.open(f"xl/isi{number}.xml", "w") as part:
                for _ in range(100):
                    part.write(bytes(1_000_000))

    assert refusal(path).code == "ASN803"


def test_an_archive_that_says_less_than_it_holds(tmp_path: Path) -> None:
    """The size in the directory is a lie: no more than it says is unpacked."""
    path = package(tmp_path / "a.xlsx", "<sheetData>" + " " * 5_000_000 + "</sheetData>")
    data = bytearray(path.read_bytes())
    at = data.rfind(b"xl/worksheets/sheet1.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")

    assert refusal(put(path, bytes(data))).code == "ASN804"


def test_one_text_that_fills_the_memory(tmp_path: Path) -> None:
    texts = "<si><t>" + "a" * 30_000 + "</t></si>"

    path = package(tmp_path / "a.xlsx", inline(ROWS), texts=texts * 4100)

    assert refusal(path).code == "ASN803"


def test_a_row_that_fills_the_memory(tmp_path: Path) -> None:
    cell = '<c t="inlineStr"><is><t>' + "a" * 30_000 + "</t></is></c>"

    path = package(tmp_path / "a.xlsx", f"<sheetData><row>{cell * 80}</row></sheetData>")

    assert refusal(path).code == "ASN803"


def test_noise_is_refused_in_words(tmp_path: Path) -> None:
    assert refusal(put(tmp_path / "a.xlsx", zlib.compress(bytes(9000)))).code.startswith("ASN80")
