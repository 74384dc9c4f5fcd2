"""Pictures: the texts and the EXIF that PNG, JPEG and WebP carry beside the picture."""

import re
import struct
from collections.abc import Callable, Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_NAMES = {0x013B: "Artist", 0x8298: "Copyright", 0x9C9D: "XPAuthor", 0xA430: "CameraOwnerName"}
_EXIF_POINTER, _GPS_POINTER = 0x8769, 0x8825
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 7: 1}
_MOST_ENTRIES = 512


def compressed_texts(data: bytes, inflate: Callable[[bytes], bytes]) -> Iterator[str]:
    """Texts of a PNG that only unpacking shows; the others are in its bytes for all to read."""
    for kind, body in _png_chunks(data):
        if kind == b"zTXt":
            yield inflate(body.partition(b"\0")[2][1:]).decode("latin-1")
        elif kind == b"iTXt":
            parts = body.partition(b"\0")[2]
            if parts[:1] == b"\1":
                packed = parts[2:].split(b"\0", 2)[-1]
                yield inflate(packed).decode("utf-8", "replace")


def picture_owners(data: bytes) -> Iterator[tuple[str, str]]:
    """Fields of a picture that name its maker, and where it was taken: name of the field and value."""
    for kind, body in _png_chunks(data):
        key, _, value = body.partition(b"\0")
        if kind in (b"tEXt", b"iTXt") and key.lower() in (b"author", b"artist", b"creator"):
            yield key.decode("latin-1"), value.decode("utf-8", "replace")
    for block in _exif_blocks(data):
        yield from _exif_fields(block)
    for match in re.finditer(rb"\x1c\x02(?P<field>[\x50\x7a])(?P<size>..)", data, re.DOTALL):
        size = int.from_bytes(match["size"])
        yield "IPTC By-line", data[match.end() : match.end() + size].decode("utf-8", "replace")


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not data.startswith(_PNG):
        return
    place = len(_PNG)
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4])
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += size + 12


def _exif_blocks(data: bytes) -> Iterator[bytes]:
    yield from (body for kind, body in _png_chunks(data) if kind == b"eXIf")
    if data.startswith(b"\xff\xd8"):
        yield from (data[match.end() :] for match in re.finditer(rb"Exif\0\0", data[:300_000]))
    elif data.startswith(b"RIFF"):
        place = data.find(b"EXIF")
        if place >= 0:
            yield data[place + 8 :].removeprefix(b"Exif\0\0")


def _exif_fields(block: bytes) -> Iterator[tuple[str, str]]:
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None or len(block) < 8:
        return
    waiting, seen = [struct.unpack_from(f"{order}I", block, 4)[0]], set()
    while waiting:
        place = waiting.pop()
        if place in seen or place + 2 > len(block):
            continue
        seen.add(place)
        count = struct.unpack_from(f"{order}H", block, place)[0]
        for entry in range(place + 2, place + 2 + 12 * min(count, _MOST_ENTRIES), 12):
            if entry + 12 > len(block):
                return
            tag, kind, number, value = struct.unpack_from(f"{order}HHII", block, entry)
            if tag == _GPS_POINTER:
                yield "GPS", "lokasi"
            elif tag == _EXIF_POINTER:
                waiting.append(value)
            elif tag in _NAMES and kind in _SIZES:
                size = _SIZES[kind] * number
                start = value if size > 4 else entry + 8
                encoding = "utf-16-le" if tag == 0x9C9D else "utf-8"
                yield (
                    _NAMES[tag],
                    block[start : start + size].decode(encoding, "replace").strip("\0 "),
                )
