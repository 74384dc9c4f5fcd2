"""Tree: what lies in a folder of a built site, and how a folder is made to hold what a site should.

A digest is taken from the earlier build where a file still has the stamp (inode, size, time of change) that it had then,
as Git does; any other file is read. Files are never written into, only replaced, so two trees may share them.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tree:
    """The files and folders below a folder, by path with `/`; `files` has the digest of each, "" for what is no file."""

    files: Mapping[str, str]
    folders: frozenset[str]
    stamps: Mapping[Stamp, str]

    def holds(self, wanted: Mapping[str, str]) -> bool:
        """Whether these files are all that lies there."""
        return self.files == wanted and self.folders == _folders_of(wanted)


def look(folder: Path, known: Mapping[Stamp, str]) -> Tree:
    """What lies in a folder; nothing where there is none.

    Args:
        folder: the root of a built site.
        known: digests by the stamps that files had at the end of the earlier build.
    """
    files: dict[str, str] = {}
    folders: set[str] = set()
    stamps: dict[Stamp, str] = {}
    waiting = [(os.fspath(folder), "")] if folder.is_dir() and not folder.is_symlink() else []
    while waiting:
        place, prefix = waiting.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.add(path)
                    waiting.append((entry.path, f"{path}/"))
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    stamp = (status.st_ino, status.st_size, status.st_mtime_ns)
                    files[path] = stamps[stamp] = known.get(stamp) or digest_of(Path(entry.path))
                else:
                    files[path] = ""
    return Tree(files, frozenset(folders), stamps)


def digest_of(path: Path) -> str:
    """The digest of a file, "" where it cannot be read."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""


def settle(
    folder: Path, tree: Tree, wanted: Mapping[str, str], fetch: Callable[[str], Path]
) -> int:
    """Make a folder hold the files wanted and nothing else.

    Args:
        folder: what is made right; made where it is missing.
        tree: what lies in it.
        wanted: digests by path.
        fetch: gives for a path a file with the digest wanted, on the same file system.

    Returns:
        How many files were put or removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted_folders = _folders_of(wanted)
    changes = 0
    for path in tree.files.keys() - wanted.keys():
        (folder / path).unlink()
        changes += 1
    for path in sorted(tree.folders - wanted_folders, reverse=True):
        (folder / path).rmdir()
    for path in sorted(wanted_folders - tree.folders):
        (folder / path).mkdir()
    for path, digest in wanted.items():
        if tree.files.get(path) != digest:
            _put(fetch(path), folder / path)
            changes += 1
    return changes


def _put(source: Path, target: Path) -> None:
    """Let `target` be the file that `source` is; by a link where that can be had, as a copy elsewhere."""
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _folders_of(paths: Iterable[str]) -> set[str]:
    return {parent for path in paths for parent in _parents(path)}


def _parents(path: str) -> Iterator[str]:
    end = path.find("/")
    while end != -1:
        yield path[:end]
        end = path.find("/", end + 1)
