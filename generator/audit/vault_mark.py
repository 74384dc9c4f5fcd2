"""The first bytes of a vault file, by which it is known under any name and in any place."""

VAULT_MARK = b"\x89ASNHUB-VAULT\r\n\x1a"
"""Sixteen bytes; a transfer that takes the file for text changes them, as with PNG."""


def is_vault(start: bytes) -> bool:
    """Whether a file that begins with `start` is a vault, or was one before a text editor or Git changed its line ends."""
    return start.startswith(VAULT_MARK[:13])
