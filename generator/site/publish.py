"""Put a freshly built folder in the place of the old one, in one step that a kill cannot cut in two."""

import ctypes
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def swap_tree(new: Path, target: Path) -> None:
    """Make `target` the folder that `new` is, and `new` what `target` was, if there was one; on one file system.

    On Linux the two folders change names in one call of the kernel. Elsewhere, or on a file system that cannot do it, the old
    folder is moved aside first; a kill between the two moves leaves it beside, under its own name plus `.lama`.
    """
    if not target.exists():
        new.rename(target)
        return
    if _exchange(new, target):
        return
    aside = target.with_name(f"{target.name}.lama")
    shutil.rmtree(aside, ignore_errors=True)
    target.rename(aside)
    new.rename(target)
    aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two paths by renameat2(2); False where that cannot be had."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done: int = renameat2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    )
    return done == 0
