"""A small repository on disk that loads and builds: real settings, two units, a skeleton of each kind of content.

Quick to build, and apart from the repository's own content, so that writing a training breaks no test of a command.
"""

import shutil
import subprocess
from datetime import date
from pathlib import Path

from generator.commands.new import create

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 25)

_UNITS = """\
versi: 1
unit:
- {id: kabupaten-kerinci, nama: Pemerintah Kabupaten Kerinci, jenis: kabupaten, induk: null, lokasi: Siulak, jabatan: {}}
- {id: kecamatan-siulak, nama: Kecamatan Siulak, jenis: kecamatan, induk: kabupaten-kerinci, lokasi: Siulak, jabatan: {camat: 1}}
"""
_NOTE = "versi: 1\nsintetis: true\ncatatan: Catatan untuk uji, semuanya rekaan.\n"
_PAGE = """\
---
versi: 1
judul: Halaman uji
ringkasan: Halaman untuk uji, cukup panjang untuk diterima.
bahasa: id
penulis_peran: Penguji
diperbarui: 2026-11-25
tinjau_lagi: 2027-11-25
urutan: 1
---
## Bagian

Isi.
"""


def small_repository(folder: Path) -> Path:
    """Make the repository in `folder`, which must not exist yet; return it."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "site_config", folder / "site_config")
    write(folder / "records/unit/kerinci.yml", _UNITS)
    write(folder / "records/keterangan.yml", _NOTE)
    write(folder / "content/evaluasi/cara-kerja.md", _PAGE)
    write(folder / "content/panduan/kontribusi.md", _PAGE)
    write(folder / "content/panduan/hr.md", _PAGE)
    for kind in ("pelatihan", "mentoring", "jalur"):
        assert create(folder, kind, "contoh", f"Contoh {kind}", DAY) == 0
    return folder


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder as a made-up person; the caller looks at how it ended."""
    settings = (
        "-c",
        "user.name=Uji",
        "-c",
        "user.email=uji@example.org",
        "-c",
        "init.defaultBranch=main",
    )
    return subprocess.run(
        ["git", *settings, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
