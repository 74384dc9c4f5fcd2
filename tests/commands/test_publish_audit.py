"""A site in which the audit finds somebody is not published, though the repository itself has no problem."""

from pathlib import Path

import pytest

from generator.commands import check
from generator.commands.publish import publish
from tests.audit.invented import NIP
from tests.repository import git, use_real_theme


def push(repo: Path, bare: Path) -> None:
    """Commit everything and push it."""
    git(repo, "add", "--all")
    assert git(repo, "commit", "--quiet", "-m", "Isi").returncode == 0
    assert git(repo, "push", "--quiet", str(bare), "main").returncode == 0


def test_a_site_with_a_nip_stays_unpublished_and_the_old_one_stays(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    use_real_theme(repo)
    bare, site = tmp_path / "hub.git", tmp_path / "situs"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    git(repo, "init", "--quiet")
    push(repo, bare)
    assert publish(bare, site, ()) == 0
    old = site.resolve()
    footer = repo / "site_config" / "theme" / "partials" / "footer.html"
    footer.write_text(f"{footer.read_text(encoding='utf-8')}\n<p>{NIP}</p>\n", encoding="utf-8")
    push(repo, bare)
    assert check.run(repo, "teks") == 0
    capsys.readouterr()

    assert publish(bare, site, ()) == 1

    said = capsys.readouterr().out
    assert "tidak diterbitkan" in said
    assert NIP not in said
    assert site.resolve() == old
