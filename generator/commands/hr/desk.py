"""What the commands about one person share: opening the vault, finding who is meant, writing what changed."""

import getpass
import os
from collections.abc import Callable
from datetime import date
from functools import cache

from generator.hr.journal import Summary, write_whole
from generator.hr.people.rewriting import put_row
from generator.hr.people.who import find_person
from generator.hr.phrase import read_phrase
from generator.hr.records import Records
from generator.hr.refusal import refuse
from generator.hr.vault import Vault, VaultFile, vault_file
from generator.model.base import PersonId, Record
from generator.model.person import Person, PersonFile

_ASK = "-"


def vault_opener() -> Callable[[], Vault]:
    """Opens the vault when first asked, and only once."""
    return cache(lambda: VaultFile(vault_file(os.environ)).read(read_phrase(os.environ)))


def who(
    typed: str,
    records: Records,
    open_vault: Callable[[], Vault] | None = None,
    *,
    recorded: bool = True,
) -> PersonId:
    """The person that was typed, or is typed now, unseen, where it was `-`; as `find_person`.

    Raises:
        RefusedError: there is no such person.
    """
    if typed == _ASK:
        try:
            typed = getpass.getpass("NIP atau id: ")
        except (EOFError, OSError):
            raise refuse("ASN860", "pegawai") from None
    return find_person(typed, records.people, open_vault or vault_opener(), recorded=recorded)


def texts_of(records: Records) -> dict[str, str]:
    """All files of persons as they are written, by path below records/."""
    return {
        path: (records.roots.records / path).read_text(encoding="utf-8") for path in records.files()
    }


def write_person(records: Records, person: Person, action: str) -> None:
    """Write a changed career into the file that the person is in."""
    path = next(
        path
        for path, file in records.files().items()
        if isinstance(file, PersonFile) and any(each.id == person.id for each in file.persons)
    )
    text = (records.roots.records / path).read_text(encoding="utf-8")
    new = put_row(text, path, person.id, person)
    write_whole(records.roots, {path: new}, Summary(action, {"pegawai": 1}))


def write_rows(
    records: Records, rows: tuple[tuple[str, str, Record], ...], summary: Summary
) -> None:
    """Add or replace rows: the path below records/, the id of the row, and what it says."""
    texts: dict[str, str | None] = {}
    for path, key, record in rows:
        file = records.roots.records / path
        text = texts.get(path) or (file.read_text(encoding="utf-8") if file.is_file() else None)
        texts[path] = put_row(text, path, key, record)
    write_whole(records.roots, texts, summary)


def say_next() -> None:
    """What to do now."""
    print("Tertulis di catatan, belum di Git. Berikutnya: asn-hub hr commit")


def today_or(day: date | None) -> date:
    """The day given, or this one."""
    return day or date.today()
