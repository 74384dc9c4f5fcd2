"""Figures and dates as Indonesian readers write them."""

from datetime import date

import pytest

from generator.model.policy import Policy
from generator.site.wording import (
    POLICIES,
    say_band,
    say_date,
    say_minutes,
    say_number,
    say_span,
    say_value,
)


@pytest.mark.parametrize(
    ("number", "said"), [(8, "8"), (8.5, "8,5"), (1234, "1.234"), (1234.5, "1.234,5"), (20.0, "20")]
)
def test_numbers(number: float, said: str) -> None:
    assert say_number(number) == said


def test_dates() -> None:
    assert say_date(date(2026, 3, 3)) == "3 Maret 2026"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2026, 4, 6), date(2026, 4, 6), "6 April 2026"),
        (date(2026, 4, 6), date(2026, 4, 8), "6–8 April 2026"),
        (date(2026, 4, 30), date(2026, 5, 2), "30 April – 2 Mei 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 Desember 2025 – 2 Januari 2026"),
    ],
)
def test_spans(start: date, end: date, said: str) -> None:
    assert say_span(start, end) == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 menit"), (45, "45 menit"), (120, "2 jam"), (450, "7 jam 30 menit")]
)
def test_minutes(minutes: int, said: str) -> None:
    assert say_minutes(minutes) == said


def test_bands_are_named_from_low_to_high() -> None:
    for bands in (2, 3, 4, 5):
        names = [say_band(band, bands) for band in range(1, bands + 1)]

        assert names[0] == "bawah"
        assert names[-1] == "atas"
        assert len(set(names)) == bands


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (20, "20"),
        ({"pelaksana": 1, "jpt_pratama": 4}, "pelaksana: 1; jpt pratama: 4"),
        ([10, 11], "10, 11"),
        ([{"nama": "optimal", "sejak": 80}], "nama: optimal; sejak: 80"),
    ],
)
def test_policy_values(value: object, said: str) -> None:
    assert say_value(value) == said


def test_every_policy_has_a_name() -> None:
    assert set(POLICIES) == set(Policy.model_fields)
