"""The rules are those in force on the day, and none where one of them is not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.analysis.matching import missing_on, rules_on
from generator.analysis.matching.rules import months_before
from tests.analysis.matching.government import DAY, government


def test_without_settings_there_are_no_rules() -> None:
    assert rules_on(replace(government(), coaching=None), DAY) is None


def test_before_they_are_in_force_there_are_no_rules_and_each_is_named() -> None:
    hub = government()
    assert hub.coaching is not None

    assert rules_on(hub, date(2025, 12, 31)) is None
    assert "umur_bukti_mentor" in missing_on(hub.coaching, date(2025, 12, 31))
    assert missing_on(hub.coaching, DAY) == ()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 12, 1), 24, date(2024, 12, 1)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 30), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_months_are_counted_back_in_the_calendar(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_evidence_may_be_of_the_oldest_day_itself() -> None:
    rules = rules_on(government(), DAY)

    assert rules is not None
    assert rules.oldest == months_before(DAY, rules.evidence_months)
    assert rules.oldest < DAY - timedelta(days=700)
