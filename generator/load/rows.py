"""Rows: records of persons in the form that the program itself writes, taken in without YAML and without models.

A row a line, values of closed lists, in one order (`load.emit`). Such a text means one thing, and nothing in it can be
wrong by itself but what is looked for here; so its gist is at once the proof that the full reading would find nothing. Any
other text, right or not, is read in full: `None` says no more than that. See docs/decisions/0016.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import chain, pairwise
from typing import get_args

from generator.load.gist import EVENT_DAY, NEVER, Gist, add_person, digest, joined
from generator.load.yaml_reader import MAX_RELEASE_NODES
from generator.model.assessment import Answer, Method
from generator.model.cancellation import Reason
from generator.model.content import Stage
from generator.model.participation import Outcome
from generator.model.person import EmploymentStatus

_MOST_IN_ROW = 40
"""More values than a line of these forms can hold; in a history of more positions than `_MOST_SPELLS` it could."""

_MOST_SPELLS = 12

_NUMBER = b"0" * 9
"""A run of digits within an id, of a length from which on it could be part of a number that identifies somebody."""

_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")


def _one_of(words: object) -> str:
    return f"(?:{'|'.join(get_args(words))})"


def _levels_from(level: int) -> str:
    """Answers for a level and for those that follow it without a gap."""
    return f"{level}: {_THREE}" + (f"(?:, {_levels_from(level + 1)})?" if level < 5 else "")


_ID = "[a-z0-9]{16}"
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CODE = "[A-Z]{3}"
_SLUG = "(?!(?:null|true|false)[,}])[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_THREE = rf"\[{_one_of(Answer)}, {_one_of(Answer)}, {_one_of(Answer)}\]"
_ANSWERS = rf"\{{(?:{'|'.join(map(_levels_from, range(1, 6)))})\}}"
_CANCELLED = rf"(?:, dibatalkan: \{{tanggal: ({_DATE}), alasan: {_one_of(Reason)}\}})?"
_SPELL = rf"\{{jabatan: ({_SLUG}), unit: ({_SLUG}), sejak: ({_DATE})(?:, sampai: ({_DATE}))?, status: {_one_of(EmploymentStatus)}\}}"
_STAGES = rf"\[{_one_of(Stage)}(?:, {_one_of(Stage)}){{0,9}}\]"

_ENTRY = re.compile(
    rf"^- \{{id: (a-{_ID}), (?:pegawai: (p-{_ID}), tanggal: ({_DATE}), metode: {_one_of(Method)}, kompetensi: ({_CODE}), "
    rf"indikator: {_ANSWERS}|membatalkan: (a-{_ID}), alasan: {_one_of(Reason)}, tanggal: ({_DATE}))\}}$",
    re.MULTILINE,
)
_PART = re.compile(rf"^- \{{id: (p-{_ID}), hasil: {_one_of(Outcome)}{_CANCELLED}\}}$", re.MULTILINE)
_SESSION = re.compile(
    rf"^- \{{id: (m-{_ID}), mentor: (p-{_ID}), peserta: (p-{_ID}), tanggal: ({_DATE}), kompetensi: ({_CODE}), "
    rf"dari_level: ([1-5]), ke_level: ([1-5]), tahap: {_STAGES}, jp: [1-9][0-9]?(?:\.[0-9]{{1,3}})?"
    rf"{_CANCELLED}(?:, menggantikan: m-{_ID})?\}}$",
    re.MULTILINE,
)
_PERSON = re.compile(
    rf"^- id: (p-{_ID})\n  riwayat_jabatan: \[({_SPELL}(?:, {_SPELL})*)\]$", re.MULTILINE
)
_SPELLS = re.compile(_SPELL)

_Maker = Callable[[str, str], Gist | None]


def gist_of_rows(kind: str, folder: str, data: bytes) -> Gist | None:
    """The gist of a file in the program's own form; None where it must be read in full.

    Args:
        kind: of the file, by the layout.
        folder: the name of the folder it is in: a year, but for persons.
        data: its bytes.
    """
    head = f"versi: 1\n{kind if kind != 'mentoring' else 'sesi'}:\n".encode()
    if not data.startswith(head) or not data.endswith(b"\n") or not data.isascii():
        return None
    text = data[len(head) :].decode("ascii")
    if (
        _NUMBER in data.translate(_DIGITS_ALIKE)
        or text.count("\n") * _MOST_IN_ROW > MAX_RELEASE_NODES
    ):
        return None
    try:
        return _MAKERS[kind](text, folder)
    except ValueError:  # a date that no calendar has
        return None


def _rows(pattern: re.Pattern[str], text: str, lines: int = 1) -> list[tuple[str, ...]] | None:
    """The groups of each row; None where a line is not of a row."""
    rows: list[tuple[str, ...]] = pattern.findall(text)
    return rows if rows and len(rows) * lines == text.count("\n") else None


def _of_entries(text: str, folder: str) -> Gist | None:
    rows = _rows(_ENTRY, text)
    if rows is None:
        return None
    gist = Gist()
    seen: set[tuple[str, int]] = set()
    codes: set[str] = set()
    for name, person, day, code, reverses, reversed_on in rows:
        gist.own.append(digest.__wrapped__(name))
        if reverses:
            on = _day(reversed_on)
            gist.days.append(NEVER)
            gist.undone.append(digest(reverses))
            gist.on.append(on)
            gist.last = max(gist.last, on)
            continue
        when = _day(day)
        gist.days.append(when)
        seen.add((person, when))
        codes.add(code)
    days = {row[2] or row[5] for row in rows}
    if any(day[:4] != folder for day in days):
        return None
    gist.last = max(map(_day, days))
    gist.see(seen)
    gist.refer("competencies", codes)
    return gist


def _of_parts(text: str, _folder: str) -> Gist | None:
    rows = _rows(_PART, text)
    if rows is None:
        return None
    standing = [person for person, cancelled in rows if not cancelled]
    if len(standing) != len(set(standing)):
        return None
    gist = Gist()
    gist.see((person, EVENT_DAY) for person, _ in rows)
    gist.last = max((_day(cancelled) for _, cancelled in rows if cancelled), default=0)
    return gist


def _of_sessions(text: str, folder: str) -> Gist | None:
    rows = _rows(_SESSION, text)
    if rows is None:
        return None
    gist = Gist()
    seen: set[tuple[str, int]] = set()
    for name, mentor, mentee, day, _, low, high, cancelled in rows:
        if mentor == mentee or low >= high or day[:4] != folder:
            return None
        gist.own.append(digest(name))
        when = _day(day)
        seen |= {(mentor, when), (mentee, when)}
        gist.last = max(gist.last, when, _day(cancelled) if cancelled else 0)
    gist.see(seen)
    gist.refer("competencies", (row[4] for row in rows))
    return gist


def _of_persons(text: str, _folder: str) -> Gist | None:
    rows = _rows(_PERSON, text, lines=2)
    if rows is None:
        return None
    gist = Gist()
    positions: set[str] = set()
    units: set[str] = set()
    for name, history, *_ in rows:
        spells = _SPELLS.findall(history)
        if len(spells) > _MOST_SPELLS:
            return None
        stretches = list(_stretches(spells))
        days = list(chain.from_iterable(stretches))
        if days != sorted(days) or any(
            end >= first for (_, end), (first, _) in pairwise(stretches)
        ):
            return None
        add_person(gist, name, joined(stretches))
        positions.update(spell[0] for spell in spells)
        units.update(spell[1] for spell in spells)
    gist.refer("jabatan", positions)
    gist.refer("units", units)
    return gist


def _stretches(spells: list[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """First and last day of each position: the day before the next one where none is written."""
    following = [*(_day(spell[2]) - 1 for spell in spells[1:]), date.max.toordinal()]
    for (_, _, since, until), last in zip(spells, following, strict=True):
        yield _day(since), _day(until) if until else last


@lru_cache(maxsize=1 << 16)
def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


_MAKERS: Mapping[str, _Maker] = {
    "pegawai": _of_persons,
    "peserta": _of_parts,
    "asesmen": _of_entries,
    "mentoring": _of_sessions,
}
