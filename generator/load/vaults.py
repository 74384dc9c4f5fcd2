"""Vault files where Git would take them: by their first bytes, under any name, in any folder of the repository."""

from collections.abc import Iterator
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

from generator.audit.folder import files_below
from generator.audit.vault_mark import VAULT_MARK, is_vault
from generator.checks.problem import Problem
from generator.load.roots import Roots
from generator.load.tree import shown


def find_vaults(roots: Roots) -> Iterator[Problem]:
    """A problem for each vault that is, or would be, in a commit; where there is no Git, for each vault at all."""
    elsewhere = (
        folder
        for folder in (roots.content, roots.records, roots.config)
        if not folder.resolve().is_relative_to(roots.base)
    )
    for path in sorted({path for folder in (roots.base, *elsewhere) for path in _files(folder)}):
        if is_vault(_start(path)):
            yield Problem("ASN840", shown(path, roots.base))


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder that Git has or would take; all of them without Git, or in a copy that Git ignores."""
    try:
        with Repo(folder, search_parent_directories=True) as repo:
            top = Path(str(repo.working_tree_dir))
            listed = repo.git.ls_files(
                "--cached", "--others", "--exclude-standard", "-z", "--", str(folder)
            )
    except (InvalidGitRepositoryError, NoSuchPathError, GitCommandError):
        listed = ""
    if listed:
        yield from (top / name for name in str(listed).split("\0") if name)
    else:
        yield from (entry.path for entry in files_below(folder) if entry.target is None)


def _start(path: Path) -> bytes:
    """The first bytes of a regular file; nothing of anything else, or of a file that is gone from the working tree."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(len(VAULT_MARK))
    except OSError:
        return b""
