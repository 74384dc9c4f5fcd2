"""The hand-checked release of the repository's own synthetic records, reckoned once more from the records.

It was computed apart from this code; here groups and bands are worked out by design section 8 from profile, gap and
ledger, and must agree cell by cell. A government that has put its own records in place of the synthetic ones has no
use for this file.
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


def band(count: int, size: int, bands: int) -> int:
    """Band of `count` among the size + 1 possible counts, cut into bands as equal as can be."""
    return 1 + count * bands // (size + 1)


def levels_met(facts: Facts, hub: PublicHub, day: date) -> set[CompetencyCode]:
    held = gaps_of(facts.person, profile_of(facts, hub, day), hub, day).held
    assert held is not None
    return {need.competency for need in held.needs if need.met is True}


def reached_jp(facts: Facts, hub: PublicHub, day: date) -> bool:
    minimum = hub.policy.jp_minimal_pns.on(date(JP_YEAR, 12, 31))
    assert minimum is not None
    return fold_ledger(facts, hub, JP_YEAR, day).total >= minimum.value


def test_groups_are_units_merged_along_the_reporting_line_until_ten_people(world: World) -> None:
    published = {frozenset(group.units) for group in world.release.groups}

    assert published == {frozenset(units) for units in groups_by_the_rule(world)}


def test_a_unit_whose_people_never_reach_ten_is_in_no_group(world: World) -> None:
    assert world.release.group_of(UnitId("kabupaten-kerinci")) is None


def test_each_group_has_as_many_bands_as_its_size_allows(world: World) -> None:
    expected = {
        group.id: min(5, (len(world.members(group.units)) + 1) // 4)
        for group in world.release.groups
    }

    assert {group.id: group.bands for group in world.release.groups} == expected


def test_each_outer_band_holds_at_least_four_possible_counts(world: World) -> None:
    for group in world.release.groups:
        size = len(world.members(group.units))
        landed = [band(count, size, group.bands) for count in range(size + 1)]
        assert min(landed.count(1), landed.count(group.bands)) >= 4


def test_every_cell_is_what_the_records_say(world: World) -> None:
    hub, day = world.hub, world.release.as_of
    expected: list[Cell] = []
    for group in world.release.groups:
        members = world.members(group.units)
        met = [levels_met(facts, hub, day) for facts in members]
        asked = [
            required_levels(hub.jabatan[jabatan], hub, day)
            for unit in group.units
            for jabatan in hub.units[unit].formation
        ]
        for code in hub.competencies:
            if all(code in levels for levels in asked):
                count = sum(code in codes for codes in met)
                place = band(count, len(members), group.bands)
                expected.append(Cell(group=group.id, measure=code, band=place))
            elif any(code in levels for levels in asked):
                expected.append(
                    Cell(group=group.id, measure=code, band=None, withheld="tidak_diminta")
                )
        count = sum(reached_jp(facts, hub, day) for facts in members)
        place = band(count, len(members), group.bands)
        expected.append(Cell(group=group.id, measure=JP_MEASURE, band=place))

    assert list(world.release.cells) == expected
