"""Layout: which folders and files may stand in content/, records/ and site_config/, and what each file is.

A pattern is a path whose parts are names or placeholders: `<nama>` (an id), `<tahun>`, `<nomor>`, `<rilis>`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from generator.load.assets import ASSET_SUFFIXES

_PLACEHOLDERS = {
    "<nama>": r"[a-z0-9]+(-[a-z0-9]+)*",
    "<tahun>": r"[0-9]{4}",
    "<nomor>": r"(0[1-9]|[1-9][0-9])",
    "<rilis>": r"[0-9]{4}-[0-9]{2}",
}

PERSON_FOLDERS = frozenset({"pegawai", "peserta", "asesmen", "mentoring", "pasangan"})
"""Folders of records/ that only the HR side opens."""

GATE_FOLDER = "gerbang"
"""Folder of records/ with the books of the gate, which only the making of a release opens."""

CONTENT_FOLDERS = ("pelatihan", "jalur", "mentoring", "evaluasi", "panduan", "aset")


@dataclass(frozen=True)
class Layout:
    """Patterns of files by their kind; `assets` allows asset files in folders below the top."""

    files: Mapping[str, str]
    ignored: frozenset[str] = frozenset()
    assets: bool = False
    _known_folders: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def kind(self, parts: tuple[str, ...]) -> str | None:
        """The kind of the file at `parts`, or None where no such file may stand."""
        for kind, wanted in self._in_folder(parts[:-1]):
            if _matches(parts[-1], wanted):
                return kind
        if self.assets and len(parts) > 1 and suffix(parts[-1]) in ASSET_SUFFIXES:
            return "aset"
        return None

    def _in_folder(self, folder: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """Kinds of files that may stand in a folder, with the patterns of their names; asked once for its thousands of files."""
        if folder not in self._known_folders:
            split = ((kind, pattern.split("/")) for kind, pattern in self.files.items())
            self._known_folders[folder] = tuple(
                (kind, name)
                for kind, (*above, name) in split
                if len(above) == len(folder) and all(map(_matches, folder, above))
            )
        return self._known_folders[folder]

    def allows_folder(self, parts: tuple[str, ...]) -> bool:
        """Whether a folder may stand at `parts`."""
        if self.assets and (len(parts) > 1 or parts[0] in CONTENT_FOLDERS):
            return True
        return any(
            len(wanted) > len(parts) and all(map(_matches, parts, wanted))
            for wanted in (pattern.split("/") for pattern in self.files.values())
        )

    def expected(self, parent: tuple[str, ...]) -> tuple[str, ...]:
        """What may stand in the folder `parent`: names and patterns, folders with a `/`."""
        names = {
            wanted[len(parent)] + ("/" if len(wanted) > len(parent) + 1 else "")
            for wanted in (pattern.split("/") for pattern in self.files.values())
            if len(wanted) > len(parent) and all(map(_matches, parent, wanted))
        }
        endings = ASSET_SUFFIXES if self.assets and parent else ()
        return (*sorted(names), *sorted(f"*{ending}" for ending in endings))

    def kinds_near(self, parts: tuple[str, ...], meant: str | None) -> set[str]:
        """Kinds that may lack a file when the one at `parts` cannot be used; `meant` is its likely spelling."""
        if self.assets and parts and suffix(parts[-1]) not in ("", ".md"):
            return set()
        tops = {meant, *parts[:1]}
        return {
            kind
            for kind, pattern in self.files.items()
            if not parts or pattern.split("/")[0] in tops
        }


def suffix(name: str) -> str:
    """The ending of a file name from its last dot, lower case, or nothing."""
    return name[name.rfind(".") :].lower() if "." in name else ""


def _matches(part: str, wanted: str) -> bool:
    return _pattern(wanted).fullmatch(part) is not None


@cache
def _pattern(wanted: str) -> re.Pattern[str]:
    literal = wanted.replace(".", r"\.")
    return re.compile(re.sub(r"<[a-z]+>", lambda match: _PLACEHOLDERS[match[0]], literal))


CONTENT = Layout(
    {
        "pelatihan": "pelatihan/<nama>/index.md",
        "bab": "pelatihan/<nama>/bab-<nomor>.md",
        "kuis": "pelatihan/<nama>/kuis.yml",
        "jalur": "jalur/<nama>.md",
        "mentoring": "mentoring/<nama>.md",
        "evaluasi": "evaluasi/<nama>.md",
        "panduan": "panduan/<nama>.md",
    },
    assets=True,
)

PUBLIC_RECORDS = Layout(
    {
        "keterangan": "keterangan.yml",
        "pemetaan": "pemetaan.yml",
        "unit": "unit/<nama>.yml",
        "kegiatan": "kegiatan/<tahun>/<nama>.yml",
        "rilis": "rilis/<rilis>/rilis.yml",
        "ringkasan": "rilis/<rilis>/ringkasan.md",
        "rencana": "rencana/<tahun>.yml",
    },
    ignored=PERSON_FOLDERS | {GATE_FOLDER, "README.md"},
)

PERSON_RECORDS = Layout(
    {
        "pegawai": "pegawai/<nama>.yml",
        "peserta": "peserta/<tahun>/<nama>.yml",
        "asesmen": "asesmen/<tahun>/<nama>.yml",
        "mentoring": "mentoring/<tahun>/<nama>.yml",
        "pasangan": "pasangan/<tahun>/<nama>.yml",
    }
)

CONFIG = Layout(
    {
        "kompetensi": "kompetensi.yml",
        "jabatan": "jabatan.yml",
        "bentuk": "bentuk_bangkom.yml",
        "kebijakan": "kebijakan.yml",
        "sinonim": "sinonim.yml",
        "istilah": "istilah.yml",
        "halaman": "halaman.yml",
        "pengecualian": "pengecualian.yml",
        "saran": "saran.yml",
        "pendampingan": "pendampingan.yml",
        "pengaturan_rencana": "rencana.yml",
    },
    ignored=frozenset({"siasn.yml", "wewenang.yml", "theme", "README.md"}),
)
