"""Inputs: every file that the site is made from counts, no file of persons does."""

from pathlib import Path

import pytest

from generator.load.roots import Roots, find_roots
from generator.site.incremental.inputs import read_inputs
from tests.repository import write


@pytest.fixture
def roots(repo: Path) -> Roots:
    found = find_roots(repo).value
    assert found is not None
    return found


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml",
        "content/panduan/hr.md",
        "content/aset/lambang.svg",
        "content/panduan/baru.md",
        "records/unit/kabupaten.yml",
        "records/keterangan.yml",
        "site_config/jabatan.yml",
        "site_config/theme/partials/footer.html",
    ],
)
def test_a_file_of_the_site_counts(repo: Path, roots: Roots, path: str) -> None:
    before = read_inputs(roots)
    write(repo / path, "berubah")

    assert read_inputs(roots) != before


@pytest.mark.parametrize(
    "folder", ["pegawai", "peserta/2026", "asesmen", "mentoring", "pasangan/2026", "gerbang"]
)
def test_a_file_of_persons_does_not(repo: Path, roots: Roots, folder: str) -> None:
    before = read_inputs(roots)
    write(repo / "records" / folder / "x.yml", "berubah")

    assert read_inputs(roots) == before


def test_a_link_to_a_folder_never_counts_as_unchanged(repo: Path, roots: Roots) -> None:
    (repo / "site_config/theme/luar").symlink_to(repo)

    assert read_inputs(roots) != read_inputs(roots)


def test_what_every_page_depends_on_is_told_apart(repo: Path, roots: Roots) -> None:
    write(repo / "site_config/theme/mkdocs_theme.yml", "x: 1")
    inputs = read_inputs(roots)

    assert {"mkdocs.yml", "site_config/theme/mkdocs_theme.yml"} <= set(inputs.frame)
    assert set(inputs.assets) == {"content/aset/lambang.svg"}
    assert "site_config/jabatan.yml" in inputs.data
