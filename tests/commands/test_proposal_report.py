"""`asn-hub laporan-usulan`: what a proposal in a real Git repository changes for readers."""

from pathlib import Path

import pytest

from generator.cli import main
from tests.changes import edit, remove
from tests.checks.cases.files import GUIDE, PAGE, PATH
from tests.repository import ROOT, git, write


@pytest.fixture
def hub(repo: Path) -> Path:
    """The small repository under Git, on a branch of a proposal."""
    git(repo, "init")
    commit(repo)
    git(repo, "switch", "-c", "usulan")
    return repo


def commit(repo: Path) -> None:
    git(repo, "add", "--all")
    assert git(repo, "commit", "-m", "Ubah").returncode == 0


def report(repo: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    code = main(["laporan-usulan", "--repo", str(repo), "--dasar", "main", *more])
    return code, capsys.readouterr().out


def test_a_proposal_that_changes_nothing_for_readers_says_so(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(hub / "LAIN.md", "Lain.\n")
    commit(hub)

    code, told = report(hub, capsys)

    assert code == 0
    assert "Tidak ada halaman isi atau unit yang berubah." in told
    assert "## Cakupan materi\n\nTidak berubah." in told
    assert "    Tidak ada masalah." in told


def test_a_changed_text_stands_with_its_reading_level_before_and_after(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(PAGE, "Isi halaman.", "Pertanggungjawaban keberlangsungan penyelenggaraan.")(hub)
    commit(hub)

    code, told = report(hub, capsys)

    row = next(line for line in told.splitlines() if line.startswith("| berubah"))
    before, after = map(int, row.split(" | ")[3:5])
    assert code == 0
    assert before < after
    assert "LIX (Björnsson, 1968)" in told


def test_a_removed_guide_stands_with_its_positions_and_the_coverage_lost(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remove(GUIDE)(hub)
    step = "- {jenis: mentoring, rujukan: kom-1-ke-2, waktu: Bulan 2, alasan: Didampingi mentor.}\n"
    edit(PATH, step, "")(hub)
    commit(hub)

    _, told = report(hub, capsys)

    row = next(line for line in told.splitlines() if line.startswith("| dihapus"))
    assert row.startswith("| dihapus | Panduan mentoring |")
    assert row.endswith("| Kecamatan Siulak, Seksi Pelayanan Kecamatan Siulak |")
    assert "| berubah | Jalur belajar | Pegawai baru |" in told
    assert "1 panduan mentoring menuju level 2 KOM. Sesudah: Ada 1 pelatihan menuju level 2" in told


def test_a_new_guide_is_coverage_gained(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (hub / GUIDE).read_text(encoding="utf-8")
    write(hub / "content/mentoring/kom-lain.md", text.replace("judul: ", "judul: Lain ", 1))
    commit(hub)

    code, told = report(hub, capsys)

    assert code == 0
    assert "| baru | Panduan mentoring | " in told
    assert "2 panduan mentoring menuju level 2 KOM." in told


def test_an_error_fails_and_stands_with_its_line(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(PAGE, "versi: 1", "versi: 9")(hub)
    commit(hub)

    code, told = report(hub, capsys)

    assert code == 1
    assert f"    {PAGE}:2" in told
    assert "Usulan ini punya galat" in told


def test_the_working_tree_does_not_matter(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(hub / "LAIN.md", "Lain.\n")
    commit(hub)
    edit(PAGE, "versi: 1", "versi: 9")(hub)

    assert report(hub, capsys)[0] == 0


def test_dead_links_of_the_built_site_fail(
    hub: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "situs"
    assert "Belum diperiksa" in report(hub, capsys, "--situs", str(site))[1]

    write(site / "index.html", '<a href="hilang/">x</a>')
    code, told = report(hub, capsys, "--situs", str(site))
    assert code == 1
    assert "    index.html: tautan mati: hilang/" in told

    write(site / "index.html", '<a href="index.html">x</a>')
    code, told = report(hub, capsys, "--situs", str(site))
    assert code == 0
    assert "Tidak ada tautan mati." in told


def test_a_revision_that_is_not_here_is_told(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["laporan-usulan", "--repo", str(hub), "--dasar", "tidak-ada"]) == 1
    assert "Tidak ada di repositori ini: tidak-ada." in capsys.readouterr().err


def test_both_forges_show_the_report_and_keep_a_preview() -> None:
    github = (ROOT / ".github/workflows/situs.yml").read_text(encoding="utf-8")
    gitlab = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")

    assert "pratinjau-situs" in github
    assert "$GITHUB_STEP_SUMMARY" in github
    assert "paths: [laporan-usulan.md, pratinjau/]" in gitlab
    for text in (github, gitlab):
        assert "asn-hub laporan-usulan --dasar" in text
