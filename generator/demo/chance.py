"""Chance from a seed: one stream a purpose, so that what is drawn for one thing never shifts another."""

from datetime import date, timedelta
from random import Random

_BASE_32 = "abcdefghijklmnopqrstuvwxyz234567"


def stream(seed: int, *purpose: str | int) -> Random:
    """The stream of chance for a purpose; the same seed and purpose give the same draws on any machine."""
    return Random("/".join(map(str, (seed, *purpose))))


def random_id(chance: Random, prefix: str) -> str:
    """`prefix`, a dash and 80 random bits in base 32: the form of every id of a person or of a fact about one."""
    return f"{prefix}-{''.join(chance.choices(_BASE_32, k=16))}"


def day_between(chance: Random, first: date, last: date) -> date:
    """A day from `first` to `last`, both included."""
    return first + timedelta(days=chance.randint(0, (last - first).days))


def weekday_from(day: date) -> date:
    """`day`, or the Monday after it where it falls on a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
