from itertools import chain

import pytest

from generator.analysis.requirements import asked_by_all
from generator.demo.calendar import TODAY
from generator.demo.chance import stream
from generator.demo.drawn_release import draw_release
from generator.demo.units import formation, grow, widen
from generator.model.hub import PublicHub
from generator.model.release import Release
from generator.model.unit import Unit


@pytest.fixture(scope="module")
def tree(hub: PublicHub) -> list[list[Unit]]:
    return widen(grow(hub.units, hub.jabatan, 60, stream(7, "unit")), hub.jabatan, 400)


@pytest.fixture(scope="module")
def release(hub: PublicHub, tree: list[list[Unit]]) -> Release:
    asked = asked_by_all(hub, TODAY)
    return draw_release(tree, asked, tuple(hub.competencies), stream(7, "rilis"))


def test_it_says_that_it_is_synthetic_and_drawn(release: Release) -> None:
    assert release.synthetic
    assert "diundi" in release.method


def test_every_group_has_ten_places_and_the_bands_they_allow(
    release: Release, tree: list[list[Unit]]
) -> None:
    units = {unit.id: unit for unit in chain(*tree)}
    for group in release.groups:
        places = formation(units[unit] for unit in group.units)
        assert places >= 10
        assert group.bands == min(5, (places + 1) // 4)


def test_no_unit_is_in_two_groups(release: Release) -> None:
    members = list(chain(*(group.units for group in release.groups)))

    assert len(members) == len(set(members))


def test_every_group_has_a_band_for_jp_and_for_each_competency_that_all_positions_ask(
    release: Release,
) -> None:
    for group in release.groups:
        for measure in ("INT", "KOM", "PLP", "JP"):
            cell = release.cell(group.id, measure)
            assert cell is not None
            assert cell.band is not None
            assert 1 <= cell.band <= group.bands


def test_a_competency_that_only_some_positions_ask_is_withheld(
    hub: PublicHub, tree: list[list[Unit]]
) -> None:
    asked = asked_by_all(hub, TODAY)
    first, *others = asked
    uneven = {first: asked[first], **{key: {"INT": 1} for key in others}}
    release = draw_release(tree, uneven, tuple(hub.competencies), stream(7, "rilis"))
    withheld = {cell.measure for cell in release.cells if cell.withheld == "tidak_diminta"}

    assert withheld == set(asked[first]) - {"INT"}
