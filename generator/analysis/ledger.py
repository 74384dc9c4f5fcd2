"""The JP ledger of a person: every row that claims learning hours, what was counted of it, and why not more.

In: the person's facts and the legal forms. Out: a `Ledger` of one year as of a day. Rows are folded in order of their
last day through the conversion and the caps of their form:

- A row counts whole in the month and year of its last day: only then is its outcome known. An event that has not
  begun on the day asked about is no row yet; one that still runs is a row that counts nothing.
- What counts is never more than what was recorded, nor than what the form converts to, nor than what its cap leaves.
  One event is one `kegiatan`, one `sesi` or one `semester`; `hari` are the days from first to last.
- A cap per day gives an event of several days that much on each of its days; a cap per month or year is that of the
  last day.
- What was cancelled is no row from that day on. Until then its correction is none: one thing is never there twice.
- A mentoring session counts for the mentee. For the mentor it is told and counts nothing: the conversion of
  PerLAN 10/2018 is read as one of the learner (not verified).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from generator.analysis.facts import Attendance, Facts
from generator.model.base import EventId, FormCode, PersonId
from generator.model.hub import PublicHub
from generator.model.learning_form import Cap, LearningForm
from generator.model.participation import Outcome
from generator.model.person import EmploymentStatus, Person

MENTORING = FormCode("mentoring")
"""The legal form that a recorded mentoring session belongs to."""

Why = Literal[
    "penuh",
    "konversi",
    "batas",
    "tidak_lulus",
    "belum_selesai",
    "tidak_menjabat",
    "sebagai_mentor",
    "bentuk_tidak_diakui",
]

SENTENCES: Mapping[Why, str] = {
    "penuh": "Dihitung penuh.",
    "konversi": "Dihitung sebesar konversi bentuknya, kurang dari yang tercatat.",
    "batas": "Batas pengakuan bentuk ini pada masa itu sudah tercapai; sisanya tidak dihitung.",
    "tidak_lulus": "Tidak dihitung: peserta tidak lulus.",
    "belum_selesai": "Belum dihitung: kegiatan belum selesai pada tanggal ini.",
    "tidak_menjabat": "Tidak dihitung: pegawai tidak memegang jabatan pada hari itu.",
    "sebagai_mentor": "Tidak dihitung: JP sesi mentoring untuk peserta, bukan untuk mentor.",
    "bentuk_tidak_diakui": "Tidak dihitung: bentuknya tidak ada dalam daftar bentuk yang diakui.",
}
"""What to tell a reader about a row, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger: JP `claimed` as recorded and JP `counted`, both exact; `day` is its last day."""

    kind: Literal["kegiatan", "mentoring"]
    source: str
    form: FormCode
    day: date
    claimed: Decimal
    counted: Decimal
    why: Why


@dataclass(frozen=True, slots=True)
class Duty:
    """What the law asks in a year: at least (`minimal`) or at most (`maksimal`) `jp`."""

    kind: Literal["minimal", "maksimal"]
    jp: int
    basis: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """The ledger of a year as of a day; entries by last day, then source.

    `duty` is None for whoever has none: a CPNS, or a person without a position on the last day looked at.
    """

    person: PersonId
    year: int
    as_of: date
    entries: tuple[Entry, ...]
    by_form: Mapping[FormCode, Decimal]
    total: Decimal
    duty: Duty | None

    @property
    def remaining(self) -> Decimal | None:
        """JP still missing from a minimum, or None where none is asked."""
        if self.duty is None or self.duty.kind != "minimal":
            return None
        return max(Decimal(0), self.duty.jp - self.total)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something not done yet: an event (`kegiatan`) passed or a session of mentoring attended, that would claim `jp`."""

    kind: Literal["kegiatan", "mentoring"]
    source: str
    form: FormCode
    start: date
    end: date
    jp: Decimal


def fold_ledger(facts: Facts, hub: PublicHub, year: int, as_of: date) -> Ledger:
    """The JP ledger of a person for `year`, from what was known on `as_of`.

    All years are folded and one is kept: a day at the turn of the year has one cap, whichever ledger asks.
    """
    folded = _fold(_rows(facts, hub, as_of), facts.person, as_of)
    entries = tuple(entry for entry in folded if entry.day.year == year)
    by_form: defaultdict[FormCode, Decimal] = defaultdict(Decimal)
    for entry in entries:
        by_form[entry.form] += entry.counted
    return Ledger(
        person=facts.person.id,
        year=year,
        as_of=as_of,
        entries=entries,
        by_form=dict(sorted(by_form.items())),
        total=sum(by_form.values(), Decimal(0)),
        duty=_duty(facts.person, hub, min(as_of, date(year, 12, 31))),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A claim before it is judged."""

    kind: Literal["kegiatan", "mentoring"]
    source: str
    code: FormCode
    form: LearningForm | None
    start: date
    end: date
    jp: Decimal
    part: Outcome | Literal["mentor"]


class Prospect:
    """What the ledger would count of things that are not done yet, on top of what is recorded.

    The conversions and caps are the ledger's own, so that a promise and the ledger agree. Caps of one form touch no other,
    so only rows of the same form are folded again.
    """

    def __init__(self, facts: Facts, hub: PublicHub, as_of: date) -> None:
        self._person, self._hub, self._as_of = facts.person, hub, as_of
        self._rows: defaultdict[FormCode, list[_Row]] = defaultdict(list)
        for row in _rows(facts, hub, as_of):
            self._rows[row.code].append(row)

    def gain(self, claims: Iterable[Claim]) -> Mapping[int, Decimal]:
        """JP counted more, by year, were the claims recorded too; years that gain nothing are left out."""
        more = self._by_form(claims)
        gained: defaultdict[int, Decimal] = defaultdict(Decimal)
        for code, rows in more.items():
            before = self._rows.get(code, [])
            for sign, folded in ((1, [*before, *rows]), (-1, before)):
                for entry in _fold(folded, self._person, self._as_of):
                    gained[entry.day.year] += sign * entry.counted
        return {year: jp for year, jp in sorted(gained.items()) if jp}

    def add(self, claims: Iterable[Claim]) -> Mapping[int, Decimal]:
        """The same, and from now on they are taken as recorded."""
        claims = tuple(claims)
        gained = self.gain(claims)
        for code, rows in self._by_form(claims).items():
            self._rows[code] += rows
        return gained

    def _by_form(self, claims: Iterable[Claim]) -> Mapping[FormCode, list[_Row]]:
        found: defaultdict[FormCode, list[_Row]] = defaultdict(list)
        for row in _claimed(claims, self._hub, self._as_of):
            found[row.code].append(row)
        return found


def _fold(rows: Iterable[_Row], person: Person, as_of: date) -> list[Entry]:
    caps = _Caps()
    return [_count(row, person, as_of, caps) for row in sorted(rows, key=_order)]


def _duty(person: Person, hub: PublicHub, day: date) -> Duty | None:
    """The yearly duty of the person's status on `day`.

    Source: PP 11/2017 article 203 for PNS (verified); PP 49/2018 for PPPK, which sets a ceiling and no minimum (not
    verified). A CPNS is in probation and neither applies.
    """
    spell = person.spell_on(day)
    status: EmploymentStatus | None = spell.status if spell is not None else None
    if status == "PNS" and (minimum := hub.policy.jp_minimal_pns.on(day)) is not None:
        return Duty("minimal", minimum.value, minimum.basis, minimum.verified)
    if status == "PPPK" and (ceiling := hub.policy.jp_maksimal_pppk.on(day)) is not None:
        return Duty("maksimal", ceiling.value, ceiling.basis, ceiling.verified)
    return None


def _order(row: _Row) -> tuple[date, date, str, str]:
    return row.end, row.start, row.source, row.part


def _rows(facts: Facts, hub: PublicHub, as_of: date) -> Iterator[_Row]:
    for attendance in _standing(facts.attendances, as_of):
        event = hub.events[attendance.event]
        if event.start <= as_of:
            form, jp = hub.forms.get(event.form), _exact(event.jp)
            yield _Row(
                "kegiatan",
                event.id,
                event.form,
                form,
                event.start,
                event.end,
                jp,
                attendance.outcome,
            )
    form = hub.forms.get(MENTORING)
    sessions = (*facts.mentored, *facts.mentoring)
    standing = {session.id for session in sessions if session.stands_on(as_of)}
    for session in sessions:
        if session.day <= as_of and session.id in standing and session.replaces not in standing:
            day, jp = session.day, _exact(session.jp)
            part: Outcome | Literal["mentor"] = (
                "hadir" if session.mentee == facts.person.id else "mentor"
            )
            yield _Row("mentoring", session.id, MENTORING, form, day, day, jp, part)


def _claimed(claims: Iterable[Claim], hub: PublicHub, as_of: date) -> Iterator[_Row]:
    for each in claims:
        if each.start <= as_of:
            part: Outcome = "hadir" if each.kind == "mentoring" else "lulus"
            form = hub.forms.get(each.form)
            yield _Row(each.kind, each.source, each.form, form, each.start, each.end, each.jp, part)


def _standing(attendances: Iterable[Attendance], as_of: date) -> Iterable[Attendance]:
    """One attendance an event: of those not cancelled by `as_of`, the one that is cancelled first."""
    known: dict[EventId, Attendance] = {}
    for each in sorted(attendances, key=_until):
        if each.stands_on(as_of):
            known.setdefault(each.event, each)
    return known.values()


def _until(attendance: Attendance) -> tuple[date, Outcome]:
    last = date.max if attendance.cancelled is None else attendance.cancelled.day
    return last, attendance.outcome


def _count(row: _Row, person: Person, as_of: date, caps: "_Caps") -> Entry:
    """Judge one row; takes from `caps` what it counts."""
    counted, why = Decimal(0), _bar(row, person, as_of)
    if why is None:
        assert row.form is not None
        converted = min(row.jp, _converted(row, row.form))
        counted = caps.take(row.form, row.start, row.end, converted)
        why = "batas" if counted < converted else "konversi" if converted < row.jp else "penuh"
    return Entry(row.kind, row.source, row.code, row.end, row.jp, counted, why)


def _bar(row: _Row, person: Person, as_of: date) -> Why | None:
    """Why the row counts nothing at all, or None where it may."""
    if row.form is None:
        return "bentuk_tidak_diakui"
    if row.part == "mentor":
        return "sebagai_mentor"
    if row.end > as_of:
        return "belum_selesai"
    if row.part == "tidak_lulus":
        return "tidak_lulus"
    if person.spell_on(row.end) is None:
        return "tidak_menjabat"
    return None


def _converted(row: _Row, form: LearningForm) -> Decimal:
    """JP that the form gives for the row, before its caps. Source: PerLAN 10/2018; the form says if verified."""
    units: Decimal | int
    match form.conversion.unit:
        case "jp_tercatat":
            units = row.jp
        case "hari":
            units = (row.end - row.start).days + 1
        case "sesi" | "kegiatan" | "semester":
            units = 1
    return units * _exact(form.conversion.jp)


class _Caps:
    """What each form's cap has left, while rows are folded in the order of their last day."""

    def __init__(self) -> None:
        self._jp: defaultdict[tuple[FormCode, str], Decimal] = defaultdict(Decimal)
        self._times: Counter[tuple[FormCode, str]] = Counter()

    def take(self, form: LearningForm, start: date, end: date, jp: Decimal) -> Decimal:
        """Take up to `jp` for a row of `form` from `start` to `end`; returns the JP granted."""
        cap = form.conversion.cap
        if cap is None:
            return jp
        last = (form.code, _span(cap, end))
        if cap.times is not None and self._times[last] >= cap.times:
            return Decimal(0)
        self._times[last] += 1
        return jp if cap.jp is None else self._spread(form.code, cap, start, end, jp)

    def _spread(self, code: FormCode, cap: Cap, start: date, end: date, jp: Decimal) -> Decimal:
        assert cap.jp is not None
        granted = Decimal(0)
        first = start if cap.per == "hari" else end
        for offset in range((end - first).days + 1):
            span = (code, _span(cap, first + timedelta(days=offset)))
            part = min(_exact(cap.jp) - self._jp[span], jp - granted)
            self._jp[span] += part
            granted += part
        return granted


def _span(cap: Cap, day: date) -> str:
    """The day, month or year of `day` that the cap is kept for."""
    return day.isoformat()[: {"hari": 10, "bulan": 7, "tahun": 4}[cap.per]]


def _exact(jp: float) -> Decimal:
    """The number as it was written: 0.1 is a tenth, so that sums do not drift."""
    return Decimal(repr(jp))
