"""A problem: what is wrong, where, with which facts. Made by loaders, told by `report`.

The words are in `catalogue`; a problem holds only its code and the facts that fill the sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file: 1-based line and column, None where the whole file is meant."""

    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `path` is relative to the repository, with `/`; `excerpt` is the offending line, if there is one."""

    code: str
    path: str
    span: Span = Span()
    facts: Mapping[str, str] = field(default_factory=dict)
    excerpt: str | None = None
