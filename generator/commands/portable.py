"""`asn-hub build --usb`: the site as a folder or ZIP that works without a server and without a network."""

import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from generator.site.portable.edition import write_folder, write_zip
from generator.site.portable.page import LOADER
from generator.site.publish import swap_tree


def refusal(target: Path) -> str | None:
    """Why `target` must not be replaced, or None: only an earlier edition, or nothing, may give way."""
    if not target.exists():
        return None
    if target.is_dir():
        if any(target.iterdir()) and not (target / LOADER).is_file():
            return f"{target} berisi sesuatu yang bukan edisi USB; pilih folder baru atau kosong."
        return None if target.suffix != ".zip" else f"{target} adalah folder; pilih nama lain."
    if target.suffix != ".zip" or not _is_edition(target):
        return f"{target} bukan edisi USB; pilih nama lain."
    return None


def write(site: Path, target: Path) -> None:
    """Write the edition of a built site to a folder, or to a ZIP where the name ends so; whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh = beside / target.name
        if target.suffix == ".zip":
            write_zip(site, fresh, target.stem)
            fresh.replace(target)
        else:
            write_folder(site, fresh)
            swap_tree(fresh, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def run(site: Path, target: Path) -> int:
    """Write the edition of the site just built and say where it is."""
    if reason := refusal(target):
        print(reason, file=sys.stderr)
        return 1
    write(site, target)
    opened = target / "index.html" if target.is_dir() else target
    print(f"Edisi USB: {os.fspath(opened)}")
    return 0


def _is_edition(target: Path) -> bool:
    try:
        with zipfile.ZipFile(target) as packed:
            return any(name.endswith(f"/{LOADER}") for name in packed.namelist())
    except (OSError, zipfile.BadZipFile):
        return False
