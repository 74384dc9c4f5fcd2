"""Problems in the styles of report: for a person at a terminal, for code review pages, for a machine.

In: problems in any order, perhaps repeated. Out: one text. The words come from the catalogue.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from typing import Literal

from generator.checks.catalogue import CATALOGUE, is_error, sentence
from generator.checks.problem import Problem

Format = Literal["teks", "github", "gitlab", "json"]

_WIDTH = 100
"""Most characters of a source line that a report repeats."""

_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_RED, _YELLOW, _BOLD, _PLAIN = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"


def render(problems: Iterable[Problem], style: Format, *, colour: bool = False) -> str:
    """All problems as one text, in the order of their places; identical problems once.

    Args:
        problems: what the loaders found.
        style: "teks" for people, "github" for workflow commands, "gitlab" for Code Quality, "json" for the rest.
        colour: mark severity with terminal colours; only for "teks".
    """
    ordered = in_order(problems)
    match style:
        case "teks":
            return _as_text(ordered, colour)
        case "github":
            return "".join(f"{_as_annotation(problem)}\n" for problem in ordered)
        case "gitlab":
            return _as_json(_as_code_quality(ordered))
        case "json":
            return _as_json(_as_object(ordered))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by path, place and code, identical ones once: the same whatever order files were read in."""
    unique = {_identity(problem): problem for problem in problems}
    return tuple(unique[key] for key in sorted(unique))


def _identity(problem: Problem) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
    facts = tuple(sorted(problem.facts.items()))
    return problem.path, problem.span.line or 0, problem.span.column or 0, problem.code, facts


def _as_text(problems: Sequence[Problem], colour: bool) -> str:
    blocks = [_as_block(problem, colour) for problem in problems]
    return "\n".join([*blocks, _summary(problems)]) + "\n"


def _as_block(problem: Problem, colour: bool) -> str:
    entry = CATALOGUE[problem.code]
    severity = f"{entry.severity} {entry.code}"
    if colour:
        severity = f"{_RED if is_error(problem) else _YELLOW}{_BOLD}{severity}{_PLAIN}"
    lines = [f"{place(problem)}: {severity}: {entry.title}"]
    if problem.excerpt is not None and problem.span.line is not None:
        lines += _excerpt(problem.excerpt, problem.span.line, problem.span.column)
    lines += [f"  {printable(sentence(problem))}", f"  Saran: {entry.mend}", ""]
    return "\n".join(lines)


def place(problem: Problem) -> str:
    """`path:line:column`, as far as known."""
    span = problem.span
    known = [printable(problem.path), span.line, span.column]
    return ":".join(str(part) for part in known if part is not None)


def printable(text: str) -> str:
    """The text with characters that a terminal would obey, or an eye would miss, written out."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _excerpt(line: str, number: int, column: int | None) -> list[str]:
    """The offending line, cut to a readable width around the column, and a caret under the column."""
    start = max(0, (column or 1) - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = "".join(
        " " if _UNPRINTABLE.match(character) else character
        for character in line[start : start + _WIDTH]
    )
    margin = f"{number:>6} | "
    lines = [f"{margin}{shown}".rstrip()]
    if column is not None:
        lines.append(f"{'|':>{len(margin) - 1}} {' ' * (column - 1 - start)}^")
    return lines


def _summary(problems: Sequence[Problem]) -> str:
    if not problems:
        return "Tidak ada masalah."
    errors = sum(is_error(problem) for problem in problems)
    files = len({problem.path for problem in problems})
    return f"{errors} galat, {len(problems) - errors} peringatan di {files} berkas."


def _as_annotation(problem: Problem) -> str:
    """One GitHub workflow command; its separators are escaped, else a file name could add commands."""
    entry = CATALOGUE[problem.code]
    properties = {
        "file": problem.path,
        "line": problem.span.line,
        "col": problem.span.column,
        "title": f"{entry.code} {entry.title}",
    }
    settings = ",".join(
        f"{name}={_escape(printable(str(value))).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
        if value is not None
    )
    command = "error" if is_error(problem) else "warning"
    return f"::{command} {settings}::{_escape(_told(problem))}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _told(problem: Problem) -> str:
    return f"{printable(sentence(problem))} Saran: {CATALOGUE[problem.code].mend}"


def _as_code_quality(problems: Sequence[Problem]) -> list[dict[str, object]]:
    """GitLab's Code Quality report: a list; the fingerprint must be unique and stable between runs."""
    return [
        {
            "description": f"{problem.code}: {_told(problem)}",
            "check_name": problem.code,
            "fingerprint": hashlib.sha256(repr(_identity(problem)).encode()).hexdigest(),
            "severity": "critical" if is_error(problem) else "minor",
            "location": {
                "path": printable(problem.path),
                "lines": {"begin": problem.span.line or 1},
            },
        }
        for problem in problems
    ]


def _as_object(problems: Sequence[Problem]) -> dict[str, object]:
    errors = sum(is_error(problem) for problem in problems)
    return {
        "versi": 1,
        "galat": errors,
        "peringatan": len(problems) - errors,
        "masalah": [
            {
                "kode": problem.code,
                "tingkat": CATALOGUE[problem.code].severity,
                "judul": CATALOGUE[problem.code].title,
                "berkas": printable(problem.path),
                "baris": problem.span.line,
                "kolom": problem.span.column,
                "apa": printable(sentence(problem)),
                "saran": CATALOGUE[problem.code].mend,
            }
            for problem in problems
        ],
    }


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
