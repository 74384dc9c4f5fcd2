"""Cache: what an earlier run found out, in one SQLite file, under a digest of all it was found out from.

A key names the code too (`CODE`), so an entry is either right or never asked for: nothing is ever out of date, and no
clock or file time is believed. Every entry carries a digest of itself; one that is damaged counts as not there, and so
does a file that is no database. Values are texts (JSON where they have a shape), never pickles; one kind is run, compiled
templates (docs/decisions/0025 says why they may be).
"""

import hashlib
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from generator.audit.memory import Memory, NoMemory, digest_of

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")

FOLDER = ".asn-hub"
"""Folder of a repository for what can be made again; Git does not see it."""

OF_SITE, OF_PERSONS, OF_AUDIT = "situs.sqlite", "catatan.sqlite", "audit.sqlite"
"""Names of caches. What is known of records of persons is in a file that the site's build never opens."""

_BUILT_WITH = (
    "jinja2", "markdown-it-py", "mdit-py-plugins", "mkdocs", "mkdocs-material", "pydantic",
    "pydantic-core", "PySastrawi", "pyyaml",
)  # fmt: skip
"""Packages whose versions what we find out depends on."""

_MOST_WAITING = 30_000_000
"""Characters that may wait to be written; the records of 100,000 people are ten times as many."""

_MOST = 4
"""How many times as many entries as the last run needed may stay, so that switching branches back is quick."""

_SMALL = 200_000_000
"""Bytes of a file in which all may stay: not every command asks for all that a build will ask for again."""


class Cache(Memory, Protocol):
    """Texts by key, on disk."""

    def write(self) -> None:
        """Put on disk what waits to be, so that other processes have it."""


class NoCache(NoMemory):
    """Keeps nothing."""

    def write(self) -> None:
        """Nothing waits."""


def key_of(*parts: str | bytes) -> str:
    """The key of what is found out from the parts, by this code."""
    return digest_of(code_digest(), *parts)


def remember(known: Cache, key: str, kind: "TypeAdapter[T]", make: Callable[[], T]) -> T:
    """What `make` gives, from the cache where it is there, and kept there where it is not."""
    text = known.get(key)
    if text is not None:
        with suppress(ValueError):
            return kind.validate_json(text)
    value = make()
    known.put(key, kind.dump_json(value).decode())
    return value


@cache
def code_digest() -> str:
    """A digest of this program: its modules and templates, the Python it runs on, the packages it is built with."""
    package = Path(__file__).resolve().parent.parent
    said = (sys.version, *map(_version, _BUILT_WITH))
    digest = hashlib.blake2b("\0".join(said).encode(), digest_size=20)
    for folder, folders, names in os.walk(package):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(folder, name)
            digest.update(path.relative_to(package).as_posix().encode())
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def prepare(base: Path) -> Path:
    """The folder for caches of the repository at `base`, made where it is missing, and hidden from Git."""
    folder = base / FOLDER
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="ascii")
    return folder


@contextmanager
def open_cache(path: Path) -> Iterator[Cache]:
    """A cache in a file that may be missing, damaged or in use; then it is empty, or keeps nothing. Never raises.

    What is put is on disk once the block ends; a kill before that loses it and breaks nothing.
    """
    store = _open(path) or _open_anew(path)
    if store is None:
        yield NoCache()
        return
    try:
        yield store
        store.save()
    finally:
        store.close()


@contextmanager
def open_in(base: Path, name: str) -> Iterator[Cache]:
    """The cache of that name of the repository at `base`; one that keeps nothing where the repository cannot be written to."""
    try:
        folder = prepare(base)
    except OSError:
        yield NoCache()
        return
    with open_cache(folder / name) as cache:
        yield cache


def _open_anew(path: Path) -> "_Store | None":
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return _open(path)


def _open(path: Path) -> "_Store | None":
    try:
        return _Store(path)
    except (sqlite3.Error, UnicodeError, OSError):
        return None


class _Store:
    """A table of key, text and check. An error of the database makes it forget, and is nobody's problem."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._broken = False
        self._new: dict[str, str] = {}
        self._waiting = 0
        self._written: set[str] = set()
        self._used: set[str] = set()
        self._connections = {os.getpid(): self._connect()}

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=1, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous=OFF")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, text TEXT, sum BLOB)"
            )
        except (sqlite3.Error, UnicodeError):  # the latter where the schema is damaged
            connection.close()
            raise
        return connection

    @property
    def _connection(self) -> sqlite3.Connection:
        """Of this process: a forked one must neither use nor close what it was born with (SQLite's rule)."""
        process = os.getpid()
        if process not in self._connections:
            self._connections[process] = self._connect()
        return self._connections[process]

    def get(self, key: str) -> str | None:
        """The text of a key, where it is there and whole."""
        if key in self._new:
            return self._new[key]
        rows: list[tuple[object, object]] = []
        with self._forgiving():
            query = "SELECT text, sum FROM entries WHERE key = ?"
            rows = self._connection.execute(query, (key,)).fetchall()
        for text, said in rows:
            if isinstance(text, str) and _sum(key, text) == said:
                self._used.add(key)
                return text
        return None

    def put(self, key: str, text: str) -> None:
        """Keep a text until it is saved."""
        self._new[key] = text
        self._waiting += len(text)
        if self._waiting > _MOST_WAITING:
            self.write()

    def save(self) -> None:
        """Write what is new; where that leaves too much that was not asked for, drop the rest."""
        self.write()
        if not self._written or self._size() < _SMALL:
            return
        used = self._used | self._written
        with self._forgiving():
            (count,) = self._connection.execute("SELECT count(*) FROM entries").fetchone()
            if count > _MOST * len(used):
                self._connection.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
                self._connection.executemany("INSERT INTO used VALUES (?)", zip(used))
                self._connection.execute(
                    "DELETE FROM entries WHERE key NOT IN (SELECT key FROM used)"
                )

    def _size(self) -> int:
        with suppress(OSError):
            return self._path.stat().st_size
        return 0

    def write(self) -> None:
        """Put on disk what waits to be."""
        if not self._new:
            return
        with self._forgiving():
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)",
                ((key, text, _sum(key, text)) for key, text in self._new.items()),
            )
            self._connection.execute("COMMIT")
        self._written |= self._new.keys()
        self._new.clear()
        self._waiting = 0

    def close(self) -> None:
        """Let the file go, for good where it is damaged."""
        self._connection.close()
        if self._broken:
            with suppress(OSError):
                self._path.unlink()

    @contextmanager
    def _forgiving(self) -> Iterator[None]:
        """Pass over errors: a busy database is passed by, a damaged one is given up."""
        try:
            yield
        except sqlite3.OperationalError:
            return
        except (sqlite3.Error, UnicodeError):
            self._broken = True


def _sum(key: str, text: str) -> bytes:
    digest = hashlib.blake2b(key.encode(), digest_size=8)
    digest.update(text.encode("utf-8", "surrogatepass"))
    return digest.digest()
