"""Importing: files an officer has -> proposals, each made on the books as the one before it leaves them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.hr.books import Books
from generator.hr.events import propose_events
from generator.hr.forms.assessments import propose_assessments
from generator.hr.forms.kinds import ASSESSMENTS, SESSIONS
from generator.hr.forms.sessions import propose_sessions
from generator.hr.proposal import Doubt, Holder, Proposal, Rejection, RowError
from generator.hr.sheets.kinds import EVENTS, STAFF, Kind, with_own_spellings
from generator.hr.sheets.reading import read_file
from generator.hr.sheets.table import Table
from generator.hr.staff import propose_staff
from generator.load.roots import Roots
from generator.model.base import Record

_IN_ORDER = (STAFF, EVENTS, ASSESSMENTS, SESSIONS)
"""Persons first: the other kinds lean on them."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was read: its tables, or why nothing of it can be used."""

    path: Path
    tables: tuple[Table, ...] = ()
    notices: tuple[str, ...] = ()
    refused: Rejection | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A file and what it brings, one proposal a table."""

    given: Given
    proposals: tuple[Proposal, ...]

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """All that is not taken in, the file itself included."""
        whole = () if self.given.refused is None else (self.given.refused,)
        return (*whole, *(each for one in self.proposals for each in one.rejected))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """All that waits for an officer."""
        return tuple(each for one in self.proposals for each in one.doubts)


@dataclass(frozen=True, slots=True)
class Import:
    """All files together: what is told, and what is written."""

    files: tuple[Imported, ...]
    records: Mapping[str, Record]
    holders: tuple[Holder, ...]
    counts: Mapping[str, int]


def kinds_of(roots: Roots) -> tuple[Kind, ...]:
    """The kinds of sheets that this repository's officers have."""
    return with_own_spellings(_IN_ORDER, roots)


def read_given(path: Path, kinds: Sequence[Kind]) -> Given:
    """The tables of a file."""
    try:
        file = read_file(path, kinds)
    except RowError as error:
        return Given(path, refused=error.rejection(None))
    return Given(path, file.tables, file.notices)


def propose_all(given: Iterable[Given], books: Books) -> Import:
    """What all files bring, in the order that they lean on each other."""
    files = list(given)
    made: dict[tuple[int, int], Proposal] = {}
    for number, place, table in sorted(_tables(files), key=lambda each: _rank(each[2])):
        proposal = made[number, place] = _propose(table, books)
        books = books.after(proposal)
    proposals = [made[key] for key in sorted(made)]
    counts: dict[str, int] = {}
    for proposal in proposals:
        for name, count in proposal.counts.items():
            counts[name] = counts.get(name, 0) + count
    return Import(
        tuple(
            Imported(file, tuple(made[number, place] for place in range(len(file.tables))))
            for number, file in enumerate(files)
        ),
        {
            path: books.files.get(path, file)
            for one in proposals
            for path, file in one.files.items()
        },
        tuple(holder for one in proposals for holder in one.holders),
        counts,
    )


def _tables(files: Sequence[Given]) -> Iterator[tuple[int, int, Table]]:
    for number, file in enumerate(files):
        for place, table in enumerate(file.tables):
            yield number, place, table


def _rank(table: Table) -> int:
    return [kind.name for kind in _IN_ORDER].index(table.kind.name)


def _propose(table: Table, books: Books) -> Proposal:
    propose = {
        STAFF.name: propose_staff,
        EVENTS.name: propose_events,
        ASSESSMENTS.name: propose_assessments,
        SESSIONS.name: propose_sessions,
    }
    return propose[table.kind.name](table, books)
