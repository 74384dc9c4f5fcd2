"""An HR office: the small repository with the positions that stand for unknown ones, a vault, and files to import."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from generator.audit.names import NameFinder
from generator.commands.check import find_problems
from generator.commands.hr.import_sheets import run
from generator.hr.books import Books
from generator.hr.mapping import NameTables, read_name_map
from generator.hr.records import read_records
from generator.hr.vault import Vault, VaultFile, new_person_id
from generator.model.base import PersonId
from tests.audit.invented import NIP
from tests.hr.desk import COLLEAGUE, PERSON, TODAY, roots_at
from tests.hr.people_of_tests import CHEAP, NAME, OTHER_NAME, OTHER_NIP, PHRASE
from tests.repository import ROOT

_TIERS_OF_KECIL = ("pelaksana", "pengawas", "administrator", "ahli-pertama", "terampil")


@dataclass(frozen=True)
class Office:
    """A repository and a vault in which the two persons of the repository are known by made-up NIPs."""

    repo: Path
    vault_path: Path

    def run(self, *files: Path, per: date | None = None, **how: bool) -> tuple[int, str]:
        """Import files; the exit code and what was printed."""
        options = {"yes": True, "dry_run": False, "as_json": False, **how}
        out = StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            code = run(self.repo, files, per, today=TODAY, **options)
        return code, out.getvalue()

    def told(self, *files: Path, per: date | None = None, **how: bool) -> dict[str, Any]:
        """Import files and read the one object that is printed."""
        out = StringIO()
        with redirect_stdout(out):
            options = {"yes": True, "dry_run": False, **how}
            run(self.repo, files, per, as_json=True, today=TODAY, **options)
        told: dict[str, Any] = json.loads(out.getvalue())
        return told

    def vault(self) -> Vault:
        """The vault as it is."""
        return VaultFile(self.vault_path).read(PHRASE)

    def records(self) -> dict[str, str]:
        """Every file below records/."""
        folder = self.repo / "records"
        return {
            path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    def problems(self) -> list[str]:
        """What `asn-hub check` says of the repository."""
        return [problem.code for problem in find_problems(self.repo, TODAY)]

    def history(self, nip: str) -> list[tuple[str, str, date, str]]:
        """The positions of a person: position, unit, since, status."""
        person_id = self.vault().id_of(nip)
        assert person_id is not None
        person = read_records(roots_at(self.repo), TODAY).people.persons[person_id]
        return [(each.jabatan, each.unit, each.since, each.status) for each in person.history]


def open_office(folder: Path, repo: Path) -> Office:
    """The office in a folder; sets the variables that name the vault and its passphrase."""
    with (repo / "site_config" / "jabatan.yml").open("a", encoding="utf-8") as stream:
        stream.write(_stand_ins())
    office = Office(repo, folder / "brankas")
    VaultFile(office.vault_path).create(PHRASE, CHEAP)
    with VaultFile(office.vault_path).editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME, PersonId(PERSON))
        opened.vault.add(OTHER_NIP, OTHER_NAME, PersonId(COLLEAGUE))
        opened.save()
    (folder / "frasa").write_text(PHRASE, encoding="utf-8")
    return office


@contextmanager
def at_work(office: Office) -> Iterator[None]:
    """The variables of the officer's shell."""
    frasa = office.vault_path.parent / "frasa"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASN_HUB_BRANKAS", str(office.vault_path))
        patch.setenv("ASN_HUB_FRASA_FILE", str(frasa))
        yield


def books_of(repo: Path, ids: Mapping[str, str] | None = None, day: date = TODAY) -> Books:
    """The books of a repository whose two persons have made-up NIPs."""
    records = read_records(roots_at(repo), TODAY)
    known = ids or {NIP: PERSON, OTHER_NIP: COLLEAGUE}
    return Books(
        hub=records.hub,
        files=records.files(),
        tables=NameTables(records.hub, read_name_map(records.roots)),
        known=lambda nip: PersonId(known[nip]) if nip in known else None,
        new_id=new_person_id,
        names=NameFinder((NAME, OTHER_NAME)),
        day=day,
        today=TODAY,
    )


def _stand_ins() -> str:
    """The positions of the repository's own list that stand for unknown ones, of the tiers that the small one has."""
    text = (ROOT / "site_config" / "jabatan.yml").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^(?=- id: )", text)
    wanted = tuple(f"- id: jabatan-lain-{tier}\n" for tier in _TIERS_OF_KECIL)
    return "".join(entry for entry in entries if entry.startswith(wanted))
