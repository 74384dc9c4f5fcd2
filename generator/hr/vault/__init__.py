"""The vault: who stands behind each random id. On HR's machine only, encrypted, never in a repository.

`vault` is the table in memory, `sealing` its bytes under a passphrase, `file` the file with its lock, `place` where it lies.
"""

from generator.hr.vault.file import OpenVault, VaultFile
from generator.hr.vault.place import vault_file
from generator.hr.vault.vault import Vault, new_person_id

__all__ = ["OpenVault", "Vault", "VaultFile", "new_person_id", "vault_file"]
