"""Reports: the same problems for a person, for code review, and for a machine."""

import json
import random

from generator.checks.problem import Problem, Span
from generator.checks.report import in_order, render

UNKNOWN = Problem(
    "ASN301",
    "records/unit/a.yml",
    Span(3, 10),
    {"nama": "siulk", "mirip": "siulak"},
    "  induk: siulk",
)
RAW_HTML = Problem("ASN410", "content/a.md", Span(7), {}, "Isi <b>")
WHOLE_FILE = Problem("ASN118", "content/b.md")


def test_text_shows_place_line_caret_and_what_to_do() -> None:
    assert (
        render([UNKNOWN, RAW_HTML, WHOLE_FILE], "teks")
        == """\
content/a.md:7: peringatan ASN410: HTML mentah
     7 | Isi <b>
  Ada HTML mentah pada baris ini; situs menampilkannya sebagai teks biasa.
  Saran: Tulis dengan Markdown; bila memang contoh, beri tanda `backtick`.

content/b.md: galat ASN118: Berkas kosong
  Berkas ini kosong.
  Saran: Isi berkas itu, atau hapus bila memang tidak dipakai.

records/unit/a.yml:3:10: galat ASN301: Unit tidak dikenal
     3 |   induk: siulk
       |          ^
  Unit `siulk` tidak ada. Mungkin maksud Anda `siulak`?
  Saran: Perbaiki ejaannya, atau tambahkan unitnya di `records/unit/`.

2 galat, 1 peringatan di 3 berkas.
"""
    )


def test_identical_problems_are_told_once_in_the_order_of_places() -> None:
    problems = [UNKNOWN, RAW_HTML, WHOLE_FILE, UNKNOWN]
    random.Random(1).shuffle(problems)

    assert in_order(problems) == (RAW_HTML, WHOLE_FILE, UNKNOWN)


def test_colours_are_used_only_when_asked_for() -> None:
    assert "\x1b[31m" in render([UNKNOWN], "teks", colour=True)
    assert "\x1b" not in render([UNKNOWN], "teks")


def test_what_a_terminal_would_obey_is_written_out() -> None:
    problem = Problem(
        "ASN301", "a\x1b[2Jb\u202e.yml", Span(1, 1), {"nama": "x\x07\ny"}, "\x1b[31mx\ty"
    )

    told = render([problem], "teks")

    assert told.startswith("a\\u001b[2Jb\\u202e.yml:1:1: ")
    assert "     1 |  [31mx y\n" in told
    assert "Unit `x\\u0007\\u000ay` tidak ada." in told


def test_a_long_line_is_cut_around_the_column() -> None:
    problem = Problem(
        "ASN301", "a.yml", Span(1, 5_001), {"nama": "x"}, "-" * 5_000 + "x" + "-" * 5_000
    )

    line, caret = render([problem], "teks").split("\n")[1:3]

    assert len(line) == len("     1 | ") + 100
    assert line[caret.index("^")] == "x"


def test_annotations_for_github_are_escaped() -> None:
    problem = Problem("ASN301", "a,b:c%.yml", Span(3, 10), {"nama": "100%::x"})

    assert render([problem], "github") == (
        "::error file=a%2Cb%3Ac%25.yml,line=3,col=10,title=ASN301 Unit tidak dikenal"
        "::Unit `100%25::x` tidak ada. Saran: Perbaiki ejaannya, atau tambahkan unitnya di `records/unit/`.\n"
    )


def test_annotations_tell_warnings_from_errors_and_leave_out_what_is_not_known() -> None:
    told = render([RAW_HTML, WHOLE_FILE], "github").split("\n")

    assert told[0].startswith("::warning file=content/a.md,line=7,title=ASN410 HTML mentah::")
    assert told[1].startswith("::error file=content/b.md,title=ASN118 Berkas kosong::")


def test_code_quality_for_gitlab_has_what_gitlab_asks_for() -> None:
    report = json.loads(render([UNKNOWN, RAW_HTML, WHOLE_FILE], "gitlab"))

    assert [entry["severity"] for entry in report] == ["minor", "critical", "critical"]
    assert [entry["location"] for entry in report] == [
        {"path": "content/a.md", "lines": {"begin": 7}},
        {"path": "content/b.md", "lines": {"begin": 1}},
        {"path": "records/unit/a.yml", "lines": {"begin": 3}},
    ]
    assert all(entry["description"].startswith(entry["check_name"]) for entry in report)
    assert len({entry["fingerprint"] for entry in report}) == 3


def test_no_problem_is_an_empty_list_for_gitlab_and_nothing_for_github() -> None:
    assert (render([], "gitlab"), render([], "github")) == ("[]\n", "")


def test_json_is_one_object_with_counts() -> None:
    report = json.loads(render([UNKNOWN, RAW_HTML], "json"))

    assert (report["versi"], report["galat"], report["peringatan"]) == (1, 1, 1)
    assert report["masalah"][1] == {
        "kode": "ASN301",
        "tingkat": "galat",
        "judul": "Unit tidak dikenal",
        "berkas": "records/unit/a.yml",
        "baris": 3,
        "kolom": 10,
        "apa": "Unit `siulk` tidak ada. Mungkin maksud Anda `siulak`?",
        "saran": "Perbaiki ejaannya, atau tambahkan unitnya di `records/unit/`.",
    }
