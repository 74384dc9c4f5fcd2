"""What a picture or document says of its maker and of the place is found, and hidden in what is told."""

import struct

import pytest

from generator.audit.owners import owners
from tests.audit.test_contents import archive, chunk, inspect, pdf, png

NAME = "Budi Santoso"


def exif(*entries: tuple[int, int, bytes]) -> bytes:
    """A block of EXIF with one directory of (tag, type, value)."""
    data = 8 + 2 + 12 * len(entries) + 4
    head, body = struct.pack("<2sHIH", b"II", 42, 8, len(entries)), b""
    for tag, kind, value in entries:
        place = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack("<I", data + len(body))
        body += b"" if len(value) <= 4 else value
        head += struct.pack("<HHI", tag, kind, len(value)) + place
    return head + bytes(4) + body


def jpeg(block: bytes) -> bytes:
    """As much of a JPEG as has one block of application data."""
    return b"\xff\xd8\xff\xe1" + (len(block) + 2).to_bytes(2) + block + b"\xff\xd9"


XMP = f"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>"

NAMED = {
    "Artist in a JPEG": jpeg(b"Exif\0\0" + exif((0x013B, 2, NAME.encode() + b"\0"))),
    "Artist in a PNG": png(chunk(b"eXIf", exif((0x013B, 2, NAME.encode())))),
    "XPAuthor": jpeg(b"Exif\0\0" + exif((0x9C9D, 1, NAME.encode("utf-16-le")))),
    "XMP in a JPEG": jpeg(XMP.encode()),
    "XMP in an SVG": f"<svg><metadata>{XMP}</metadata></svg>".encode(),
    "IPTC": jpeg(b"Photoshop 3.0\0\x1c\x02\x50" + len(NAME).to_bytes(2) + NAME.encode()),
    "Author in a PNG": png(chunk(b"tEXt", b"Author\0" + NAME.encode())),
    "Author in a PDF": pdf(b"", b"/Author (" + NAME.encode() + b")"),
    "Author in a packed part of a PDF": pdf(b"<</Author (" + NAME.encode() + b")>>"),
    "XMP in a PDF": pdf(b"") + XMP.encode(),
    "creator in Word": archive(docProps__core_xml=f"<dc:creator>{NAME}</dc:creator>"),
    "last changed in Excel": archive(docProps__core_xml=f"<cp:lastModifiedBy>{NAME}</cp:lastModifiedBy>"),
    "a comment in Word": archive(word__comments_xml=f'<w:comment w:author="{NAME}"/>'),
}  # fmt: skip


@pytest.mark.parametrize("way", NAMED)
def test_a_maker_is_found(way: str) -> None:
    assert [each.value for each in owners(NAMED[way])] == [NAME]


@pytest.mark.parametrize("way", NAMED)
def test_a_maker_is_told_without_the_name(way: str) -> None:
    [found] = inspect(NAMED[way])

    assert found.kind == "metadata"
    assert "Budi" not in found.excerpt
    assert "•••• •••••••" in found.excerpt


def test_the_place_of_a_photo_is_found() -> None:
    [found] = owners(jpeg(b"Exif\0\0" + exif((0x8825, 4, (26).to_bytes(4, "little")))))

    assert found.field == "GPS"


@pytest.mark.parametrize(
    "data",
    [
        jpeg(b"Exif\0\0" + exif((0x0131, 2, b"GIMP 2.10\0"))),
        jpeg(b"Exif\0\0II*\0\xff\xff\xff\xff"),
        png(chunk(b"tEXt", b"Software\0Inkscape")),
        pdf(b"", b"/Producer (LibreOffice) /Author ()"),
        archive(docProps__core_xml="<dc:creator>python-docx</dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"),
        b"Author: Budi Santoso",
    ],
)  # fmt: skip
def test_programs_are_no_makers(data: bytes) -> None:
    assert owners(data) == ()
