"""Contents: the texts in a file's bytes, whatever it is wrapped in.

Plain text in any encoding, gzip, zip (also Office), PDF, images, and `data:` addresses inside a text. Bounded: what is too
large or locked is not passed over in silence but told.
"""

import base64
import binascii
import codecs
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from generator.audit import pictures
from generator.audit.folding import BLOCK
from generator.audit.pdf import pdf_texts

MOST_UNPACKED = 256_000_000
"""Most bytes that one file may unpack to; a zip bomb stops there."""

BROKEN_ARCHIVE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, LookupError, OSError, OverflowError, RuntimeError, ValueError,
)  # fmt: skip
"""What zipfile raises on archives that are not right, or are packed in a way it does not know."""

_DEEPEST = 4
_DATA_ADDRESS = re.compile(r"data:[\w.+/;=-]{0,100};base64,([A-Za-z0-9+/=_\s%-]{16,})")
_PRINTABLE = re.compile(rb"[\t\x20-\x7e]{6,}|(?:[\x20-\x7e]\0){6,}")
"""Texts between other bytes: of narrow or of wide characters."""

_FOR_MACHINES = (b"\0\1\0\0", b"OTTO", b"wOFF", b"wOF2", b"\0asm")
"""Fonts and WebAssembly: tables of numbers, of which some happen to read like a NIK."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """A text of a file. `line` is the line of the file it stands on where it is one inside a line, else None."""

    text: str
    line: int | None = None


class UnreadableError(Exception):
    """Part of a file cannot be looked into; the message says why, in Indonesian."""


def contents(data: bytes) -> Iterator[Content]:
    """Every text of a file.

    Raises:
        UnreadableError: at the end of what could be read, where the rest cannot.
    """
    yield from _Unpacker().texts(data, 0)


def decode_text(data: bytes) -> str:
    """Bytes as text: by its byte order mark, as UTF-16 where every other byte is zero, else UTF-8; bad bytes replaced."""
    for mark, encoding in _BOMS:
        # Wide text has zeros; without them the mark is a chance, or a trick to have the rest read as something else.
        if data.startswith(mark) and (mark == codecs.BOM_UTF8 or data.count(0) > len(data) // 8):
            return data[len(mark) :].decode(encoding, "replace")
    head = data[:4096]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[offset::2]
        if len(half) > 8 and half.count(0) > 0.7 * len(half) and head[1 - offset :: 2].count(0) < 2:
            return data.decode(encoding, "replace")
    if 0 in head:
        return BLOCK.join(
            run.replace(b"\0", b"").decode("ascii") for run in _PRINTABLE.findall(data)
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


class _Unpacker:
    def __init__(self) -> None:
        self._left = MOST_UNPACKED

    def texts(self, data: bytes, depth: int) -> Iterator[Content]:
        if depth > _DEEPEST:
            raise UnreadableError("berlapis terlalu dalam")
        if data.startswith(b"\x1f\x8b"):
            yield from self.texts(self._gunzip(data), depth + 1)
        elif data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            yield from self._unzip(data, depth)
        elif b"%PDF-" in data[:1024]:
            yield from map(Content, pdf_texts(data, self._inflate))
        else:
            if data.startswith(_FOR_MACHINES):
                return
            yield from map(Content, pictures.compressed_texts(data, self._inflate))
            text = decode_text(data)
            yield Content(text)
            yield from self._data_addresses(text, depth)

    def _data_addresses(self, text: str, depth: int) -> Iterator[Content]:
        for match in _DATA_ADDRESS.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            packed = "".join(match[1].replace("%2B", "+").replace("%2F", "/").split()).partition(
                "%"
            )[0]
            packed = packed.replace("-", "+").replace("_", "/").rstrip("=")
            try:
                inner = base64.b64decode(packed + "=" * (-len(packed) % 4))
            except binascii.Error:
                continue
            yield from (Content(each.text, line) for each in self.texts(inner, depth + 1))

    def _gunzip(self, data: bytes) -> bytes:
        pieces: list[bytes] = []
        while data.startswith(b"\x1f\x8b"):
            stream = zlib.decompressobj(31)
            pieces.append(self._take(stream, data))
            if not stream.eof:
                break
            data = stream.unused_data
        return b"".join(pieces)

    def _inflate(self, data: bytes) -> bytes:
        return self._take(zlib.decompressobj(), data)

    def _take(self, stream: "zlib._Decompress", data: bytes) -> bytes:
        """What the stream unpacks to, as far as it is whole."""
        try:
            unpacked = stream.decompress(data, self._left + 1)
        except zlib.error:
            return b""
        self._spend(len(unpacked))
        return unpacked

    def _unzip(self, data: bytes, depth: int) -> Iterator[Content]:
        locked = False
        try:
            archive = zipfile.ZipFile(BytesIO(data))
            members = archive.infolist()
        except BROKEN_ARCHIVE:
            yield Content(decode_text(data))
            return
        yield Content("\n".join(member.filename for member in members))
        if archive.comment:
            yield Content(decode_text(archive.comment))
        for member in members:
            if member.flag_bits & 1:
                locked = True
                continue
            try:
                with archive.open(member) as stream:
                    inner = stream.read(self._left + 1)
            except BROKEN_ARCHIVE:
                continue
            self._spend(len(inner))
            yield from self.texts(inner, depth + 1)
        if locked:
            raise UnreadableError("terkunci kata sandi")

    def _spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise UnreadableError("terlalu besar setelah dibuka")
