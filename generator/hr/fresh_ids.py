"""Ids drawn at random, which tell nothing of whom or what they stand for."""

import base64
import secrets
from collections.abc import Callable

_BYTES = 10
"""80 bits: 16 letters of base 32."""

Randomness = Callable[[int], bytes]
"""So many random bytes; tests give their own."""


def fresh_id(prefix: str, randomness: Randomness = secrets.token_bytes) -> str:
    """`a-` or `m-` and 16 letters."""
    return f"{prefix}-{base64.b32encode(randomness(_BYTES)).decode().lower()}"
