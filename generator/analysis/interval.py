"""Interval: by how much the share of one group differs from that of another, stratum by stratum, and how sure that is.

In: counts. Out: the difference weighted over strata (Mantel and Haenszel) with the interval that a score test does not
reject. It neither breaks down where nobody or everybody counts, nor where strata are small: at no difference the variance
is exact for any size. Nothing here knows what is counted.

Source: O. Miettinen and M. Nurminen, Comparative analysis of two rates, Statistics in Medicine 4 (1985), 213-226.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import acos, copysign, cos, inf, pi, sqrt
from statistics import NormalDist

_HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Counts:
    """Of `first_size` in the first group `first` count, and of `second_size` in the second `second`; sizes from 1."""

    first: int
    first_size: int
    second: int
    second_size: int

    @property
    def weight(self) -> float:
        """Weight of a stratum by Mantel and Haenszel: most where both groups are large."""
        return self.first_size * self.second_size / (self.first_size + self.second_size)

    @property
    def difference(self) -> float:
        """Share of the first group less that of the second."""
        return self.first / self.first_size - self.second / self.second_size


@dataclass(frozen=True, slots=True)
class Difference:
    """Shares (-1 to 1): the difference found, and the interval that holds it with the confidence asked for."""

    estimate: float
    low: float
    high: float


def difference_of(strata: Sequence[Counts], confidence: float) -> Difference:
    """The weighted difference of shares over `strata` (one or more), with a two-sided interval of `confidence` (0-1).

    >>> found = difference_of([Counts(56, 70, 48, 80)], 0.95)
    >>> [round(each, 4) for each in (found.estimate, found.low, found.high)]
    [0.2, 0.0528, 0.3382]
    """
    total = sum(each.weight for each in strata)
    estimate = sum(each.weight * each.difference for each in strata) / total
    limit = NormalDist().inv_cdf((1 + confidence) / 2)
    return Difference(
        estimate,
        _border(lambda guess: score(strata, guess) <= limit, -1.0, estimate),
        _border(lambda guess: score(strata, guess) < -limit, estimate, 1.0),
    )


def score(strata: Sequence[Counts], difference: float) -> float:
    """By how many standard deviations the difference found lies above a supposed one (-1 to 1)."""
    above = sum(each.weight * (each.difference - difference) for each in strata)
    variance = sum(each.weight**2 * _variance(each, difference) for each in strata)
    if variance <= 0:
        return copysign(inf, above) if abs(above) > 1e-12 else 0.0
    return above / sqrt(variance)


def most_likely(counts: Counts, difference: float) -> float:
    """The most likely share (0-1) of the second group where the first has `difference` more: the root of a cubic."""
    n1, n2 = counts.first_size, counts.second_size
    both, yes = n1 + n2, counts.first + counts.second
    c2 = (both + n2) * difference - both - yes
    c1 = (n2 * difference - both - 2 * counts.second) * difference + yes
    c0 = counts.second * difference * (1 - difference)
    mean = c2 / (3 * both)
    turn = mean**3 - c1 * c2 / (6 * both**2) + c0 / (2 * both)
    size = copysign(sqrt(max(0.0, mean**2 - c1 / (3 * both))), turn)
    cosine = min(1.0, max(-1.0, turn / size**3)) if size else 0.0
    root = 2 * size * cos((pi + acos(cosine)) / 3) - mean
    return min(max(root, 0.0, -difference), 1.0, 1.0 - difference)


def _variance(counts: Counts, difference: float) -> float:
    second = most_likely(counts, difference)
    first = min(1.0, max(0.0, second + difference))
    both = counts.first_size + counts.second_size
    spread = first * (1 - first) / counts.first_size + second * (1 - second) / counts.second_size
    return spread * both / (both - 1)


def _border(is_beyond: Callable[[float], bool], low: float, high: float) -> float:
    """Where `is_beyond`, false at `low`, becomes true; by halving, since the score falls as the difference grows."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if is_beyond(middle):
            high = middle
        else:
            low = middle
    return (low + high) / 2
