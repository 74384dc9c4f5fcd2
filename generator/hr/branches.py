"""Branches of the tree of units: what is below a unit, and the head of each, after which files of persons are named."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.model.base import UnitId
from generator.model.hub import PublicHub
from generator.model.unit import Unit

_WHOLE = "kabupaten"


def branch_of(hub: PublicHub, unit: UnitId) -> UnitId:
    """The highest unit above `unit`, itself included, that is not the whole government."""
    while (above := hub.units[unit].parent) is not None and hub.units[above].kind != _WHOLE:
        unit = above
    return unit


def branch_file(folder: str, hub: PublicHub, unit: UnitId, day: date) -> str:
    """The path below records/ of what happened on `day` to someone of `unit`."""
    return f"{folder}/{day.year}/{branch_of(hub, unit)}.yml"


def units_below(hub: PublicHub, scope: UnitId | None) -> Iterator[tuple[Unit, int]]:
    """`scope` and all below it (None for all units) with their depth, parents first, siblings in the order of the hub."""
    children: defaultdict[UnitId | None, list[Unit]] = defaultdict(list)
    for unit in hub.units.values():
        children[unit.parent].append(unit)
    waiting = [(unit, 0) for unit in ([hub.units[scope]] if scope else children[None])]
    waiting.reverse()
    while waiting:
        unit, depth = waiting.pop()
        yield unit, depth
        waiting += [(child, depth + 1) for child in reversed(children[unit.id])]
