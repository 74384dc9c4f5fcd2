"""The fingerprint of a release: keyed, so that it proves what a release was made from and tells nothing of it.

The key is a file on HR's machine, outside the repository, or the variable ASN_HUB_KUNCI. Synthetic records have
nothing to keep, and a key that anybody may know.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from generator.disclosure.book import Book, write_book
from generator.model.release import Release

VARIABLE = "ASN_HUB_KUNCI"
SYNTHETIC_KEY = b"kunci contoh: hanya untuk catatan sintetis"
_BYTES = 32


def seal(release: Release, book: Book, key: bytes, before: str = "") -> str:
    """What the release's `fingerprint` must be: over its content, whose answers it counted, and what came before.

    `before` is the fingerprint of the release before it, so that none can be taken out of the middle unseen.
    """
    made_from = b"\n".join((release.content(), before.encode(), write_book(book).encode()))
    return hmac.new(key, made_from, hashlib.sha256).hexdigest()


def key_file(environment: Mapping[str, str]) -> Path:
    """Where the key of this machine's user lies."""
    settings = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(settings) / "asn-hub" / "kunci-rilis"


def find_key(environment: Mapping[str, str]) -> bytes | None:
    """The key, or None where there is none yet.

    Raises:
        ValueError: what stands in its place is not a key.
    """
    written = environment.get(VARIABLE)
    if written is None:
        try:
            written = key_file(environment).read_text(encoding="ascii")
        except FileNotFoundError:
            return None
    key = bytes.fromhex(written)
    if len(key) != _BYTES:
        raise ValueError(len(key))
    return key


def new_key() -> bytes:
    """A key that nobody knows."""
    return secrets.token_bytes(_BYTES)


def keep_key(key: bytes, environment: Mapping[str, str]) -> Path:
    """Write a new key where only this user can read it; never over another one."""
    path = key_file(environment)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(key.hex() + "\n")
    return path
