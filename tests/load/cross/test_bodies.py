"""Links in bodies: what leads to a file of content/ or to a harmless scheme passes, nothing else."""

from pathlib import Path

import pytest

from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.changes import edit
from tests.checks.cases.files import CHAPTER, PAGE, TRAINING


def codes(repo: Path) -> list[str]:
    roots = find_roots(repo).value
    assert roots is not None
    return [problem.code for problem in load_public(roots).problems]


@pytest.mark.parametrize(
    "address",
    [
        "index.md",
        "bab-02.md",
        "./bab-02.md",
        "../naskah-dinas/index.md",
        "../../evaluasi/cara-kerja.md#bagian",
        "../../aset/lambang.svg",
        "..%2Fnaskah-dinas/index.md",
        "#menerima-berkas",
        "https://www.lapor.go.id",
        "HTTPS://www.lapor.go.id",
        "mailto:halo@example.org",
        "tel:112",
    ],
)
def test_these_lead_somewhere(repo: Path, address: str) -> None:
    edit(CHAPTER, "Periksa", f"[Periksa]({address})")(repo)

    assert codes(repo) == []


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("bab-03.md", "ASN407"),
        ("../naskah-dinas/", "ASN407"),
        ("../naskah-dinas", "ASN407"),
        ("/pelatihan/naskah-dinas/index.md", "ASN407"),
        ("../../../records/unit/kabupaten.yml", "ASN407"),
        ("../../../../../../etc/passwd", "ASN407"),
        ("bab-02.md#tidak-ada", "ASN408"),
        ("#tidak-ada", "ASN408"),
        ("javascript:alert(1)", "ASN409"),
        ("JaVaScRiPt:alert(1)", "ASN409"),
        ("&#106;avascript:alert(1)", "ASN409"),
        ("data:text/html,x", "ASN409"),
        ("vbscript:x", "ASN409"),
        ("file:///etc/passwd", "ASN409"),
        ("//example.org/x", "ASN409"),
    ],
)
def test_these_do_not(repo: Path, address: str, code: str) -> None:
    edit(CHAPTER, "Periksa", f"[Periksa]({address})")(repo)

    assert codes(repo) == [code]


def test_pictures_are_looked_for_as_links_are(repo: Path) -> None:
    edit(CHAPTER, "Periksa", "![Lambang](../../aset/lambang.svg) ![Foto](../../aset/foto.png)")(
        repo
    )

    assert codes(repo) == ["ASN407"]


def test_a_link_in_code_is_no_link(repo: Path) -> None:
    edit(CHAPTER, "Periksa", "`[x](tidak-ada.md)`")(repo)

    assert codes(repo) == []


def test_headings_may_climb_back_in_one_step(repo: Path) -> None:
    edit(PAGE, "Isi halaman.", "### A\n\n#### B\n\n## C")(repo)

    assert codes(repo) == []


def test_a_body_without_headings_passes(repo: Path) -> None:
    edit(
        TRAINING,
        "Warga datang dengan berkas. Lihat [bab pertama](bab-01.md#menerima-berkas).",
        "Isi.",
    )(repo)

    assert codes(repo) == []
