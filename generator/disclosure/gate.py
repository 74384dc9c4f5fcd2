"""The gate: whether a cell gets a new label, of whose answers, and how far it may move.

It knows who is counted and every label published so far, and no answer. So whoever knows these can foretell each of
its decisions, and a decision tells them nothing: neither a label withheld nor one repeated, nor how far one may move.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from generator.disclosure.answer import same_assessment
from generator.disclosure.bands import SMALLEST, Label, Limits, band_count, limits_around, meaning
from generator.disclosure.chain import Chain, Reach, reach
from generator.model.release import Withheld

FEWEST_NEW = 6
"""New answers without which a label never changes."""

STEPS = (2, 1)
"""How many bands a label may move, tried in this order."""

LONGEST = 6
"""Labels of a chain; the next one counts new answers only, so that looking at all that was said stays quick."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """The cell gets a new label, of the answers `counted`, within `limits`."""

    counted: frozenset[str]
    limits: Limits


def decide(
    chain: Chain, answers: frozenset[str], counted_before: Set[str], previous: Label | None
) -> Refresh | Withheld:
    """Decide for one cell.

    Args:
        chain: what its labels said so far.
        answers: tokens of the answers that hold now.
        counted_before: assessments that any label of this measure has ever counted.
        previous: the latest label that was made for it, if any.

    Returns:
        What to publish, or why there is nothing new to publish.
    """
    carried = answers & chain.current.keys()
    new = frozenset(each for each in answers if same_assessment(each) not in counted_before)
    if len(carried) + len(new) < SMALLEST:
        return "belum_dinilai"
    if chain.labels and len(new) < FEWEST_NEW:
        return "gerak"
    for counted in _choices(chain, carried, new):
        found = reach_of(chain, counted)
        for step in STEPS if previous else STEPS[:1]:
            limits = limits_around(previous, step, band_count(len(counted)))
            if is_safe(found, len(counted), limits):
                return Refresh(counted, limits)
    return "gerbang"


def _choices(
    chain: Chain, carried: frozenset[str], new: frozenset[str]
) -> Iterator[frozenset[str]]:
    """Whose answers a label could count: everybody's while the chain is short, else only those not counted before."""
    if not carried or len(chain.labels) < LONGEST:
        yield carried | new
    if carried and len(new) >= SMALLEST:
        yield new


def reach_of(chain: Chain, counted: frozenset[str]) -> Reach:
    """What a next label that counts these answers could say; without shared answers the labels before say nothing."""
    if counted.isdisjoint(chain.current.keys()):
        return reach((), {(0, 0): len(counted)})
    return reach(chain.labels, chain.lives_with(counted))


def is_safe(found: Reach, people: int, limits: Limits) -> bool:
    """Whether every label that could come out leaves every answer open, whatever two colluders behind each label know.

    A label that what was published rules out cannot come out and is passed over.
    """
    spans = [meaning(band, people, limits) for band in range(limits[0], limits[1] + 1)]
    return all(
        span.low <= found.free.high and span.high >= found.free.low
        for span in spans
        if span.low <= found.possible.high and span.high >= found.possible.low
    )
