"""A log of mentoring -> a proposal of sessions."""

import secrets
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, cast

from generator.hr.books import Books
from generator.hr.branches import branch_file
from generator.hr.forms.kinds import (
    COMPETENCY,
    DAY,
    FROM_LEVEL,
    JP,
    MENTEE,
    MENTOR,
    STAGE_COLUMNS,
    TO_LEVEL,
)
from generator.hr.forms.log import session_jp
from generator.hr.forms.reading import (
    read_choice,
    read_competency,
    read_past_day,
    read_person,
    read_whole,
    unit_on,
)
from generator.hr.fresh_ids import Randomness, fresh_id
from generator.hr.outcome import Outcome
from generator.hr.proposal import DoubtError, Duplicate, Proposal, RowError
from generator.hr.sheets.table import Row, Table
from generator.hr.values.jp import read_jp
from generator.load.cross.settings import LEVELS
from generator.model.base import CompetencyCode, PersonId, UnitId
from generator.model.content import Stage
from generator.model.mentoring_session import MentoringFile, MentoringSession

_TAKEN = {"ya": "Ya", "y": "Ya", "iya": "Ya", "√": "Ya", "✓": "Ya", "tidak": "", "t": "", "-": ""}

CANCELLED = "sesi yang sudah dibatalkan dalam catatan"

_Key: TypeAlias = tuple[PersonId, PersonId, date, CompetencyCode]


@dataclass(frozen=True, slots=True)
class _Held:
    """A session as a row tells it, with a draft of its record and the mentee's unit on the day."""

    row: int
    session: MentoringSession
    unit: UnitId

    @property
    def key(self) -> _Key:
        return _key(self.session)


def propose_sessions(
    table: Table, books: Books, randomness: Randomness = secrets.token_bytes
) -> Proposal:
    """What taking in the log would do."""
    outcome = Outcome(table)
    sessions = books.people.sessions
    recorded = {_key(each): each for each in sessions if each.cancelled is None}
    cancelled = [each for each in sessions if each.cancelled is not None]
    new: dict[_Key, _Held] = {}
    for row in outcome.whole_rows():
        with outcome.judging(row.number):
            held = _read(row, books, randomness)
            first = new.get(held.key)
            known = recorded.get(held.key) if first is None else first.session
            if known is not None and not _same(known, held.session):
                raise DoubtError("ASN878", DAY)
            if first is not None:
                outcome.duplicates.append(Duplicate(row.number, first.row))
            elif known is not None:
                outcome.unchanged += 1
            elif any(_same(each, held.session) for each in cancelled):
                outcome.duplicates.append(Duplicate(row.number, CANCELLED))
            else:
                new[held.key] = held
    outcome.new = len(new)
    return outcome.proposal(_files(new, books), (), {"sesi mentoring": len(new)})


def _read(row: Row, books: Books, randomness: Randomness) -> _Held:
    day = read_past_day(row[DAY], DAY, books)
    mentor = read_person(row[MENTOR], MENTOR, books)
    mentee = read_person(row[MENTEE], MENTEE, books)
    if mentor == mentee:
        raise RowError("ASN879", MENTEE)
    unit_on(mentor, day, MENTOR, books)
    unit = unit_on(mentee, day, MENTEE, books)
    from_level = read_whole(row[FROM_LEVEL], FROM_LEVEL, LEVELS[-1])
    to_level = read_whole(row[TO_LEVEL], TO_LEVEL, LEVELS[-1])
    if to_level <= from_level:
        raise RowError("ASN881", TO_LEVEL)
    session = MentoringSession(
        id=fresh_id("m", randomness),
        mentor=mentor,
        mentee=mentee,
        day=day,
        competency=read_competency(row[COMPETENCY], COMPETENCY, books),
        from_level=from_level,
        to_level=to_level,
        stages=_stages(row),
        jp=_jp(row, books),
    )
    return _Held(row.number, session, unit)


def _stages(row: Row) -> tuple[Stage, ...]:
    taken = tuple(
        cast(Stage, stage)
        for stage, column in STAGE_COLUMNS.items()
        if row[column] is not None and read_choice(row[column], column, _TAKEN)
    )
    if not taken:
        raise RowError("ASN882")
    return taken


def _jp(row: Row, books: Books) -> float:
    usual = session_jp(books.hub)
    return usual if row[JP] is None and usual is not None else read_jp(row[JP], JP)


def _key(session: MentoringSession) -> _Key:
    return session.mentor, session.mentee, session.day, session.competency


def _same(one: MentoringSession, other: MentoringSession) -> bool:
    """Whether both tell of the same session in the same way, cancelled or not."""
    alike = {"id": other.id, "cancelled": other.cancelled, "replaces": other.replaces}
    return one.model_copy(update=alike) == other


def _files(new: dict[_Key, _Held], books: Books) -> dict[str, MentoringFile]:
    """The files that the sessions belong in, each whole."""
    added: defaultdict[str, list[MentoringSession]] = defaultdict(list)
    for held in sorted(new.values(), key=lambda each: (each.session.day, each.row)):
        path = branch_file("mentoring", books.hub, held.unit, held.session.day)
        added[path].append(held.session)
    files: dict[str, MentoringFile] = {}
    for path, sessions in added.items():
        old = books.files.get(path)
        before = old.sessions if isinstance(old, MentoringFile) else ()
        files[path] = MentoringFile(version=1, sessions=(*before, *sessions))
    return files
