"""Folders -> the files in them, each with its kind; nothing is followed out of the tree and nothing is passed over.

A misspelt folder is a problem, not an empty place. Hidden files (`.gitkeep`, `.DS_Store`) are ignored.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.problem import Problem
from generator.load.assets import ASSET_SUFFIXES
from generator.load.layout import Layout, suffix
from generator.load.spelling import nearest

MAX_RECORD = 4_000_000
MAX_PAGE = 200_000
MAX_ASSET = 10_000_000
MAX_RELEASE = 20_000_000
MAX_TOTAL = 500_000_000
MAX_FILES = 200_000
"""Bounds in bytes and files; a page is short because some Markdown takes 0.1 s a kilobyte. A release is one file for
the whole government, made by the program: 9 MB at 5,000 units. So are lists of persons: 6 MB at 50,000 in one unit."""

_LARGER = {
    "aset": MAX_ASSET,
    **dict.fromkeys(
        ("rilis", "pegawai", "peserta", "asesmen", "mentoring", "pasangan"), MAX_RELEASE
    ),
}

_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_LONGEST_NAME = 100
_TOO_LARGE = "ASN103"
_LITTER = frozenset({"Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be read.

    Attributes:
        kind: what the layout says it is.
        parts: its path below the root that was scanned.
        place: where it is on this machine.
        shown: its path relative to the repository, with `/`.
        size: in bytes.
    """

    kind: str
    parts: tuple[str, ...]
    place: str
    shown: str
    size: int

    @property
    def path(self) -> Path:
        """Where it is, as a path; made when asked for, since most files are not opened."""
        return Path(self.place)


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found.

    Attributes:
        files: in the order of their paths.
        problems: what is wrong with the tree.
        missed: kinds of which a file or folder may have been passed over because of a problem.
    """

    files: tuple[Found, ...]
    problems: tuple[Problem, ...]
    missed: frozenset[str]

    def of(self, kind: str) -> tuple[Found, ...]:
        """The files of a kind."""
        return tuple(file for file in self.files if file.kind == kind)


def scan(root: Path, base: Path, layout: Layout, only: Iterable[str] | None = None) -> Scan:
    """List the files below `root` that the layout knows; none where they are too many or too large to be read.

    Args:
        root: the folder to look in.
        base: the repository's folder, for the paths in messages.
        layout: what may stand where.
        only: names of the folders at the top to look in; None for all that the layout does not ignore.
    """
    files: list[Found] = []
    problems: list[Problem] = []
    missed: set[str] = set()
    for parts, entry in _walk(root, base, layout, None if only is None else frozenset(only)):
        if isinstance(entry, Problem):
            problems.append(entry)
            missed |= layout.kinds_near(parts, entry.facts.get("mirip"))
        else:
            files.append(entry)
    if any(problem.code == _TOO_LARGE for problem in problems):
        files.clear()
    in_order = tuple(sorted(files, key=lambda file: file.parts))
    return Scan(in_order, tuple(problems), frozenset(missed))


def shown(path: Path, base: Path) -> str:
    """The path relative to the repository, with `/`."""
    return Path(os.path.relpath(path, base)).as_posix()


def _walk(
    root: Path, base: Path, layout: Layout, only: frozenset[str] | None
) -> Iterator[tuple[tuple[str, ...], Found | Problem]]:
    waiting: list[tuple[str, ...]] = [()]
    seen = size = 0
    while waiting:
        parent = waiting.pop()
        folder = root.joinpath(*parent)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield parent, Problem("ASN101", shown(folder, base), facts={"nama": folder.name})
            continue
        where = shown(folder, base)
        for entry in entries:
            if _is_ignored(entry.name, parent, layout, only):
                continue
            seen += 1
            found = _look_at(entry, parent, where, layout)
            if found is None:
                waiting.append((*parent, entry.name))
            else:
                size += found.size if isinstance(found, Found) else 0
                yield (*parent, entry.name), found
        if seen > MAX_FILES or size > MAX_TOTAL:
            facts = {"berkas": str(MAX_FILES), "megabita": str(MAX_TOTAL // 1_000_000)}
            yield (), Problem(_TOO_LARGE, shown(root, base), facts=facts)
            return


def _is_ignored(
    name: str, parent: tuple[str, ...], layout: Layout, only: frozenset[str] | None
) -> bool:
    if name.startswith(".") or name in _LITTER:
        return True
    if parent:
        return False
    return name in layout.ignored if only is None else name not in only


def _look_at(
    entry: os.DirEntry[str], parent: tuple[str, ...], where: str, layout: Layout
) -> Found | Problem | None:
    """The file or the problem that an entry of the folder shown as `where` is; None for a folder to go into."""
    name, parts = entry.name, (*parent, entry.name)
    path = name if where == "." else f"{where}/{name}"
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return Problem("ASN101", path, facts={"nama": name})
    if not stat.S_ISLNK(status.st_mode) and (
        not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME
    ):
        return Problem("ASN105", path, facts={"nama": name})
    if stat.S_ISDIR(status.st_mode):
        return None if layout.allows_folder(parts) else _unknown(name, parent, path, layout)
    kind = layout.kind(parts)
    most = MAX_PAGE if name.endswith(".md") else _LARGER.get(kind or "", MAX_RECORD)
    unfit = _unfit(status, name, path, most)
    if unfit is not None:
        return unfit
    if kind is None:
        return _unknown(name, parent, path, layout)
    return Found(kind, parts, entry.path, path, status.st_size)


def _unfit(status: os.stat_result, name: str, path: str, most: int) -> Problem | None:
    """What keeps a directory entry from being read as a file of at most `most` bytes."""
    if stat.S_ISLNK(status.st_mode):
        return Problem("ASN104", path, facts={"nama": name})
    if not stat.S_ISREG(status.st_mode):
        return Problem("ASN101", path, facts={"nama": name})
    if status.st_size > most:
        facts = {"ukuran": str(-(-status.st_size // 1000)), "batas": str(most // 1000)}
        return Problem("ASN102", path, facts=facts)
    return None


def read_alone(path: Path, name: str) -> bytes | Problem:
    """The bytes of a file that stands in no layout, under the same rules; `name` is its path in messages."""
    try:
        return _unfit(path.lstat(), path.name, name, MAX_RECORD) or path.read_bytes()
    except FileNotFoundError:
        return Problem("ASN111", name, facts={"nama": name})
    except OSError:
        return Problem("ASN101", name, facts={"nama": path.name})


def _unknown(name: str, parent: tuple[str, ...], path: str, layout: Layout) -> Problem:
    """A file or folder that has no place here: a kind that may not be published, or a wrong name."""
    if layout.assets and suffix(name) not in {"", ".md", ".yml", ".yaml", *ASSET_SUFFIXES}:
        return Problem("ASN107", path, facts={"akhiran": suffix(name)})
    expected = layout.expected(parent)
    plain = [
        choice.removesuffix("/") for choice in expected if "<" not in choice and "*" not in choice
    ]
    facts = {"nama": name, "dikenal": ", ".join(expected) or "-", **nearest(name, plain)}
    return Problem("ASN106", path, facts=facts)
