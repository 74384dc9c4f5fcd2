"""What the skeletons are made of: files by kind, the texts of the templates, and the words that an author replaces."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files

FILES: Mapping[str, Mapping[str, str]] = {
    "pelatihan": {
        "index.md": "pelatihan-index.md.jinja",
        "bab-01.md": "pelatihan-bab-01.md.jinja",
    },
    "mentoring": {"": "mentoring.md.jinja"},
    "jalur": {"": "jalur.md.jinja"},
    "unit": {"": "unit.yml.jinja"},
}
"""Templates by kind and the name of the file within its folder; the name is empty where one file is all."""

RUBRIC_ROW = "mentoring-rubrik.md.jinja"

WORDS: Mapping[str, Mapping[str, str]] = {
    "pelatihan": {
        "summary": "TULIS satu kalimat, 60 sampai 160 huruf, tentang apa yang dapat dikerjakan peserta sesudah belajar.",
        "author": "TULIS peran penulis, bukan nama orang",
        "objective": "Anda dapat TULIS satu hal yang dapat diamati orang lain.",
    },
    "mentoring": {
        "summary": "TULIS satu kalimat, 60 sampai 160 huruf, tentang perubahan yang terlihat sesudah sesi terakhir.",
        "author": "TULIS peran penulis, bukan nama orang",
    },
}
"""What stands where the author has not written yet."""

TAKEN = "{jenis} {nama} sudah ada; tidak ditimpa. Pilih nama lain, atau sunting yang ada."

JP, READ_MINUTES = 2, 10
"""Of a new training: enough for one chapter; the other minutes follow from the policy."""


def template(name: str) -> str:
    """The text of a template."""
    return (files(__package__) / name).read_text(encoding="utf-8")


def as_yaml(text: str) -> str:
    """A text as a YAML scalar that means it, whatever it holds: JSON's quoting is YAML's."""
    return json.dumps(text, ensure_ascii=False)


def rubric(indicators: Sequence[str]) -> str:
    """The rows of a rubric, one for each indicator."""
    row = template(RUBRIC_ROW)
    return "".join(
        row.replace("{{ text }}", " ".join(text.split())).replace("{{ number }}", str(number))
        for number, text in enumerate(indicators, 1)
    ).rstrip("\n")
