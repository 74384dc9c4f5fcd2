"""Names of units, positions and forms in a normal form, in which the ways that people write them are the same."""

import re
import unicodedata
from functools import lru_cache

from generator.audit.folding import fold_characters

_WORDS = re.compile(r"[^\W_]+")
_ACTING = re.compile(
    r"^\W*(plt|plh|pj|pjs|pelaksana tugas|pelaksana harian|penjabat)\b"
    r"|\(\s*(plt|plh|pj|pjs)\W*\)\s*$",
    re.IGNORECASE,
)

_SPELLED_OUT = {
    "kec": "kecamatan",
    "kab": "kabupaten",
    "kel": "kelurahan",
    "sekr": "sekretariat",
    "sekret": "sekretariat",
    "setda": "sekretariat daerah",
    "bag": "bagian",
    "bid": "bidang",
    "din": "dinas",
    "sie": "seksi",
    "ka": "kepala",
    "kasi": "kepala seksi",
    "kasie": "kepala seksi",
    "kabid": "kepala bidang",
    "kabag": "kepala bagian",
    "kadis": "kepala dinas",
    "kaban": "kepala badan",
    "kasubag": "kepala subbagian",
    "kasubbag": "kepala subbagian",
    "kasubbid": "kepala subbidang",
    "subag": "subbagian",
    "subbag": "subbagian",
    "subbid": "subbidang",
    "sekcam": "sekretaris kecamatan",
    "sekdis": "sekretaris dinas",
    "sekban": "sekretaris badan",
    "adm": "administrasi",
    "peg": "kepegawaian",
    "ekon": "ekonomi",
    "pelay": "pelayanan",
    "yan": "pelayanan",
    "pemb": "pemberdayaan",
    "masy": "masyarakat",
    "keu": "keuangan",
    "renc": "perencanaan",
    "ketentraman": "ketenteraman",
    "trantibum": "ketenteraman ketertiban umum",
    "kesejahtraan": "kesejahteraan",
}
"""Abbreviations and old spellings that stand for one thing wherever they occur."""

_JOINED = (
    ("sub bagian", "subbagian"),
    ("sub bag", "subbagian"),
    ("sub bidang", "subbidang"),
    ("kantor camat", "kecamatan"),
    ("kantor kecamatan", "kecamatan"),
    ("work shop", "workshop"),
)
_EMPTY_WORDS = frozenset({"dan", "and", "n"})


@lru_cache(maxsize=20_000)
def normal(name: str) -> str:
    """The name in small letters, spelled out, without signs, `dan` and `&`."""
    folded = unicodedata.normalize("NFKD", fold_characters(name).text).casefold()
    words = [word for word in _WORDS.findall(folded) if word not in _EMPTY_WORDS]
    text = f" {' '.join(words)} "
    for apart, joined in _JOINED:
        text = text.replace(f" {apart} ", f" {joined} ")
    return " ".join(_SPELLED_OUT.get(word, word) for word in text.split())


def is_acting(position: str) -> bool:
    """Whether the position is held for somebody else for a time (Plt., Plh., Pj.)."""
    return _ACTING.search(position) is not None
