"""Folder: every regular file below a folder, each opened once; links are not followed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MOST_AT_ONCE = 64_000_000
"""Bytes of a file that are read at once; a larger one is read in overlapping pieces."""

_OVERLAP = 4096


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file: its path below the folder, with `/`, and where it is. `target` is where a link says it leads."""

    name: str
    path: Path
    target: str | None = None


def files_below(folder: Path) -> Iterator[FileEntry]:
    """The files and links below a folder, in the order of their paths; devices and pipes are left out."""
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names + [each for each in folders if (Path(root) / each).is_symlink()]):
            path = Path(root) / name
            shown = _shown(path, folder)
            if path.is_symlink():
                yield FileEntry(shown, path, str(path.readlink()))
            elif stat.S_ISREG(path.lstat().st_mode):
                yield FileEntry(shown, path)


def read_pieces(path: Path) -> Iterator[tuple[int, bytes]]:
    """The bytes of a file with the number of lines before them; one piece unless the file is very large."""
    lines = 0
    with path.open("rb") as stream:
        piece = stream.read(MOST_AT_ONCE)
        while True:
            yield lines, piece
            more = stream.read(MOST_AT_ONCE)
            if not more:
                return
            lines += piece.count(b"\n", 0, -_OVERLAP)
            piece = piece[-_OVERLAP:] + more


def _shown(path: Path, folder: Path) -> str:
    relative = path.relative_to(folder).as_posix()
    return relative.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
