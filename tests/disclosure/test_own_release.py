"""The release of the repository's own synthetic records, reckoned once more from the records.

Groups and bands are worked out here by the rule as docs/privasi.md tells it, apart from the code that made the release,
and must agree cell by cell. A government that has put its own records in place of the synthetic ones has no use for
this file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.analysis.facts import Facts, facts_by_person
from generator.analysis.gap import gaps_of
from generator.analysis.ledger import fold_ledger
from generator.analysis.profile import profile_of
from generator.analysis.requirements import required_levels
from generator.disclosure.fingerprint import SYNTHETIC_KEY
from generator.disclosure.shelf import read_past
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.base import CompetencyCode, UnitId
from generator.model.hub import PublicHub
from generator.model.release import JP_MEASURE, Cell, Release

ROOT = Path(__file__).resolve().parents[2]
SMALLEST_GROUP = 10
JP_YEAR = 2025


@dataclass(frozen=True)
class World:
    hub: PublicHub
    release: Release
    serving: dict[UnitId, list[Facts]]

    def members(self, units: tuple[UnitId, ...]) -> list[Facts]:
        return [facts for unit in units for facts in self.serving.get(unit, [])]


@pytest.fixture(scope="module")
def world() -> World:
    roots = find_roots(ROOT).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    if not hub.note.synthetic:
        pytest.skip("records/ tidak lagi sintetis")
    people = load_people(roots, hub).value
    assert people is not None
    (release,) = hub.releases
    serving: dict[UnitId, list[Facts]] = {}
    for facts in facts_by_person(people).values():
        spell = facts.person.spell_on(release.as_of)
        if spell is not None:
            serving.setdefault(spell.unit, []).append(facts)
    return World(hub, release, serving)


def groups_by_the_rule(world: World) -> Iterator[tuple[UnitId, ...]]:
    """Units merged along the reporting line until ten people are in service; children before parents."""
    left: dict[UnitId | None, tuple[UnitId, ...]] = {}

    def merge(unit: UnitId) -> Iterator[tuple[UnitId, ...]]:
        for child in world.hub.units.values():
            if child.parent == unit:
                yield from merge(child.id)
        members = (unit, *left.pop(unit, ()))
        if len(world.members(members)) >= SMALLEST_GROUP:
            yield members
        else:
            parent = world.hub.units[unit].parent
            left[parent] = (*left.get(parent, ()), *members)

    for root in world.hub.units.values():
        if root.parent is None:
            yield from merge(root.id)


def levels_met(facts: Facts, hub: PublicHub, day: date) -> dict[CompetencyCode, bool]:
    """Of each competency that the position asks and an assessment in force asked about: whether the level is met."""
    held = gaps_of(facts.person, profile_of(facts, hub, day), hub, day).held
    assert held is not None
    return {
        need.competency: need.met
        for need in held.needs
        if need.met is not None
        and need.standing.evidence
        and need.required in need.standing.evidence.assessment.answers
    }


def reached_jp(facts: Facts, hub: PublicHub, day: date) -> bool | None:
    """Whether the duty of the year before was reached; None for whoever had none, as PPPK, CPNS and newcomers."""
    if facts.person.spell_on(date(JP_YEAR, 1, 1)) is None:
        return None
    spell = facts.person.spell_on(date(JP_YEAR, 12, 31))
    minimum = hub.policy.jp_minimal_pns.on(date(JP_YEAR, 12, 31))
    assert minimum is not None
    if spell is None or spell.status != "PNS":
        return None
    return fold_ledger(facts, hub, JP_YEAR, day).total >= minimum.value


def asked_of(facts: Facts, hub: PublicHub, day: date) -> set[CompetencyCode]:
    spell = facts.person.spell_on(day)
    assert spell is not None
    return set(required_levels(hub.jabatan[spell.jabatan], hub, day))


def cell_of(group: str, measure: str, asked: int, answers: list[bool]) -> Cell:
    """The cell by the rule: as many bands as leave four counts in each, cut as equal as can be."""
    if asked < SMALLEST_GROUP:
        return Cell(group=group, measure=measure, withheld="tidak_diminta")
    if len(answers) < SMALLEST_GROUP:
        return Cell(group=group, measure=measure, withheld="belum_dinilai")
    counts = len(answers) + 1
    bands = min(5, counts // 4)
    return Cell(group=group, measure=measure, band=1 + sum(answers) * bands // counts, bands=bands)


def test_groups_are_units_merged_along_the_reporting_line_until_ten_people(world: World) -> None:
    published = {frozenset(group.units) for group in world.release.groups}

    assert published == {frozenset(units) for units in groups_by_the_rule(world)}


def test_a_unit_whose_people_never_reach_ten_is_in_no_group(world: World) -> None:
    assert world.release.group_of(UnitId("kabupaten-kerinci")) is None


def test_every_cell_is_what_the_records_say(world: World) -> None:
    hub, day = world.hub, world.release.as_of
    expected: list[Cell] = []
    for group in world.release.groups:
        members = world.members(group.units)
        met = [levels_met(facts, hub, day) for facts in members]
        asked = [asked_of(facts, hub, day) for facts in members]
        for code in hub.competencies:
            if number := sum(code in codes for codes in asked):
                answers = [levels[code] for levels in met if code in levels]
                expected.append(cell_of(group.id, code, number, answers))
        reached = [yes for facts in members if (yes := reached_jp(facts, hub, day)) is not None]
        expected.append(cell_of(group.id, JP_MEASURE, len(reached), reached))

    assert list(world.release.cells) == expected


def test_the_release_can_be_followed_by_another(world: World) -> None:
    """Its book is beside it, and the key of synthetic records fits."""
    roots = find_roots(ROOT).value
    assert roots is not None

    assert read_past(roots, world.hub, SYNTHETIC_KEY).problems == ()
