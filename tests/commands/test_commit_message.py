"""The commit-msg hook: a message that tells of a person is refused, any other passes."""

import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.audit.invented import MAIL, NIP
from tests.repository import git


@pytest.fixture
def guarded(repo: Path) -> Path:
    """A repository with the hooks in place, and one commit."""
    git(repo, "init")
    git(repo, "add", "--all")
    git(repo, "commit", "-m", "Awal")
    assert main(["hook", "pasang", "--repo", str(repo)]) == 0
    return repo


def test_a_message_with_a_nip_is_refused_by_git(guarded: Path) -> None:
    refused = git(guarded, "commit", "--allow-empty", "-m", f"Koreksi NIP {NIP[:8]} {NIP[8:]}")

    said = refused.stdout + refused.stderr
    assert refused.returncode == 1
    assert "Pesan commit baris 1: NIP: •••••••• ••••••••••" in said
    assert NIP[:8] not in said


def test_any_other_message_passes(guarded: Path) -> None:
    message = f"Perbaiki tanggal 2026-04-06\n\nSigned-off-by: Uji <{MAIL}>"

    assert git(guarded, "commit", "--allow-empty", "-m", message).returncode == 0


def test_what_git_throws_away_does_not_count(tmp_path: Path) -> None:
    message = tmp_path / "pesan"
    scissors = "# ------------------------ >8 ------------------------"
    message.write_text(f"Hapus data\n# {NIP}\n{scissors}\n-{NIP}\n", encoding="utf-8")

    assert main(["hook", "commit-msg", str(message), "--repo", str(tmp_path)]) == 0


def test_without_a_message_it_is_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hook", "commit-msg", "--repo", str(tmp_path)]) == 2
    assert "commit-msg BERKAS" in capsys.readouterr().err


def test_the_hook_calls_this_program(guarded: Path) -> None:
    script = (guarded / ".git" / "hooks" / "commit-msg").read_text(encoding="utf-8")

    assert sys.executable in script
    assert 'hook commit-msg "$@"' in script
