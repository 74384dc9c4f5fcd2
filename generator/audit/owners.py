"""Owners: what a picture or document says of who made it and where, beside its content.

Such fields are filled in by programs and phones, not by the author on purpose, and go online with the file.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO

from generator.audit.contents import BROKEN_ARCHIVE, decode_text
from generator.audit.pdf import pdf_authors
from generator.audit.pictures import picture_owners

_MOST = 20_000_000
_XMP_CREATOR = re.compile(
    r"<(?P<tag>dc:creator|pdf:Author|photoshop:AuthorsPosition|xmpRights:Owner)\b[^>]*>(?P<value>.{0,2000}?)</(?P=tag)>",
    re.DOTALL,
)
_OFFICE = re.compile(
    r"<(?P<tag>dc:creator|cp:lastModifiedBy|Manager|meta:initial-creator|author)\b[^>]*>(?P<value>[^<]{1,500})</(?P=tag)>"
    r"|\bw:author=\"(?P<by>[^\"]{1,500})\""
)
_OFFICE_PARTS = re.compile(r"docProps/|meta\.xml|comments|word/document\.xml|word/people\.xml")
_TAG = re.compile(r"<[^>]*>")
_NOBODY = frozenset(
    {"", "admin", "administrator", "author", "microsoft office user", "openpyxl", "pengguna", "python-docx", "un-named", "unknown", "user"}
)  # fmt: skip
"""What programs write where they know of nobody."""


@dataclass(frozen=True, slots=True)
class Owner:
    """A field that names somebody or somewhere; `value` is never printed."""

    field: str
    value: str


def owners(data: bytes) -> tuple[Owner, ...]:
    """Fields of a file that tell who made it or where, each once; none where the file is of another kind."""
    named = dict.fromkeys((field, " ".join(value.split())) for field, value in _all(data))
    return tuple(Owner(field, value) for field, value in named if value.casefold() not in _NOBODY)


def _all(data: bytes) -> Iterator[tuple[str, str]]:
    if data.startswith(b"PK\x03\x04"):
        yield from _in_office(data)
        return
    if b"%PDF-" in data[:1024]:
        yield from (("Author", author) for author in pdf_authors(data, _inflate))
    elif data.startswith((b"\x89PNG", b"\xff\xd8", b"RIFF")):
        yield from picture_owners(data)
    elif not (data.lstrip().startswith(b"<") and b"<svg" in data[:2000]):
        return
    for match in _XMP_CREATOR.finditer(data.decode("utf-8", "ignore")):
        yield match["tag"], unescape(_TAG.sub(" ", match["value"]))


def _in_office(data: bytes) -> Iterator[tuple[str, str]]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.infolist():
                if _OFFICE_PARTS.search(member.filename) and not member.flag_bits & 1:
                    with archive.open(member) as stream:
                        text = decode_text(stream.read(_MOST))
                    for match in _OFFICE.finditer(text):
                        yield match["tag"] or "w:author", unescape(match["value"] or match["by"])
    except BROKEN_ARCHIVE:
        return


def _inflate(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST)
    except zlib.error:
        return b""
