"""JP are read with their unit and decimal comma; what is no number of hours is refused."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hr.proposal import DoubtError, RowError
from generator.hr.sheets.cell import Cell
from generator.hr.values.jp import MOST, read_jp


@pytest.mark.parametrize(
    ("cell", "jp"),
    [
        (8.0, 8),
        ("8", 8),
        ("8 JP", 8),
        ("8jp", 8),
        ("JP 8", 8),
        ("20 jam pelajaran", 20),
        ("8,5", 8.5),
        ("8.5 JP", 8.5),
        (8.333333, 8.33),
        ("'8", 8),
        (" 8 ", 8),
        ("1000", 1000),
    ],
)
def test_jp_in_any_writing(cell: Cell, jp: float) -> None:
    assert read_jp(cell, "JP") == jp


@pytest.mark.parametrize(
    "cell",
    ["-8", -8.0, "0", 0.0, "delapan", "8 hari", "8 JP 2 hari", "1001", 1e9, float("nan"),
     float("inf"), datetime(2026, 5, 8), "TRUE", "8,,5"],
)  # fmt: skip
def test_no_jp(cell: Cell) -> None:
    with pytest.raises(RowError, match="ASN820"):
        read_jp(cell, "JP")


@pytest.mark.parametrize("written", ["1.000", "1,000", "1.250 JP"])
def test_a_mark_of_thousands_or_of_decimals_is_doubtful(written: str) -> None:
    with pytest.raises(DoubtError, match="ASN830"):
        read_jp(written, "JP")


@given(st.text() | st.floats())
def test_whatever_is_read_is_a_number_of_hours(cell: str | float) -> None:
    try:
        jp = read_jp(cell, "JP")
    except RowError:
        return
    assert 0 < jp <= MOST
