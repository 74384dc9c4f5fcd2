"""History: what all releases so far have said, from the releases themselves and the gate's books beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.disclosure.answer import same_assessment
from generator.disclosure.bands import Label, meaning
from generator.disclosure.book import Book
from generator.disclosure.chain import Chain
from generator.model.release import Cell, Release


@dataclass(frozen=True, slots=True)
class Past:
    """A release made earlier, and its book."""

    release: Release
    book: Book


@dataclass(frozen=True, slots=True)
class MeasureHistory:
    """What was published of one measure.

    Attributes:
        chains: what the labels of each group say.
        labels: the latest label that was made for each group, shown still or not.
        counted: every assessment that a label of any group counted.
    """

    chains: Mapping[str, Chain]
    labels: Mapping[str, Label]
    counted: frozenset[str]


def history_of(measure: str, past: Iterable[Past]) -> MeasureHistory:
    """The history of a measure; `past` is oldest first."""
    chains: dict[str, Chain] = {}
    labels: dict[str, Label] = {}
    seen: set[str] = set()
    for each in past:
        for cell in each.release.cells:
            if cell.measure != measure or not is_new(cell):
                continue
            assert cell.band is not None and cell.bands is not None
            tokens = each.book.counted((cell.group, measure))
            said = meaning(cell.band, len(tokens), cell.limits or (1, cell.bands))
            chains[cell.group] = chains.get(cell.group, Chain()).extended(tokens, said)
            labels[cell.group] = Label(cell.band, cell.bands)
            seen.update(map(same_assessment, tokens))
    return MeasureHistory(chains, labels, frozenset(seen))


def is_new(cell: Cell) -> bool:
    """Whether the cell's label was made for its release, rather than repeated or withheld."""
    return cell.band is not None and cell.since is None
