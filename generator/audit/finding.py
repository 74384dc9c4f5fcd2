"""Finding: one thing in a file that should not be there, and how it is told without telling it again."""

from dataclasses import dataclass, field

from generator.audit.identifiers import KINDS as IDENTIFIER_KINDS

KINDS = {
    **IDENTIFIER_KINDS,
    "nama": "nama dari daftar",
    "metadata": "keterangan pembuat atau lokasi di dalam berkas",
    "angka": "angka yang tidak dapat dilacak",
    "tak_terbaca": "berkas yang tidak dapat diperiksa seluruhnya",
}
"""Every kind and what a sentence calls it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found.

    Attributes:
        file: path below the folder that was looked at, with `/`; in the history, with the commit before it.
        line: 1-based; 1 where the whole file or its name is meant.
        kind: one of `KINDS`.
        excerpt: masked; safe to print.
        value: the identifier without disguise, for waivers; never printed.
    """

    file: str
    line: int
    kind: str
    excerpt: str
    value: str = field(default="", repr=False)

    def as_object(self) -> dict[str, str | int]:
        """The finding as `--json` prints it."""
        return {
            "berkas": self.file,
            "baris": self.line,
            "jenis": self.kind,
            "cuplikan": self.excerpt,
        }
