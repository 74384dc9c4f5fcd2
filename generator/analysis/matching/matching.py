"""match: the pairs of a year, and for each pair and each need that is left over, why. Never public."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.analysis.facts import Facts
from generator.analysis.matching.coaches import holders
from generator.analysis.matching.decisions import Decisions
from generator.analysis.matching.eligibility import (
    Around,
    Candidate,
    Eligibility,
    Eligible,
    Funnel,
)
from generator.analysis.matching.locks import DroppedLock, Lock, locks_on
from generator.analysis.matching.needs import CoachingNeed, needs_on
from generator.analysis.matching.rules import Rules
from generator.analysis.matching.search import search
from generator.analysis.matching.superiors import Superiors
from generator.analysis.profile import profile_of
from generator.model.base import PersonId
from generator.model.hub import PublicHub

Why = Literal[
    "tanpa_bukti",
    "tidak_ada_level",
    "bukti_mentor",
    "terlalu_jauh",
    "senioritas",
    "penilai",
    "larangan",
    "batas_peserta",
    "penuh",
]
"""Why a need has no mentor: no valid evidence of the mentee; nobody has the level; nobody by evidence that is recent and
seen by somebody fit; nobody near; nobody senior enough; only who assesses; only who is banned; the mentee has as many as
they may; all are full."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A pair.

    Attributes:
        need: who is coached in what.
        mentor: by whom.
        candidate: how the two meet the rules; None where an officer locked a pair that does not.
        locked: whether an officer locked it.
        kept: whether it was decided on before.
        choices: how many people may coach the need by the rules.
    """

    need: CoachingNeed
    mentor: PersonId
    candidate: Candidate | None
    locked: bool
    kept: bool
    choices: int


@dataclass(frozen=True, slots=True)
class Left:
    """A need without a mentor, and why; `funnel` counts who was left after each rule."""

    need: CoachingNeed
    why: Why
    funnel: Funnel


@dataclass(frozen=True, slots=True)
class Matching:
    """What `match` finds: each need of somebody in service is in exactly one of `pairs` and `left`.

    Attributes:
        year: for which year.
        rules: by which rules, and as of which day.
        pairs: in the order of mentees, then of the dictionary.
        left: in the same order.
        dropped: locks that could not be kept, in the order of their ids.
        loads: how many pairs everybody has who may coach somebody, or does; in the order of ids.
    """

    year: int
    rules: Rules
    pairs: tuple[Matched, ...]
    left: tuple[Left, ...]
    dropped: tuple[DroppedLock, ...]
    loads: Mapping[PersonId, int]


def match(
    facts: Iterable[Facts], hub: PublicHub, rules: Rules, year: int, decisions: Decisions
) -> Matching:
    """The best pairs for a year: the most pairs, and of these the best by the weights of the rules.

    Args:
        facts: of all persons, as `facts_by_person(people).values()`.
        hub: the public hub.
        rules: the rules as of a day, from `rules_on`.
        year: the year that the pairs are for.
        decisions: what is settled, from `decisions_for`.
    """
    serving = {
        each.person.id: (each, profile_of(each, hub, rules.day))
        for each in facts
        if each.person.spell_on(rules.day) is not None
    }
    profiles = serving.values()
    superiors = Superiors((each.person for each, _ in profiles), hub, rules)
    eligibility = Eligibility(holders(profiles, rules), hub, rules, superiors, decisions)
    needs = {(each.mentee, each.competency): each for each in needs_on(profiles, hub, rules)}
    locks, dropped = locks_on(decisions, needs, serving, rules)

    free = [need for key, need in needs.items() if key not in locks]
    asked = [(need, eligibility.of(need)) for need in free if need.level is not None]
    settled = [(each.pair.mentee, each.pair.mentor) for each in locks.values()]
    chosen = search(asked, settled, rules, decisions)

    pairs = [_locked(each, eligibility, decisions) for each in locks.values()]
    for place, candidate in chosen.items():
        need, eligible = asked[place]
        mentor = candidate.coach.person
        kept = decisions.kept.get((need.mentee, need.competency)) == mentor
        pairs.append(Matched(need, mentor, candidate, False, kept, eligible.count))

    of_mentee = Counter(each.need.mentee for each in pairs)
    left = [Left(need, "tanpa_bukti", Funnel()) for need in free if need.level is None]
    for place, (need, eligible) in enumerate(asked):
        if place not in chosen:
            full = of_mentee[need.mentee] >= rules.competencies_per_mentee
            left.append(Left(need, _why(eligible.funnel, full), eligible.funnel))

    loads = Counter(each.mentor for each in pairs)
    able = _able(eligible for _, eligible in asked)
    order = {code: place for place, code in enumerate(hub.competencies)}

    def in_order(each: Matched | Left) -> tuple[PersonId, int]:
        return each.need.mentee, order[each.need.competency]

    return Matching(
        year=year,
        rules=rules,
        pairs=tuple(sorted(pairs, key=in_order)),
        left=tuple(sorted(left, key=in_order)),
        dropped=dropped,
        loads={person: loads[person] for person in sorted(able | set(loads))},
    )


def _locked(lock: Lock, eligibility: Eligibility, decisions: Decisions) -> Matched:
    need, mentor = lock.need, lock.pair.mentor
    eligible = None if need.level is None else eligibility.of(need)
    return Matched(
        need,
        mentor,
        candidate=None if eligible is None else eligible.candidate(mentor),
        locked=True,
        kept=decisions.kept.get((need.mentee, need.competency)) == mentor,
        choices=0 if eligible is None else eligible.count,
    )


def _able(eligible: Iterable[Eligible]) -> set[PersonId]:
    """Everybody who may coach some need. Many needs have the same people around, so each crowd is gone through once."""
    crowds: dict[int, tuple[Around, frozenset[PersonId]]] = {}
    for each in eligible:
        _, never = crowds.get(id(each.around), (each.around, each.excluded))
        crowds[id(each.around)] = each.around, never & each.excluded
    return {
        person
        for around, never in crowds.values()
        for person in (around.close.keys() | around.there.keys()) - never
    }


def _why(funnel: Funnel, mentee_is_full: bool) -> Why:
    """The first rule that leaves nobody; else that the mentee, or all mentors, have as many pairs as they may."""
    steps: tuple[tuple[int, Why], ...] = (
        (funnel.able, "tidak_ada_level"),
        (funnel.recent, "bukti_mentor"),
        (funnel.near, "terlalu_jauh"),
        (funnel.senior, "senioritas"),
        (funnel.impartial, "penilai"),
        (funnel.allowed, "larangan"),
    )
    for number, why in steps:
        if not number:
            return why
    return "batas_peserta" if mentee_is_full else "penuh"
