"""When each file was last changed, from Git: one pass over the history, not one process a file.

In a shallow clone the oldest commits look as if they had made every file; what they say of a file is not believed.
Folders can be left out, as if Git did not know them: what the site says of itself must not tell that a record of a
person was changed, nor when.
"""

import hashlib
import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

WIB = timezone(timedelta(hours=7), "WIB")
"""Waktu Indonesia Barat, in which Kerinci dates its papers."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COMMIT = "\x01"
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"})


@dataclass(frozen=True, slots=True)
class History:
    """Day (WIB) on which each path was last changed; `head` is the newest of them, None without Git.

    Paths are relative to the folder that was asked for. A path that is missing has no known day: it is not committed,
    or the clone is too shallow to tell. `version` is a digest of all committed files: unlike the commit's own, which
    is also one of what was left out.
    """

    head: date | None = None
    version: str | None = None
    shallow: bool = False
    changed: Mapping[str, date] = field(default_factory=dict)


def read_history(base: Path, without: Iterable[Path] = ()) -> History:
    """Read the history of the repository that `base` lies in; an empty History where there is none.

    Args:
        base: the folder to read of.
        without: folders to leave out, with all commits that changed nothing else.
    """
    try:
        root, common = git(base, "rev-parse", "--show-toplevel", "--git-common-dir").splitlines()
        return _read(
            Path(root), base / common, base.resolve(), [each.resolve() for each in without]
        )
    except (OSError, ValueError, subprocess.CalledProcessError):
        return History()


def _read(root: Path, common: Path, base: Path, without: Iterable[Path]) -> History:
    prefix = _below(base, root)
    left_out = tuple(_below(folder, root) for folder in without if folder.is_relative_to(root))
    log = git(
        root,
        *("log", f"--format={_COMMIT}%H %ct", "--no-show-signature"),
        *("--name-only", "--no-renames", "-m", "--first-parent", "-z", "--"),
        f":(top,literal){prefix}",
        *(f":(top,literal,exclude){folder}" for folder in left_out),
    )
    boundary = _shallow_boundary(common)
    head: date | None = None
    changed: dict[str, date] = {}
    for chunk in log.split(_COMMIT)[1:]:
        start, _, names = chunk.partition("\x00")
        commit, seconds = start.split()
        day = _day(int(seconds))
        head = head or day
        if commit in boundary:
            continue
        for name in names.strip("\n\x00").split("\x00"):
            changed.setdefault(name.lstrip("\n").removeprefix(prefix), day)
    return History(head, _version(root, prefix, left_out), bool(boundary), changed)


def _version(root: Path, prefix: str, left_out: tuple[str, ...]) -> str:
    """A digest of the committed files: of their names and of what is in them."""
    digest = hashlib.sha256()
    for line in git(root, "ls-tree", "-r", "-z", "--full-tree", "HEAD").split("\x00"):
        name = line.partition("\t")[2]
        if name.startswith(prefix) and not name.startswith(left_out):
            digest.update(f"{line}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()


def git(folder: Path, *arguments: str) -> str:
    """What git says; a hook's own repository, which is in its surroundings, does not concern us."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    answer = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return answer.stdout.decode(errors="surrogateescape")


def _below(folder: Path, root: Path) -> str:
    """The path of a folder of the repository with a slash, empty for its root."""
    path = folder.relative_to(root).as_posix()
    return "" if path == "." else f"{path}/"


def _shallow_boundary(common: Path) -> frozenset[str]:
    """Commits whose parents this clone lacks; `common` is Git's folder."""
    file = common / "shallow"
    return frozenset(file.read_text().split()) if file.is_file() else frozenset()


def _day(seconds: int) -> date:
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(WIB).date()
