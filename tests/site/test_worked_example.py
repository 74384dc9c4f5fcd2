"""The worked example of Transparansi, worked out once more with the code that makes releases and with the attacker."""

import re
from dataclasses import dataclass

import pytest

from generator.disclosure.answer import same_assessment
from generator.disclosure.bands import (
    Label,
    band_count,
    counts_of,
    emit,
)
from generator.disclosure.chain import Chain
from generator.disclosure.gate import Refresh, decide
from tests.disclosure.attacker import Clue, pinned
from tests.disclosure.worlds import person_of
from tests.repository import ROOT

TEMPLATE = (ROOT / "generator/site/templates/contoh-rilis.html.jinja").read_text(encoding="utf-8")
PEOPLE = 10
EVERY_BAND = (1, 2)


@dataclass(frozen=True)
class Column:
    """A column of the table: the answers by token; what is written in capitals is a new assessment."""

    answers: dict[str, bool]

    @property
    def tokens(self) -> frozenset[str]:
        return frozenset(self.answers)

    @property
    def count(self) -> int:
        return sum(self.answers.values())


def columns() -> list[Column]:
    rows = re.findall(r'person\("(\w)", "(\w+)", "(\w+)", "(\w+)"\)', TEMPLATE)
    return [
        Column(
            {
                f"{row[0]}-{number if row[number].isupper() else 1}/2": row[number].lower() == "ya"
                for row in rows
            }
        )
        for number in (1, 2, 3)
    ]


FIRST, SIX_NEW, FIVE_NEW = columns()
FIRST_CLUE = Clue(FIRST.tokens, counts_of(1, PEOPLE).low, counts_of(1, PEOPLE).high)


def decided(column: Column) -> object:
    """What the gate says after the first release."""
    chain = Chain().extended(FIRST.tokens, counts_of(1, PEOPLE))
    counted = frozenset(map(same_assessment, FIRST.tokens))
    return decide(chain, column.tokens, counted, Label(1, 2))


def learned(*clues: Clue) -> set[str]:
    """Whose answers two colleagues learn."""
    truth = FIRST.answers | SIX_NEW.answers | FIVE_NEW.answers
    return pinned(clues, truth, person_of)


def test_ten_people_are_shown() -> None:
    assert [len(column.answers) for column in (FIRST, SIX_NEW, FIVE_NEW)] == [PEOPLE] * 3


def test_the_counts_are_those_of_the_table() -> None:
    shown = re.search(r"Banyaknya ya</th>(.*?)</tr>", TEMPLATE)

    assert shown is not None
    assert re.findall(r"\d+", shown[1]) == [
        str(column.count) for column in (FIRST, SIX_NEW, FIVE_NEW)
    ]


def test_the_bands_are_those_of_the_picture() -> None:
    spans = [counts_of(band, PEOPLE) for band in EVERY_BAND]

    assert band_count(PEOPLE) == len(EVERY_BAND)
    assert all(f"hitungan {span.low} sampai {span.high} " in TEMPLATE.lower() for span in spans)


def test_the_first_label_is_what_the_table_says_and_opens_nobody() -> None:
    assert decide(Chain(), FIRST.tokens, frozenset(), None) == Refresh(FIRST.tokens, EVERY_BAND)
    assert emit(FIRST.count, PEOPLE, EVERY_BAND) == 1
    assert learned(FIRST_CLUE) == set()


def test_with_six_new_there_is_a_new_label_that_opens_nobody() -> None:
    span = counts_of(2, PEOPLE)

    assert decided(SIX_NEW) == Refresh(SIX_NEW.tokens, EVERY_BAND)
    assert emit(SIX_NEW.count, PEOPLE, EVERY_BAND) == 2
    assert learned(FIRST_CLUE, Clue(SIX_NEW.tokens, span.low, span.high)) == set()


def test_with_five_new_the_label_is_repeated() -> None:
    assert decided(FIVE_NEW) == "gerak"


def test_with_five_new_a_new_label_would_have_opened_the_three_who_are_named() -> None:
    span = counts_of(2, PEOPLE)
    opened = learned(FIRST_CLUE, Clue(FIVE_NEW.tokens, span.low, span.high))

    assert {"H-3/2", "I-3/2", "J-3/2"} <= opened
    assert "H, I, dan J pasti ketiganya ya" in TEMPLATE


@pytest.mark.parametrize(("column", "number"), [(SIX_NEW, 6), (FIVE_NEW, 5)])
def test_as_many_are_new_as_the_heading_says(column: Column, number: int) -> None:
    assert len(column.tokens - FIRST.tokens) == number
