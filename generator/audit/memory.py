"""Memory: which files an earlier audit found nothing in, and what it asked the inputs to find nothing.

Only that nothing was found is remembered, under a digest of all that was looked at; a file with a finding is looked at each
time. So a memory that is lost or damaged costs time, and one that is right cannot hide a finding.
"""

from hashlib import blake2b
from typing import Protocol


class Memory(Protocol):
    """Texts by key; `load.cache` keeps them on disk."""

    def get(self, key: str) -> str | None:
        """The text of a key, or None."""

    def put(self, key: str, text: str) -> None:
        """Keep a text."""


class NoMemory:
    """Remembers nothing."""

    def get(self, key: str) -> str | None:
        """Nothing."""
        return None

    def put(self, key: str, text: str) -> None:
        """Forget it."""


def digest_of(*parts: str | bytes) -> str:
    """A digest of the parts, told apart."""
    digest = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
