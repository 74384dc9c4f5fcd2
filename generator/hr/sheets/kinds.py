"""Kinds of sheets: the columns that may be read, and the headings that each is known by. Nothing else is ever kept.

The list is `site_config/siasn.yml`; a test holds the two together. A spelling that HR adds there is known too.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.load.roots import Roots
from generator.load.text import decode
from generator.load.tree import read_alone
from generator.load.yaml_reader import Value, read


@dataclass(frozen=True, slots=True)
class Column:
    """A column that may be read.

    Attributes:
        name: what messages call it.
        spellings: its accepted headings, the best first.
        optional: whether a sheet may lack it.
        key: whether it tells whom or what a row is about; a row without it is hardly a row.
    """

    name: str
    spellings: tuple[str, ...]
    optional: bool = False
    key: bool = False

    def rank(self, heading: str) -> int | None:
        """The place of a heading among the spellings, or None; capitals, spaces and signs do not count."""
        return _ranks(self.spellings).get(heading_key(heading))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of sheet; `marks` are the columns that it is recognised by."""

    name: str
    columns: tuple[Column, ...]
    marks: tuple[str, ...]


def heading_key(heading: str) -> str:
    """The letters and digits of a heading, lower case."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", heading[:200]).casefold()))


@cache
def _ranks(spellings: tuple[str, ...]) -> dict[str, int]:
    """The place of each spelling, the first of equal ones, by its key."""
    return {heading_key(each): rank for rank, each in reversed(list(enumerate(spellings)))}


STAFF = Kind(
    "pegawai",
    (
        Column("NIP BARU", ("NIP BARU", "NIP_BARU", "NIP", "nipBaru"), key=True),
        Column("NAMA", ("NAMA", "NAMA LENGKAP")),
        Column("JENIS JABATAN", ("JENIS JABATAN", "JENIS JABATAN NAMA")),
        Column("JABATAN NAMA", ("JABATAN NAMA", "NAMA JABATAN", "JABATAN")),
        Column("ESELON", ("ESELON", "ESELON NAMA")),
        Column("JENJANG", ("JENJANG", "JENJANG JABATAN"), optional=True),
        Column("UNOR NAMA", ("UNOR NAMA", "UNIT KERJA", "UNIT ORGANISASI", "UNOR")),
        Column("KEDUDUKAN HUKUM", ("KEDUDUKAN HUKUM", "KEDUDUKAN HUKUM NAMA", "kedudukanHukum")),
        Column("STATUS CPNS/PNS", ("STATUS CPNS/PNS", "STATUS PNS", "STATUS"), optional=True),
    ),
    ("NIP BARU", "UNOR NAMA", "KEDUDUKAN HUKUM"),
)
"""The export of the civil-service system, one row a person."""

EVENTS = Kind(
    "kegiatan",
    (
        Column("Tanggal Mulai", ("Tanggal Mulai", "Tgl Mulai", "Mulai")),
        Column("Tanggal Selesai", ("Tanggal Selesai", "Tgl Selesai", "Selesai")),
        Column(
            "Kode Jenis Pengembangan",
            ("Kode Jenis Pengembangan", "Jenis Pengembangan", "Kode Jenis"),
        ),
        Column("Nama Kegiatan", ("Nama Kegiatan", "Nama Pelatihan", "Kegiatan")),
        Column("Penyelenggara", ("Penyelenggara", "Institusi Penyelenggara")),
        Column("Total JP", ("Total JP", "JP", "Jumlah JP", "Jam Pelajaran")),
        Column("NIP Peserta", ("NIP Peserta", "NIP", "NIP BARU"), key=True),
    ),
    ("Tanggal Mulai", "Nama Kegiatan", "NIP Peserta"),
)
"""The sheet of learning events, one row a participation."""


def with_own_spellings(kinds: Iterable[Kind], roots: Roots) -> tuple[Kind, ...]:
    """The kinds, knowing also the headings that HR has added to siasn.yml; as they are where it cannot be read."""
    added = _own_spellings(roots)
    return tuple(
        replace(
            kind,
            columns=tuple(
                replace(
                    column,
                    spellings=(*column.spellings, *added.get((kind.name, column.name), ())),
                )
                for column in kind.columns
            ),
        )
        for kind in kinds
    )


def _own_spellings(roots: Roots) -> Mapping[tuple[str, str], tuple[str, ...]]:
    data = read_alone(roots.config / "siasn.yml", "siasn.yml")
    if not isinstance(data, bytes):
        return {}
    value = read(decode(data)[0]).value
    return dict(_listed(value)) if isinstance(value, dict) else {}


def _listed(kinds: Mapping[str, Value]) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for kind, said in kinds.items():
        columns = said.get("boleh") if isinstance(said, dict) else None
        for column in columns if isinstance(columns, list) else ():
            spellings = column.get("ejaan") if isinstance(column, dict) else None
            if isinstance(column, dict) and isinstance(spellings, list):
                known = tuple(each for each in spellings if isinstance(each, str))
                yield (kind, str(column.get("kolom"))), known
