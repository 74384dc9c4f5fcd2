"""Lists in which nothing may stand twice."""

from collections.abc import Iterable, Iterator

from generator.checks.problem import Problem
from generator.load.parsed import Parsed
from generator.load.places import Loc
from generator.model.base import Record


def check_repeats(values: Iterable[str], file: Parsed[Record], loc: Loc) -> Iterator[Problem]:
    """A problem for each value of the list at `loc` that stands there already."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield file.problem("ASN419", (*loc, index), nama=value, kunci=str(loc[-1]))
        seen.add(value)
