"""Groups of units."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.disclosure.bands import SMALLEST
from generator.disclosure.groups import ALONE, JOINED, form_groups, headcount
from generator.model.base import UnitId
from tests.disclosure.office import ARSIP, JULY, KECAMATAN, LOKET, Office, hub_of


def test_a_unit_with_ten_people_is_a_group_of_its_own() -> None:
    groups = form_groups(hub_of().units, {LOKET: 10})

    assert [(group.id, group.units, group.reason) for group in groups] == [(LOKET, (LOKET,), ALONE)]


def test_small_units_join_the_unit_above_until_there_are_ten() -> None:
    (group,) = form_groups(hub_of().units, {LOKET: 4, ARSIP: 4, KECAMATAN: 2})

    assert group.id == KECAMATAN
    assert set(group.units) == {KECAMATAN, LOKET, ARSIP}
    assert group.reason == JOINED


def test_a_large_unit_does_not_take_its_small_neighbour_along() -> None:
    groups = form_groups(hub_of().units, {LOKET: 10, ARSIP: 4, KECAMATAN: 6})

    assert {group.id: set(group.units) for group in groups} == {
        LOKET: {LOKET},
        KECAMATAN: {KECAMATAN, ARSIP},
    }


def test_what_is_too_small_even_at_the_root_is_in_no_group() -> None:
    assert form_groups(hub_of().units, {LOKET: 4, ARSIP: 5}) == ()


@st.composite
def trees(draw: st.DrawFn) -> tuple[dict[UnitId, UnitId | None], dict[UnitId, int]]:
    """A tree of up to 30 units and how many people each has."""
    keys = [UnitId(f"unit-{number}") for number in range(draw(st.integers(1, 30)))]
    parents = {
        key: draw(st.sampled_from(keys[:index])) if index else None
        for index, key in enumerate(keys)
    }
    return parents, {key: draw(st.integers(0, 15)) for key in keys}


@given(trees())
def test_each_unit_is_in_at_most_one_group_and_each_group_has_ten_people(
    drawn: tuple[dict[UnitId, UnitId | None], dict[UnitId, int]],
) -> None:
    parents, people_in = drawn
    groups = form_groups(hub_of(parents).units, people_in)

    members = [unit for group in groups for unit in group.units]
    assert len(members) == len(set(members))
    assert all(sum(people_in[unit] for unit in group.units) >= SMALLEST for group in groups)


@given(trees())
def test_fewer_than_ten_people_are_in_no_group(
    drawn: tuple[dict[UnitId, UnitId | None], dict[UnitId, int]],
) -> None:
    parents, people_in = drawn
    groups = form_groups(hub_of(parents).units, people_in)

    members = {unit for group in groups for unit in group.units}
    assert sum(count for unit, count in people_in.items() if unit not in members) < SMALLEST


@given(trees())
def test_a_group_is_a_head_and_units_below_it(
    drawn: tuple[dict[UnitId, UnitId | None], dict[UnitId, int]],
) -> None:
    parents, people_in = drawn

    for group in form_groups(hub_of(parents).units, people_in):
        for unit in group.units:
            line: list[str | None] = [unit]
            while line[-1] is not None:
                line.append(parents[UnitId(line[-1])])
            assert group.id in line


def test_people_are_counted_where_they_work_on_the_day() -> None:
    office = Office()
    office.hire(range(3), LOKET)
    office.hire([0], ARSIP, since=JULY)
    office.retire(1, last=date(2026, 6, 30))

    assert headcount(office.people, JULY) == {LOKET: 1, ARSIP: 1}
