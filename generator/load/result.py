"""Loaded: what a loader returns, a value or problems, or a value with warnings."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.checks.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T]):
    """The outcome of loading: `value` is None exactly where a problem of severity "galat" was found."""

    value: T | None
    problems: tuple[Problem, ...]
