"""A day is read from what people and spreadsheets write, and never guessed."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.day import read_day
from generator.wording import say_date
from tests.strategies import days

DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    "cell",
    [
        datetime(2026, 3, 3, 23, 59),
        46084.0,
        46084.75,
        "46084",
        "3-3-2026",
        "03/03/2026",
        "03.03.2026",
        "2026-03-03",
        "2026/3/3",
        "3 Maret 2026",
        "03 MARET 2026",
        "3 Mar 2026",
        "3-Mar-2026",
        "3 March 2026",
        "Selasa, 3 Maret 2026",
        "2026-03-03 08:00:00",
        "2026-03-03T08:00:00Z",
        "2026-03-03T00:00:00+07:00",
        "03/03/2026 08.30",
        "3 Maret 2026 pukul 08.00 WIB",
        " 3\xa0Maret  2026 ",
        "'3-3-2026",
    ],
)
def test_a_day_in_any_writing(cell: Cell) -> None:
    assert read_day(cell, "Tanggal") == DAY


@given(days)
def test_the_ways_to_write_a_day_mean_the_same(day: date) -> None:
    written = (say_date(day), f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}")
    serial = float((day - date(1899, 12, 30)) // timedelta(days=1))

    assert {read_day(cell, "Tanggal") for cell in (*written, serial)} == {day}


@pytest.mark.parametrize(
    "cell",
    [
        "31-02-2026",
        "29-02-2026",
        "32/01/2026",
        "04/25/2026",
        "2026-13-01",
        "3 Maart 2026",
        "3-5 Maret 2026",
        "Maret 2026",
        "2026",
        "kemarin",
        "0000-00-00",
        8.0,
        2026.0,
        20260303.0,
        -1.0,
        float("nan"),
        float("inf"),
    ],
)
def test_no_day(cell: Cell) -> None:
    with pytest.raises(RowError, match="ASN817"):
        read_day(cell, "Tanggal")


@pytest.mark.parametrize("written", ["3/4/26", "03-04-26", "3 Mar 26"])
def test_a_year_of_two_digits_is_doubtful(written: str) -> None:
    with pytest.raises(DoubtError, match="ASN830"):
        read_day(written, "Tanggal")


@given(st.text() | st.floats())
def test_anything_else_is_refused_and_nothing_breaks(cell: str | float) -> None:
    try:
        day = read_day(cell, "Tanggal")
    except RowError:
        return
    assert isinstance(day, date)
