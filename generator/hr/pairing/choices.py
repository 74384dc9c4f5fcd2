"""Choices: locks and bans that an officer decides on now, added to what a year's file says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from generator.analysis.facts import facts_by_person
from generator.analysis.profile import profile_of
from generator.analysis.requirements import required_levels
from generator.audit.identifiers import hide
from generator.checks.problem import Problem
from generator.hr.pairing.records import folder_of
from generator.hr.records import Records
from generator.hr.refusal import RefusedError, refuse
from generator.load.spelling import nearest
from generator.model.base import CompetencyCode, PersonId
from generator.model.pairing import Ban, BanReason, Decision, Pair, PairingFile

_HIGHEST = 5
_REASONS: tuple[BanReason, ...] = get_args(BanReason)


@dataclass(frozen=True, slots=True)
class Choice:
    """A wish as typed, with the people found: `meant` is a competency to lock, or the reason of a ban."""

    mentee: PersonId
    mentor: PersonId
    kind: str
    meant: str


def with_choices(
    file: PairingFile | None,
    choices: Iterable[Choice],
    records: Records,
    day: date,
    year: int,
    new_id: Callable[[], str],
) -> PairingFile | None:
    """A year's file with the choices in it; what it said of the same need, or the same two, gives way.

    Raises:
        RefusedError: a choice cannot be; all reasons are told at once.
    """
    choices = tuple(choices)
    if not choices:
        return file
    path = folder_of(year)
    rows: Sequence[Decision] = () if file is None else file.decisions
    problems: list[Problem] = []
    for choice in choices:
        try:
            rows = _with(rows, _decided(choice, records, day, path, new_id))
        except RefusedError as refused:
            problems += refused.problems
    banned = {
        (ban.mentee, ban.mentor)
        for each in (
            *records.people.pairings.values(),
            PairingFile(version=1, decisions=tuple(rows)),
        )
        for ban in each.bans
        if ban.touches(year)
    }
    if any(
        isinstance(row, Pair) and row.locked and (row.mentee, row.mentor) in banned for row in rows
    ):
        problems += refuse("ASN454", path, awal="catatan atau perintah ini").problems
    if problems:
        raise RefusedError(*problems)
    return PairingFile(version=1, decisions=tuple(rows))


def _decided(
    choice: Choice, records: Records, day: date, path: str, new_id: Callable[[], str]
) -> Decision:
    if choice.mentee == choice.mentor:
        raise refuse("ASN451", path)
    if choice.kind == "larang":
        return _ban(choice, day, path, new_id)
    competency = CompetencyCode(choice.meant)
    if competency not in records.hub.competencies:
        known = records.hub.competencies.keys()
        raise refuse("ASN303", path, nama=choice.meant, **nearest(choice.meant, known))
    level, target = _levels(choice.mentee, competency, records, day)
    return Pair(
        id=new_id(),
        mentee=choice.mentee,
        mentor=choice.mentor,
        competency=competency,
        from_level=level,
        to_level=target,
        locked=True,
    )


def _ban(choice: Choice, day: date, path: str, new_id: Callable[[], str]) -> Ban:
    reason: BanReason | None = next((each for each in _REASONS if each == choice.meant), None)
    if reason is None:
        raise refuse("ASN457", path, nama=hide(choice.meant), pilihan=", ".join(_REASONS))
    return Ban(id=new_id(), mentee=choice.mentee, mentor=choice.mentor, reason=reason, since=day)


def _levels(
    mentee: PersonId, competency: CompetencyCode, records: Records, day: date
) -> tuple[int, int]:
    """The level (0-5) that the mentee holds, and the one to lead to: what the position asks, or one more than is held."""
    facts = facts_by_person(records.people)[mentee]
    level = profile_of(facts, records.hub, day).standings[competency].level or 0
    spell = facts.person.spell_on(day)
    jabatan = None if spell is None else records.hub.jabatan[spell.jabatan]
    asked = {} if jabatan is None else required_levels(jabatan, records.hub, day)
    target = max(asked.get(competency, 0), level + 1)
    if target > _HIGHEST:
        raise refuse("ASN452", folder_of(day.year))
    return level, target


def _with(rows: Sequence[Decision], decision: Decision) -> list[Decision]:
    """The rows with a decision in the place of what it replaces."""
    return [*(row for row in rows if not _replaces(decision, row)), decision]


def _replaces(decision: Decision, row: Decision) -> bool:
    if isinstance(decision, Ban):
        alike = isinstance(row, Ban) and row.mentor == decision.mentor
    else:
        alike = isinstance(row, Pair) and row.competency == decision.competency
    return alike and row.mentee == decision.mentee
