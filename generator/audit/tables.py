"""Tables: the downloads and the search indexes of a site, against the inputs, leaf by leaf.

A leaf with a figure must be one that the repository has too; where only the site is at hand, its key must be one of
the file formats, so that a column of counts cannot come in.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.audit.facts import Facts
from generator.audit.finding import Finding
from generator.audit.inputs import CSV_ALONE, TABLES, Inputs, Row, rows_of_csv
from generator.audit.memory import digest_of
from generator.audit.phrases import plain
from generator.model.competency import Competency
from generator.model.content import Article, GuideFront, Page, PathFront, TrainingFront
from generator.model.event import Event
from generator.model.jabatan import Jabatan
from generator.model.learning_form import LearningForm
from generator.model.plan import Plan, PublicLine
from generator.model.policy import Policy
from generator.model.release import Cell, Group, ParentCell
from generator.model.unit import Unit

_MODELS: tuple[type[BaseModel], ...] = (
    Article, Cell, Competency, Event, Group, GuideFront, Jabatan, LearningForm, Page, ParentCell, PathFront, Plan, Policy, PublicLine, TrainingFront, Unit,
)  # fmt: skip
_OWN_KEYS = frozenset(
    {"alasan", "berkas", "jenis", "metode", "pengaturan", "rilis", "slug", "tanggal"}
)
_FIGURE = re.compile(r"[0-9]+")
_IDS = {
    "daftar-rilis": ("rilis",),
    "rilis": ("rilis", "kelompok", "ukuran"),
    "rilis-induk": ("rilis", "unit", "ukuran"),
    "kelompok": ("rilis", "id"),
    "rencana": ("tahun", "id"),
}


def trace_json(path: str, text: str, facts: Facts, own: bool) -> Iterator[Finding]:
    """The figures of a download or index that cannot be traced.

    Args:
        path: below the site.
        text: the JSON.
        facts: what is known.
        own: whether the facts come from the site itself, so that only keys can be checked.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return
    if path.startswith("data/"):
        name = _name(path)
        known = _known(name, facts, own)
        for row in value if isinstance(value, list) else [value]:
            row = row if isinstance(row, dict) else {"?": row}
            for keys, leaf in _untraced(name, row, known):
                shown = f"{'.'.join(map(str, keys))}: {str(leaf)[:60]}"
                yield Finding(path, _line(text, row, keys), "angka", _FIGURE.sub("•", shown))
    elif path.startswith("pencarian/unit"):
        yield from _index(path, text, value, facts)


def judged_by(path: str, facts: Facts, own: bool) -> str:
    """A digest of all that `trace_json`, or `trace_csv` without a JSON beside, judges the file at `path` by."""
    tables, name = facts.inputs.tables, _name(path)
    if not path.startswith("data/"):
        name = "unit"
    elif own or name not in TABLES:
        return ""
    return digest_of(repr(tables.get(name)))


def trace_csv(
    path: str, text: str, beside: str | None, facts: Facts, own: bool
) -> Iterator[Finding]:
    """The figures of a CSV download that cannot be traced.

    A table that has JSON beside it must say the same in the same row; one that is CSV alone is traced like JSON.
    """
    if beside is None and (name := _name(path)) in CSV_ALONE:
        known = _known(name, facts, own)
        for number, said in enumerate(rows_of_csv(text), 2):
            for keys, leaf in _untraced(name, said, known):
                shown = f"{keys[0]}: {str(leaf)[:60]}"
                yield Finding(path, number, "angka", _FIGURE.sub("•", shown))
        return
    rows = list(csv.reader(io.StringIO(text)))
    try:
        objects = json.loads(beside) if beside else []
    except (ValueError, RecursionError):
        objects = []
    head = rows[0] if rows else []
    unknown = {place for place, column in enumerate(head) if column not in _known_keys()}
    for number, row in enumerate(rows[1:], 2):
        twin = objects[number - 2] if number - 2 < len(objects) else {}
        figures = set(_FIGURE.findall(json.dumps(twin, ensure_ascii=False)))
        for place, cell in enumerate(row):
            if _FIGURE.search(cell) and (
                place in unknown or not figures.issuperset(_FIGURE.findall(cell))
            ):
                column = head[place] if place < len(head) else "?"
                yield Finding(path, number, "angka", f"{column}: {_FIGURE.sub('•', cell)[:60]}")


def _name(path: str) -> str:
    """The table that a download is of."""
    return path.removeprefix("data/").partition(".")[0]


def _known(name: str, facts: Facts, own: bool) -> Mapping[tuple[str, ...], Row] | None:
    """The rows of the inputs that a download must agree with; None where only its keys can be checked."""
    return None if own or name not in TABLES else _by_id(name, facts.inputs)


def _untraced(
    name: str, row: Row, known: Mapping[tuple[str, ...], Row] | None
) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The leaves of a row that have a figure and are not in the row of the inputs, under their keys."""
    twin = None if known is None else known.get(_id(name, row))
    for keys, leaf in _leaves(row):
        if isinstance(leaf, bool) or _FIGURE.search(str(leaf)) is None:
            continue
        if known is None:
            traced = keys[0] in _known_keys()
        else:
            traced = twin is not None and _same(_at(twin, keys), leaf)
        if not traced:
            yield keys, leaf


def _index(path: str, text: str, value: Any, facts: Facts) -> Iterator[Finding]:
    """The index of units: names, addresses and places, and no number of its own."""
    known = {plain(str(leaf)) for row in facts.units.values() for _, leaf in _leaves(row)}
    for keys, leaf in _leaves(value):
        if not _FIGURE.search(str(leaf)):
            continue
        shown = plain(str(leaf)).removeprefix("unit/").rstrip("/")
        if not isinstance(leaf, str) or shown not in known:
            yield Finding(path, 1, "angka", f"{keys[0]}: {_FIGURE.sub('•', str(leaf))[:60]}")


@cache
def _known_keys() -> frozenset[str]:
    """Every key that the file formats have, at any depth."""
    keys = set(_OWN_KEYS)
    for model in _MODELS:
        schema = model.model_json_schema(by_alias=True)
        for part in (schema, *schema.get("$defs", {}).values()):
            keys |= part.get("properties", {}).keys()
    return frozenset(keys)


def _by_id(name: str, inputs: Inputs) -> dict[tuple[str, ...], Row]:
    return {_id(name, row): row for row in inputs.tables.get(name, [])}


def _id(name: str, row: Row) -> tuple[str, ...]:
    return tuple(str(row.get(key)) for key in _IDS.get(name, ("id",)))


def _leaves(value: Any, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*keys, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*keys, number))
    elif value is not None:
        yield keys or ("?",), value


def _at(value: Any, keys: tuple[str | int, ...]) -> Any:
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _same(known: Any, shown: Any) -> bool:
    if isinstance(known, int | float) and isinstance(shown, int | float):
        return known == shown
    return known is not None and str(known) == str(shown)


def _line(text: str, row: Row, keys: tuple[Any, ...]) -> int:
    """The line of a leaf, found by its key after the id of its row; 1 where that does not lead to it."""
    anchor = next((str(row[key]) for key in ("id", "slug", "kode") if key in row), "")
    start = max(0, text.find(f'"{anchor}"')) if anchor else 0
    key = next((each for each in reversed(keys) if isinstance(each, str)), "?")
    place = text.find(f'"{key}"', start)
    return text.count("\n", 0, max(place, 0)) + 1
