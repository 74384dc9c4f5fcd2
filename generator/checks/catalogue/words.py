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
