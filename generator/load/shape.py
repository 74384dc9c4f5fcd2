"""What a model's format says at a place: its keys, from the JSON schema that pydantic makes of it."""

from functools import cache
from typing import Any

from generator.load.places import Loc
from generator.model.base import Record


def keys_at(model: type[Record], loc: Loc) -> tuple[str, ...]:
    """Known keys of the mapping at `loc`, in the order of the format; empty where any key may stand."""
    schema = _schema(model)
    nodes = [schema]
    for step in loc:
        nodes = [inner for node in nodes for inner in _step(_expand(node, schema), step)] or nodes
    found = [
        key
        for node in nodes
        for option in _expand(node, schema)
        for key in option.get("properties", {})
    ]
    return tuple(dict.fromkeys(found))


@cache
def _schema(model: type[Record]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _expand(node: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """A node's alternatives with references followed; schemas of the hub do not refer to themselves."""
    if "$ref" in node:
        return _expand(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], schema)
    alternatives = node.get("anyOf") or node.get("oneOf")
    if alternatives:
        return [option for alternative in alternatives for option in _expand(alternative, schema)]
    return [node]


def _is_kind(option: dict[str, Any], kind: str) -> bool:
    return any(key.get("const") == kind for key in option.get("properties", {}).values())


def _step(options: list[dict[str, Any]], step: str | int) -> list[dict[str, Any]]:
    """Schemas one step further: into a list, a known key, a kind of a union, or a free key."""
    if isinstance(step, int):
        return [option["items"] for option in options if "items" in option]
    if of_kind := [option for option in options if _is_kind(option, step)]:
        return of_kind
    inner = [
        option["properties"][step] for option in options if step in option.get("properties", {})
    ]
    return inner or [
        option["additionalProperties"]
        for option in options
        if isinstance(option.get("additionalProperties"), dict)
    ]
