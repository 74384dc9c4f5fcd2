"""Vault files where Git would take them: by their first bytes, under any name, in any folder of the repository."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from generator.audit.folder import files_below
from generator.audit.vault_mark import VAULT_MARK, is_vault
from generator.checks.problem import Problem
from generator.load.cache import Cache, NoCache
from generator.load.digests import kept_in
from generator.load.history import git
from generator.load.roots import Roots
from generator.load.tree import shown

_VAULT, _OTHER = "brankas", "lain"


def find_vaults(roots: Roots, cache: Cache | None = None) -> Iterator[Problem]:
    """A problem for each vault that is, or would be, in a commit; where there is no Git, for each vault at all.

    Args:
        roots: the repository's folders.
        cache: which files an earlier run looked into; those that were not touched since are not opened.
    """
    elsewhere = (
        folder
        for folder in (roots.content, roots.records, roots.config)
        if not folder.resolve().is_relative_to(roots.base)
    )
    paths = {path for folder in (roots.base, *elsewhere) for path in _files(folder)}
    with kept_in(cache or NoCache(), "brankas", _kind) as kinds:
        vaults = [Path(path) for path in paths if kinds.of(path) == _VAULT]
    for path in sorted(vaults):
        yield Problem("ASN840", shown(path, roots.base))


def _files(folder: Path) -> Iterator[str]:
    """The files of a folder that Git has or would take; all of them without Git, or in a copy that Git ignores."""
    try:
        listed = git(
            folder, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", "."
        )
    except (OSError, subprocess.CalledProcessError):
        listed = ""
    if listed:
        yield from (f"{folder}/{name}" for name in listed.split("\0") if name)
    else:
        yield from (os.fspath(entry.path) for entry in files_below(folder) if entry.target is None)


def _kind(path: str) -> str:
    """What a regular file is, by its first bytes; what is no file is no vault."""
    file = Path(path)
    if not file.is_file():
        return _OTHER
    with file.open("rb") as stream:
        return _VAULT if is_vault(stream.read(len(VAULT_MARK))) else _OTHER
