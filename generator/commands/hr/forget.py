"""`asn-hub hr lupakan`: erase who a person is from the vault, and say plainly what stays."""

import os
from datetime import date
from pathlib import Path

from generator.commands.hr.asking import agrees
from generator.commands.hr.desk import who
from generator.hr.phrase import read_phrase
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.vault import VaultFile, vault_file

_STAYS = """\
Yang tetap ada, dan tidak lagi menunjuk siapa pun:
- catatan dengan id acaknya (jabatan, kegiatan, asesmen, mentoring), di berkas dan di riwayat Git;
- rilis statistik yang sudah terbit: isinya pita kelompok, bukan angka orang.
Yang harus Anda kerjakan sendiri:
- musnahkan cadangan brankas yang lama, karena masih memuat namanya, lalu buat cadangan baru;
- hapus berkas Excel, formulir, dan laporan yang memuat namanya, juga di .asn-hub/hr/;
- bila NIP-nya masih ada di ekspor berikutnya, impor akan mencatatnya lagi sebagai orang baru."""


def run(repo: Path, typed: str, *, yes: bool) -> int:
    """Erase the vault's entry; 1 where the officer did not agree.

    Raises:
        RefusedError: there is no such person in the vault.
    """
    file = VaultFile(vault_file(os.environ))
    phrase = read_phrase(os.environ)
    with opened(repo, date.today()) as records, file.editing(phrase) as vault:
        person = who(typed, records, lambda: vault.vault, recorded=False)
        if vault.vault.nip_of(person) is None:
            raise refuse("ASN860", "brankas")
        print(f"NIP dan nama {person} akan dihapus dari brankas untuk selamanya.")
        if not agrees("Lupakan orang ini?", yes=yes):
            return 1
        vault.vault.forget(person)
        vault.save()
    print(f"Sudah dihapus dari brankas.\n{_STAYS}")
    return 0
