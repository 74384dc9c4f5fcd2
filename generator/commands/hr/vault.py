"""`asn-hub hr vault`: make, check, back up and restore the vault, and change its passphrase."""

import os
from pathlib import Path

from generator.commands.hr.asking import agrees
from generator.hr.phrase import NEW_VARIABLE, read_new_phrase, read_phrase
from generator.hr.refusal import refuse
from generator.hr.vault import Vault, VaultFile, vault_file
from generator.load.people import load_people
from generator.load.roots import find_roots


def run(step: str, repo: Path, *, file: Path | None = None, yes: bool = False) -> int:
    """Carry out one step; 1 where the officer did not agree.

    Raises:
        RefusedError: something is in the way; the vault is as it was.
    """
    vault = VaultFile(vault_file(os.environ))
    match step:
        case "buat":
            return _create(vault)
        case "periksa":
            return _check(vault, repo)
        case "ganti-frasa":
            return _change_phrase(vault)
    assert file is not None
    return _back_up(vault, file) if step == "cadangkan" else _restore(vault, file, yes)


def _create(vault: VaultFile) -> int:
    if vault.path.exists():
        raise refuse("ASN845", str(vault.path))
    vault.create(read_new_phrase(os.environ))
    print(
        f"Brankas baru: {vault.path}\n"
        "Catat frasa sandinya di tempat terkunci. Bila frasa itu hilang, tidak ada yang dapat membuka brankas:\n"
        "catatan, statistik, dan rilis tetap utuh, tetapi pasangan nama dan id hilang.\n"
        "Buat cadangan setiap selesai mengimpor: asn-hub hr vault cadangkan BERKAS"
    )
    return 0


def _check(vault: VaultFile, repo: Path) -> int:
    opened = vault.read(read_phrase(os.environ))
    print(f"Brankas terbuka: {vault.path}\n{len(opened)} pegawai di dalamnya.")
    roots = find_roots(repo).value
    people = None if roots is None else load_people(roots, None).value
    if people is not None:
        _compare(opened, set(people.persons))
    return 0


def _compare(vault: Vault, recorded: set[str]) -> None:
    nameless = len(recorded - set(vault))
    unused = len(set(vault) - recorded)
    print(f"{len(recorded)} pegawai dalam catatan; {nameless} di antaranya tanpa nama di brankas.")
    if unused:
        print(f"{unused} pegawai di brankas belum ada dalam catatan.")


def _change_phrase(vault: VaultFile) -> int:
    old = read_phrase(os.environ)
    vault.read(old)
    vault.change_phrase(old, read_new_phrase(os.environ, NEW_VARIABLE))
    print(
        "Frasa sandi diganti. Cadangan yang lama masih terbuka dengan frasa yang lama:\n"
        "buat cadangan baru, lalu musnahkan yang lama."
    )
    return 0


def _back_up(vault: VaultFile, file: Path) -> int:
    people = vault.back_up(file, read_phrase(os.environ))
    print(f"Cadangan: {file} ({people} pegawai, terenkripsi dengan frasa sandi yang sama).")
    return 0


def _restore(vault: VaultFile, file: Path, yes: bool) -> int:
    phrase = read_phrase(os.environ)
    backup = VaultFile(file).read(phrase)
    print(f"Cadangan ini memuat {len(backup)} pegawai.")
    if vault.path.exists():
        print(f"Brankas yang sekarang disimpan di sampingnya sebagai {vault.path.name}.lama-N.")
    if not agrees("Pasang cadangan ini?", yes=yes):
        return 1
    vault.restore(file, phrase)
    print(f"Brankas dipulihkan: {vault.path}")
    return 0
