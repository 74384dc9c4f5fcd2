"""`asn-hub audit`: does a built site, any folder, or the whole history of a repository tell of a person?"""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from generator.audit.finding import KINDS, Finding
from generator.audit.history import NoRepositoryError, audit_history
from generator.audit.inputs import folders_of
from generator.audit.names import NameFinder
from generator.audit.site import audit_folder
from generator.checks.report import render
from generator.hr.phrase import VARIABLE as PHRASE_FILE
from generator.hr.phrase import read_phrase
from generator.hr.refusal import RefusedError
from generator.hr.vault.file import VaultFile
from generator.hr.vault.place import vault_file
from generator.load.beside import on_two_cores
from generator.load.cache import OF_AUDIT, Cache, NoCache, key_of, open_in
from generator.model.policy import BreachNotice, DatedValue, Setting

FOUND, WRONG_USE = 1, 2


def run(
    folder: Path | None,
    repo: Path | None,
    names: Path | None,
    *,
    history: bool,
    as_json: bool,
    cold: bool = False,
) -> int:
    """Audit and report: 0 nothing found, 1 something found, 2 wrong use.

    Args:
        folder: the folder to look through, if any.
        repo: the repository: whose inputs and waivers count, and whose history is looked through.
        names: a text file with a name a line. Those of the vault count too where it is at hand: where it lies in its
            place, and its passphrase in the file that ASN_HUB_FRASA_FILE names, so that nobody is asked.
        history: look through the history.
        as_json: print one JSON object and nothing else.
        cold: look at every file, as if nothing had been looked at before.
    """
    complaint = _wrong_use(folder, repo, names, history)
    if complaint:
        print(complaint, file=sys.stderr)
        return WRONG_USE
    listed = names.read_text(encoding="utf-8").splitlines() if names else []
    try:
        in_vault = list(_names_of_vault(os.environ))
    except RefusedError as error:
        print(render(error.problems, "teks"), file=sys.stderr)
        return WRONG_USE
    finder = NameFinder([*listed, *in_vault])
    findings: list[Finding] = []
    said: list[str] = []
    if in_vault:
        said.append(f"{len(in_vault)} nama dari brankas ikut dicari.")
    if folder is not None:
        keeps = repo is not None and not cold and not listed and not in_vault
        with open_in(repo, OF_AUDIT) if repo and keeps else nullcontext(NoCache()) as cache:
            report = audit_folder(folder, repo, finder, _Memory(cache), on_two_cores)
        findings += report.findings
        figures = "identitas dan angka" if report.traced else "identitas"
        said.append(f"{report.files} berkas diperiksa ({figures}).")
    if history:
        try:
            past = audit_history(repo or Path(), finder)
        except NoRepositoryError as error:
            print(error, file=sys.stderr)
            return WRONG_USE
        findings += past.findings
        said.append(f"{past.objects} objek riwayat Git diperiksa.")
        if past.shallow:
            said.append(
                "Riwayat di sini tidak lengkap (shallow); ambil dulu semuanya: git fetch --unshallow"
            )
    if as_json:
        print(json.dumps({"temuan": [each.as_object() for each in findings]}, ensure_ascii=False))
    else:
        _tell(findings, said)
        if history and findings:
            print(what_to_do(repo or Path(), date.today()))
    return FOUND if findings else 0


class _Memory:
    """The cache, under keys of this program; names that may not be there are never part of a key."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def get(self, key: str) -> str | None:
        return self._cache.get(key_of("audit", key))

    def put(self, key: str, text: str) -> None:
        self._cache.put(key_of("audit", key), text)


def _names_of_vault(environment: Mapping[str, str]) -> Iterator[str]:
    """The names in the vault of this machine; none where there is none, or where its phrase would have to be asked."""
    if not environment.get(PHRASE_FILE):
        return
    path = vault_file(environment)
    if path.is_file():
        vault = VaultFile(path).read(read_phrase(environment))
        yield from filter(None, map(vault.name_of, vault))


def what_to_do(repo: Path, day: date) -> str:
    """What an officer does when the history holds somebody's data, by the policy in force on `day`."""
    notice = _notice(repo, day)
    steps = [
        "Yang harus dilakukan, berurutan:",
        "1. Hentikan penyebaran: tutup akses ke repositori dan turunkan situsnya bila sudah terbit.",
        "2. Beri tahu petugas pelindungan data pribadi dan pimpinan BKPSDMD sekarang juga; catat jam Anda mengetahuinya.",
        f"3. {_whom(notice)}",
        "4. Ganti yang dapat diganti: kata sandi, nomor telepon, kotak surat, dan id pegawai di catatan. NIP dan NIK",
        "   tidak dapat diganti; anggap sudah diketahui orang.",
        "5. Bersihkan riwayat dengan git filter-repo pada salinan penuh, lalu kirim paksa semua cabang dan tag. Menghapus",
        "   berkas dengan commit baru tidak menghapusnya dari riwayat.",
        "6. Minta penyedia layanan Git menghapus simpanan lama (cache, fork, permintaan gabung), dan minta setiap orang",
        "   mengambil salinan baru; salinan lama membawa data itu kembali.",
        "7. Periksa lagi: asn-hub audit --riwayat",
    ]
    return "\n".join(steps)


def _whom(notice: DatedValue[BreachNotice] | None) -> str:
    if notice is None:
        return "Beri tahu yang berhak tahu menurut undang-undang; batas waktunya belum diisi di site_config/kebijakan.yml."
    limit = f"{notice.value.hours} jam"
    if notice.value.hours % 24 == 0:
        limit = f"{notice.value.hours // 24} x 24 jam"
    verified = "" if notice.verified else ", belum diverifikasi: cek naskahnya"
    return (
        f"Dalam {limit} sejak diketahui, beri tahu secara tertulis: {'; '.join(notice.value.recipients)}.\n"
        f"   Isinya: {'; '.join(notice.value.content)}. ({notice.basis}{verified})"
    )


def _notice(repo: Path, day: date) -> DatedValue[BreachNotice] | None:
    """The rule on telling of a leak, read on its own: it must be at hand even when the repository is not right."""
    try:
        text = (folders_of(repo)[2] / "kebijakan.yml").read_text(encoding="utf-8")
        loaded: Any = yaml.safe_load(text)
        setting = Setting[BreachNotice].model_validate_json(
            json.dumps(loaded["kebijakan"]["pemberitahuan_kebocoran"], default=str), by_name=False
        )
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, KeyError, TypeError):
        return None
    return setting.on(day)


def _wrong_use(
    folder: Path | None, repo: Path | None, names: Path | None, history: bool
) -> str | None:
    if folder is None and not history:
        return "Sebutkan folder yang diperiksa, misalnya asn-hub audit site, atau --riwayat."
    for path in (folder, repo):
        if path is not None and not path.is_dir():
            return f"{path} bukan folder."
    if names is not None and not names.is_file():
        return f"{names} bukan berkas daftar nama."
    return None


def _tell(findings: Sequence[Finding], said: Sequence[str]) -> None:
    for each in findings:
        print(f"{each.file}:{each.line}: {KINDS[each.kind]}: {each.excerpt}")
    print(*said, sep="\n")
    print(f"{len(findings)} temuan." if findings else "Tidak ada temuan.")
