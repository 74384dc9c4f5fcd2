"""Locks: pairs that an officer decided on, which are kept whatever the rules would choose, as long as they can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.analysis.facts import Facts
from generator.analysis.matching.decisions import Decisions
from generator.analysis.matching.needs import CoachingNeed
from generator.analysis.matching.rules import Rules
from generator.analysis.profile import Profile
from generator.model.base import CompetencyCode, PersonId
from generator.model.pairing import Pair

WhyDropped = Literal["peserta_tidak_bertugas", "mentor_tidak_bertugas", "sasaran_tercapai"]
"""Why a lock is not kept: one of the two is not in service, or the mentee holds the level already."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is kept, and the need that it meets."""

    pair: Pair
    need: CoachingNeed


@dataclass(frozen=True, slots=True)
class DroppedLock:
    """A lock that cannot be kept any more."""

    pair: Pair
    why: WhyDropped


def locks_on(
    decisions: Decisions,
    needs: Mapping[tuple[PersonId, CompetencyCode], CoachingNeed],
    serving: Mapping[PersonId, tuple[Facts, Profile]],
    rules: Rules,
) -> tuple[Mapping[tuple[PersonId, CompetencyCode], Lock], tuple[DroppedLock, ...]]:
    """The locks that are kept, by mentee and competency, and those that are not, in the order of their ids.

    Args:
        decisions: with the locks.
        needs: of all in service, by mentee and competency.
        serving: everybody in service.
        rules: for the day.
    """
    kept: dict[tuple[PersonId, CompetencyCode], Lock] = {}
    dropped = []
    for key, pair in sorted(decisions.locks.items()):
        why = _why_dropped(pair, serving)
        if why is None:
            need = needs.get(key) or _beyond_the_position(pair, serving, rules)
            kept[key] = Lock(pair, need)
        else:
            dropped.append(DroppedLock(pair, why))
    return kept, tuple(sorted(dropped, key=lambda each: each.pair.id))


def _why_dropped(
    pair: Pair, serving: Mapping[PersonId, tuple[Facts, Profile]]
) -> WhyDropped | None:
    if pair.mentee not in serving:
        return "peserta_tidak_bertugas"
    if pair.mentor not in serving:
        return "mentor_tidak_bertugas"
    level = serving[pair.mentee][1].standings[pair.competency].level
    return "sasaran_tercapai" if level is not None and level >= pair.to_level else None


def _beyond_the_position(
    pair: Pair, serving: Mapping[PersonId, tuple[Facts, Profile]], rules: Rules
) -> CoachingNeed:
    """What the officer wants of somebody whose position does not ask it."""
    facts, profile = serving[pair.mentee]
    spell = facts.person.spell_on(rules.day)
    assert spell is not None  # who is in `serving` serves
    level = profile.standings[pair.competency].level
    return CoachingNeed(
        pair.mentee, pair.competency, level, pair.to_level, spell.unit, spell.jabatan
    )
