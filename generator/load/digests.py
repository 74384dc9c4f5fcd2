"""Digests of files: of their bytes, which are read again only where a file's stamp is not the one it was last read with.

A stamp is inode, size, and the times of the last write and of the last change of any kind, in nanoseconds, as in Git's
index. Times can be set back by whoever writes a file, but the last one only by setting the clock of the machine, and then
it would have to be right to the nanosecond. A file that was changed just before it was read is read again the next time:
a clock may tick more slowly than files change.
"""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import blake2b
from typing import TypeAlias

from generator.load.cache import Cache, key_of

Stamp: TypeAlias = tuple[int, int, int, int]
Seen: TypeAlias = Mapping[str, tuple[Stamp, str]]
"""Stamps and digests by path."""

Row: TypeAlias = tuple[str, int, int, int, int, str]
"""What is known of a file, as JSON can have it."""

_TOO_YOUNG = 2_000_000_000
"""Nanoseconds; the coarsest clock of a file system that is in use ticks every two seconds."""


def digest_of(data: bytes) -> str:
    """The digest of a file's bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of_file(path: str) -> str:
    """The digest of the bytes of the file at a path."""
    with open(path, "rb") as stream:  # noqa: PTH123 - thousands of files: a Path each would cost as much as reading
        return digest_of(stream.read())


class Digests:
    """Digests by path; those of an earlier run count where the file still has its stamp.

    Args:
        known: what an earlier run's `known` was.
        find: makes the digest; another way of looking at a file gives what it finds instead.
    """

    def __init__(
        self, known: Seen | None = None, find: Callable[[str], str] = digest_of_file
    ) -> None:
        self._earlier = known or {}
        self._find = find
        self.known: dict[str, tuple[Stamp, str]] = {}

    def of(self, path: str) -> str:
        """The digest of the file at a path, links followed; the name of the error where it cannot be read."""
        try:
            status = os.stat(path)  # noqa: PTH116 - the same
            stamp = (status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            then, digest = self._earlier.get(path, (None, ""))
            if then != stamp:
                now = time.time_ns()
                digest = self._find(path)
                if stamp[3] > now - _TOO_YOUNG:
                    return digest
        except OSError as error:
            return type(error).__name__
        self.known[path] = (stamp, digest)
        return digest


@contextmanager
def kept_in(
    cache: Cache, name: str, find: Callable[[str], str] = digest_of_file
) -> Iterator[Digests]:
    """Digests that a cache keeps under a name from run to run."""
    key = key_of("cap berkas", name)
    text = cache.get(key)
    known: Seen = {}
    if text is not None:
        with suppress(ValueError, TypeError):
            known = seen_from(json.loads(text))
    digests = Digests(known, find)
    yield digests
    if digests.known != known:
        cache.put(key, json.dumps(rows_of(digests.known)))


def rows_of(known: Seen) -> list[Row]:
    """What is known, for the next run."""
    return [(path, *stamp, digest) for path, (stamp, digest) in known.items()]


def seen_from(rows: Iterable[Row]) -> Seen:
    """What such rows say."""
    return {
        path: ((inode, size, written, changed), digest)
        for path, inode, size, written, changed, digest in rows
    }
