"""The shelf: releases and the gate's books on disk, read back and checked, and a new one put there whole.

A release is trusted only with its book, and only where the keyed fingerprint of both is right. The book is written
before the release: a crash between the two leaves a book without a release, which the next run reports, and never a
release whose history is lost.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.checks.problem import Problem
from generator.disclosure.book import Book, read_book, write_book
from generator.disclosure.fingerprint import seal
from generator.disclosure.history import Past
from generator.disclosure.release import Draft
from generator.load.emit import top
from generator.load.layout import GATE_FOLDER
from generator.load.result import Loaded
from generator.load.roots import Roots
from generator.load.tree import shown
from generator.model.hub import PublicHub
from generator.model.release import Release

_ENDING = ".txt"


def read_past(roots: Roots, hub: PublicHub, key: bytes) -> Loaded[tuple[Past, ...]]:
    """All releases with their books, oldest first; or every problem with them."""
    problems: list[Problem] = []
    past: list[Past] = []
    before = ""
    for release in sorted(hub.releases, key=lambda each: each.as_of):
        path = _book_path(roots, release.id)
        facts = {"rilis": release.id}
        book = _read(path)
        if book is None:
            problems.append(Problem("ASN624", shown(path, roots.base), facts=facts))
        elif seal(release, book, key, before) != release.fingerprint:
            problems.append(Problem("ASN626", hub.sources["rilis", release.id], facts=facts))
        else:
            past.append(Past(release, book))
        before = release.fingerprint
    problems += _books_alone(roots, {release.id for release in hub.releases})
    return Loaded(None if problems else tuple(past), tuple(problems))


def put_release(roots: Roots, draft: Draft, summary: str) -> Path:
    """Write the book, then the release with its summary; each appears whole or not at all.

    Returns:
        The folder of the release.

    Raises:
        OSError: it could not be written; then nothing of it is left.
    """
    release = draft.release
    folder = roots.records / "rilis" / release.id
    folder.parent.mkdir(parents=True, exist_ok=True)
    book = _book_path(roots, release.id)
    book.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".rilis-", dir=folder.parent))
    try:
        beside.chmod(0o755)
        _write(beside / "rilis.yml", release_text(release))
        _write(beside / "ringkasan.md", summary)
        hidden = book.with_name(f".{book.name}")
        _write(hidden, write_book(draft.book))
        hidden.replace(book)
        try:
            beside.rename(folder)
        except OSError:
            book.unlink()
            raise
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def release_text(release: Release) -> str:
    """The file of a release."""
    return top(release, ("kelompok", "sel", "induk"))


def _book_path(roots: Roots, release: str) -> Path:
    return roots.records / GATE_FOLDER / f"{release}{_ENDING}"


def _read(path: Path) -> Book | None:
    try:
        return read_book(path.read_text(encoding="ascii"))
    except (OSError, UnicodeDecodeError):
        return None


def _books_alone(roots: Roots, known: set[str]) -> Iterator[Problem]:
    """A book without its release: somebody removed it, or a run was cut short."""
    for path in sorted((roots.records / GATE_FOLDER).glob(f"[!.]*{_ENDING}")):
        if path.stem not in known:
            yield Problem("ASN625", shown(path, roots.base), facts={"rilis": path.stem})


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
