"""Differences of shares, against published figures, and over many worlds in which nothing differs."""

from math import log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.interval import Counts, difference_of, most_likely, score


@st.composite
def counts(draw: st.DrawFn) -> Counts:
    first_size, second_size = draw(st.integers(1, 30)), draw(st.integers(1, 30))
    return Counts(
        draw(st.integers(0, first_size)),
        first_size,
        draw(st.integers(0, second_size)),
        second_size,
    )


strata = st.lists(counts(), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("found", "low", "high"),
    [
        (Counts(56, 70, 48, 80), 0.0528, 0.3382),
        (Counts(9, 10, 3, 10), 0.1700, 0.8406),
        (Counts(6, 7, 2, 7), 0.0342, 0.8534),
        (Counts(5, 56, 0, 29), -0.0326, 0.1933),
        (Counts(10, 10, 0, 20), 0.7156, 1.0000),
    ],
)
def test_one_stratum_has_the_interval_that_is_published(
    found: Counts, low: float, high: float
) -> None:
    """Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 6."""
    difference = difference_of([found], 0.95)

    assert (round(difference.low, 4), round(difference.high, 4)) == (low, high)


def test_strata_are_weighted_by_hand() -> None:
    """Weights 10·10/20 = 5 and 20·5/25 = 4; differences 0.3 and 0.4."""
    found = difference_of([Counts(5, 10, 2, 10), Counts(12, 20, 1, 5)], 0.95)

    assert found.estimate == pytest.approx((5 * 0.3 + 4 * 0.4) / 9)


def test_strata_that_differ_at_the_start_are_not_pooled() -> None:
    """In each stratum nothing differs; thrown together, the first group would look better by a quarter."""
    found = difference_of([Counts(18, 20, 9, 10), Counts(1, 10, 2, 20)], 0.95)
    pooled = difference_of([Counts(19, 30, 11, 30)], 0.95)

    assert found.estimate == pytest.approx(0)
    assert pooled.estimate > 0.25


@given(strata)
def test_swapping_the_groups_turns_the_difference_round(found: list[Counts]) -> None:
    swapped = [Counts(each.second, each.second_size, each.first, each.first_size) for each in found]
    one, other = difference_of(found, 0.95), difference_of(swapped, 0.95)

    assert other.estimate == pytest.approx(-one.estimate, abs=1e-9)
    assert other.low == pytest.approx(-one.high, abs=1e-6)
    assert other.high == pytest.approx(-one.low, abs=1e-6)


@given(strata)
def test_the_interval_holds_the_estimate_and_grows_with_the_confidence(found: list[Counts]) -> None:
    narrow, wide = difference_of(found, 0.8), difference_of(found, 0.95)

    assert -1 <= wide.low <= narrow.low + 1e-9
    assert narrow.low <= narrow.estimate + 1e-6
    assert narrow.estimate <= narrow.high + 1e-6
    assert narrow.high <= wide.high + 1e-9 <= 1 + 2e-9


@given(strata)
def test_the_interval_is_never_a_single_point(found: list[Counts]) -> None:
    difference = difference_of(found, 0.95)

    assert difference.high - difference.low > 0.01


@given(counts(), st.floats(-0.95, 0.95))
def test_the_most_likely_share_is_more_likely_than_its_neighbours(
    found: Counts, difference: float
) -> None:
    best = most_likely(found, difference)

    def likelihood(second: float) -> float:
        first = second + difference
        return sum(
            times * log(max(share, 1e-300))
            for times, share in (
                (found.first, first),
                (found.first_size - found.first, 1 - first),
                (found.second, second),
                (found.second_size - found.second, 1 - second),
            )
        )

    low, high = max(0.0, -difference), min(1.0, 1 - difference)
    tried = (low + (high - low) * step / 200 for step in range(1, 200))
    assert low <= best <= high
    assert all(likelihood(each) <= likelihood(best) + 1e-6 for each in tried)


def test_the_score_falls_as_the_supposed_difference_grows() -> None:
    found = [Counts(3, 12, 2, 40), Counts(5, 8, 9, 30)]

    scores = [score(found, step / 50) for step in range(-49, 50)]

    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    "world",
    [
        ((12, 40, 0.1), (8, 30, 0.3), (5, 60, 0.5)),
        ((10, 10, 0.2),),
        tuple((1, 3, share / 20) for share in range(2, 18)),
    ],
    ids=["usual", "small", "many small strata"],
)
def test_where_nothing_differs_the_interval_holds_nought_in_19_of_20_worlds(
    world: tuple[tuple[int, int, float], ...],
) -> None:
    """Strata of given sizes and a share of their own, the same on both sides."""
    chance, worlds, held = Random(7), 1_000, 0
    for _ in range(worlds):
        found = [
            Counts(
                sum(chance.random() < share for _ in range(first)),
                first,
                sum(chance.random() < share for _ in range(second)),
                second,
            )
            for first, second, share in world
        ]
        held += abs(score(found, 0.0)) <= 1.959964
        if held % 100 == 0:  # the same said by the interval itself, which takes longer
            difference = difference_of(found, 0.95)
            assert (difference.low <= 0 <= difference.high) == (abs(score(found, 0.0)) <= 1.959964)

    assert 0.93 <= held / worlds <= 0.98
