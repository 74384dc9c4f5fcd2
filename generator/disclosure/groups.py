"""Groups: units joined along the reporting line until each group has ten people, once a year.

From the lowest units upwards: a unit that with what waits below it has ten people becomes a group; one that has not
waits for the unit above. Who works where is taken as known (it is on every door), so that groups tell nothing else:
docs/privasi.md says what the choice makes public.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from generator.disclosure.bands import SMALLEST
from generator.model.base import UnitId
from generator.model.people import People
from generator.model.release import Group
from generator.model.unit import Unit

ALONE = "Unit ini sendiri punya sekurangnya sepuluh pegawai."
JOINED = (
    "Digabung menurut garis pelaporan sampai kelompoknya punya sekurangnya sepuluh pegawai; "
    "unit di bawahnya yang ikut digabung terlalu kecil untuk berdiri sendiri."
)


def headcount(people: People, day: date) -> Mapping[UnitId, int]:
    """How many people hold a position in each unit on `day`."""
    held = (person.spell_on(day) for person in people.persons.values())
    return Counter(spell.unit for spell in held if spell is not None)


def form_groups(units: Mapping[UnitId, Unit], people_in: Mapping[UnitId, int]) -> tuple[Group, ...]:
    """The groups of a year, named after the unit at their head, in the order of `units`.

    What is left at the root with fewer than ten people is in no group.
    """
    waiting: dict[UnitId | None, list[Unit]] = {}
    groups: dict[UnitId, Group] = {}
    for unit in _children_first(units):
        members = [unit, *waiting.pop(unit.id, ())]
        if sum(people_in.get(member.id, 0) for member in members) >= SMALLEST:
            groups[unit.id] = _group(unit, members)
        else:
            waiting.setdefault(unit.parent, []).extend(members)
    return tuple(groups[key] for key in units if key in groups)


def _group(head: Unit, members: list[Unit]) -> Group:
    return Group(
        id=head.id,
        name=head.name,
        units=tuple(member.id for member in members),
        reason=ALONE if len(members) == 1 else JOINED,
    )


def _children_first(units: Mapping[UnitId, Unit]) -> Iterator[Unit]:
    """Every unit after all those below it; siblings in the order of `units`."""
    below: dict[UnitId | None, list[Unit]] = {}
    for unit in units.values():
        below.setdefault(unit.parent, []).append(unit)
    down: list[Unit] = []
    stack = list(below.get(None, ()))
    while stack:
        unit = stack.pop()
        down.append(unit)
        stack += below.get(unit.id, ())
    return reversed(down)
