"""Proposal: what importing a sheet would do, row by row, before anything is written.

Every row that holds something ends up in exactly one place: accepted (new, changed or unchanged), rejected, a duplicate,
doubtful, or skipped. No message holds a NIP, a name, or the value of a key column.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.checks.catalogue import CATALOGUE, sentence
from generator.checks.problem import Problem
from generator.model.base import PersonId, Record

Question = Literal["unit", "jabatan", "bentuk"]
"""What a doubtful name may stand for; the tables of records/pemetaan.yml."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that is not taken in; `row` is the number that the spreadsheet shows, None for the whole file."""

    row: int | None
    column: str | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row that says again what another row (its number) or the records (where) say already."""

    row: int
    same_as: int | str


@dataclass(frozen=True, slots=True)
class Choice:
    """A near match that an officer may confirm: `written` in the sheet may mean `id`, shown as `name`."""

    kind: Question
    written: str = field(repr=False)
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row that waits for an officer; with a `choice` it can be answered once and is remembered."""

    row: int
    code: str
    message: str
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """A row that is no record (a total, a signature), or one of somebody who is not in service."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who stands behind a row: goes into the vault and nowhere else."""

    nip: str = field(repr=False)
    name: str = field(repr=False)
    id: PersonId


@dataclass(frozen=True, slots=True)
class Proposal:
    """The outcome of one sheet.

    Attributes:
        kind: `pegawai`, `kegiatan`, ...
        new: rows that bring something new.
        changed: rows that change what is recorded.
        unchanged: rows that the records agree with already.
        notices: sentences to tell beside the counts.
        files: records to write, by path below records/.
        holders: persons for the vault, of every row accepted that names one.
        counts: what is written, for the commit: {"pegawai baru": 12}.
    """

    kind: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: tuple[Rejection, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    skipped: tuple[Skip, ...] = ()
    notices: tuple[str, ...] = ()
    files: Mapping[str, Record] = field(default_factory=dict)
    holders: tuple[Holder, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def accepted(self) -> int:
        """Rows that are in the records once this is written."""
        return self.new + self.changed + self.unchanged

    @property
    def rows(self) -> int:
        """All rows that were looked at."""
        return self.accepted + sum(
            map(len, (self.rejected, self.duplicates, self.doubts, self.skipped))
        )


class RowError(Exception):
    """Why a row is not taken in, raised where that is found out; `column` None where it is not one column's fault."""

    def __init__(self, code: str, column: str | None = None, **facts: str) -> None:
        super().__init__(code)
        self.code = code
        self.column = column
        self.facts = facts

    def rejection(self, row: int | None) -> Rejection:
        """The row as rejected."""
        return Rejection(row, self.column, self.code, message(self.code, **self.facts))


class DoubtError(RowError):
    """The same for a row that waits for an officer."""

    def __init__(
        self, code: str, column: str | None = None, choice: Choice | None = None, **facts: str
    ) -> None:
        super().__init__(code, column, **facts)
        self.choice = choice

    def doubt(self, row: int) -> Doubt:
        """The row as doubtful."""
        return Doubt(row, self.code, message(self.code, **self.facts), self.choice)


def message(code: str, **facts: str) -> str:
    """What is wrong and how to mend it, in the catalogue's words."""
    return f"{sentence(Problem(code, '', facts=facts))} {CATALOGUE[code].mend}"
