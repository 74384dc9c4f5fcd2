"""Repository: the Git repository of records/, ready for a commit, or a refusal that says what is in the way."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

from generator.audit.identifiers import hide
from generator.hr.journal import private_folder
from generator.hr.refusal import RefusedError, refuse
from generator.load.roots import Roots

_PATIENCE = 5.0
"""Seconds that a git still running after its hr command was killed gets to end."""

_UNFINISHED = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that holds records/.

    Attributes:
        roots: the hub's folders.
        git: GitPython's handle of it.
        top: its work tree.
    """

    roots: Roots
    git: Repo
    top: Path

    @property
    def prefix(self) -> str:
        """Path of records/ below the top, with `/` at the end; empty where they are the same."""
        below = self.roots.records.resolve().relative_to(self.top).as_posix()
        return "" if below == "." else f"{below}/"

    def run(self, *arguments: str, **environment: str) -> str:
        """What git answers; not stripped.

        Raises:
            RefusedError: git failed; its last words are told, without identifiers.
        """
        try:
            answer = self.git.git.execute(
                ["git", *arguments], env=environment, strip_newline_in_stdout=False
            )
        except GitCommandError as error:
            raise git_failed(self.top, error) from None
        return str(answer)

    def succeeds(self, *arguments: str) -> bool:
        """Whether git ends well."""
        try:
            self.git.git.execute(["git", *arguments])
        except GitCommandError:
            return False
        return True

    @property
    def branch(self) -> str | None:
        """The branch checked out, or None where none is."""
        return None if self.git.head.is_detached else self.git.head.ref.name


def git_failed(place: Path, error: GitCommandError) -> RefusedError:
    """The refusal that tells git's last words."""
    said = str(error.stderr).strip().removeprefix("stderr:").strip(" '\n")
    last = said.splitlines()[-1] if said else "-"
    return refuse("ASN854", str(place), git=hide(last))


@contextmanager
def repository_of(roots: Roots) -> Iterator[Repository]:
    """The repository of records/, while nothing else of HR's side is at work in it.

    Raises:
        RefusedError: there is none, git does not know the officer, or something is half done in it.
    """
    try:
        repo = Repo(roots.records, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError):
        raise refuse("ASN851", str(roots.records)) from None
    with repo:
        if repo.working_tree_dir is None:
            raise refuse("ASN851", str(roots.records))
        repository = Repository(roots, repo, Path(repo.working_tree_dir).resolve())
        mark = private_folder(roots) / "git-berjalan"
        if mark.exists():
            _remove_stale_locks(Path(repo.git_dir), mark.stat().st_mtime)
        mark.write_bytes(b"")
        try:
            _check_ready(repository)
            yield repository
        finally:
            mark.unlink(missing_ok=True)


def _check_ready(repository: Repository) -> None:
    git_dir = Path(repository.git.git_dir)
    if any((git_dir / name).exists() for name in _UNFINISHED):
        raise refuse("ASN853", str(repository.top))
    identity = ("var", "GIT_AUTHOR_IDENT")
    if not repository.succeeds("-c", "user.useConfigOnly=true", *identity):
        raise refuse("ASN852", str(repository.top))


def _remove_stale_locks(git_dir: Path, since: float) -> None:
    """Remove lock files that a killed git left: those made since the command began that nobody lets go."""
    names = ("index.lock", "HEAD.lock", "packed-refs.lock", "config.lock")
    locks = [*(git_dir / name for name in names), *(git_dir / "refs").rglob("*.lock")]
    deadline = time.monotonic() + _PATIENCE
    while any(map(os.path.exists, locks)) and time.monotonic() < deadline:
        time.sleep(0.1)
    for lock in locks:
        if lock.exists() and lock.stat().st_mtime >= since - 1:
            lock.unlink()
