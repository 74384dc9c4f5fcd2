"""The portable edition of a built site, as a folder or packed in one file; the same site gives the same bytes."""

import zipfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

from generator.site.modules import as_function
from generator.site.portable.page import LOADER, portable

_READ_ME = "BACA-SAYA.txt"
_READ_ME_TEXT = """\
Hub Kompetensi ASN, edisi tanpa sambungan

Buka berkas index.html dengan peramban (Chrome, Edge, atau Firefox). Tidak perlu internet dan tidak perlu memasang apa pun.
Kemajuan belajar dan jawaban Anda tersimpan di peramban komputer ini, bukan di USB.
"""

_DATA = "pencarian/"
_MODULES = "assets/hub/"
_SERVER_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz", "pekerja.js", "aplikasi.webmanifest")
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def write_folder(site: Path, out: Path) -> None:
    """Write the edition of a built site into a folder."""
    for path, content in _files(site):
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def write_zip(site: Path, out: Path, folder: str) -> None:
    """Write the edition of a built site as a ZIP whose files lie in `folder`; without times, so that it is the same each time."""
    with zipfile.ZipFile(out, "w") as packed:
        for path, content in _files(site):
            member = zipfile.ZipInfo(f"{folder}/{path}", _EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            packed.writestr(member, content, compresslevel=9)


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the edition, by its path."""
    yield _READ_ME, _READ_ME_TEXT.encode()
    modules: list[str] = []
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if not file.is_file() or path in _SERVER_ONLY:
            continue
        if _is_module(file, path):
            modules.append(as_function(path, file.read_text(encoding="utf-8")))
        elif path.startswith(_DATA):
            packed = b64encode(file.read_bytes()).decode()
            yield f"{path}.js", f'asnHub.berkas("{path}", "{packed}");\n'.encode()
        elif path.endswith(".html"):
            address = path.removesuffix("index.html")
            yield path, portable(file.read_text(encoding="utf-8"), address).encode()
        else:
            yield path, file.read_bytes()
    loader = (Path(__file__).parent / "loader.js").read_text(encoding="utf-8")
    yield LOADER, "".join((loader, *modules, "asnHub.mulai();\n")).encode()


def _is_module(file: Path, path: str) -> bool:
    """Whether a file is one of our modules; the three classic scripts of the theme stay as they are."""
    if not path.startswith(_MODULES) or not path.endswith(".js"):
        return False
    return path.removeprefix(_MODULES) not in ("hub.js", "awal.js", "palet.js")
