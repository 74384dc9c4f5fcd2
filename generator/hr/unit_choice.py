"""The unit that an officer means by what was typed: its id, or its name in any case and spacing."""

from generator.audit.identifiers import hide
from generator.hr.refusal import refuse
from generator.load.spelling import nearest
from generator.model.base import UnitId
from generator.model.hub import PublicHub


def choose_unit(typed: str, hub: PublicHub) -> UnitId:
    """The id of the unit.

    Raises:
        RefusedError: there is none, or several have the name.
    """
    if typed in hub.units:
        return UnitId(typed)
    wanted = _folded(typed)
    found = [unit.id for unit in hub.units.values() if _folded(unit.name) == wanted]
    if len(found) > 1:
        choices = ", ".join(f"`{unit}`" for unit in found)
        raise refuse("ASN872", "unit", nama=hide(typed), banyak=str(len(found)), pilihan=choices)
    if not found:
        known = {name for unit in hub.units.values() for name in (unit.id, unit.name)}
        raise refuse("ASN871", "unit", nama=hide(typed), **nearest(typed, known))
    return found[0]


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
