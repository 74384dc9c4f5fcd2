"""Labels: what a published label makes sure of, found by trying every number of people that it may speak of.

Independent of `disclosure` on purpose: by the method as docs/privasi.md tells it, apart from the code that makes labels.
"""

from functools import cache

_SMALLEST_GROUP = 10
_LARGEST_TRIED = 40
"""More people in as many bands make no label surer of fewer."""


@cache
def fewest_short(band: int, bands: int, limits: tuple[int, int] | None) -> int:
    """How many people at least are below the level asked, by a label of `band` out of `bands`, moved within `limits`."""
    lowest, highest = limits or (1, bands)
    fitting = [
        people - count
        for people in range(_SMALLEST_GROUP, _LARGEST_TRIED)
        if min(5, (people + 1) // 4) == bands
        for count in range(people + 1)
        if min(max(1 + count * bands // (people + 1), lowest), highest) == band
    ]
    return min(fitting, default=0)
