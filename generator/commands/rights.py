"""`asn-hub wewenang`: may the one who proposes a change touch these files? Told in words, for CI and for people.

The rules are those of the base revision, so a proposal cannot widen its own rights. Who has which role is told by the
forge, in the variable ASN_HUB_ANGGOTA, since an account is personal data: see docs/wewenang.md.
"""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.audit.identifiers import hide
from generator.checks.report import render
from generator.load.proposal import NoRevisionError, find_proposal
from generator.load.rights import FILE, read_rights
from generator.model.rights import Rights

MEMBERS = "ASN_HUB_ANGGOTA"
"""Variable with a line a role: `sdm: akun-satu, akun-dua`."""


def run(repo: Path, base: str, head: str, account: str) -> int:
    """Report on standard output; 1 where the proposal oversteps or the rules cannot be read, else 0.

    Args:
        repo: a Git repository.
        base: revision of the branch that is to take the proposal in; its rules hold.
        head: revision of the proposal.
        account: who proposes, as the forge knows them; may be empty.
    """
    try:
        proposal = find_proposal(repo, base, head)
        changed = proposal.changed()
    except NoRevisionError as error:
        print(f"Tidak ada di repositori ini: {error}. Ambil riwayat lengkapnya.", file=sys.stderr)
        return 1
    if FILE in changed and (fault := _fault(proposal.file_at(proposal.head, FILE))):
        print(f"`{FILE}` dalam usulan ini belum benar.\n\n{fault}")
        return 1
    data = proposal.file_at(proposal.base, FILE)
    if data is None:
        print(f"Wewenang belum diatur: revisi dasar tidak punya `{FILE}`.")
        return 0
    rights = read_rights(data).value
    if rights is None or _fault(data):
        print(f"`{FILE}` pada revisi dasar belum benar; pengelola perlu membetulkannya.")
        print(f"\n{_fault(data)}")
        return 1
    roles = roles_of(account, os.environ.get(MEMBERS, ""))
    overstepped = [path for path in changed if not rights.allows(path, roles)]
    print(_told(overstepped, len(changed), rights))
    return 1 if overstepped else 0


def roles_of(account: str, members: str) -> frozenset[str]:
    """The roles of an account, capitals apart, in lines such as `sdm: akun-satu, akun-dua`."""
    lines = (line.partition(":") for line in members.splitlines())
    return frozenset(
        role.strip()
        for role, _, accounts in lines
        if account and account.casefold() in re.split(r"[\s,]+", accounts.casefold())
    )


def _fault(data: bytes | None) -> str:
    """What is wrong with a file of rights, empty where nothing is."""
    if data is None:
        return f"Berkas ini tidak boleh hilang: tanpa `{FILE}` siapa pun boleh mengubah apa pun."
    loaded = read_rights(data)
    if loaded.value is None:
        return render(loaded.problems, "teks")
    unknown = ", ".join(loaded.value.unknown_roles)
    return f"Peran yang tidak ada di daftar `peran`: {unknown}." if unknown else ""


def _told(overstepped: Sequence[str], total: int, rights: Rights) -> str:
    if not overstepped:
        return f"Usulan ini sesuai wewenang pengusulnya ({total} berkas)."
    return "\n".join(
        (
            f"**Usulan ini ditahan:** {len(overstepped)} dari {total} berkas di luar wewenang pengusulnya.\n",
            *(f"- `{_shown(path)}`: {_who(path, rights)}" for path in overstepped),
            "\nCara melanjutkan: keluarkan berkas itu dari usulan ini, lalu minta pemegang perannya mengusulkan "
            f"perubahan itu sendiri. Aturannya ada di `{FILE}`.",
        )
    )


def _who(path: str, rights: Rights) -> str:
    """Who may change a path, in words."""
    rule = rights.rule_of(path)
    if rule is None or not rights.folders[rule]:
        return "tidak ada peran yang boleh mengubahnya."
    roles = " atau ".join(f"{role} ({rights.roles[role]})" for role in rights.folders[rule])
    return f"hanya untuk peran {roles}."


def _shown(path: str) -> str:
    """A path fit for a line of a log: no line break, no end of code, no identifier of anybody."""
    text = path.encode(errors="replace").decode()
    return hide("".join(sign if sign.isprintable() and sign != "`" else "?" for sign in text))
