"""The tree of units: known parents and positions, one root, no cycles."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cycles import cycles
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.load.reader import Reader
from generator.model.unit import Unit, UnitFile

_Place = tuple[Unit, Parsed[UnitFile], int]


def check_units(files: PublicFiles, ids: PublicIds, reader: Reader) -> Iterator[Problem]:
    """Problems of the units' references and of the tree they make."""
    units = [
        (unit, file, index) for file in files.units for index, unit in enumerate(file.model.units)
    ]
    for unit, file, index in units:
        if unit.parent is not None:
            yield from ids.units.check(unit.parent, file, ("unit", index, "induk"))
        for jabatan in unit.formation:
            yield from ids.jabatan.check_key(jabatan, file, ("unit", index, "jabatan", jabatan))
    if "unit" not in reader.incomplete:
        yield from _check_roots(units, files.unit_folder)
    yield from _check_cycles(units)


def _check_roots(units: list[_Place], folder: str) -> Iterator[Problem]:
    roots = [place for place in units if place[0].parent is None]
    if not roots:
        yield Problem("ASN310", folder)
    for unit, file, index in roots[1:]:
        yield file.problem("ASN311", ("unit", index, "induk"), nama=unit.id, akar=roots[0][0].id)


def _check_cycles(units: list[_Place]) -> Iterator[Problem]:
    places: dict[str, tuple[Parsed[UnitFile], int]] = {
        unit.id: (file, index) for unit, file, index in units
    }
    graph: dict[str, list[str]] = {
        unit.id: [unit.parent] if unit.parent else [] for unit, _, _ in units
    }
    for cycle in cycles(graph):
        file, index = places[cycle[0]]
        yield file.problem("ASN312", ("unit", index, "induk"), lingkaran=" → ".join(cycle))
