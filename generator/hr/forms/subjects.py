"""Whom forms are made for: those who hold a position on a day in a unit or below it."""

from datetime import date

from generator.hr.branches import units_below
from generator.hr.forms.akpk import Subject
from generator.hr.names import Names, shown_name
from generator.model.base import UnitId
from generator.model.hub import PublicHub
from generator.model.people import People


def find_subjects(
    people: People, hub: PublicHub, names: Names, scope: UnitId | None, day: date
) -> tuple[Subject, ...]:
    """The people of `scope` and what is below it, or of all units; by unit, then by name."""
    place = {unit.id: index for index, (unit, _) in enumerate(units_below(hub, scope))}
    found = [
        Subject(person, shown_name(names, person), names.nip_of(person) or "", spell)
        for person, record in people.persons.items()
        if (spell := record.spell_on(day)) is not None and spell.unit in place
    ]
    return tuple(
        sorted(found, key=lambda each: (place[each.spell.unit], each.name.casefold(), each.id))
    )
