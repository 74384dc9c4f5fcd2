"""Bytes under a passphrase: scrypt makes the key, AES-GCM encrypts and vouches for every byte, header included.

Layout: mark (16 bytes), cost (1), salt (16), generation (8), nonce (12), ciphertext with its tag. The generation counts
the writes; it stands in the clear, so that a writer sees without the passphrase that someone was there in between.
"""

import secrets
import struct
import unicodedata
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from generator.audit.vault_mark import VAULT_MARK

COST = 17
"""Binary logarithm of scrypt's n: 128 MB and about half a second a guess, with r = 8 and p = 1."""

_MOST_COST = 20
_HEADER = struct.Struct(">16sB16sQ12s")
_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES = 16, 12, 32


class NoVaultError(ValueError):
    """The bytes are not a vault, or not a whole one."""


class WrongPhraseError(ValueError):
    """The passphrase is not the one, or the file was changed; no one can tell which."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key made from a passphrase, with what it was made by. Kept in memory so that saving needs no second scrypt."""

    cost: int
    salt: bytes
    secret: bytes = field(repr=False)


def make_key(phrase: str, cost: int = COST) -> Key:
    """A key with a salt of its own."""
    return _derive(phrase, cost, secrets.token_bytes(_SALT_BYTES))


def seal(plain: bytes, key: Key, generation: int) -> bytes:
    """`plain` encrypted."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    header = _HEADER.pack(VAULT_MARK, key.cost, key.salt, generation, nonce)
    return header + AESGCM(key.secret).encrypt(nonce, plain, header)


def unseal(sealed: bytes, phrase: str) -> tuple[bytes, Key]:
    """What was encrypted, and the key to encrypt again with.

    Raises:
        NoVaultError: these are not the bytes of a vault.
        WrongPhraseError: the passphrase does not open them.
    """
    cost, salt, _, nonce = _header(sealed)
    key = _derive(phrase, cost, salt)
    try:
        plain = AESGCM(key.secret).decrypt(nonce, sealed[_HEADER.size :], sealed[: _HEADER.size])
    except InvalidTag:
        raise WrongPhraseError from None
    return plain, key


def generation_of(sealed: bytes) -> int:
    """How many times the vault was written.

    Raises:
        NoVaultError: these are not the bytes of a vault.
    """
    return _header(sealed)[2]


def _header(sealed: bytes) -> tuple[int, bytes, int, bytes]:
    if len(sealed) <= _HEADER.size:
        raise NoVaultError
    mark, cost, salt, generation, nonce = _HEADER.unpack_from(sealed)
    if mark != VAULT_MARK or not 1 <= cost <= _MOST_COST:
        raise NoVaultError
    return cost, salt, generation, nonce


def _derive(phrase: str, cost: int, salt: bytes) -> Key:
    written = unicodedata.normalize("NFC", phrase).encode()
    secret = Scrypt(salt=salt, length=_KEY_BYTES, n=1 << cost, r=8, p=1).derive(written)
    return Key(cost, salt, secret)
