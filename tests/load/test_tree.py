"""The tree: every file with its kind, nothing followed out of it, nothing passed over in silence."""

from pathlib import Path

import pytest

from generator.load.layout import (
    CONFIG,
    CONTENT,
    GATE_FOLDER,
    PERSON_FOLDERS,
    PERSON_RECORDS,
    PUBLIC_RECORDS,
)
from generator.load.tree import MAX_RECORD, scan
from tests.changes import link, move, put


def test_files_are_listed_by_kind_in_the_order_of_their_paths(repo: Path) -> None:
    found = scan(repo / "content", repo, CONTENT)

    assert found.problems == ()
    assert [file.shown for file in found.of("bab")] == [
        "content/pelatihan/melayani-warga/bab-01.md",
        "content/pelatihan/melayani-warga/bab-02.md",
        "content/pelatihan/naskah-dinas/bab-01.md",
    ]
    assert [file.parts for file in found.of("aset")] == [("aset", "lambang.svg")]


def test_hidden_files_are_passed_over(repo: Path) -> None:
    for name in (".gitkeep", ".DS_Store", ".git/config", "Thumbs.db"):
        put(f"content/pelatihan/{name}", "x")(repo)

    assert scan(repo / "content", repo, CONTENT).problems == ()


def test_the_public_side_does_not_look_into_person_folders(repo: Path) -> None:
    for folder in PERSON_FOLDERS:
        put(f"records/{folder}/Nama Orang.txt", "x")(repo)

    found = scan(repo / "records", repo, PUBLIC_RECORDS)

    assert found.problems == ()
    assert {file.kind for file in found.files} == {"keterangan", "unit", "kegiatan", "rilis"}


def test_the_public_side_does_not_look_into_the_books_of_the_gate(repo: Path) -> None:
    put(f"records/{GATE_FOLDER}/2026-07.txt", "x")(repo)

    assert scan(repo / "records", repo, PUBLIC_RECORDS).problems == ()


def test_a_release_of_a_whole_government_may_be_larger_than_other_records(repo: Path) -> None:
    put("records/rilis/2026-07/rilis.yml", "#" * (MAX_RECORD + 1))(repo)
    put("records/unit/besar.yml", "#" * (MAX_RECORD + 1))(repo)

    found = scan(repo / "records", repo, PUBLIC_RECORDS)

    assert [problem.path for problem in found.problems] == ["records/unit/besar.yml"]


def test_the_hr_side_looks_only_into_person_folders(repo: Path) -> None:
    put("records/salah ketik/a.yml", "x")(repo)

    found = scan(repo / "records", repo, PERSON_RECORDS, only=PERSON_FOLDERS)

    assert found.problems == ()
    assert {file.kind for file in found.files} == PERSON_FOLDERS


@pytest.mark.parametrize("target", ["/etc/passwd", "../../..", "keterangan.yml", "tidak-ada"])
def test_a_symbolic_link_is_a_problem_wherever_it_leads(repo: Path, target: str) -> None:
    link("records/unit/tautan.yml", target)(repo)

    found = scan(repo / "records", repo, PUBLIC_RECORDS)

    assert [(problem.code, problem.path) for problem in found.problems] == [
        ("ASN104", "records/unit/tautan.yml")
    ]


def test_a_link_to_a_folder_is_not_entered(repo: Path) -> None:
    link("records/kegiatan/2025", "2026")(repo)

    assert len(scan(repo / "records", repo, PUBLIC_RECORDS).of("kegiatan")) == 1


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/pelatihan/naskah-dinas/bab-1.md", "ASN106"),
        ("content/pelatihan/naskah-dinas/bab-00.md", "ASN106"),
        ("content/pelatihan/naskah-dinas/soal.yml", "ASN106"),
        ("content/index.md", "ASN106"),
        ("content/lambang.png", "ASN106"),
        ("content/gambar/lambang.png", "ASN106"),
        ("content/jalur/lain/lebih.md", "ASN106"),
        ("content/aset/skrip.js", "ASN107"),
        ("content/aset/halaman.xhtml", "ASN107"),
        ("content/aset/..foto.png", None),
        ("content/aset/a b.png", "ASN105"),
        ("content/aset/A.png", "ASN105"),
        ("content/aset/x\u202egnp.png", "ASN105"),
        ("content/aset/x\n.png", "ASN105"),
        (f"content/aset/{'x' * 120}.png", "ASN105"),
        ("content/panduan/gambar/langkah-1.png", None),
    ],
)
def test_each_name_has_its_place(repo: Path, path: str, code: str | None) -> None:
    put(path, "x")(repo)

    problems = scan(repo / "content", repo, CONTENT).problems

    assert [problem.code for problem in problems] == ([code] if code else [])


def test_a_name_that_is_not_utf_8_is_told_readably(repo: Path) -> None:
    Path(str(repo / "content/aset/caf\udce9.png")).write_bytes(b"x")

    problems = scan(repo / "content", repo, CONTENT).problems

    assert [problem.code for problem in problems] == ["ASN105"]


def test_a_misspelt_folder_tells_which_kinds_may_be_missing(repo: Path) -> None:
    move("records/unit", "records/units")(repo)

    assert scan(repo / "records", repo, PUBLIC_RECORDS).missed == {"unit"}


def test_a_bad_picture_does_not_make_a_training_missing(repo: Path) -> None:
    put("content/pelatihan/naskah-dinas/Foto.JPG", "x")(repo)

    assert scan(repo / "content", repo, CONTENT).missed == frozenset()


def test_what_site_config_has_for_others_is_left_alone(repo: Path) -> None:
    put("site_config/siasn.yml", "[tidak dibaca")(repo)
    put("site_config/theme/Apa Saja.JS", "x")(repo)

    assert scan(repo / "site_config", repo, CONFIG).problems == ()


def test_a_folder_that_is_not_there_is_a_problem(repo: Path) -> None:
    problems = scan(repo / "tidak-ada", repo, CONTENT).problems

    assert [(problem.code, problem.path) for problem in problems] == [("ASN101", "tidak-ada")]
