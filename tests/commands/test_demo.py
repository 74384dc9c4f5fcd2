from pathlib import Path

import pytest

from generator.cli import main


def run(repo: Path, out: Path, *more: str) -> int:
    sizes = ("--unit", "12", "--pegawai", "40")
    return main(["demo", "--repo", str(repo), "--out", str(out), *sizes, *more])


def test_it_writes_a_repository_and_says_what_is_in_it(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(repo, tmp_path / "demo")

    assert code == 0
    assert (tmp_path / "demo/records/keterangan.yml").is_file()
    assert "Isi: 12 unit, 40 pegawai sintetis" in capsys.readouterr().out


def test_a_folder_that_is_not_empty_is_refused(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(repo, repo)

    assert code == 1
    assert "tidak kosong" in capsys.readouterr().err


def test_a_source_with_problems_is_told_and_nothing_is_written(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "records/keterangan.yml").unlink()

    code = run(repo, tmp_path / "demo")

    captured = capsys.readouterr()
    assert code == 1
    assert "keterangan.yml" in captured.err
    assert "Demo tidak ditulis" in captured.err
    assert not (tmp_path / "demo").exists()


def test_a_source_that_is_no_repository_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(tmp_path, tmp_path / "demo")

    assert code == 1
    assert "mkdocs.yml" in capsys.readouterr().err


@pytest.mark.parametrize("size", [("--unit", "0"), ("--pegawai", "-1")])
def test_impossible_sizes_are_a_misuse(repo: Path, tmp_path: Path, size: tuple[str, str]) -> None:
    assert run(repo, tmp_path / "demo", *size) == 2
