"""When each file was last changed, from Git: one pass over the history, not one process a file.

In a shallow clone the oldest commits look as if they had made every file; what they say of a file is not believed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

WIB = timezone(timedelta(hours=7), "WIB")
"""Waktu Indonesia Barat, in which Kerinci dates its papers."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COMMIT = "\x01"


@dataclass(frozen=True, slots=True)
class History:
    """Day (WIB) on which each path was last changed; `head` is the day of the newest commit, None without Git.

    Paths are relative to the folder that was asked for. A path that is missing has no known day: it is not committed,
    or the clone is too shallow to tell.
    """

    head: date | None = None
    commit: str | None = None
    shallow: bool = False
    changed: Mapping[str, date] = field(default_factory=dict)


def read_history(base: Path) -> History:
    """Read the history of the repository that `base` lies in; an empty History where there is none."""
    try:
        repo = Repo(base, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError):
        return History()
    with repo:
        if repo.bare or not repo.head.is_valid():
            return History()
        try:
            return _read(repo, base)
        except GitCommandError:
            return History()


def _read(repo: Repo, base: Path) -> History:
    root = Path(str(repo.working_tree_dir)).resolve()
    prefix = base.resolve().relative_to(root).as_posix()
    prefix = "" if prefix == "." else f"{prefix}/"
    log = repo.git.log(
        f"--format={_COMMIT}%H %ct", "--name-only", "--no-renames", "-m", "--first-parent", "-z"
    )
    boundary = _shallow_boundary(repo)
    changed: dict[str, date] = {}
    for chunk in str(log).split(_COMMIT)[1:]:
        head, _, names = chunk.partition("\x00")
        commit, seconds = head.split()
        if commit in boundary:
            continue
        day = _day(int(seconds))
        for name in names.strip("\n\x00").split("\x00"):
            name = name.lstrip("\n")
            if name.startswith(prefix):
                changed.setdefault(name[len(prefix) :], day)
    return History(
        head=_day(repo.head.commit.committed_date),
        commit=repo.head.commit.hexsha,
        shallow=bool(boundary),
        changed=changed,
    )


def _shallow_boundary(repo: Repo) -> frozenset[str]:
    """Commits whose parents this clone lacks."""
    file = Path(str(repo.common_dir)) / "shallow"
    return frozenset(file.read_text().split()) if file.is_file() else frozenset()


def _day(seconds: int) -> date:
    return (_EPOCH + timedelta(seconds=seconds)).astimezone(WIB).date()
