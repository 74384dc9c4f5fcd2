"""The journal: several files of records/ change together or not at all, even when the machine dies in between.

All new texts go into one file first; its rename into place is the instant from which they count. Then each file is
put where it belongs, and the journal goes. What a kill left behind is finished by `recover`, which every hr command
calls first. The journal also carries what is not yet committed, so that `hr commit` knows exactly what was written:
paths and counts, nobody's name.
"""

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from generator.hr.durable import replace_file, sync_folder, write_durably
from generator.hr.refusal import refuse
from generator.load.roots import Roots

_WAIT = 30.0


@dataclass(frozen=True, slots=True)
class Summary:
    """What a command did, for the commit that will hold it.

    Attributes:
        action: the command, in Indonesian: `impor`, `pindah`.
        counts: how many of what, in the order to tell them: {"pegawai baru": 12, "kegiatan": 2}.
    """

    action: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Pending:
    """What was written and is not committed: paths below records/, and what was done, oldest first."""

    paths: tuple[str, ...] = ()
    done: tuple[Summary, ...] = ()


def private_folder(roots: Roots) -> Path:
    """`.asn-hub/hr/` of the repository, made if need be; Git ignores all that is in it, whatever .gitignore says."""
    top = roots.base / ".asn-hub"
    folder = top / "hr"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    ignore = top / ".gitignore"
    if not ignore.exists():
        write_durably(ignore, b"*\n")
    return folder


@contextmanager
def working(roots: Roots) -> Iterator[None]:
    """Hold the repository for one hr command, and first finish what an earlier one left half done.

    Raises:
        RefusedError: another hr command has been at work for too long.
    """
    lock = FileLock(private_folder(roots) / "kunci", timeout=_WAIT)
    try:
        lock.acquire()
    except Timeout:
        raise refuse("ASN850", ".asn-hub/hr", detik=f"{_WAIT:g}") from None
    try:
        recover(roots)
        yield
    finally:
        lock.release()


def write_whole(roots: Roots, files: Mapping[str, str | None], summary: Summary) -> None:
    """Write files of records/, all or none.

    Args:
        roots: the repository's folders.
        files: paths below records/, with `/`, and their new texts; None to delete one.
        summary: what this does, kept for `hr commit`.

    Raises:
        OSError: it could not be written; nothing was, or `recover` will write the rest.
        ValueError: a path leads out of records/.
    """
    recover(roots)
    if not files:
        return
    for path in files:
        _target(roots, path)
    entry = {
        "id": secrets.token_hex(8),
        "tindakan": summary.action,
        "jumlah": dict(summary.counts),
        "berkas": dict(sorted(files.items())),
    }
    write_durably(_journal(roots), _json(entry))
    recover(roots)


def recover(roots: Roots) -> bool:
    """Finish what `write_whole` had decided before it was cut short; returns whether there was anything.

    Every step may be done again, so that a kill during this is no harm either.
    """
    journal = _journal(roots)
    try:
        entry = json.loads(journal.read_bytes())
    except FileNotFoundError:
        return False
    pending = _read_entries(roots)
    if all(each["id"] != entry["id"] for each in pending):
        pending.append({**entry, "berkas": sorted(entry["berkas"])})
        write_durably(_pending(roots), _json(pending))
    for path, text in entry["berkas"].items():
        target = _target(roots, path)
        if text is None:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(target, text.encode())
    for folder in {_target(roots, path).parent for path in entry["berkas"]}:
        if folder.is_dir():
            sync_folder(folder)
    journal.unlink()
    return True


def read_pending(roots: Roots) -> Pending:
    """What is written and not yet committed."""
    entries = _read_entries(roots)
    return Pending(
        tuple(sorted({path for entry in entries for path in entry["berkas"]})),
        tuple(Summary(entry["tindakan"], entry["jumlah"]) for entry in entries),
    )


def clear_pending(roots: Roots) -> None:
    """Forget what was pending: it is committed."""
    _pending(roots).unlink(missing_ok=True)


def _target(roots: Roots, path: str) -> Path:
    target = roots.records.joinpath(*path.split("/"))
    if not target.resolve().is_relative_to(roots.records.resolve()):
        raise ValueError("path")
    return target


def _journal(roots: Roots) -> Path:
    return private_folder(roots) / "jurnal.json"


def _pending(roots: Roots) -> Path:
    return private_folder(roots) / "belum-commit.json"


def _read_entries(roots: Roots) -> list[dict[str, Any]]:
    try:
        entries: list[dict[str, Any]] = json.loads(_pending(roots).read_bytes())
    except FileNotFoundError:
        return []
    return entries


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
