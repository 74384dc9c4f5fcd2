"""Source: one file's text, which can say where in it a problem lies, and which warnings it waives."""

import re
from dataclasses import dataclass
from functools import cached_property

from generator.audit.identifiers import hide
from generator.checks.catalogue import CATALOGUE
from generator.checks.catalogue.words import HIDDEN
from generator.checks.problem import Problem, Span
from generator.load.fault import Fault
from generator.load.places import Loc, Places
from generator.load.text import place

_WAIVER = re.compile(r"^\s*#\s*asn-abaikan:\s*(\S*)[ \t]*(.*?)\s*$", re.MULTILINE)
WAIVER_SIGN = "asn-abaikan:"
"""What every waiver in a file begins with."""

_MOST_SHOWN = 200
"""Most characters of a value that a message repeats."""

_LONGEST_EXCERPT = 1_000
"""Most characters of a line that a message repeats; who writes longer ones needs no help to find the column."""

_SAFE_FACTS = frozenset(
    {
        "awal",
        "batas",
        "dikenal",
        "harus",
        "kunci",
        "level",
        "mirip",
        "nyata",
        "pilihan",
        "pola",
        "tahun",
    }
)
"""Facts that never hold text from the file: known keys, limits, places, counts. All others are hidden if private."""


@dataclass(frozen=True)
class Source:
    """The text of a file.

    Attributes:
        path: relative to the repository, with `/`.
        text: the whole file.
        yaml: its YAML part, on the same lines as in the file; the whole text of a YAML file.
        private: a record of persons, of which no report repeats a word.
    """

    path: str
    text: str
    yaml: str
    private: bool = False

    def problem(self, code: str, loc: Loc, **facts: str) -> Problem:
        """A problem with the value at `loc`."""
        return self.told(Fault(code, self._places.of(loc), facts))

    def problem_with_key(self, code: str, loc: Loc, **facts: str) -> Problem:
        """A problem with the key that ends `loc`."""
        return self.told(Fault(code, self._places.of_key(loc), facts))

    def problem_on(self, code: str, line: int, **facts: str) -> Problem:
        """A problem with a whole line."""
        return self.told(Fault(code, Span(line), facts))

    def told(self, fault: Fault) -> Problem:
        """The fault as a problem of this file, with the offending line unless the file is private."""
        facts = {
            name: _short(value) if name in _SAFE_FACTS or not self.private else HIDDEN
            for name, value in fault.facts.items()
        }
        return Problem(fault.code, self.path, fault.span, facts, self._excerpt(fault.span.line))

    def place_of(self, loc: Loc) -> str:
        """`path:line` of the value at `loc`, as a message names a place."""
        return f"{self.path}:{self._places.of(loc).line}"

    def waivers(self) -> tuple[frozenset[str], tuple[Problem, ...]]:
        """Codes of warnings that the file waives with a reason, and the waivers that do not count."""
        waived: set[str] = set()
        problems: list[Problem] = []
        if WAIVER_SIGN not in self.yaml:  # nearly every file, and much quicker than the pattern
            return frozenset(), ()
        for match in _WAIVER.finditer(self.yaml):
            code, reason = match.groups()
            entry = CATALOGUE.get(code)
            if entry is not None and entry.severity == "peringatan" and reason:
                waived.add(code)
            else:
                problems.append(
                    self.told(
                        Fault("ASN150", place(self.yaml, match.start(1)), {"kode": code or "?"})
                    )
                )
        return frozenset(waived), tuple(problems)

    @cached_property
    def _places(self) -> Places:
        return Places(self.yaml)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def _excerpt(self, number: int | None) -> str | None:
        if self.private or number is None or number > len(self._lines):
            return None
        line = self._lines[number - 1]
        return hide(line) if len(line) <= _LONGEST_EXCERPT else None


def _short(text: str) -> str:
    shown = hide(text[:_LONGEST_EXCERPT])
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}..."
