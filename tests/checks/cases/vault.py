"""ASN840: the vault in the repository, the one problem of HR's side that a check can find."""

from generator.audit.vault_mark import VAULT_MARK
from tests.changes import Case, put

VAULT = (
    Case(
        "ASN840",
        put("cadangan/foto.png", VAULT_MARK + bytes(60)),
        """\
cadangan/foto.png: galat ASN840: Brankas di dalam repositori
  Berkas ini brankas SDM, meski namanya mungkin lain.
  Saran: Pindahkan berkas ini ke luar repositori; bila sudah telanjur di-commit, ganti frasa sandinya dan bersihkan riwayat Git.
""",
    ),
)
