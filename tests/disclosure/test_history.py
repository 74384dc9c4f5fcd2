"""What is remembered of earlier releases."""

from generator.disclosure.answer import same_assessment
from generator.disclosure.bands import Label, Span
from generator.disclosure.book import make_book
from generator.disclosure.history import Past, history_of
from generator.model.base import ReleaseId
from generator.model.release import Cell
from tests.disclosure.worlds import MEASURE, play, scripted

FIRST = play(scripted("y" * 12)).past[0]
TOKENS = FIRST.book.counted(("a", MEASURE))


def past_of(cell: Cell) -> Past:
    """A release of one cell, which counted the twelve."""
    release = FIRST.release.model_copy(update={"cells": (cell,)})
    return Past(release, make_book({("a", MEASURE): TOKENS}))


def test_a_label_at_its_limit_is_remembered_as_at_most_or_at_least() -> None:
    at_most = Cell(group="a", measure=MEASURE, band=2, bands=3, limits=(2, 3))
    at_least = Cell(group="a", measure=MEASURE, band=2, bands=3, limits=(1, 2))

    labels = [
        history_of(MEASURE, [past_of(cell)]).chains["a"].labels for cell in (at_most, at_least)
    ]
    assert labels == [(Span(0, 8),), (Span(5, 12),)]


def test_a_repeated_or_withheld_cell_adds_nothing() -> None:
    repeated = FIRST.release.cells[0].model_copy(update={"since": ReleaseId("2019-07")})
    withheld = Cell(group="a", measure=MEASURE, withheld="gerak")

    for cell in (repeated, withheld):
        assert history_of(MEASURE, [FIRST, past_of(cell)]) == history_of(MEASURE, [FIRST])


def test_the_latest_label_and_every_assessment_are_remembered() -> None:
    history = history_of(MEASURE, [FIRST])

    assert history.labels == {"a": Label(3, 3)}
    assert history.counted == frozenset(map(same_assessment, TOKENS))


def test_labels_of_another_measure_are_another_history() -> None:
    assert history_of("JP", [FIRST]).chains == {}
