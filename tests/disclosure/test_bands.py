"""Bands, for every number of people that matters."""

from itertools import combinations_with_replacement

import pytest

from generator.disclosure.bands import (
    SMALLEST,
    Label,
    band_count,
    band_of,
    counts_of,
    emit,
    limits_around,
    meaning,
    parent_label,
)

EVERY_SIZE = range(1, 61)
PUBLISHED_SIZE = range(SMALLEST, 61)
KNOWN = 3
"""Two colluders and the person they look at."""


@pytest.mark.parametrize("people", EVERY_SIZE)
def test_the_bands_cut_the_counts_into_runs_in_order(people: int) -> None:
    bands = [band_of(count, people) for count in range(people + 1)]

    assert bands == sorted(bands)
    assert set(bands) == set(range(1, band_count(people) + 1))


@pytest.mark.parametrize("people", EVERY_SIZE)
def test_a_band_is_the_counts_that_fall_in_it(people: int) -> None:
    for band in range(1, band_count(people) + 1):
        span = counts_of(band, people)
        falling = [count for count in range(people + 1) if band_of(count, people) == band]

        assert falling == list(range(span.low, span.high + 1))


@pytest.mark.parametrize("people", EVERY_SIZE)
def test_there_are_as_many_bands_as_the_rule_says(people: int) -> None:
    assert band_count(people) == max(1, min(5, (people + 1) // 4))


@pytest.mark.parametrize("people", PUBLISHED_SIZE)
def test_each_band_leaves_every_answer_of_any_three_people_open(people: int) -> None:
    for band in range(1, band_count(people) + 1):
        span = counts_of(band, people)
        for yes in range(KNOWN + 1):
            least, most = yes, people - (KNOWN - yes)

            assert span.low <= most
            assert span.high >= least


@pytest.mark.parametrize("people", PUBLISHED_SIZE)
def test_no_band_is_narrower_than_four_counts(people: int) -> None:
    spans = [counts_of(band, people) for band in range(1, band_count(people) + 1)]

    assert min(span.high - span.low + 1 for span in spans) >= 4


@pytest.mark.parametrize("people", PUBLISHED_SIZE)
def test_a_label_means_the_counts_that_would_have_come_out_as_it(people: int) -> None:
    bands = band_count(people)
    for lowest, highest in combinations_with_replacement(range(1, bands + 1), 2):
        for band in range(lowest, highest + 1):
            out = [c for c in range(people + 1) if emit(c, people, (lowest, highest)) == band]
            span = meaning(band, people, (lowest, highest))

            assert out == list(range(span.low, span.high + 1))


@pytest.mark.parametrize("bands", range(2, 6))
def test_a_label_moves_at_most_as_many_bands_as_the_step(bands: int) -> None:
    for band in range(1, bands + 1):
        for step in (0, 1, 2):
            lowest, highest = limits_around(Label(band, bands), step, bands)

            assert (lowest, highest) == (max(1, band - step), min(bands, band + step))


def test_a_first_label_may_be_any_band() -> None:
    assert limits_around(None, 2, 5) == (1, 5)


def test_a_label_of_other_bands_stands_for_the_band_its_middle_falls_in() -> None:
    assert limits_around(Label(1, 2), 0, 5) == (2, 2)
    assert limits_around(Label(2, 2), 0, 5) == (4, 4)
    assert limits_around(Label(5, 5), 0, 2) == (2, 2)


def test_a_parent_has_the_median_of_its_groups() -> None:
    assert parent_label([Label(1, 5), Label(4, 5), Label(5, 5)]) == Label(4, 5)


def test_a_parent_of_two_groups_has_the_lower_label() -> None:
    assert parent_label([Label(2, 5), Label(5, 5)]) == Label(2, 5)


def test_a_parent_is_cut_as_coarsely_as_its_coarsest_group() -> None:
    assert parent_label([Label(2, 2), Label(5, 5), Label(1, 5)]) == Label(2, 2)
