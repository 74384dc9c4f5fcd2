"""`make gambar`: the pictures of the guide for HR, from the real commands on people of nobody.

A month of an office is played in a throw-away repository: every picture is what a command printed there, or a sheet
that it made or read. What differs from run to run (ids, hashes, places) is put into one shape; identifiers are hidden.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from pictures import letters, sheet, terminal  # noqa: E402

PICTURES = ROOT / "content" / "panduan" / "hr-bulanan"
GUIDE, COPY = ROOT / "content" / "panduan" / "hr-bulanan.md", ROOT / "docs" / "panduan-hr.md"
MADE: dict[str, str] = {}
SITE = "../content/panduan/"

DAY = "2026-11-25"
STAFF = "../unduhan/pegawai.xlsx"
EVENTS = "../unduhan/kegiatan-oktober.xlsx"
FORM = "../unduhan/akpk-pegawai-contoh-c.xlsx"
LOG = "../unduhan/mentoring-oktober.xlsx"
SECTION = "Seksi Pelayanan Umum Kecamatan Siulak"
_ID, _HASH = re.compile(r"\b([pam])-[a-z2-7]{16}\b"), re.compile(r"\b[0-9a-f]{10}\b")


def nip(number: int, born: date = date(1985, 3, 12)) -> str:
    """The NIP of nobody, put together here so that no file holds one."""
    return f"{born:%Y%m}{10 + number:02}{2010}{1:02}{1 + number % 2}{number:03}"


class Office:
    """A throw-away repository, the officer's downloads beside it, and what was said so far."""

    def __init__(self, folder: Path) -> None:
        self.repo, self.downloads = folder / "asn-hub", folder / "unduhan"
        self.downloads.mkdir()
        for name in ("content", "site_config"):
            shutil.copytree(ROOT / name, self.repo / name)
        guide = self.repo / GUIDE.relative_to(ROOT)
        settings, _ = guide.read_text(encoding="utf-8").split("\n---\n", 1)
        guide.write_text(f"{settings}\n---\nGambarnya sedang dibuat.\n", encoding="utf-8")
        for name in ("mkdocs.yml", ".gitignore", "records/keterangan.yml"):
            (self.repo / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, self.repo / name)
        shutil.copytree(ROOT / "records/unit", self.repo / "records/unit")
        (folder / "frasa").write_text("kuda baterai klip benar\n", encoding="utf-8")
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "ASN_HUB_FRASA_FILE": str(folder / "frasa"),
            "ASN_HUB_BRANKAS": str(folder / "brankas.asnhub"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_DATE": f"{DAY}T08:00:00+0700",
            "GIT_COMMITTER_DATE": f"{DAY}T08:00:00+0700",
            "NO_COLOR": "1",
        }
        self._folder = folder
        for command in (
            ("init", "--quiet", "--initial-branch=main"),
            ("config", "user.name", "Petugas SDM"),
            ("config", "user.email", "petugas@example.org"),
            ("add", "--all"),
            ("commit", "--quiet", "--message", "Awal"),
        ):
            subprocess.run(["git", *command], cwd=self.repo, check=True, env=self._environment)

    def run(self, command: str, code: int = 0) -> tuple[str, str]:
        """Run `asn-hub ...` in the repository, which must end with `code`; returns the command and what it said."""
        done = subprocess.run(
            [sys.executable, "-m", "generator", *command.split()[1:]],
            cwd=self.repo,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != code:
            raise SystemExit(f"{command}\n{done.stdout}")
        return command, self._settled(done.stdout)

    def file(self, pattern: str) -> Path:
        """The one file that a command made in the private folder."""
        (path,) = (self.repo / ".asn-hub/hr").glob(pattern)
        return path

    def _settled(self, said: str) -> str:
        """What was said, the same on every run."""
        said = said.replace(f"{self.repo}/", "").replace(
            f"{self._folder}/brankas.asnhub", "~/.local/share/asn-hub/brankas.asnhub"
        )
        said = said.replace(f"{self._folder}/", "../")
        return _HASH.sub("a1b2c3d4e5", _ID.sub(r"\1-................", said))


def workbook(
    path: Path, rows: Sequence[Sequence[Any]], widths: Sequence[float], heading: int
) -> Worksheet:
    """A sheet as some other program exports it."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    for row in rows:
        page.append(row)
    for letter, width in zip(letters(len(widths)), widths, strict=True):
        page.column_dimensions[letter].width = width
    for cell in page[heading]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE7F3")
    book.save(path)
    return page


def keep(name: str, svg: str) -> None:
    """Put a picture aside; all go into the guide's folder together."""
    MADE[f"{name}.svg"] = svg
    print(f"{name}.svg")


def opened(path: Path, name: str) -> Worksheet:
    """A sheet of a file."""
    page = load_workbook(path)[name]
    assert isinstance(page, Worksheet)
    return page


def staff_export(office: Office, *, mended: bool) -> Worksheet:
    """The export of the civil-service system: titles above, columns that no one needs, and three things gone wrong."""
    unit = SECTION if mended else "Seksi Pelayann Umum Siulak"
    number = nip(4) if mended else float(nip(4))
    heading = (
        "NIP BARU", "NAMA", "JENIS JABATAN", "JABATAN NAMA", "ESELON", "UNOR NAMA", "KEDUDUKAN HUKUM",
        "STATUS CPNS/PNS", "AGAMA NAMA",
    )  # fmt: skip
    chief, clerk = "Kepala Seksi Pelayanan Umum", "Pengelola Layanan Operasional"
    short = "Seksi Pelayanan Umum Kec. Siulak"
    rows = [
        ("DAFTAR PEGAWAI", *[None] * 8),
        heading,
        (nip(1), "Pegawai Contoh A", "Struktural", chief, "IV.a", SECTION, "01 Aktif", "PNS", "..."),
        (nip(2), "Pegawai Contoh B", "Pelaksana", clerk, None, short, "01 Aktif", "PNS", "..."),
        (nip(3), "Pegawai Contoh C", "Pelaksana", clerk, None, unit, "01 Aktif", "PNS", "..."),
        (number, "Pegawai Contoh D", "Pelaksana", clerk, None, SECTION, "01 Aktif", "PNS", "..."),
        (nip(5), "Pegawai Contoh E", "Pelaksana", clerk, None, SECTION, "Pensiun", "PNS", "..."),
    ]  # fmt: skip
    widths = (20, 19, 14, 30, 8, 36, 18, 18, 13)
    return workbook(office.downloads / "pegawai.xlsx", rows, widths, 2)


def event_sheet(office: Office) -> Worksheet:
    """The sheet of learning events of a month, with a person who is not known."""
    heading = (
        "Tanggal Mulai", "Tanggal Selesai", "Kode Jenis Pengembangan", "Nama Kegiatan", "Penyelenggara",
        "Total JP", "NIP Peserta",
    )  # fmt: skip
    service = (
        "6-10-2026",
        "8/10/2026",
        "Bimbingan teknis",
        "Bimtek Standar Pelayanan",
        "BKPSDMD Kerinci",
        "24 JP",
    )
    seminar = (
        "3 November 2026",
        "3 November 2026",
        7,
        "Seminar Pelayanan Publik",
        "Universitas Jambi",
        "4",
    )
    rows = [
        heading,
        (*service, nip(1)),
        (*service, nip(2)),
        (*service, nip(3)),
        (*seminar, nip(2)),
        (*seminar, nip(9)),
    ]
    widths = (18, 18, 26, 28, 20, 10, 20)
    return workbook(office.downloads / "kegiatan-oktober.xlsx", rows, widths, 1)


def fill_form(office: Office) -> Worksheet:
    """The form of one person, answered; one answer is forgotten."""
    source = office.file("formulir/akpk-*-pegawai-contoh-c.xlsx")
    book = load_workbook(source)
    page = book["AKPK"]
    assert isinstance(page, Worksheet)
    page["B6"], page["C6"] = date(2026, 11, 10), "atasan"
    for number in range(6, page.max_row + 1):
        page[f"I{number}"] = "Tidak" if number % 7 == 0 else "Ya"
    page[f"I{page.max_row}"] = None
    book.save(office.downloads / Path(FORM).name)
    return page


def fill_log(office: Office) -> Worksheet:
    """The log of mentoring with two sessions."""
    book = load_workbook(office.file("formulir/mentoring-*.xlsx"))
    page = book["Catatan sesi"]
    assert isinstance(page, Worksheet)
    for row, day, stages in (
        (4, date(2026, 10, 14), ("Ya", "Ya", None, None)),
        (5, date(2026, 10, 28), (None, None, "Ya", "Ya")),
    ):
        values = (day, nip(1), nip(2), "PLP", 1, 2, *stages, 2)
        for column, value in enumerate(values, start=1):
            page.cell(row, column).value = value
    book.save(office.downloads / Path(LOG).name)
    return page


def play(office: Office) -> None:
    """The month, in the order of the guide."""
    keep("01-brankas", terminal("Membuat brankas", [office.run("asn-hub hr vault buat")]))

    page = staff_export(office, mended=False)
    keep("02-ekspor", sheet("Ekspor pegawai di Excel", page, range(1, 8), list("ABDFGI"), "I"))
    tried = office.run(f"asn-hub hr import {STAFF} --per 2026-01-05 --coba", 1)
    keep("03-coba", terminal("Percobaan impor pegawai", [tried]))
    staff_export(office, mended=True)
    written = office.run(f"asn-hub hr import {STAFF} --per 2026-01-05 --ya")
    keep("04-impor", terminal("Impor pegawai sesudah diperbaiki", [written]))

    page = event_sheet(office)
    keep("05-lembar", sheet("Lembar kegiatan di Excel", page, range(1, 7), letters(7)))
    keep(
        "05-impor", terminal("Impor kegiatan", [office.run(f"asn-hub hr import {EVENTS} --ya", 1)])
    )
    (rejects,) = office.downloads.glob("kegiatan-oktober-*.xlsx")
    page = load_workbook(rejects).worksheets[0]
    last = page.max_column
    columns = letters(last) if last <= 5 else [letters(last)[0], *letters(last)[-4:]]
    keep(
        "05-ditolak",
        sheet("Baris yang ditolak, dengan sebabnya", page, range(1, page.max_row + 1), columns),
    )

    keep("06-commit", terminal("Menyimpan ke Git", [office.run("asn-hub hr commit --ya")]))

    moved = office.run(
        f"asn-hub hr pindah {nip(3)} --unit subbag-umum-kepegawaian-siulak "
        "--jabatan pengadministrasi-perkantoran --sejak 2026-11-02"
    )
    history = office.run(f"asn-hub hr riwayat {nip(3)} --per {DAY}")
    keep("07-pindah", terminal("Mutasi dan riwayat", [moved, history]))

    made = office.run("asn-hub hr asesmen formulir kecamatan-siulak --per 2026-11-05")
    keep("08-formulir", terminal("Membuat formulir AKPK", [made]))
    page = fill_form(office)
    keep("08-lembar", sheet("Formulir AKPK yang terisi", page, range(5, 15), list("BCDFGHI")))
    taken = office.run(f"asn-hub hr import {FORM} --ya", 1)
    keep("08-impor", terminal("Impor formulir AKPK", [taken]))

    office.run("asn-hub hr mentoring formulir kecamatan-siulak --per 2026-11-05")
    page = fill_log(office)
    keep("09-lembar", sheet("Catatan sesi mentoring", page, range(1, 7), letters(11)))
    keep(
        "09-impor", terminal("Impor sesi mentoring", [office.run(f"asn-hub hr import {LOG} --ya")])
    )

    office.run("asn-hub hr commit --ya")
    keep(
        "10-laporan",
        terminal(
            "Laporan pribadi",
            [
                office.run(f"asn-hub hr laporan --unit kecamatan-siulak --per {DAY}"),
                office.run("asn-hub hr vault cadangkan ../cadangan-2026-11.asnhub"),
            ],
        ),
    )
    report = office.file("laporan/*.xlsx")
    page = opened(report, "Pegawai")
    keep(
        "10-pegawai", sheet("Lembar Pegawai", page, range(1, page.max_row + 1), list("ACEFGHIJKL"))
    )
    page = opened(report, "Rincian JP")
    keep("10-rincian", sheet("Lembar Rincian JP", page, range(1, page.max_row + 1), list("ADEGHI")))


def copy_guide() -> None:
    """The guide for readers of the repository: the page of the site without its settings, its links from docs/."""
    text = GUIDE.read_text(encoding="utf-8")
    title = re.search(r"^judul: (.+)$", text, re.MULTILINE)
    assert title is not None
    body = text.split("\n---\n", 1)[1].lstrip()
    body = re.sub(r'^!!! \w+ "(.+)"\n {4}', r"> **\1**: ", body, flags=re.MULTILINE)
    body = re.sub(r"\]\((?!https?:|#)([^)]+)\)", rf"]({SITE}\1)", body)
    note = "<!-- Disalin dari content/panduan/hr-bulanan.md oleh scripts/guide_pictures.py; ubah yang di sana. -->"
    COPY.write_text(f"# {title[1]}\n\n{note}\n\n{body}", encoding="utf-8", newline="\n")


def main() -> None:
    """Make all pictures anew, and the copy of the guide."""
    with tempfile.TemporaryDirectory(prefix="asn-hub-panduan-") as folder:
        play(Office(Path(folder)))
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    for name, svg in MADE.items():
        (PICTURES / name).write_text(svg, encoding="utf-8", newline="\n")
    copy_guide()


if __name__ == "__main__":
    main()
