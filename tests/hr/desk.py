"""A repository under Git with an officer at it, for tests of HR's commands."""

from datetime import date
from pathlib import Path

from generator.hr.journal import Summary, write_whole
from generator.load.roots import Roots, find_roots
from tests.repository import git

TODAY = date(2026, 11, 25)
PERSON, COLLEAGUE = "p-" + "a" * 16, "p-" + "b" * 16
"""The two persons of tests/data/kecil."""

PERSONS = "pegawai/kecamatan-siulak.yml"
PARTICIPANTS = "peserta/2026/bimtek-layanan.yml"


def under_git(repo: Path) -> Path:
    """Make a repository of a folder, with one commit, and say who the officer is."""
    git(repo, "init", "--quiet")
    introduce(repo, "Petugas Satu")
    git(repo, "add", "--all")
    done = git(repo, "commit", "--quiet", "--message", "Awal")
    assert done.returncode == 0, done.stderr
    return repo


def introduce(repo: Path, name: str) -> None:
    """Tell git who works here."""
    git(repo, "config", "user.name", name)
    git(repo, "config", "user.email", "petugas@example.org")


def roots_at(repo: Path) -> Roots:
    found = find_roots(repo).value
    assert found is not None
    return found


def write_records(repo: Path, files: dict[str, str | None], action: str = "impor") -> None:
    """Write as a command of HR's side does."""
    write_whole(roots_at(repo), files, Summary(action, {"pegawai": 1}))


def record(repo: Path, path: str) -> str:
    return (repo / "records" / path).read_text(encoding="utf-8")


def log(repo: Path, what: str = "%s") -> list[str]:
    return git(repo, "log", f"--format={what}").stdout.splitlines()
