"""`asn-hub hr gabung`: two ids that are one person become one, in the records and then in the vault."""

import os
from datetime import date
from pathlib import Path

from generator.commands.hr.asking import agrees
from generator.commands.hr.desk import say_next, texts_of, who
from generator.hr.journal import Summary, write_whole
from generator.hr.people.join import join
from generator.hr.phrase import read_phrase
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.vault import VaultFile, vault_file


def run(repo: Path, kept: str, gone: str, *, yes: bool) -> int:
    """Join the two; 1 where the officer did not agree.

    The records come first and the vault last: cut short in between, the same command with the same NIPs finds both
    ids still and finishes.

    Raises:
        RefusedError: they cannot be one person; nothing was written.
    """
    file = VaultFile(vault_file(os.environ))
    phrase = read_phrase(os.environ)
    with opened(repo, date.today()) as records, file.editing(phrase) as vault:
        stays = who(kept, records, lambda: vault.vault)
        goes = who(gone, records, lambda: vault.vault, recorded=False)
        files = join(texts_of(records), records.people, stays, goes)
        if not files and vault.vault.nip_of(goes) is None:
            raise refuse("ASN860", "pegawai")
        print(
            f"{goes} akan menjadi {stays} di {len(files)} berkas. Riwayat Git tetap mengenal keduanya."
        )
        if not agrees("Gabungkan?", yes=yes):
            return 1
        write_whole(records.roots, files, Summary("gabung", {"pegawai": 1, "berkas": len(files)}))
        vault.vault.merge(stays, goes)
        vault.save()
    print("Digabungkan.")
    say_next()
    return 0
