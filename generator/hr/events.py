"""Event sheets: one row a participation -> events of the public calendar, and who took part in each.

Rows with the same title, days, form and JP are one event. Title and organiser will be public: a number or a name in them
keeps the row out. A participation that is recorded already is a duplicate.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.hr.books import Books
from generator.hr.outcome import Outcome
from generator.hr.proposal import DoubtError, Duplicate, Proposal, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.table import Row, Table
from generator.hr.values.day import read_day
from generator.hr.values.jp import read_jp
from generator.hr.values.names import normal
from generator.hr.values.nip import read_nip
from generator.hr.values.text import given, plain, read_text
from generator.markdown import slug
from generator.model.base import EventId, FormCode, PersonId, Record
from generator.model.event import Event, EventFile
from generator.model.participation import Participation, ParticipationFile

_START, _END, _FORM = "Tanggal Mulai", "Tanggal Selesai", "Kode Jenis Pengembangan"
_TITLE, _ORGANISER, _JP, _NIP = "Nama Kegiatan", "Penyelenggara", "Total JP", "NIP Peserta"
_LONGEST = 200
_LONGEST_ID = 70


@dataclass(frozen=True, slots=True)
class _Taking:
    """A row that is understood: who took part in what."""

    row: int
    person: PersonId
    event: Event
    """With the id that it would have were there no other."""


@dataclass(slots=True)
class _Calendar:
    """Events by what rows say of them, and who takes part; grows with each row."""

    books: Books
    events: dict[EventId, Event] = field(default_factory=dict)
    takers: dict[EventId, dict[PersonId, int | None]] = field(default_factory=dict)
    """Who takes part, and the row that says so; None for the records."""
    _like: defaultdict[tuple[object, ...], list[EventId]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def __post_init__(self) -> None:
        for event in self.books.hub.events.values():
            self._add(event)
        for event_id, file in self.books.participants():
            self.takers[event_id] = {each.person: None for each in file.participants}

    def take(self, taking: _Taking) -> EventId | None:
        """The event that the row adds a participant to; None where the participation is there already.

        Raises:
            DoubtError: the person takes part in the same event with another form or JP.
        """
        alike = self._like[_likeness(taking.event)]
        for event_id in alike:
            if taking.person in self.takers.get(event_id, {}) and not _equal(
                self.events[event_id], taking.event
            ):
                raise DoubtError("ASN835", kegiatan=event_id)
        same = [each for each in alike if _equal(self.events[each], taking.event)]
        event_id = same[0] if same else self._add(self._with_free_id(taking.event))
        takers = self.takers.setdefault(event_id, {})
        if taking.person in takers:
            return None
        takers[taking.person] = taking.row
        return event_id

    def said_by(self, taking: _Taking) -> int | str:
        """Where a participation was said before: a row, or the event of the records."""
        for event_id in self._like[_likeness(taking.event)]:
            if taking.person in self.takers.get(event_id, {}):
                return self.takers[event_id][taking.person] or f"kegiatan {event_id} dalam catatan"
        raise KeyError(taking.row)

    def _add(self, event: Event) -> EventId:
        self.events[event.id] = event
        self._like[_likeness(event)].append(event.id)
        return event.id

    def _with_free_id(self, event: Event) -> Event:
        number, event_id = 1, event.id
        while event_id in self.events:
            number += 1
            event_id = EventId(f"{event.id}-{number}")
        return event.model_copy(update={"id": event_id})


def propose_events(table: Table, books: Books) -> Proposal:
    """What the sheet brings into the calendar and the lists of participants."""
    outcome = Outcome(table)
    calendar = _Calendar(books)
    touched: dict[EventId, None] = {}
    capped: list[int] = []
    for taking in _understood(table, books, outcome):
        with outcome.judging(taking.row):
            event_id = calendar.take(taking)
            if event_id is None:
                outcome.duplicates.append(Duplicate(taking.row, calendar.said_by(taking)))
                continue
            outcome.new += 1
            touched[event_id] = None
            if _over_cap(taking.event, books):
                capped.append(taking.row)
    if capped:
        outcome.notices.append(
            f"{len(capped)} baris ber-JP di atas batas bentuknya (yang pertama baris {capped[0]}); "
            "dicatat apa adanya, dan dihitung sampai batas itu."
        )
    fresh = [event_id for event_id in touched if event_id not in books.hub.events]
    return outcome.proposal(
        files=_files(touched, calendar, books),
        holders=(),
        counts={"kegiatan baru": len(fresh), "keikutsertaan": outcome.new},
    )


def _understood(table: Table, books: Books, outcome: Outcome) -> Iterator[_Taking]:
    for row in outcome.whole_rows():
        with outcome.judging(row.number):
            person = _person(row, books)
            event = _event(row, books)
            history = books.persons[person]
            if history.spell_on(event.start) is None:
                raise RowError("ASN826", _START)
            yield _Taking(row.number, person, event)


def _person(row: Row, books: Books) -> PersonId:
    known = books.known(read_nip(row[_NIP], _NIP))
    if known is None or known not in books.persons:
        raise RowError("ASN812", _NIP)
    return known


def _event(row: Row, books: Books) -> Event:
    title = _public_text(row[_TITLE], _TITLE, books)
    start, end = _days(row, books)
    form = given(row[_FORM], _FORM)
    written = plain(form) if isinstance(form, str) else f"{form:g}"
    return Event(
        id=EventId(f"{start:%Y-%m}-{slug(title)}"[:_LONGEST_ID].strip("-")),
        title=title,
        form=FormCode(books.tables.form(written, _FORM)),
        start=start,
        end=end,
        organiser=_public_text(row[_ORGANISER], _ORGANISER, books),
        jp=read_jp(row[_JP], _JP),
    )


def _public_text(cell: Cell, column: str, books: Books) -> str:
    """A text that everybody may read.

    Raises:
        RowError: it holds a number or a name that points at somebody, or is too long.
    """
    text = read_text(cell, column, _LONGEST)
    if books.tells_of_someone(text):
        raise RowError("ASN823", column)
    return text


def _days(row: Row, books: Books) -> tuple[date, date]:
    start, end = read_day(row[_START], _START), read_day(row[_END], _END)
    if end < start:
        raise RowError("ASN819", _END)
    if start > books.today:
        raise RowError("ASN818", _START, sebab="belum terjadi")
    if end.year > books.today.year + 1:
        raise RowError("ASN818", _END, sebab="terlalu jauh di depan")
    policy = books.hub.policy
    if policy.jp_minimal_pns.on(start) is None or policy.menit_per_jp.on(start) is None:
        raise RowError("ASN818", _START, sebab="sebelum ada aturan JP yang dikenal")
    return start, end


def _likeness(event: Event) -> tuple[object, ...]:
    """What events that may be the same have in common; organisers are spelled in too many ways."""
    return normal(event.title), event.start, event.end


def _equal(one: Event, other: Event) -> bool:
    return one.form == other.form and one.jp == other.jp


def _over_cap(event: Event, books: Books) -> bool:
    """Whether the form gives less than the JP that was written."""
    conversion = books.hub.forms[event.form].conversion
    days = (event.end - event.start).days + 1
    units = {"jp_tercatat": event.jp, "hari": days}.get(conversion.unit, 1)
    most = units * conversion.jp
    cap = conversion.cap
    if cap is not None and cap.jp is not None:
        most = min(most, cap.jp * (days if cap.per == "hari" else 1))
    return event.jp > most


def _files(touched: Iterable[EventId], calendar: _Calendar, books: Books) -> dict[str, Record]:
    """The files of the events that are new or got participants; new ones in the order of their random ids."""
    files: dict[str, Record] = {}
    for event_id in sorted(touched):
        event = calendar.events[event_id]
        name = f"{event.start.year}/{event_id}.yml"
        if event_id not in books.hub.events:
            files[f"kegiatan/{name}"] = EventFile(version=1, event=event)
        old = books.files.get(f"peserta/{name}")
        before = old.participants if isinstance(old, ParticipationFile) else ()
        added = sorted(
            person for person, row in calendar.takers[event_id].items() if row is not None
        )
        files[f"peserta/{name}"] = ParticipationFile(
            version=1,
            participants=(
                *before,
                *(Participation(person=person, outcome="hadir") for person in added),
            ),
        )
    return files
