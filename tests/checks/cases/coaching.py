"""ASN450-455: the rules of coaching and the pairs; no message repeats a word of a record of a person."""

from collections.abc import Callable
from pathlib import Path

from tests.changes import Case, Change, edit
from tests.checks.cases.files import PAIRINGS
from tests.repository import ROOT

RULES = "site_config/pendampingan.yml"
_SAME = "p-" + "a" * 16
_OTHER = "p-" + "b" * 16


def _with_rules(old: str, new: str) -> Change:
    """The rules of the repository itself, with one thing changed."""

    def change(repo: Path) -> None:
        (repo / RULES).write_bytes((ROOT / RULES).read_bytes())
        edit(RULES, old, new)(repo)

    return change


def _with_row(row: str) -> Change:
    """One more row at the end of the pairs."""

    def change(repo: Path) -> None:
        path = repo / PAIRINGS
        path.write_text(f"{path.read_text(encoding='utf-8')}- {{{row}}}\n", encoding="utf-8")

    return change


def _in_turn(*changes: Callable[[Path], None]) -> Change:
    def change(repo: Path) -> None:
        for each in changes:
            each(repo)

    return change


_BAN = f"id: g-{'2' * 16}, peserta: {_OTHER}, mentor: {_SAME}, larangan: permintaan_peserta, sejak: 2026-01-01"

COACHING = (
    Case(
        "ASN450",
        _with_rules("[pengawas], [administrator]", "[pengawas], [pengawas]"),
        """\
site_config/pendampingan.yml:31:104: galat ASN450: Jenjang disebut dua kali
    31 | elaksana, terampil], [ahli_pertama], [pengawas], [pengawas], [jpt_pratama], [jpt_madya]]}
       |                                                   ^
  Jenjang `pengawas` sudah disebut dalam urutan senioritas ini.
  Saran: Hapus salah satunya dari `urutan`.
""",
    ),
    Case(
        "ASN451",
        edit(PAIRINGS, _OTHER, _SAME),
        """\
records/pasangan/2026/kecamatan-siulak.yml:3:65: galat ASN451: Mentor dan peserta pasangan orang yang sama
  Mentor dan peserta baris ini orang yang sama.
  Saran: Perbaiki `mentor` atau `peserta`.
""",
    ),
    Case(
        "ASN452",
        edit(PAIRINGS, "ke_level: 2", "ke_level: 1"),
        """\
records/pasangan/2026/kecamatan-siulak.yml:3:127: galat ASN452: Level pasangan tidak naik
  `ke_level` harus lebih tinggi daripada `dari_level`.
  Saran: Perbaiki kedua levelnya.
""",
    ),
    Case(
        "ASN453",
        _with_row(
            f"id: g-{'2' * 16}, peserta: {_OTHER}, mentor: {_SAME}, kompetensi: KOM, dari_level: 1, ke_level: 3"
        ),
        """\
records/pasangan/2026/kecamatan-siulak.yml:4:97: galat ASN453: Kompetensi peserta dipasangkan dua kali
  Peserta ini sudah punya mentor untuk kompetensi yang sama tahun ini, di records/pasangan/2026/kecamatan-siulak.yml:3.
  Saran: Hapus salah satu barisnya.
""",
    ),
    Case(
        "ASN454",
        _in_turn(edit(PAIRINGS, "ke_level: 2}", "ke_level: 2, kunci: true}"), _with_row(_BAN)),
        """\
records/pasangan/2026/kecamatan-siulak.yml:3:137: galat ASN454: Pasangan terkunci padahal dilarang
  Pasangan ini dikunci, padahal pada tahun yang sama dilarang di records/pasangan/2026/kecamatan-siulak.yml:4.
  Saran: Hapus `kunci: true`, atau akhiri larangannya sebelum tahun itu dengan `sampai`.
""",
    ),
    Case(
        "ASN455",
        _with_row(f"{_BAN}, sampai: 2025-12-31"),
        """\
records/pasangan/2026/kecamatan-siulak.yml:4:142: galat ASN455: Larangan berakhir sebelum mulai
  `sampai` lebih awal daripada `sejak`.
  Saran: Tukar atau perbaiki tanggalnya.
""",
    ),
)
