"""`asn-hub hr import`: spreadsheets into the records: shown first, then written whole, or not at all."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from generator.audit.identifiers import hide
from generator.audit.names import NameFinder
from generator.checks.report import printable
from generator.commands.hr.asking import agrees
from generator.hr.books import Books
from generator.hr.fresh_ids import fresh_id
from generator.hr.importing import Given, Import, Imported, kinds_of, propose_all, read_given
from generator.hr.journal import Summary, write_whole
from generator.hr.mapping import PATH, NameTables, confirm, read_name_map
from generator.hr.phrase import read_phrase
from generator.hr.preview import as_object, told
from generator.hr.proposal import Choice, Rejection, message
from generator.hr.records import Records, opened, roots_of
from generator.hr.refusal import RefusedError, refuse
from generator.hr.rejects import write_rejects
from generator.hr.staff import NAME
from generator.hr.texts import text_of_map, texts_of
from generator.hr.values.names import normal
from generator.hr.values.text import tidy
from generator.hr.vault import OpenVault, Vault, VaultFile, vault_file
from generator.model.base import PersonId
from generator.model.name_map import NameMapFile


@dataclass(frozen=True, slots=True)
class _How:
    """How the officer wants it done."""

    yes: bool
    dry_run: bool
    as_json: bool

    @property
    def writes(self) -> bool:
        return not self.dry_run and (self.yes or not self.as_json)

    @property
    def may_ask(self) -> bool:
        return not (self.yes or self.dry_run or self.as_json) and sys.stdin.isatty()


def run(
    repo: Path,
    files: Sequence[Path],
    per: date | None,
    *,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    today: date | None = None,
) -> int:
    """Import files; 1 where a row or file is rejected or doubtful, or the officer did not agree.

    Args:
        repo: the folder that holds mkdocs.yml.
        files: what to read, of any known kinds.
        per: the day that staff exports say how things are on; None for today.
        yes: write without asking.
        dry_run: write nothing.
        as_json: print one object and nothing else; writes only with `yes`.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: something is in the way; nothing was written.
    """
    how = _How(yes, dry_run, as_json)
    today = today or date.today()
    try:
        if per is not None and per > today:
            raise refuse("ASN818", "--per", sebab="belum terjadi")
        return _run(repo, files, per or today, today, how)
    except RefusedError as refused:
        if not as_json:
            raise
        print(_refusal(files, refused))
        return 1


def _run(repo: Path, files: Sequence[Path], day: date, today: date, how: _How) -> int:
    kinds = kinds_of(roots_of(repo))
    given = [read_given(path, kinds) for path in files]
    if not any(file.tables for file in given):
        _show(Import(tuple(Imported(file, ()) for file in given), {}, (), {}), how)
        return 1
    with opened(repo, today) as records, _vault(how) as vault:
        known = vault.vault if isinstance(vault, OpenVault) else vault
        books = _books(records, known, given, day, today)
        whole, books, confirmed = _with_answers(given, books, how)
        _show(whole, how)
        troubled = any(file.rejected or file.doubts for file in whole.files)
        if not isinstance(vault, OpenVault):
            _say_nothing_written(how)
            return 1 if troubled else 0
        if whole.records and not agrees("Tulis ke catatan?", yes=how.yes):
            return 1
        _write(whole, confirmed, records, vault, how)
        return 1 if troubled else 0


@contextmanager
def _vault(how: _How) -> Iterator[Vault | OpenVault]:
    """The vault, held where it may be written."""
    file, phrase = VaultFile(vault_file(os.environ)), read_phrase(os.environ)
    if how.writes:
        with file.editing(phrase) as held:
            yield held
    else:
        yield file.read(phrase)


def _books(records: Records, vault: Vault, given: Sequence[Given], day: date, today: date) -> Books:
    return Books(
        hub=records.hub,
        files=records.files(),
        tables=NameTables(records.hub, read_name_map(records.roots)),
        known=vault.id_of,
        new_id=lambda: PersonId(fresh_id("p")),
        names=NameFinder(_names(vault, given)),
        day=day,
        today=today,
    )


def _names(vault: Vault, given: Sequence[Given]) -> Iterator[str]:
    """Names that must not get into a public text: of the vault, and of the files themselves.

    A name of one word is left out: too many are words of titles as well.
    """
    in_vault = (vault.name_of(person) for person in vault)
    in_files = (
        row.cells.get(NAME) for file in given for table in file.tables for row in table.rows
    )
    for name in chain(in_vault, in_files):
        if isinstance(name, str) and len(name.split()) > 1:
            yield name


def _with_answers(
    given: Sequence[Given], books: Books, how: _How
) -> tuple[Import, Books, NameMapFile | None]:
    """What the files bring, once the officer was asked about names that are only near; and what is to be remembered."""
    whole = propose_all(given, books)
    if not how.may_ask:
        return whole, books, None
    confirmed = _ask(whole, books)
    if confirmed is None:
        return whole, books, None
    books = replace(books, tables=NameTables(books.hub, confirmed))
    return propose_all(given, books), books, confirmed


def _ask(whole: Import, books: Books) -> NameMapFile | None:
    """Ask about each near name once; None where none was confirmed."""
    known = confirmed = books.tables.confirmed
    for (kind, _), (choice, rows) in _choices(whole).items():
        if books.tells_of_someone(choice.written):
            continue
        question = f'{kind} "{tidy(choice.written)}" ({rows} baris) = {choice.name}?'
        if input(f"{printable(question)} [y/t] ").strip().lower() in ("y", "ya"):
            confirmed = confirm(confirmed, choice.kind, choice.written, choice.id)
    return None if confirmed is known else confirmed


def _choices(whole: Import) -> Mapping[tuple[str, str], tuple[Choice, int]]:
    """The near names, each with how many rows have it."""
    found: dict[tuple[str, str], tuple[Choice, int]] = {}
    for doubt in (doubt for file in whole.files for doubt in file.doubts):
        if doubt.choice is not None:
            key = (doubt.choice.kind, normal(doubt.choice.written))
            found[key] = (doubt.choice, found.get(key, (doubt.choice, 0))[1] + 1)
    return found


def _write(
    whole: Import,
    confirmed: NameMapFile | None,
    records: Records,
    vault: OpenVault,
    how: _How,
) -> None:
    """Persons into the vault first, where an id without records does no harm; then the records; then what was left out."""
    try:
        for holder in whole.holders:
            vault.vault.add(holder.nip, holder.name, holder.id)
        vault.save()
        texts: dict[str, str | None] = dict(texts_of(whole.records, records.files(), records.roots))
        if confirmed is not None:
            texts[PATH] = text_of_map(confirmed)
        write_whole(records.roots, texts, Summary("impor", whole.counts))
        left = [
            path for file in whole.files if (path := write_rejects(file, records.roots)) is not None
        ]
    except OSError as error:
        raise refuse("ASN838", "records", sebab=error.strerror or "disk menolak") from None
    if how.as_json:
        return
    for path in left:
        print(f"Baris yang belum masuk, untuk diperbaiki dan diimpor: {hide(str(path))}")
    if texts:
        print("Tertulis di catatan, belum di Git. Berikutnya: asn-hub hr commit")
    else:
        print("Tidak ada yang berubah.")


def _show(whole: Import, how: _How) -> None:
    if how.as_json:
        print(json.dumps(as_object(whole), ensure_ascii=False, indent=2))
    else:
        print(told(whole))


def _say_nothing_written(how: _How) -> None:
    if how.dry_run and not how.as_json:
        print("Percobaan: tidak ada yang ditulis.")
    elif not how.dry_run:
        print("Tidak ada yang ditulis; untuk menulis, tambahkan --ya.", file=sys.stderr)


def _refusal(files: Sequence[Path], refused: RefusedError) -> str:
    """The object that says why nothing could be done."""
    rejected = tuple(
        Rejection(None, None, problem.code, message(problem.code, **problem.facts))
        for problem in refused.problems
    )
    first, *others = [Given(path) for path in files]
    return json.dumps(
        as_object(
            Import(
                (
                    Imported(replace(first, refused=rejected[0]), ()),
                    *(Imported(each, ()) for each in others),
                ),
                {},
                (),
                {},
            )
        ),
        ensure_ascii=False,
        indent=2,
    )
