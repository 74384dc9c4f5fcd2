"""A release from the shelf is the release that was put there, however little of it is looked at."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.release import Cell, Release
from tests.releases import bare_release


def cell(group: str, measure: str, band: int, coaches_to: int | None) -> Cell:
    return Cell(group=group, measure=measure, band=band, bands=3, coaches_to=coaches_to)


cells = st.lists(
    st.builds(
        cell,
        st.sampled_from(["loket", "arsip", "desa"]),
        st.sampled_from(["JP", "KOE", "PLP"]),
        st.integers(1, 3),
        st.none() | st.integers(1, 5),
    ),
    max_size=8,
).map(tuple)


def shelved(release: Release) -> Release:
    values = release.model_dump_json(by_alias=True, exclude_defaults=True)
    return Release.from_shelf(Release.to_shelf(values))


@given(cells)
def test_a_release_from_the_shelf_is_the_same_in_every_way(found: tuple[Cell, ...]) -> None:
    release = bare_release(date(2026, 7, 1), found)

    assert shelved(release).content() == release.content()
    assert shelved(release).cells == found
    assert shelved(release) == release
    assert shelved(release).model_copy(update={"cells": ()}).cells == ()


@given(cells)
def test_the_cells_of_a_group_are_the_same_before_and_after_all_were_asked_for(
    found: tuple[Cell, ...],
) -> None:
    release = shelved(bare_release(date(2026, 7, 1), found))

    for _ in ("from the shelf", "made"):
        for group in ("loket", "arsip", "desa", "tidak-ada"):
            assert release.by_group()(group) == tuple(c for c in found if c.group == group)
        assert release.cells == found


def test_cells_that_groups_would_not_keep_in_order_are_put_away_as_they_are() -> None:
    loket, arsip = (
        Cell(group=group, measure="JP", band=1, bands=3) for group in ("loket", "arsip")
    )
    values = bare_release(date(2026, 7, 1), (loket, arsip, loket)).model_dump_json(by_alias=True)

    assert isinstance(json.loads(Release.to_shelf(values))["sel"], list)


def test_what_is_misspelt_is_no_attribute_of_a_release_from_the_shelf() -> None:
    with pytest.raises(AttributeError):
        _ = shelved(bare_release(date(2026, 7, 1), ())).sells  # type: ignore[attr-defined]
