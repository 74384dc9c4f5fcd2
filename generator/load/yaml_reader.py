"""YAML text -> plain values, from libyaml's events, in a loop: no recursion, no constructors, bounded.

YAML 1.2 core scalars: `no`, `on` and dates stay text. Keys are text as written, as in JSON. What the hub does not
use (aliases, tags, a second document) is a fault. `yaml.load` would recurse on nesting, build aliases and take four
times as long; see docs/decisions.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.checks.problem import Span
from generator.load.fault import Fault
from generator.load.text import BAD_CHARACTER, bad_character

Value: TypeAlias = "dict[str, Value] | list[Value] | str | int | float | bool | None"
"""What a YAML file holds: the values of JSON."""

MAX_DEPTH = 32
MAX_NODES = 200_000
MAX_RELEASE_NODES = 2_000_000
_MAX_DIGITS = 18
_CORE_TAG = "tag:yaml.org,2002:"

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMBER_START = frozenset("0123456789+-.")
_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_BASED_INTEGER = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and the faults found on the way; `value` is None where syntax stopped the reading."""

    value: Value
    faults: tuple[Fault, ...]


class _Stop(Exception):  # noqa: N818
    """Reading cannot go on: carries the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read(text: str, most: int = MAX_NODES) -> Reading:
    """Read one YAML document.

    Args:
        text: decoded text without a byte order mark.
        most: how many values it may hold.

    Returns:
        The value (dicts, lists, text, numbers, booleans, None) and every fault. Never raises for any text.
    """
    faults: list[Fault] = []
    try:
        return Reading(_build(events(text), faults, most), tuple(faults))
    except _Stop as stop:
        return Reading(None, (*faults, stop.fault))
    except yaml.YAMLError as error:
        return Reading(None, (*faults, _fault_of_syntax(error, text)))


def events(text: str) -> Iterator[Event]:
    """libyaml's events of a text, without the two calls an event that `yaml.parse` makes in Python."""
    return iter(yaml.CSafeLoader(text).get_event, None)


def _build(stream: Iterator[Event], faults: list[Fault], most: int) -> Value:
    """Build the value from events, keeping open collections on a list instead of the call stack."""
    root: Value = None
    container: Any = None
    key: str | None = None
    open_collections: list[tuple[Any, str | None]] = []
    nodes = documents = 0
    value: Any
    for event in stream:
        # Exact types: libyaml makes no subclasses, and records of thousands hold millions of events.
        if type(event) is ScalarEvent:
            if key is None and type(container) is dict:
                key = _read_key(event, container, faults)
                continue
            value = _read_scalar(event, faults)
        elif type(event) is MappingStartEvent or type(event) is SequenceStartEvent:
            value = {} if type(event) is MappingStartEvent else []
            if key is None and type(container) is dict:
                raise _Stop(Fault("ASN134", span_of(event)))
            _refuse_anchor_and_tag(event, faults)
        elif type(event) is MappingEndEvent or type(event) is SequenceEndEvent:
            container, key = open_collections.pop()
            continue
        elif type(event) is AliasEvent:
            faults.append(Fault("ASN128", span_of(event)))
            if key is None and type(container) is dict:
                key = f"*{event.anchor}"
                continue
            value = None
        elif type(event) is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _Stop(Fault("ASN130", span_of(event)))
            continue
        else:
            continue

        nodes += 1
        if nodes > most:
            raise _Stop(Fault("ASN132", span_of(event), {"batas": str(most)}))
        if container is None:
            root = value
        elif key is None:
            container.append(value)
        else:
            container[key] = value
            key = None
        if type(value) in (dict, list):
            open_collections.append((container, key))
            container = value
            if len(open_collections) > MAX_DEPTH:
                raise _Stop(Fault("ASN131", span_of(event), {"batas": str(MAX_DEPTH)}))
    return root


def _read_key(event: ScalarEvent, mapping: dict[str, Value], faults: list[Fault]) -> str:
    _refuse_anchor_and_tag(event, faults)
    key: str = event.value
    if event.style == '"':
        _refuse_bad_characters(event, faults)
    if key in mapping:
        faults.append(Fault("ASN127", span_of(event), {"nama": key}))
    return key


def _read_scalar(event: ScalarEvent, faults: list[Fault]) -> Value:
    """The value of a scalar by YAML 1.2's core schema."""
    if event.tag is not None or event.anchor is not None:
        _refuse_anchor_and_tag(event, faults)
    text: str = event.value
    if event.style:
        if event.style == '"':
            _refuse_bad_characters(event, faults)
        return text
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBER_START:
        return text
    return _read_number(text, event, faults)


def _read_number(text: str, event: ScalarEvent, faults: list[Fault]) -> Value:
    """A finite number of readable length, or the text itself where it is no number."""
    number: int | float
    if _INTEGER.match(text):
        number = int(text) if len(text) <= _MAX_DIGITS else math.inf
    elif _BASED_INTEGER.match(text):
        number = int(text, 0) if len(text) <= _MAX_DIGITS else math.inf
    elif _FLOAT.match(text):
        number = float(text)
    elif _NOT_FINITE.match(text):
        number = math.inf
    else:
        return text
    if math.isfinite(number):
        return number
    faults.append(Fault("ASN133", span_of(event), {"nilai": text}))
    return None


def _refuse_anchor_and_tag(event: ScalarEvent | CollectionStartEvent, faults: list[Fault]) -> None:
    if event.anchor is not None:
        faults.append(Fault("ASN128", span_of(event)))
    if event.tag is not None:
        faults.append(Fault("ASN129", span_of(event), {"tag": event.tag.replace(_CORE_TAG, "!!")}))


def _refuse_bad_characters(event: ScalarEvent, faults: list[Fault]) -> None:
    r"""Escapes such as "\u202e" bring characters that the text itself does not show."""
    match = BAD_CHARACTER.search(event.value)
    if match:
        faults.append(bad_character(match[0], span_of(event)))


def span_of(event: Event) -> Span:
    """Line and column on which an event begins; libyaml marks every event."""
    assert event.start_mark is not None
    return _place(event.start_mark)


# libyaml's own words, and the code that says the same in Indonesian; the first that occurs counts.
_SYNTAX = (
    ("exceeded maximum nesting depth", "ASN131"),
    ("mapping values are not allowed", "ASN121"),
    ("while scanning a quoted scalar", "ASN122"),
    ("did not find expected ',' or", "ASN123"),
    ("while parsing a flow", "ASN123"),
    ("did not find expected key", "ASN124"),
    ("did not find expected '-' indicator", "ASN124"),
    ("could not find expected ':'", "ASN124"),
    ("did not find expected alphabetic or numeric character", "ASN128"),
    ("did not find expected <document start>", "ASN124"),
)


def _fault_of_syntax(error: yaml.YAMLError, text: str) -> Fault:
    """Say in our codes what libyaml found wrong."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Fault("ASN126")
    mark = error.problem_mark
    lines = text.split("\n")
    before, here = "", ""
    if mark.line < len(lines):
        before, here = (
            lines[mark.line][: mark.column],
            lines[mark.line][mark.column : mark.column + 1],
        )
    words = f"{error.context or ''} {error.problem or ''}"
    if here == "\t" or before.endswith("\t"):
        return Fault("ASN120", _place(mark))
    if "cannot start any token" in words or "block sequence entries are not allowed" in words:
        return Fault("ASN125", _place(mark), {"karakter": here})
    code = next((code for said, code in _SYNTAX if said in words), "ASN126")
    opening = code in ("ASN122", "ASN123") and error.context_mark is not None
    facts = {"batas": str(MAX_DEPTH)} if code == "ASN131" else {}
    return Fault(code, _place(error.context_mark if opening else mark), facts)


def _place(mark: Any) -> Span:
    return Span(mark.line + 1, mark.column + 1)
