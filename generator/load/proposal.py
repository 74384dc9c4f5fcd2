"""A proposal in Git: the commit it is judged from, the paths it changes, and files as commits have them."""

import io
import os
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class NoRevisionError(Exception):
    """A revision that this clone does not have, or two without a common past."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Commits of a repository, by their full names; `base` is the tip of the branch that is to take `head` in."""

    repo: Path
    base: str
    head: str

    @property
    def parted(self) -> str:
        """The commit that the proposal began from."""
        return _git(self.repo, "merge-base", self.base, self.head).decode().strip()

    def extract(self, commit: str, folder: Path) -> None:
        """Write the files of a commit into a new folder."""
        archive = _git(self.repo, "archive", "--format=tar", commit)
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")

    def changed(self) -> tuple[str, ...]:
        """Paths added, changed or removed since the two parted; a file that moved is both its paths.

        diff-tree, as `git diff` obeys a .gitmodules of the proposal that can hide changes.
        """
        told = _git(
            self.repo,
            *("diff-tree", "-r", "-z", "--name-only", "--no-renames", "--ignore-submodules=none"),
            *(self.parted, self.head),
        )
        names = told.split(b"\0")
        return tuple(name.decode(errors="surrogateescape") for name in names if name)

    def file_at(self, commit: str, path: str) -> bytes | None:
        """What a file holds in a commit, or None where it has no such file."""
        if not _git(self.repo, "ls-tree", "--full-tree", "-z", commit, "--", path):
            return None
        return _git(self.repo, "cat-file", "blob", f"{commit}:{path}")


def find_proposal(repo: Path, base: str, head: str) -> Proposal:
    """The proposal between two revisions.

    Raises:
        NoRevisionError: one of them is not here.
    """
    return Proposal(repo, _commit(repo, base), _commit(repo, head))


def _commit(repo: Path, revision: str) -> str:
    verify = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _git(repo, *verify).decode().split()[-1]


def _git(repo: Path, *arguments: str) -> bytes:
    """What git says; GIT_DIR and the like of a hook do not concern us."""
    surroundings = {
        name: value
        for name, value in os.environ.items()
        if name not in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
    }
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=repo,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoRevisionError(arguments[-1].removesuffix("^{commit}")) from error
