"""VaultFile: the vault on disk, for two officers who take turns on a shared folder.

Whoever means to change it holds a lock from reading to writing. Not every shared folder honours locks: the generation
in the file is compared again just before writing, so that a change made in between is never overwritten.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from generator.hr.durable import write_durably
from generator.hr.refusal import refuse
from generator.hr.vault.place import refuse_in_repository
from generator.hr.vault.sealing import (
    COST,
    Key,
    NoVaultError,
    WrongPhraseError,
    generation_of,
    make_key,
    seal,
    unseal,
)
from generator.hr.vault.vault import Vault

WAIT = 30.0
"""Seconds to wait for a colleague's command to end."""


@dataclass(slots=True)
class OpenVault:
    """A vault that may be changed and saved, while its lock is held."""

    vault: Vault
    _file: "VaultFile"
    _key: Key
    _generation: int
    _saved: bytes

    def save(self) -> bool:
        """Write the vault if it changed since it was read or saved; returns whether it did.

        Raises:
            RefusedError: someone else wrote in between.
            OSError: it could not be written; the old file stands.
        """
        plain = self.vault.to_bytes()
        if plain == self._saved:
            return False
        self._file.put(plain, self._key, self._generation)
        self._generation += 1
        self._saved = plain
        return True


class VaultFile:
    """The file at `path`. Nothing is kept in the object; what is read is what the file holds then."""

    def __init__(self, path: Path, wait: float = WAIT) -> None:
        self.path = path
        self._wait = wait

    def create(self, phrase: str, cost: int = COST) -> None:
        """Make an empty vault.

        Raises:
            RefusedError: there is one already.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._locked():
            if self.path.exists():
                raise refuse("ASN845", str(self.path))
            self._write(seal(Vault.empty().to_bytes(), make_key(phrase, cost), 1))

    def read(self, phrase: str) -> Vault:
        """The vault as it is now; for looking only.

        Raises:
            RefusedError: there is none, it is damaged, or the passphrase is wrong.
        """
        return self._open(phrase).vault

    @contextmanager
    def editing(self, phrase: str) -> Iterator[OpenVault]:
        """The vault with its lock held until the end of the block; what is not saved is lost.

        Raises:
            RefusedError: as `read`; or a colleague has held the lock for too long.
        """
        with self._locked():
            yield self._open(phrase)

    def change_phrase(self, old: str, new: str, cost: int = COST) -> None:
        """Encrypt the vault under another passphrase. Backups keep the one they were made under.

        Raises:
            RefusedError: as `editing`.
        """
        with self.editing(old) as opened:
            self.put(opened.vault.to_bytes(), make_key(new, cost), opened._generation)

    def back_up(self, copy: Path, phrase: str) -> int:
        """Copy the vault, encrypted as it is, to a new file; returns how many persons it holds.

        Raises:
            RefusedError: as `read`; or there is a file already, or it lies in a repository.
        """
        refuse_in_repository(copy)
        opened = self._open(phrase)
        if copy.exists() or not copy.parent.is_dir():
            raise refuse("ASN849", str(copy))
        write_durably(copy, seal(opened._saved, opened._key, opened._generation), private=True)
        return len(opened.vault)

    def restore(self, copy: Path, phrase: str) -> None:
        """Put a backup in place; a vault that is there stays beside it under another name.

        The restored vault is a new generation: a colleague who had the old one open cannot write over it.

        Raises:
            RefusedError: the backup is damaged, or the passphrase is not the one it was made under.
        """
        opened = VaultFile(copy)._open(phrase)
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._locked():
            generation = opened._generation
            if self.path.exists():
                old = self.path.read_bytes()
                write_durably(self._name_for_old(), old, private=True)
                with suppress(NoVaultError):  # a damaged vault is what a backup is for
                    generation = max(generation, generation_of(old))
            self._write(seal(opened._saved, opened._key, generation + 1))

    def put(self, plain: bytes, key: Key, generation: int) -> None:
        """Write `plain` over the generation that it was made from.

        Raises:
            RefusedError: the file is no longer that generation.
        """
        if generation_of(self._bytes()) != generation:
            raise refuse("ASN847", str(self.path))
        self._write(seal(plain, key, generation + 1))

    def _open(self, phrase: str) -> OpenVault:
        sealed = self._bytes()
        try:
            plain, key = unseal(sealed, phrase)
            return OpenVault(Vault.from_bytes(plain), self, key, generation_of(sealed), plain)
        except WrongPhraseError:
            raise refuse("ASN842", str(self.path)) from None
        except (ValueError, KeyError, TypeError):
            raise refuse("ASN843", str(self.path)) from None

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            raise refuse("ASN841", str(self.path)) from None

    def _write(self, sealed: bytes) -> None:
        write_durably(self.path, sealed, private=True)

    def _name_for_old(self) -> Path:
        number = 1
        while (name := self.path.with_name(f"{self.path.name}.lama-{number}")).exists():
            number += 1
        return name

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self.path.with_name(f"{self.path.name}.kunci"), timeout=self._wait)
        try:
            lock.acquire()
        except Timeout:
            raise refuse("ASN846", str(self.path), detik=f"{self._wait:g}") from None
        try:
            yield
        finally:
            lock.release()
