"""Bands: how a count of people becomes a label, how far a label may move, and what a label then says.

A count of 0..n is cut into b = min(5, (n + 1) // 4) runs, so that each run holds at least four possible counts: with
the answers of two colluding colleagues known, the lowest band still does not say "none" nor the highest "all".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from statistics import median_low

SMALLEST = 10
"""Fewest people of a group, and fewest answers behind a label."""

MOST_BANDS = 5
NARROWEST = 4
"""Fewest possible counts in a band: two colluders, the person they look at, and none."""


@dataclass(frozen=True, slots=True)
class Label:
    """Band 1 (lowest share) to `bands`."""

    band: int
    bands: int


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high` people, both included."""

    low: int
    high: int


Limits = tuple[int, int]
"""The lowest and the highest band that a label may be."""


def band_count(people: int) -> int:
    """Into how many bands the counts 0..`people` are cut; one band says nothing."""
    return max(1, min(MOST_BANDS, (people + 1) // NARROWEST))


def band_of(count: int, people: int) -> int:
    """The band of `count` out of `people`.

    >>> [band_of(count, 10) for count in range(11)]
    [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]
    """
    return 1 + count * band_count(people) // (people + 1)


@cache
def counts_of(band: int, people: int) -> Span:
    """The counts out of `people` that lie in a band.

    >>> counts_of(2, 10)
    Span(low=6, high=10)
    """
    bands = band_count(people)
    low, above = (-(-edge * (people + 1) // bands) for edge in (band - 1, band))
    return Span(low, above - 1)


def limits_around(previous: Label | None, step: int, bands: int) -> Limits:
    """Where a label of `bands` may lie: at most `step` bands from the previous one, anywhere if there was none.

    A previous label of another number of bands stands for the band that its middle falls in.
    """
    if previous is None:
        return 1, bands
    middle = 1 + (2 * previous.band - 1) * bands // (2 * previous.bands)
    return max(1, middle - step), min(bands, middle + step)


def emit(count: int, people: int, limits: Limits) -> int:
    """The band to publish: that of the count, held within the limits."""
    lowest, highest = limits
    return min(max(band_of(count, people), lowest), highest)


def meaning(band: int, people: int, limits: Limits) -> Span:
    """What a published band says to whoever knows the limits: at a limit only "at most" or "at least"."""
    lowest, highest = limits
    return Span(
        0 if band == lowest else counts_of(band, people).low,
        people if band == highest else counts_of(band, people).high,
    )


def parent_label(children: Iterable[Label]) -> Label:
    """The label of a unit from the labels of the groups below it: their (lower) median, and nothing else.

    Labels of different numbers of bands are brought to the smallest number among them.
    """
    labels = list(children)
    bands = min(label.bands for label in labels)
    return Label(median_low(limits_around(label, 0, bands)[0] for label in labels), bands)
