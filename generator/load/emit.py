"""Records as YAML text, in the style that people write them by hand in this repository.

A list is a row a line, `- {id: ..., hasil: lulus}`; where rows are long, a block with a key a line. Strings are plain
where YAML 1.1 and 1.2 both read them back as that string, else quoted.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from generator.model.base import Record

_PLAIN = re.compile(r"(?!.* $)[A-Za-z][A-Za-z0-9 _./()-]*|[0-9]+(-[a-z0-9]+)*-[a-z][a-z0-9-]*")
_WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan"})


def flow_rows(key: str, rows: Iterable[Record]) -> str:
    """A file whose list `key` has one row a line."""
    return _file(key, (f"- {_flow(_plain(row))}\n" for row in rows))


def block_rows(key: str, rows: Iterable[Record]) -> str:
    """A file whose list `key` has one key a line in each row, values in flow style."""
    return _file(key, (_block(_plain(row)) for row in rows))


def single(key: str, record: Record) -> str:
    """A file with one record under `key`."""
    return f"versi: 1\n{key}: {_flow(_plain(record))}\n"


def top(record: Record, block_lists: Iterable[str] = ()) -> str:
    """A file that is the record itself; the lists named in `block_lists` have one row a line."""
    lines = []
    for key, value in _plain(record).items():
        if key in block_lists and value:
            lines.append(f"{key}:\n" + "".join(f"- {_flow(row)}\n" for row in value))
        else:
            lines.append(f"{key}: {_flow(value)}\n")
    return "".join(lines)


def _file(key: str, rows: Iterable[str]) -> str:
    body = "".join(rows)
    return f"versi: 1\n{key}:\n{body}" if body else f"versi: 1\n{key}: []\n"


def _plain(record: Record) -> dict[str, Any]:
    return record.model_dump(by_alias=True, exclude_defaults=True)


def _block(row: Mapping[str, Any]) -> str:
    lines = [f"{key}: {_flow(value)}\n" for key, value in row.items()]
    return "- " + "  ".join(lines)


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return "{" + ", ".join([f"{key}: {_flow(each)}" for key, each in value.items()]) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join([_flow(each) for each in value]) + "]"
    if isinstance(value, date):
        return value.isoformat()
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


@lru_cache(maxsize=4096)
def _text(value: str) -> str:
    """A string plain or quoted; most are words of closed lists, said thousands of times."""
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML:
        return value
    return json.dumps(value, ensure_ascii=False)
