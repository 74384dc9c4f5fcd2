"""Careers: a person's positions with one more, or with the last one ended."""

from datetime import date, timedelta
from itertools import pairwise

from generator.hr.refusal import refuse
from generator.model.base import JabatanId, UnitId
from generator.model.person import EmploymentStatus, Person, Spell


def move(
    person: Person,
    since: date,
    jabatan: JabatanId | None = None,
    unit: UnitId | None = None,
    status: EmploymentStatus | None = None,
) -> Person:
    """The person in another position from `since` on; what is None stays as it was.

    Someone who had left comes back this way.

    Raises:
        RefusedError: the last position begins on `since` or later, or lasts beyond it; or nothing would change.
    """
    last = person.history[-1]
    if since <= last.since or (last.until is not None and since <= last.until):
        raise refuse("ASN861", "pegawai")
    spell = Spell(
        jabatan=jabatan or last.jabatan,
        unit=unit or last.unit,
        since=since,
        status=status or last.status,
    )
    if last.until is None and spell.model_copy(update={"since": last.since}) == last:
        raise refuse("ASN862", "pegawai")
    return person.model_copy(update={"history": (*person.history, spell)})


def leave(person: Person, until: date) -> Person:
    """The person without a position after `until`.

    Raises:
        RefusedError: `until` is not in the last position, or the position ends then already.
    """
    last = person.history[-1]
    if last.until == until:
        raise refuse("ASN862", "pegawai")
    if until < last.since or (last.until is not None and last.until < until):
        raise refuse("ASN863", "pegawai")
    ended = last.model_copy(update={"until": until})
    return person.model_copy(update={"history": (*person.history[:-1], ended)})


def merge_careers(kept: Person, gone: Person) -> Person | None:
    """One career of two, oldest first, or None where they contradict each other.

    A position that both tell is told once, from the earlier day, where the other tells nothing in between.
    """
    spells = sorted((*kept.history, *gone.history), key=lambda spell: spell.since)
    if any(
        each.since == following.since and not _is_same(each, following)
        for each, following in pairwise(spells)
    ):
        return None
    merged: list[Spell] = []
    for spell in spells:
        last = merged[-1] if merged else None
        if last is not None and _is_same(last, spell):
            if last.until is not None and (spell.until is None or spell.until > last.until):
                merged[-1] = last.model_copy(update={"until": spell.until})
            continue
        if last is not None and last.until is not None and last.until >= spell.since:
            return None
        merged.append(spell)
    return kept.model_copy(update={"history": tuple(merged)})


def _is_same(last: Spell, spell: Spell) -> bool:
    """Whether a spell goes on with the position that the last one told, without a day between."""
    place = (last.jabatan, last.unit, last.status) == (spell.jabatan, spell.unit, spell.status)
    return place and (last.until is None or spell.since <= last.until + timedelta(days=1))
