"""PDF: the texts of its streams and of its information. Text in subset fonts without names cannot be read this way."""

import re
from collections.abc import Callable, Iterator

from generator.audit.folding import BLOCK

_STREAM, _END = b"stream", b"endstream"
_LITERAL = rb"\((?:[^()\\]|\\.)*\)"
_SHOWN = re.compile(
    rb"\[((?:[^\]\[\\()]|"
    + _LITERAL
    + rb")*)\]\s*TJ|("
    + _LITERAL
    + rb"|<[0-9A-Fa-f\s]*>)\s*(?:Tj|'|\")",
    re.DOTALL,
)
_STRING = re.compile(_LITERAL + rb"|<[0-9A-Fa-f\s]*>", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_NAMED = re.compile(
    rb"/(?:Author|Creator|Title|Subject|Keywords|Contents|URI|F|UF)\s*("
    + _LITERAL
    + rb"|<[0-9A-Fa-f\s]*>)",
    re.DOTALL,
)
_AUTHOR = re.compile(rb"/Author\s*(" + _LITERAL + rb"|<[0-9A-Fa-f\s]*>)", re.DOTALL)


def pdf_texts(data: bytes, inflate: Callable[[bytes], bytes]) -> Iterator[str]:
    """The texts of a PDF; `inflate` unpacks a stream, and gives nothing where it is packed in another way."""
    for part in _parts(data, inflate):
        if 0 not in part:  # else a font or a picture: numbers that mean nothing
            yield part.decode("latin-1")
        yield "\n".join(read_string(match[1]) for match in _NAMED.finditer(part))
        yield BLOCK.join(
            "".join(map(read_string, _STRING.findall(match[1] or match[2])))
            for match in _SHOWN.finditer(part)
        )


def pdf_authors(data: bytes, inflate: Callable[[bytes], bytes]) -> Iterator[str]:
    """The authors that a PDF's information names."""
    for part in _parts(data, inflate):
        yield from (read_string(match[1]) for match in _AUTHOR.finditer(part))


def read_string(raw: bytes) -> str:
    """A PDF string, `(...)` or `<hex>`, as text."""
    if raw.startswith(b"<"):
        digits = b"".join(raw.strip(b"<>").split())
        value = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    else:
        value = _ESCAPED.sub(_unescape, raw[1:-1])
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be", "replace")
    return value.decode("latin-1")


def _parts(data: bytes, inflate: Callable[[bytes], bytes]) -> Iterator[bytes]:
    """Each stream of the file, unpacked, and what stands between the streams."""
    place = 0
    while (start := data.find(_STREAM, place)) >= 0 and (end := data.find(_END, start)) >= 0:
        yield data[place:start]
        packed = data[start + len(_STREAM) : end].lstrip(b"\r\n")
        yield inflate(packed) or packed
        place = end + len(_END)
    yield data[place:]


def _unescape(match: re.Match[bytes]) -> bytes:
    kind = match[1]
    if kind[:1] in b"01234567":
        return bytes([int(kind, 8) & 255])
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}.get(kind, kind)
