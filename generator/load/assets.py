"""Assets: files of content/ that are published as they are, of kinds that cannot run anything in a browser."""

from generator.load.fault import Fault
from generator.load.svg import check_svg

_SIGNATURES = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".pdf": (b"%PDF-",),
    ".xlsx": (b"PK\x03\x04",),
    ".docx": (b"PK\x03\x04",),
}
"""What a file of each kind begins with."""

ASSET_SUFFIXES = frozenset({*_SIGNATURES, ".svg"})


def check_asset(ending: str, data: bytes) -> Fault | None:
    """What makes an asset unfit to be published, or None.

    Args:
        ending: one of `ASSET_SUFFIXES`.
        data: the whole file.
    """
    if ending == ".svg":
        return check_svg(data)
    if not data.startswith(_SIGNATURES[ending]):
        return Fault("ASN108", facts={"akhiran": ending})
    return None
