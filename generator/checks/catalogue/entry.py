"""Entry: all that is said about one kind of problem."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

Severity = Literal["galat", "peringatan"]
"""`galat` stops the build; `peringatan` does not, and may be waived with a reason."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The words of one code.

    Attributes:
        code: `ASN` and three digits; the first digit is the group.
        title: what a list of codes calls it.
        what: one sentence saying what is wrong; a template over the facts of a problem.
        why: why it matters to somebody.
        mend: what to do now.
        example: one line that shows wrong and right.
        severity: whether it stops the build.
    """

    code: str
    title: str
    what: str
    why: str
    mend: str
    example: str
    severity: Severity = "galat"

    @property
    def general(self) -> str:
        """`what` without the facts of a case, for a list of codes."""
        return self.what.format_map(defaultdict(lambda: "..."))
