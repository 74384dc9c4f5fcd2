"""`asn-hub build` and plain MkDocs: the same site, whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import build_parser
from generator.commands import build
from tests.site.test_privacy import tree_digest


def test_the_same_repository_gives_the_same_bytes(repo: Path, tmp_path: Path) -> None:
    assert build.run(repo, tmp_path / "satu") == 0
    assert build.run(repo, tmp_path / "dua") == 0

    assert tree_digest(tmp_path / "satu") == tree_digest(tmp_path / "dua")


def test_plain_mkdocs_builds_the_same_site(repo: Path, tmp_path: Path) -> None:
    assert build.run(repo, tmp_path / "satu") == 0
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "dua")],
        cwd=repo,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )

    assert tree_digest(tmp_path / "satu") == tree_digest(tmp_path / "dua")


def test_a_problem_leaves_the_old_site_and_tells_all(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "situs"
    assert build.run(repo, out) == 0
    before = tree_digest(out)
    unit = next((repo / "records" / "unit").glob("*.yml"))
    unit.write_text("versi: 1\nunit: {", encoding="utf-8")
    training = next((repo / "content" / "pelatihan").glob("*/index.md"))
    training.write_text("tanpa kepala", encoding="utf-8")
    capsys.readouterr()

    assert build.run(repo, out) == 1

    said = capsys.readouterr().err
    assert unit.name in said
    assert training.relative_to(repo).as_posix() in said
    assert "Traceback" not in said
    assert tree_digest(out) == before
    assert sorted(path.name for path in tmp_path.glob(".situs-*")) == []


def test_a_folder_that_is_no_site_is_not_replaced(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "penting"
    out.mkdir()
    (out / "data.xlsx").write_text("x", encoding="utf-8")

    assert build.run(repo, out) == 1

    assert "bukan situs" in capsys.readouterr().err
    assert (out / "data.xlsx").exists()


def test_shares_are_built_and_joined(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.run(repo, tmp_path / "situs") == 0
    shares = [tmp_path / "satu", tmp_path / "dua"]
    for number, share in enumerate(shares, 1):
        assert build.run_share(repo, share, number, 2) == 0

    assert build.run(repo, tmp_path / "gabungan", shares) == 0

    assert "Bagian 2/2" in capsys.readouterr().out
    assert tree_digest(tmp_path / "gabungan") == tree_digest(tmp_path / "situs")


def test_a_missing_share_is_told_and_nothing_is_built(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build.run_share(repo, tmp_path / "satu", 1, 2)

    assert build.run(repo, tmp_path / "situs", [tmp_path / "satu"]) == 1

    assert "Bagian 2/2 tidak ada." in capsys.readouterr().err
    assert not (tmp_path / "situs").exists()


def test_a_share_takes_the_place_of_nothing_but_a_share(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "penting"
    out.mkdir()
    (out / "index.html").write_text("x", encoding="utf-8")

    assert build.run_share(repo, out, 1, 2) == 1

    assert "bukan bagian situs" in capsys.readouterr().err
    assert (out / "index.html").exists()


def test_problems_keep_a_share_from_being_built(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    training = next((repo / "content" / "pelatihan").glob("*/index.md"))
    training.write_text("tanpa kepala", encoding="utf-8")

    assert build.run_share(repo, tmp_path / "bagian", 1, 2) == 1

    assert "ASN" in capsys.readouterr().err
    assert list(tmp_path.glob("*bagian*")) == []


@pytest.mark.parametrize("share", ["0/4", "5/4", "4", "a/b", "-1/-1"])
def test_what_is_no_share_is_wrong_usage(share: str) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser().parse_args(["build", f"--bagian={share}"])

    assert ended.value.code == 2


def test_the_repository_itself_is_never_replaced(repo: Path) -> None:
    assert build.run(repo, repo) == 1
    assert build.run(repo, repo.parent) == 1

    assert (repo / "mkdocs.yml").is_file()
