"""Report: what HR's report says of each person and each unit as of a day, folded from the records. No names here.

In the report is whoever held a position on any day of the year up to the day asked about, or has a row in that year's
ledger: nothing that was learned this year is left out because the learner has left since. Whoever has left is summed
under the last unit held. Every sum is a sum over the same persons, so the parts agree to the last JP.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.analysis.advice.advise import advise
from generator.analysis.advice.basis import Basis, basis_on
from generator.analysis.advice.result import PersonAdvice
from generator.analysis.facts import Facts, facts_by_person
from generator.analysis.gap import Gap, Need, gap_to
from generator.analysis.ledger import Ledger, fold_ledger
from generator.analysis.profile import Profile, profile_of
from generator.hr.branches import units_below
from generator.model.base import PersonId, UnitId
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.model.people import People
from generator.model.person import Person, Spell
from generator.model.unit import Unit


@dataclass(frozen=True, slots=True)
class PersonReport:
    """One person as of the day.

    Attributes:
        spell: the position held on the day, or the last one before it.
        in_office: whether it is held on the day.
        ledger: JP of the year of the day.
        gap: what the position held asks; None where none is held.
        mentored: sessions of the year as the mentee, by day.
        mentoring: sessions of the year as the mentor, by day.
        advice: None where no position is held, or no rules of advice are in force.
    """

    person: PersonId
    spell: Spell
    in_office: bool
    ledger: Ledger
    profile: Profile
    gap: Gap | None
    mentored: tuple[MentoringSession, ...]
    mentoring: tuple[MentoringSession, ...]
    advice: PersonAdvice | None

    @property
    def needs(self) -> tuple[Need, ...]:
        """The competencies asked, in the order of the dictionary."""
        return () if self.gap is None else self.gap.needs

    @property
    def overdue(self) -> tuple[Need, ...]:
        """The competencies asked of which no assessment holds: never made, or lapsed."""
        return tuple(need for need in self.needs if need.standing.state != "berlaku")

    @property
    def claimed(self) -> Decimal:
        """JP recorded in the year, counted or not."""
        return sum((entry.claimed for entry in self.ledger.entries), Decimal(0))

    @property
    def last_assessed(self) -> date | None:
        """The latest day among the assessments that the profile rests on."""
        evidence = (standing.evidence for standing in self.profile.standings.values())
        return max((each.day for each in evidence if each is not None), default=None)


@dataclass(frozen=True, slots=True)
class Sums:
    """Persons summed: heads, JP, the answers to what their positions ask, and mentoring."""

    persons: int = 0
    in_office: int = 0
    with_minimum: int = 0
    reached: int = 0
    claimed: Decimal = Decimal(0)
    counted: Decimal = Decimal(0)
    remaining: Decimal = Decimal(0)
    asked: int = 0
    met: int = 0
    short: int = 0
    unknown: int = 0
    persons_overdue: int = 0
    mentored: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


@dataclass(frozen=True, slots=True)
class UnitReport:
    """A unit: the persons placed in it (`own`), and those with the units below it (`whole`)."""

    unit: Unit
    depth: int
    own: Sums
    whole: Sums


@dataclass(frozen=True, slots=True)
class Report:
    """The report of the government, or of `scope` and what is below it; units in the order of the tree.

    Persons stand in the order of their units, in no order within one. Units without persons are left out. `basis` is what
    advice rests on, None where no rules are in force.
    """

    as_of: date
    scope: Unit | None
    persons: tuple[PersonReport, ...]
    units: tuple[UnitReport, ...]
    total: Sums
    basis: Basis | None

    @property
    def year(self) -> int:
        """The year whose JP are counted."""
        return self.as_of.year


def make_report(people: People, hub: PublicHub, as_of: date, scope: UnitId | None = None) -> Report:
    """The report as of a day, of all units or of `scope` and those below it."""
    tree = tuple(units_below(hub, scope))
    placed: defaultdict[UnitId, list[PersonReport]] = defaultdict(list)
    inside = {unit.id for unit, _ in tree}
    basis = basis_on(hub, as_of)
    for facts in facts_by_person(people).values():
        spell = last_spell(facts.person, as_of)
        if (
            spell.unit in inside
            and (person := _report(facts, spell, hub, as_of, basis)) is not None
        ):
            placed[spell.unit].append(person)
    own = {unit.id: _sum(map(_sums_of, placed[unit.id])) for unit, _ in tree}
    whole = _with_those_below(tree, own)
    return Report(
        as_of=as_of,
        scope=None if scope is None else hub.units[scope],
        persons=tuple(person for unit, _ in tree for person in placed[unit.id]),
        units=tuple(
            UnitReport(unit, depth, own[unit.id], whole[unit.id])
            for unit, depth in tree
            if whole[unit.id].persons
        ),
        total=_sum(own.values()),
        basis=basis,
    )


def last_spell(person: Person, day: date) -> Spell:
    """The position held on `day`, else the last one begun before it, else the first one."""
    begun = [spell for spell in person.history if spell.since <= day]
    return begun[-1] if begun else person.history[0]


def _report(
    facts: Facts, spell: Spell, hub: PublicHub, as_of: date, basis: Basis | None
) -> PersonReport | None:
    """The person's report, or None where the year has nothing of them."""
    ledger = fold_ledger(facts, hub, as_of.year, as_of)
    held = facts.person.spell_on(as_of)
    if held is None and not ledger.entries and not _held_in_year(facts.person, as_of):
        return None
    profile = profile_of(facts, hub, as_of)
    return PersonReport(
        person=facts.person.id,
        spell=spell,
        in_office=held is not None,
        ledger=ledger,
        profile=profile,
        gap=None if held is None else gap_to(hub.jabatan[held.jabatan], profile, hub, as_of),
        mentored=_in_ledger(facts.mentored, ledger),
        mentoring=_in_ledger(facts.mentoring, ledger),
        advice=None if basis is None else advise(facts, basis, profile, ledger),
    )


def _held_in_year(person: Person, as_of: date) -> bool:
    """Whether a position was held on a day of the year up to `as_of`: on its first day, or begun since."""
    first = date(as_of.year, 1, 1)
    return person.spell_on(first) is not None or any(
        first <= spell.since <= as_of for spell in person.history
    )


def _in_ledger(
    sessions: Iterable[MentoringSession], ledger: Ledger
) -> tuple[MentoringSession, ...]:
    """The sessions of the year that have been and stand, as the ledger judged, by day."""
    known = {entry.source for entry in ledger.entries}
    held = (session for session in sessions if session.id in known)
    return tuple(sorted(held, key=lambda each: (each.day, each.id)))


def _sums_of(person: PersonReport) -> Sums:
    met = [need.met for need in person.needs]
    remaining = person.ledger.remaining
    return Sums(
        persons=1,
        in_office=int(person.in_office),
        with_minimum=int(remaining is not None),
        reached=int(remaining == 0),
        claimed=person.claimed,
        counted=person.ledger.total,
        remaining=remaining or Decimal(0),
        asked=len(met),
        met=met.count(True),
        short=met.count(False),
        unknown=met.count(None),
        persons_overdue=int(bool(person.overdue)),
        mentored=len(person.mentored),
    )


def _sum(parts: Iterable[Sums]) -> Sums:
    return sum(parts, Sums())


def _with_those_below(
    tree: tuple[tuple[Unit, int], ...], own: Mapping[UnitId, Sums]
) -> Mapping[UnitId, Sums]:
    """Sums of each unit with all below it; `tree` has parents first, so backwards children are done before them."""
    whole = dict(own)
    for unit, _ in reversed(tree):
        if unit.parent in whole:
            whole[unit.parent] += whole[unit.id]
    return whole
