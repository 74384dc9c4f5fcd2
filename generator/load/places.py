"""Where each key and value of a YAML text stands: read again, only once a problem must be told."""

from dataclasses import dataclass, field
from typing import TypeAlias

from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from generator.checks.problem import Span
from generator.load.yaml_reader import events, span_of

Loc: TypeAlias = "tuple[str | int, ...]"
"""The way to a value: keys of mappings and 0-based numbers of list items, as pydantic gives it."""


@dataclass(slots=True)
class _Node:
    span: Span
    children: dict[str | int, "_Node"] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)


class Places:
    """The places of a text that was read without a fault of syntax."""

    def __init__(self, text: str) -> None:
        self._root = _map(text)

    def of(self, loc: Loc) -> Span:
        """Place of the value at `loc`; steps that the text does not have (pydantic's own) are passed over."""
        return self._walk(loc).span

    def of_key(self, loc: Loc) -> Span:
        """Place of the key that ends `loc`, or of its value where it is no key."""
        parent = self._walk(loc[:-1])
        return parent.keys.get(str(loc[-1])) or self.of(loc)

    def _walk(self, loc: Loc) -> _Node:
        node = self._root
        for step in loc:
            node = node.children.get(step) or node.children.get(str(step)) or node
        return node


def _map(text: str) -> _Node:
    root = _Node(Span(1, 1))
    node: _Node | None = None
    key: str | None = None
    is_mapping = False
    outer: list[tuple[_Node | None, bool]] = []
    for event in events(text):
        if isinstance(event, CollectionEndEvent):
            node, is_mapping = outer.pop()
            continue
        if not isinstance(event, NodeEvent):
            continue
        span = span_of(event)
        if node is not None and is_mapping and key is None:
            key = event.value if isinstance(event, ScalarEvent) else f"*{event.anchor}"
            node.keys[key] = span
            continue
        child = _Node(span)
        if node is None:
            root = child
        elif key is None:
            node.children[len(node.children)] = child
        else:
            node.children[key] = child
        key = None
        if isinstance(event, CollectionStartEvent):
            outer.append((node, is_mapping))
            node, is_mapping = child, isinstance(event, MappingStartEvent)
    return root
