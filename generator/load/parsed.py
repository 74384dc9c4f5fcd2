"""Parsed files: a model together with the text it came from, so that a later check can still point into it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from generator.checks.problem import Problem
from generator.load.places import Loc
from generator.load.source import Source
from generator.load.tree import Found
from generator.model.base import Record

M_co = TypeVar("M_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Parsed(Generic[M_co]):
    """A file whose shape is right.

    `digest` is of its bytes. `find_source` gives its text: of thousands of files that an earlier run has read, only those with a problem are opened.
    """

    found: Found
    digest: str
    find_source: Callable[[], Source]
    model: M_co

    @cached_property
    def source(self) -> Source:
        """The text of the file."""
        return self.find_source()

    @property
    def path(self) -> str:
        """Path relative to the repository."""
        return self.found.shown

    @property
    def name(self) -> str:
        """The name of the file without its ending."""
        return self.found.parts[-1].partition(".")[0]

    @property
    def folder(self) -> str:
        """The name of the folder that holds the file."""
        return self.found.parts[-2]

    def problem(self, code: str, loc: Loc, **facts: str) -> Problem:
        """A problem with the value at `loc`."""
        return self.source.problem(code, loc, **facts)

    def problem_with_key(self, code: str, loc: Loc, **facts: str) -> Problem:
        """A problem with the key that ends `loc`."""
        return self.source.problem_with_key(code, loc, **facts)

    def place_of(self, loc: Loc) -> str:
        """`path:line` of the value at `loc`."""
        return self.source.place_of(loc)


@dataclass(frozen=True)
class ParsedPage(Parsed[M_co]):
    """A Markdown file: `model` is its front matter, and `body` starts on line `body_line` of the file."""

    body: str
    body_line: int

    @property
    def content_path(self) -> str:
        """Path relative to the content folder."""
        return "/".join(self.found.parts)

    def problem_in_body(self, code: str, line: int, **facts: str) -> Problem:
        """A problem with a line of the body, 1-based."""
        return self.source.problem_on(code, self.body_line + line - 1, **facts)
