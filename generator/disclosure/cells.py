"""Cells: for each group and measure the gate's decision, turned into a label, a repeated label or a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.disclosure.bands import SMALLEST, band_count, emit, meaning
from generator.disclosure.chain import Chain
from generator.disclosure.gate import Refresh, decide
from generator.disclosure.history import MeasureHistory
from generator.disclosure.mentors import coaches_to
from generator.disclosure.population import CellKey, Survey
from generator.model.base import ReleaseId
from generator.model.release import JP_MEASURE, Cell, Withheld


@dataclass(frozen=True, slots=True)
class Shown:
    """What the latest release shows, and whether it is of the same year as the one to be made."""

    release: ReleaseId
    cells: Mapping[CellKey, Cell]
    this_year: bool


def choose(
    key: CellKey, found: Survey, history: MeasureHistory, shown: Shown | None
) -> Refresh | Withheld:
    """The gate's decision, once the measure is asked of enough people and still open in this year.

    JP of a year is told once, in the next year's first release: a record that comes late would change an answer that
    was counted already.
    """
    group, measure = key
    if found.asked.get(key, 0) < SMALLEST:
        return "tidak_diminta"
    if measure == JP_MEASURE and shown and shown.this_year:
        cell = shown.cells.get(key)
        return (cell.withheld if cell else None) or "gerak"
    return decide(
        history.chains.get(group, Chain()),
        found.answers.get(key, frozenset()),
        history.counted,
        history.labels.get(group),
    )


def make_cells(
    keys: Iterable[CellKey], found: Survey, history: MeasureHistory, shown: Shown | None
) -> tuple[Mapping[CellKey, Cell], Mapping[CellKey, frozenset[str]]]:
    """The cells of a measure, and whose answers each new label counted."""
    cells: dict[CellKey, Cell] = {}
    counted: dict[CellKey, frozenset[str]] = {}
    for key in keys:
        decision = choose(key, found, history, shown)
        cells[key] = make_cell(key, decision, found, shown)
        if isinstance(decision, Refresh):
            counted[key] = decision.counted
    return cells, counted


def make_cell(
    key: CellKey, decision: Refresh | Withheld, found: Survey, shown: Shown | None
) -> Cell:
    """The cell that follows from a decision; only a new label looks at the answers, and mentors follow from the label."""
    group, measure = key
    if isinstance(decision, Refresh):
        people = len(decision.counted)
        bands = band_count(people)
        band = emit(len(decision.counted & found.met), people, decision.limits)
        said = meaning(band, people, decision.limits)
        return Cell(
            group=group,
            measure=measure,
            band=band,
            bands=bands,
            limits=None if decision.limits == (1, bands) else decision.limits,
            coaches_to=coaches_to(decision.counted, said, found.could_coach),
        )
    cell = shown.cells.get(key) if shown else None
    if shown and cell and cell.band is not None and decision in ("gerak", "gerbang"):
        return cell.model_copy(update={"since": cell.since or shown.release})
    return Cell(group=group, measure=measure, withheld=decision)
