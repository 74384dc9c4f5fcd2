"""Markdown text -> the YAML at its head and the body below it, both knowing their lines in the file."""

from dataclasses import dataclass

from generator.checks.problem import Span
from generator.load.fault import Fault

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a Markdown file.

    Attributes:
        yaml: the head, with an empty first line for the fence, so that line numbers are those of the file.
        body: what follows the closing fence.
        body_line: the file's line on which the body starts.
    """

    yaml: str
    body: str
    body_line: int


def split(text: str) -> Split | Fault:
    """Split a Markdown text at its fences, or say which fence is missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Fault("ASN140", Span(1))
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return Split(
                yaml="\n".join(["", *lines[1:number], ""]),
                body="\n".join(lines[number + 1 :]),
                body_line=number + 2,
            )
    return Fault("ASN141", Span(1))
