"""Fault: a problem inside one file, before anybody knows the file's name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.checks.problem import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at which place of a text; `source` turns it into a `Problem`."""

    code: str
    span: Span = field(default_factory=Span)
    facts: Mapping[str, str] = field(default_factory=dict)
