"""Value -> model, and pydantic's errors -> problems in the reader's words, each at its place.

Validation is of JSON: there a date is text and a list is a list, so strict models convert nothing silently.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.checks.catalogue import words
from generator.checks.problem import Problem
from generator.load.places import Loc
from generator.load.shape import keys_at
from generator.load.source import Source
from generator.load.spelling import nearest
from generator.load.yaml_reader import Value
from generator.markdown import slug
from generator.model.base import SLUG, Record

M = TypeVar("M", bound=Record)

_ONE_LINE = r"^[^\r\n]+$"
_OF_KEY = "[key]"
"""pydantic's mark at the end of the way to a key that is wrong itself."""

_WANTED = {
    "bool_type": "bool",
    "date_type": "date",
    "dict_type": "dict",
    "model_type": "dict",
    "float_type": "float",
    "int_type": "int",
    "int_parsing": "int",
    "string_type": "string",
    "tuple_type": "list",
}


def validate(value: Value, model: type[M], source: Source) -> M | tuple[Problem, ...]:
    """The model of a value, or every problem with its shape."""
    return validate_json(json.dumps(value), model, source)


def validate_json(values: str, model: type[M], source: Source) -> M | tuple[Problem, ...]:
    """The same of a value written as JSON."""
    try:
        return model.model_validate_json(values, by_alias=True, by_name=False)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return tuple(
            _tell(detail, model, source) for detail in details if not _follows(detail, details)
        )


def _follows(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether a list is too short only because items of it are wrong, which is told anyway."""
    place = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in errors
    )


def _tell(error: ErrorDetails, model: type[Record], source: Source) -> Problem:
    """The problem of one pydantic error."""
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    loc: Loc = error["loc"]
    report = source.problem
    if loc and loc[-1] == _OF_KEY:
        loc, report = loc[:-1], source.problem_with_key
    key, value = _name(loc, model), _shown(given)
    match kind:
        case "missing":
            return source.problem("ASN201", loc[:-1], kunci=str(loc[-1]))
        case "union_tag_not_found":
            return source.problem("ASN201", loc, kunci=_mark(context))
        case "union_tag_invalid":
            choices = _choices(context["expected_tags"])
            facts = {"kunci": _mark(context), "nilai": _shown(context["tag"])}
            facts |= {"pilihan": ", ".join(choices), **nearest(str(context["tag"]), choices)}
            return source.problem("ASN205", (*loc, _mark(context)), **facts)
        case "extra_forbidden":
            known = keys_at(model, loc[:-1])
            facts = {
                "nama": str(loc[-1]),
                "dikenal": ", ".join(known),
                **nearest(str(loc[-1]), known),
            }
            return source.problem_with_key("ASN202", loc, **facts)
        case "greater_than_equal" | "less_than_equal" | "greater_than":
            return report("ASN204", loc, kunci=key, nilai=value, batas=_limit(context))
        case "literal_error" if loc == ("versi",):
            return report("ASN210", loc, nilai=value, pilihan=context["expected"])
        case "literal_error":
            choices = _choices(context["expected"])
            facts = {
                "kunci": key,
                "nilai": value,
                "pilihan": ", ".join(choices),
                **nearest(value, choices),
            }
            return report("ASN205", loc, **facts)
        case "string_pattern_mismatch" if context["pattern"] == _ONE_LINE:
            return report("ASN211", loc, kunci=key)
        case "string_pattern_mismatch":
            pattern = context["pattern"]
            facts = {"kunci": key, "nilai": value, "pola": words.PATTERNS.get(pattern, pattern)}
            if pattern == SLUG.pattern and not source.private:
                facts["mirip"] = slug(value)
            return report("ASN206", loc, **facts)
        case "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return report("ASN207", loc, kunci=key, nilai=value)
        case "string_too_long" | "too_long":
            measure = words.LETTERS if kind == "string_too_long" else words.ITEMS
            return report("ASN208", loc, kunci=key, batas=measure.format(context["max_length"]))
        case "string_too_short" | "too_short":
            measure = words.LETTERS if kind == "string_too_short" else words.ITEMS
            return report("ASN209", loc, kunci=key, batas=measure.format(context["min_length"]))
        case _ if kind in _WANTED:
            wanted, found = words.WANTED[_WANTED[kind]], words.FOUND[type(given)]
            return report("ASN203", loc, kunci=key, harus=wanted, nyata=found)
        case _:
            return report("ASN212", loc, kunci=key)


def _name(loc: Loc, model: type[Record]) -> str:
    """How a message calls a place: the last known key on the way, and the number of the item in its list."""
    for index in range(len(loc) - 1, -1, -1):
        step = loc[index]
        if isinstance(step, str) and step in keys_at(model, loc[:index]):
            after = loc[index + 1 : index + 2]
            if after and isinstance(after[0], int):
                return words.ITEM.format(after[0] + 1, step)
            return step
    return words.WHOLE_FILE


def _shown(given: Any) -> str:
    if isinstance(given, str | int | float | date):
        return json.dumps(given, ensure_ascii=False) if isinstance(given, bool) else str(given)
    return words.FOUND[type(given)]


def _mark(context: Mapping[str, Any]) -> str:
    """The key that tells the kinds of a union apart, in the file's language."""
    return str(context["discriminator"]).rpartition("| ")[2].strip("'")


def _choices(expected: str) -> list[str]:
    """The choices in pydantic's "'a', 'b' or 'c'" (or "10, 20 or 70")."""
    return [choice.strip("'") for choice in re.split(r", | or ", expected)]


def _limit(context: dict[str, Any]) -> str:
    signs = {"ge": "≥", "gt": ">", "le": "≤"}
    return next(f"{sign} {context[name]:g}" for name, sign in signs.items() if name in context)
