"""The texts in a file's bytes are read, whatever they are wrapped in, and what cannot be read is told."""

import base64
import gzip
import io
import zipfile
import zlib
from collections.abc import Callable

import pytest

from generator.audit import contents
from generator.audit.finding import Finding
from generator.audit.inspection import inspect_file
from generator.audit.names import NameFinder
from tests.audit.invented import MAIL, NIK, NIP

SAID = f"Atas nama NIP {NIP}."


def inspect(data: bytes, name: str = "berkas") -> list[Finding]:
    """What is found in a file."""
    return list(inspect_file(name, data, NameFinder([])))


def archive(**members: str) -> bytes:
    """A zip file of texts; `__` in a name stands for a slash, and what follows the last `_` is the ending."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in members.items():
            opened.writestr(".".join(name.replace("__", "/").rsplit("_", 1)), text)
    return buffer.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def png(*chunks: bytes) -> bytes:
    """A PNG of these chunks."""
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks) + chunk(b"IEND", b"")


def pdf(stream: bytes, information: bytes = b"") -> bytes:
    """As much of a PDF as has a packed stream and information on the document."""
    packed = zlib.compress(stream)
    return (
        b"%PDF-1.7\n1 0 obj <</Length " + str(len(packed)).encode() + b"/Filter/FlateDecode>>\nstream\n"
        + packed + b"\nendstream endobj\n2 0 obj <<" + information + b">> endobj\n%%EOF"
    )  # fmt: skip


WRAPPED: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16 with a mark": lambda text: text.encode("utf-16"),
    "utf-16 without one": lambda text: text.encode("utf-16-le"),
    "utf-16 the other way round": lambda text: text.encode("utf-16-be"),
    "utf-32": lambda text: text.encode("utf-32"),
    "broken bytes around": lambda text: b"\xff\xfe\xfa caf\xe9 " * 3 + text.encode() + b"\xc3",
    "between binary bytes": lambda text: b"\x00\x01\x02" * 9 + text.encode() + b"\x00\x9f",
    "gzip": lambda text: gzip.compress(text.encode()),
    "two gzip parts": lambda text: gzip.compress(b"{") + gzip.compress(text.encode()),
    "gzip in gzip": lambda text: gzip.compress(gzip.compress(text.encode())),
    "gzip of JSON after a mark": lambda text: gzip.compress(b"tanda_dcd" + f'{{"content":"{text}"}}'.encode()),
    "zip": lambda text: archive(catatan_txt=text),
    "a name in a zip": lambda text: archive(**{f"{text.replace(' ', '')}_txt": ""}),
    "Word": lambda text: archive(
        word__document_xml=f"<w:p><w:r><w:t>{text[:20]}</w:t></w:r><w:r><w:t>{text[20:]}</w:t></w:r></w:p>"
    ),
    "Excel": lambda text: archive(
        xl__sharedStrings_xml=f"<sst><si><t>{text}</t></si></sst>", xl__worksheets__sheet1_xml="<c><v>1</v></c>"
    ),
    "a data address": lambda text: f'<a href="data:text/plain;base64,{base64.b64encode(text.encode()).decode()}">'.encode(),
    "a PDF's text": lambda text: pdf(b"BT (" + text.encode() + b") Tj ET"),
    "a PDF's text in pieces": lambda text: pdf(
        b"BT [" + b" -20 ".join(b"(" + text[at : at + 3].encode() + b")" for at in range(0, len(text), 3)) + b"] TJ ET"
    ),
    "a PDF's title": lambda text: pdf(b"", b"/Title (\xfe\xff" + text.encode("utf-16-be") + b")"),
    "a PDF's title in hex": lambda text: pdf(b"", b"/Title <" + text.encode().hex().encode() + b">"),
    "a PNG's text": lambda text: png(chunk(b"tEXt", b"Comment\0" + text.encode())),
    "a PNG's packed text": lambda text: png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(text.encode()))),
    "a PNG's international text": lambda text: png(
        chunk(b"iTXt", b"Comment\0\1\0id\0\0" + zlib.compress(text.encode()))
    ),
    "a JPEG's comment": lambda text: b"\xff\xd8\xff\xfe\x00\x40" + text.encode() + b"\xff\xd9" + b"\x00" * 9,
    "an SVG": lambda text: f'<svg xmlns="x"><desc>{text}</desc></svg>'.encode(),
}  # fmt: skip


@pytest.mark.parametrize("way", WRAPPED)
def test_an_identifier_is_found_in_this_wrapping(way: str) -> None:
    assert {each.kind for each in inspect(WRAPPED[way](SAID))} == {"nip"}


def test_the_line_is_that_of_the_text() -> None:
    assert [each.line for each in inspect(gzip.compress(f"a\nb\n{SAID}".encode()))] == [3]


def test_what_is_in_a_data_address_is_on_the_line_of_the_address() -> None:
    inner = base64.b64encode(f"\n\n\n{SAID}".encode()).decode()

    assert [
        each.line for each in inspect(f"satu\n<img src='data:text/plain;base64,{inner}'>".encode())
    ] == [2]


def test_a_name_of_a_file_is_looked_at_and_hidden() -> None:
    [found] = inspect(b"", f"sk/{NIP}.pdf")

    assert (found.kind, found.line, found.file) == ("nip", 1, f"sk/{'•' * 18}.pdf")


def test_a_bomb_is_not_blown_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MOST_UNPACKED", 10_000)

    assert [each.kind for each in inspect(gzip.compress(bytes(50_000)))] == ["tak_terbaca"]
    assert [each.kind for each in inspect(archive(a_txt="0" * 50_000))] == ["tak_terbaca"]
    assert [each.kind for each in inspect(pdf(b" " * 50_000))] == ["tak_terbaca"]


def test_layer_upon_layer_is_told() -> None:
    data = SAID.encode()
    for _ in range(9):
        data = gzip.compress(data)

    assert [each.kind for each in inspect(data)] == ["tak_terbaca"]


def test_a_locked_document_is_told() -> None:
    locked = bytearray(archive(a_txt=SAID))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        locked[locked.find(mark) + (6 if mark[2] == 3 else 8)] |= 1

    assert [each.kind for each in inspect(bytes(locked))] == ["tak_terbaca"]


@pytest.mark.parametrize(
    "data",
    [b"", b"\x1f\x8b", gzip.compress(SAID.encode(), mtime=0)[:-30][:12], b"PK\x03\x04abc", b"%PDF-1.7\nstream\nabc\nendstream", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffzTXt", b"data:;base64,AAAAAAAAAAAAAAAAA"],
)  # fmt: skip
def test_a_broken_file_is_read_without_failing(data: bytes) -> None:
    assert inspect(data) == []


@pytest.mark.parametrize("mark", [b"\0\1\0\0", b"wOF2", b"\0asm"])
def test_numbers_of_fonts_are_nobodys(mark: bytes) -> None:
    assert inspect(mark + bytes(20) + NIK.encode() + bytes(9)) == []


def test_both_kinds_in_one_file() -> None:
    assert [each.kind for each in inspect(f"{NIK}\n{MAIL}".encode())] == ["nik", "surel"]
