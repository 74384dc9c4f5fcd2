"""Words that facts are made of: how types and measures are called in a sentence."""

from collections.abc import Mapping

WANTED: Mapping[str, str] = {
    "bool": "`true` atau `false`",
    "date": "tanggal (tahun-bulan-hari)",
    "dict": "pasangan `kunci: nilai`",
    "float": "bilangan",
    "int": "bilangan bulat",
    "list": "daftar",
    "string": "teks",
}
"""What a value must be."""

FOUND: Mapping[type, str] = {
    bool: "`true` atau `false`",
    dict: "pasangan `kunci: nilai`",
    float: "bilangan pecahan",
    int: "bilangan",
    list: "daftar",
    str: "teks",
    type(None): "kosong",
}
"""What a value is."""

HIDDEN = "(tidak ditampilkan)"
"""Stands for text of a person's record, which no report repeats."""

WHOLE_FILE = "isi berkas"
"""Stands for the key of a value that has none: the whole file."""

LETTERS, ITEMS = "{} huruf", "{} butir"
"""Measures of a text and of a list."""

ITEM = "butir ke-{} {}"
"""An item of a list: its place, and the list's key."""

PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "huruf kecil, angka, dan tanda hubung",
    r"^[A-Z]{3}$": "tiga huruf besar",
    r"^(JP|[A-Z]{3})$": "`JP` atau tiga huruf besar",
    r"^[0-9]{4}-[0-9]{2}$": "tahun-bulan, seperti `2026-07`",
    r"^[0-9a-f]{64}$": "64 angka dan huruf a-f",
    r"^p-[a-z0-9]{16}$": "`p-` dan 16 huruf kecil atau angka",
    r"^a-[a-z0-9]{16}$": "`a-` dan 16 huruf kecil atau angka",
    r"^g-[a-z0-9]{16}$": "`g-` dan 16 huruf kecil atau angka",
    r"^m-[a-z0-9]{16}$": "`m-` dan 16 huruf kecil atau angka",
}
"""What a pattern of the models asks for."""
