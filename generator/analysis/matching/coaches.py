"""Coaches: who may coach which competency, and up to which level, by evidence that is recent enough.

What the person holds is the profile's answer (`analysis.profile`); whether it is recent and seen by somebody fit to see it
is a rule of `site_config/pendampingan.yml`. Never public as it is: only `disclosure` may say something of it, of a group.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.facts import Facts
from generator.analysis.matching.rules import Rules, rules_on
from generator.analysis.profile import Evidence, Profile, profile_of
from generator.model.base import CompetencyCode, JabatanId, LevelNo, PersonId, UnitId
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class Coach:
    """Somebody who may coach others in one competency up to `level`, the level (1-5) that they hold themselves.

    `unit` and `jabatan` are where they serve on the day; `evidence` is what their level rests on.
    """

    person: PersonId
    competency: CompetencyCode
    level: LevelNo
    unit: UnitId
    jabatan: JabatanId
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in service who holds a level of a competency by evidence that is still valid, recent or not."""

    coach: Coach
    recent: bool


def mentors_on(facts: Iterable[Facts], hub: PublicHub, day: date) -> tuple[Coach, ...]:
    """Everybody who may coach on `day`, one entry a person and competency, in the order of the dictionary, then of ids.

    A person may coach a competency where they are in service and their standing in it is valid, of level 1 or above, by
    one of the methods that the rules name (`metode_bukti_mentor`), and not older than they allow (`umur_bukti_mentor`).
    They may lead others up to the level they hold. Whom exactly (near, senior, not their assessor, not full) is a matter
    of each pair, and not asked here. Nobody where no rules are in force.

    Args:
        facts: of all persons, as `facts_by_person(people).values()`.
        hub: the public hub; its `coaching` has the rules.
        day: as of which day.

    Source: `site_config/pendampingan.yml` (rules of the hub).
    """
    rules = rules_on(hub, day)
    if rules is None:
        return ()
    profiles = ((each, profile_of(each, hub, day)) for each in facts)
    held = holders(profiles, rules)
    return tuple(
        holder.coach for code in hub.competencies for holder in held.get(code, ()) if holder.recent
    )


def holders(
    profiles: Iterable[tuple[Facts, Profile]], rules: Rules
) -> Mapping[CompetencyCode, tuple[Holder, ...]]:
    """All in service who hold a level of a competency, by competency, in the order of ids."""
    found: defaultdict[CompetencyCode, list[Holder]] = defaultdict(list)
    for facts, profile in profiles:
        spell = facts.person.spell_on(rules.day)
        if spell is None:
            continue
        for code, standing in profile.standings.items():
            if standing.level and standing.evidence is not None:
                coach = Coach(
                    facts.person.id,
                    code,
                    standing.level,
                    spell.unit,
                    spell.jabatan,
                    standing.evidence,
                )
                found[code].append(Holder(coach, is_recent(standing.evidence, rules)))
    return {code: tuple(sorted(each, key=_by_id)) for code, each in found.items()}


def is_recent(evidence: Evidence, rules: Rules) -> bool:
    """Whether a mentor may rest on the evidence: new enough, and seen by somebody whom the rules name."""
    return evidence.day >= rules.oldest and evidence.method in rules.evidence_methods


def _by_id(holder: Holder) -> PersonId:
    return holder.coach.person
