"""Staff sheets: the export of the civil-service system, one row a person -> positions held.

Only those in service get in. Someone new gets a random id; someone whose position, unit or status changed gets a new
spell from the export's day on. What is recorded is not overwritten, but for a position that was not known by name and
now is, and for what an earlier import said of the same day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.hr.books import Books
from generator.hr.branches import branch_of
from generator.hr.outcome import Outcome
from generator.hr.proposal import DoubtError, Duplicate, Holder, Proposal, Skip
from generator.hr.sheets.table import Row, Table
from generator.hr.values.names import is_acting
from generator.hr.values.nip import appointed, read_nip
from generator.hr.values.service import LONGEST, is_active, read_status, read_tier
from generator.hr.values.text import read_optional, read_text
from generator.model.base import JabatanId, PersonId, UnitId
from generator.model.person import EmploymentStatus, Person, PersonFile, Spell
from generator.wording import say_date

UNMAPPED = "jabatan-lain-"
"""Ids of the positions that stand for those not known by name, one a tier: they ask what the tier asks."""

NOT_IN_SERVICE = "kedudukan hukum tidak aktif"

NAME = "NAMA"

_NIP, _KIND, _POSITION = "NIP BARU", "JENIS JABATAN", "JABATAN NAMA"
_ECHELON, _GRADE, _UNIT, _STANDING = "ESELON", "JENJANG", "UNOR NAMA", "KEDUDUKAN HUKUM"
_STATUS = "STATUS CPNS/PNS"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row that is understood: who, and what the export says they hold.

    Attributes:
        jabatan: None where the position is only acting, and another is recorded.
        acting: whether it is held for somebody else.
    """

    row: int
    nip: str = field(repr=False)
    name: str = field(repr=False)
    unit: UnitId
    jabatan: JabatanId | None
    status: EmploymentStatus
    acting: bool

    def says_the_same(self, other: "_Entry") -> bool:
        """Whether both rows say the same of the person."""
        return (self.unit, self.jabatan, self.status) == (other.unit, other.jabatan, other.status)


def propose_staff(table: Table, books: Books) -> Proposal:
    """What the sheet brings into the records of persons."""
    outcome = Outcome(table)
    acting: list[int] = []
    unmapped: Counter[str] = Counter()
    understood = _understood(table, books, outcome, acting, unmapped)
    changed: dict[PersonId, Person] = {}
    holders: list[Holder] = []
    for entry in _once_each(understood, outcome):
        with outcome.judging(entry.row):
            person_id = books.known(entry.nip) or books.new_id()
            person = books.persons.get(person_id)
            after = (
                _hired(person_id, entry, books) if person is None else _moved(person, entry, books)
            )
            outcome.new += person is None
            outcome.changed += person is not None and after != person
            outcome.unchanged += after == person
            holders.append(Holder(entry.nip, entry.name, person_id))
            if after != person:
                changed[person_id] = after
    outcome.notices += _notices(outcome, acting, unmapped, books)
    return outcome.proposal(
        files=_files(changed, books),
        holders=holders,
        counts={"pegawai baru": outcome.new, "pegawai berubah": outcome.changed},
    )


def _understood(
    table: Table, books: Books, outcome: Outcome, acting: list[int], unmapped: Counter[str]
) -> Iterator[_Entry]:
    for row in outcome.whole_rows():
        with outcome.judging(row.number):
            nip = read_nip(row[_NIP], _NIP)
            if not is_active(row[_STANDING], _STANDING):
                outcome.skipped.append(Skip(row.number, NOT_IN_SERVICE))
                continue
            entry = _understand(row, nip, books)
            if entry.acting:
                acting.append(row.number)
            elif entry.jabatan is not None and entry.jabatan.startswith(UNMAPPED):
                unmapped[entry.jabatan] += 1
            yield entry


def _understand(row: Row, nip: str, books: Books) -> _Entry:
    person = books.persons.get(books.known(nip) or PersonId(""))
    current = None if person is None else person.spell_on(books.day)
    unit = books.tables.unit(
        read_text(row[_UNIT], _UNIT, LONGEST), _UNIT, None if current is None else current.unit
    )
    status = read_status(row[_STATUS], _STATUS, nip, None if current is None else current.status)
    return _Entry(
        row.number,
        nip,
        read_text(row[NAME], NAME, LONGEST),
        unit,
        _position(row, unit, books, current),
        status,
        is_acting(read_text(row[_POSITION], _POSITION, LONGEST)),
    )


def _position(row: Row, unit: UnitId, books: Books, current: Spell | None) -> JabatanId | None:
    """The position, or the one that stands for its tier; None where it is only acting and another is recorded.

    Raises:
        DoubtError: it is not known by name, and its tier neither; or nearly known.
    """
    written = read_text(row[_POSITION], _POSITION, LONGEST)
    acting = is_acting(written)
    if acting and current is not None:
        return None
    found = None if acting else books.tables.position(written, _POSITION, unit)
    if found is not None:
        return found
    said = [read_optional(row[column], column, LONGEST) for column in (_KIND, _ECHELON, _GRADE)]
    tier = read_tier(said[0], "" if acting else said[1], said[2])
    if tier is None:
        raise DoubtError("ASN833", _POSITION)
    stands_for = JabatanId(f"{UNMAPPED}{tier}".replace("_", "-"))
    if stands_for not in books.hub.jabatan:
        raise DoubtError("ASN839", _POSITION, id=stands_for)
    return stands_for


def _once_each(entries: Iterable[_Entry], outcome: Outcome) -> Iterator[_Entry]:
    """Each person once: rows that say the same again, or an acting position beside the person's own, are duplicates.

    Rows that contradict each other are doubtful.
    """
    by_nip: defaultdict[str, list[_Entry]] = defaultdict(list)
    for entry in entries:
        by_nip[entry.nip].append(entry)
    for rows in by_nip.values():
        first, *others = sorted(rows, key=lambda entry: entry.acting)
        if not first.acting:
            also_acting = [other for other in others if other.acting]
            outcome.duplicates += [Duplicate(other.row, first.row) for other in also_acting]
            others = [other for other in others if not other.acting]
        if all(first.says_the_same(other) for other in others):
            outcome.duplicates += [Duplicate(other.row, first.row) for other in others]
            yield first
            continue
        for entry in (first, *others):
            against = others[0].row if entry is first else first.row
            doubt = DoubtError("ASN831", _NIP, baris=str(against))
            outcome.doubts.append(doubt.doubt(entry.row))


def _hired(person_id: PersonId, entry: _Entry, books: Books) -> Person:
    """Someone new: in the position since the year began, or since the month of appointment where that is later.

    The export does not say since when. From the export's day on would leave out what they learnt earlier in the year,
    which counts for the year's duty.
    """
    assert entry.jabatan is not None
    begun = max(date(books.day.year, 1, 1), date(*appointed(entry.nip), 1))
    return Person(id=person_id, history=(_spell(entry, entry.jabatan, min(begun, books.day)),))


def _moved(person: Person, entry: _Entry, books: Books) -> Person:
    """The person with what the export says; the same where the records agree.

    Raises:
        DoubtError: the records are newer than the export, and different.
    """
    current, last = person.spell_on(books.day), person.history[-1]
    jabatan = entry.jabatan or (last if current is None else current).jabatan
    if entry.jabatan is None and current is not None:
        return person
    said = _spell(entry, jabatan, books.day)
    if current is not None and _same(current, said):
        return person
    if last.since > books.day or (last.until is not None and last.until >= books.day):
        raise DoubtError("ASN832", sejak=say_date(last.since), per=say_date(books.day))
    learnt = current is last and _names_it_now(last, said)
    if learnt or last.since == books.day:
        replaced = last.model_copy(
            update={"jabatan": jabatan, "unit": entry.unit, "status": entry.status}
        )
        return person.model_copy(update={"history": (*person.history[:-1], replaced)})
    return person.model_copy(update={"history": (*person.history, said)})


def _same(one: Spell, other: Spell) -> bool:
    return (one.jabatan, one.unit, one.status) == (other.jabatan, other.unit, other.status)


def _names_it_now(was: Spell, said: Spell) -> bool:
    """Whether a position that was not known by name is now, in the same unit: it is the same position."""
    return (
        was.jabatan.startswith(UNMAPPED)
        and not said.jabatan.startswith(UNMAPPED)
        and (was.unit, was.status) == (said.unit, said.status)
    )


def _spell(entry: _Entry, jabatan: JabatanId, since: date) -> Spell:
    return Spell(jabatan=jabatan, unit=entry.unit, since=since, status=entry.status)


def _files(changed: dict[PersonId, Person], books: Books) -> dict[str, PersonFile]:
    """The files of those who changed; new ones stand at the end of their branch's file in the order of their ids.

    The order of the sheet would tell who comes before whom by name or NIP.
    """
    of_path: defaultdict[str, dict[PersonId, Person]] = defaultdict(dict)
    for person_id, person in sorted(changed.items()):
        path = books.paths.get(person_id)
        if path is None:
            path = f"pegawai/{branch_of(books.hub, person.history[-1].unit)}.yml"
        of_path[path][person_id] = person
    files: dict[str, PersonFile] = {}
    for path, persons in sorted(of_path.items()):
        old = books.files.get(path)
        before = old.persons if isinstance(old, PersonFile) else ()
        kept = tuple(persons.pop(person.id, person) for person in before)
        files[path] = PersonFile(version=1, persons=(*kept, *persons.values()))
    return files


def _notices(
    outcome: Outcome, acting: list[int], unmapped: Counter[str], books: Books
) -> Iterator[str]:
    if acting:
        yield (
            f"{len(acting)} baris berjabatan Plt., Plh., atau Pj. (yang pertama baris {acting[0]}); "
            "jabatan definitifnya tidak berubah."
        )
    for stands_for, count in sorted(unmapped.items()):
        name = books.hub.jabatan[JabatanId(stands_for)].name
        yield (f"{count} jabatan belum dikenal, dicatat sebagai {name} sampai dipadankan.")
    if outcome.new:
        yield (
            f"Pegawai baru dicatat menjabat sejak 1 Januari {books.day.year}, atau sejak diangkat bila "
            "sesudah itu."
        )
