"""Two versions of a records file, both made from a third: merged row by row, or the rows that contradict each other.

Git compares lines, and takes two officers who each added a participant at the end of a list for a conflict. Here only
a row that both changed, to different ends, is one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import ValidationError

from generator.hr.rows import Rows, split_rows
from generator.hr.texts import text_of_map
from generator.load.emit import block_rows
from generator.load.yaml_reader import read
from generator.model.name_map import NameMapFile, NamePair
from generator.model.person import Person, PersonFile, Spell

Side = Literal["saya", "rekan"]
"""Whose row is taken where both changed it."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome: a text, None for "no such file"; `contradictions` are keys of rows that need a decision."""

    text: str | None
    contradictions: tuple[str, ...] = ()


_MAP_LISTS = ("units", "jabatan", "forms")

WHOLE_FILE = ""
"""Stands for the key where the file as a whole is contradictory."""


def merge_texts(
    base: str | None, mine: str | None, theirs: str | None, prefer: Side | None = None
) -> Merged:
    """Merge two versions of a file.

    Args:
        base: the version both were made from; None where there was none.
        mine: the officer's own; None where it was deleted.
        theirs: the colleague's.
        prefer: whose to take where the two contradict each other.
    """
    if mine == theirs or theirs == base:
        return Merged(mine)
    if mine == base:
        return Merged(theirs)
    rows = [Rows("", {}) if text is None else split_rows(text) for text in (base, mine, theirs)]
    if mine is None or theirs is None or any(row is None for row in rows):
        return _whole(mine, theirs, prefer)
    before, ours, others = (row for row in rows if row is not None)
    items, contradictions = _merge_items(before.items, ours.items, others.items, prefer)
    return Merged(Rows(others.head, items).text, contradictions)


def merge_name_maps(
    base: str | None, mine: str | None, theirs: str | None, prefer: Side | None = None
) -> Merged:
    """The same for records/pemetaan.yml, which has three lists whose rows are known by what was written."""
    maps = [_pairs(text) for text in (base, mine, theirs)]
    if any(pairs is None for pairs in maps):
        return _whole(mine, theirs, prefer)
    before, ours, others = (pairs for pairs in maps if pairs is not None)
    merged, contradictions = _merge_items(before, ours, others, prefer)
    lists = {
        field: tuple(
            NamePair(written=key.removeprefix(f"{field}/"), id=meant)
            for key, meant in sorted(merged.items())
            if key.startswith(f"{field}/")
        )
        for field in _MAP_LISTS
    }
    names = tuple(key.partition("/")[2] for key in contradictions)
    return Merged(text_of_map(NameMapFile(version=1, **lists)), names)


def _pairs(text: str | None) -> dict[str, str] | None:
    """The ids by list and written name; None where the text is no such file."""
    if text is None:
        return {}
    try:
        file = NameMapFile.model_validate_json(
            json.dumps(read(text).value), by_alias=True, by_name=False
        )
    except ValidationError:
        return None
    lists = zip(_MAP_LISTS, (file.units, file.jabatan, file.forms), strict=True)
    return {f"{field}/{pair.written}": pair.id for field, pairs in lists for pair in pairs}


def _whole(mine: str | None, theirs: str | None, prefer: Side | None) -> Merged:
    if prefer is None:
        return Merged(theirs, (WHOLE_FILE,))
    return Merged(mine if prefer == "saya" else theirs)


def _merge_items(
    base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str], prefer: Side | None
) -> tuple[dict[str, str], tuple[str, ...]]:
    contradictions: list[str] = []
    merged: dict[str, str] = {}
    for key in _order(mine, theirs):
        was, ours, others = base.get(key), mine.get(key), theirs.get(key)
        if ours == others or others == was:
            chosen = ours
        elif ours == was:
            chosen = others
        elif prefer is not None:
            chosen = ours if prefer == "saya" else others
        else:
            chosen = _same_person(ours, others)
            if chosen is None:
                contradictions.append(key)
        if chosen is not None:
            merged[key] = chosen
    return merged, tuple(contradictions)


def _order(mine: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """Their order, with each row of mine after the row that it follows in mine."""
    after: dict[str, list[str]] = {"": []}
    last = ""
    for key in mine:
        if key in theirs:
            last = key
        else:
            after.setdefault(last, []).append(key)
    return [*after[""], *(each for key in theirs for each in (key, *after.get(key, ())))]


def _same_person(mine: str | None, theirs: str | None) -> str | None:
    """One row for a person whose positions both sides know alike, from the earlier of the two days of each."""
    one, other = _person(mine), _person(theirs)
    if one is None or other is None or len(one.history) != len(other.history):
        return None
    spells: list[Spell] = []
    for left, right in zip(one.history, other.history, strict=True):
        if left.model_copy(update={"since": right.since}) != right:
            return None
        spells.append(left if left.since <= right.since else right)
    merged = one.model_copy(update={"history": tuple(spells)})
    text = block_rows("pegawai", [merged])
    return text[text.index("- ") :]


def _person(item: str | None) -> Person | None:
    if item is None:
        return None
    value = read(f"versi: 1\npegawai:\n{item}").value
    try:
        file = PersonFile.model_validate_json(json.dumps(value), by_alias=True, by_name=False)
    except ValidationError:
        return None
    return file.persons[0] if len(file.persons) == 1 else None
