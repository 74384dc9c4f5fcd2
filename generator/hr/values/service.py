"""What the export of the civil-service system says of someone's service: in service or not, status, tier."""

from rapidfuzz import fuzz

from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.names import normal
from generator.hr.values.nip import is_pppk
from generator.hr.values.text import given, read_optional
from generator.model.base import Tier
from generator.model.person import EmploymentStatus

LONGEST = 200
ACTIVE = ("01 Aktif", "03 Tugas belajar", "PPPK Aktif")

_ACTIVE = frozenset(
    {"01", "1", "03", "3", "aktif", "tugas belajar", "pppk aktif", *map(normal, ACTIVE)}
)
_NEAR = 80
_STATUSES: dict[str, EmploymentStatus] = {
    "pns": "PNS", "p": "PNS", "pegawai negeri sipil": "PNS",
    "cpns": "CPNS", "c": "CPNS", "calon pns": "CPNS", "calon pegawai negeri sipil": "CPNS",
    "pppk": "PPPK", "p3k": "PPPK", "pegawai pemerintah perjanjian kerja": "PPPK",
}  # fmt: skip
_BY_ECHELON: dict[str, Tier] = {
    "i": "jpt_madya", "ii": "jpt_pratama", "iii": "administrator", "iv": "pengawas", "v": "pengawas",
    "1": "jpt_madya", "2": "jpt_pratama", "3": "administrator", "4": "pengawas", "5": "pengawas",
}  # fmt: skip
_BY_WORD: dict[str, Tier] = {
    "madya": "ahli_pertama", "muda": "ahli_pertama", "pertama": "ahli_pertama", "utama": "ahli_pertama",
    "ahli": "ahli_pertama", "keahlian": "ahli_pertama",
    "terampil": "terampil", "keterampilan": "terampil", "pemula": "terampil", "mahir": "terampil",
    "penyelia": "terampil",
    "administrator": "administrator", "pengawas": "pengawas", "pratama": "jpt_pratama",
    "pelaksana": "pelaksana", "umum": "pelaksana",
}  # fmt: skip
"""Tiers by words of the columns JENJANG and JENIS JABATAN. The hub knows one tier of experts, the first."""


def is_active(cell: Cell, column: str) -> bool:
    """Whether someone is in service.

    Raises:
        RowError: nothing is said.
        DoubtError: it is nearly what those in service have.
    """
    value = given(cell, column)
    said = normal(value if isinstance(value, str) else f"{value:02g}")
    if said in _ACTIVE:
        return True
    if any(fuzz.ratio(said, active) >= _NEAR for active in _ACTIVE if len(active) > 2):
        raise DoubtError("ASN836", column, pilihan=", ".join(ACTIVE))
    return False


def read_status(
    cell: Cell, column: str, nip: str, current: EmploymentStatus | None
) -> EmploymentStatus:
    """The status: what the cell says; where it says nothing what is recorded, else what the NIP tells.

    Raises:
        RowError: it says something else.
        DoubtError: it contradicts the NIP.
    """
    said = normal(read_optional(cell, column, LONGEST))
    status = _STATUSES.get(said) if said else _presumed(nip, current)
    if status is None:
        raise RowError("ASN825", column, pilihan="PNS, CPNS, PPPK")
    if (status == "PPPK") != is_pppk(nip):
        kind = "NI PPPK" if is_pppk(nip) else "bukan NI PPPK"
        raise DoubtError("ASN834", column, status=status, nip=kind)
    return status


def read_tier(kind: str, echelon: str, grade: str) -> Tier | None:
    """The tier of a position that is not known by name, or None where the columns do not tell.

    Args:
        kind: JENIS JABATAN.
        echelon: ESELON, like `IV.a`.
        grade: JENJANG.
    """
    words = echelon.casefold().removeprefix("eselon").replace(".", " ").replace("/", " ").split()
    if words and words[0] in _BY_ECHELON:
        return _BY_ECHELON[words[0]]
    for text in (grade, kind):
        found = [_BY_WORD[word] for word in normal(text).split() if word in _BY_WORD]
        if found:
            return found[0]
    return None


def _presumed(nip: str, current: EmploymentStatus | None) -> EmploymentStatus:
    if is_pppk(nip):
        return "PPPK"
    return current if current in ("PNS", "CPNS") else "PNS"
