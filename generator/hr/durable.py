"""Files that are there whole or not at all, and still after a loss of power."""

import os
import stat
from pathlib import Path


def write_durably(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put `data` at `path` in one step: a kill at any instant leaves the old file or the new one.

    What is left of a kill is one hidden file beside it, which the next write takes over.

    Args:
        path: where; its folder must exist.
        data: the whole content.
        private: a new file may be read by this user only. A file that is replaced hands on its permissions: two
            officers with a shared folder have set them.

    Raises:
        OSError: it could not be written; the old file stands.
    """
    replace_file(path, data, private=private)
    sync_folder(path.parent)


def replace_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """The same, but the new name lasts only once `sync_folder` was called on the folder."""
    beside = path.with_name(f".{path.name}.baru")
    beside.unlink(missing_ok=True)
    mode = 0o600 if private else 0o666
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        beside.chmod(stat.S_IMODE(path.stat().st_mode))
    beside.replace(path)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
