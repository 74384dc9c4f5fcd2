"""Releases: each as its own format wants it, and all of them against the units, the dictionary and the policy."""

from collections import Counter
from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.policy import check_in_force
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.model.release import JP_MEASURE, Cell, Group, Release


def check_releases(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    """Problems of releases, and more of them in a year than the policy allows."""
    for file in files.releases:
        if file.model.id != file.folder:
            yield file.problem("ASN315", ("id",), id=file.model.id, nama=file.folder)
        yield from _check_groups(file, ids)
        yield from _check_cells(file, ids)
        yield from check_in_force(("rilis_per_tahun",), file.model.as_of, files, file, ("tanggal",))
    yield from _check_number_a_year(files)


def _check_groups(file: Parsed[Release], ids: PublicIds) -> Iterator[Problem]:
    group_of_unit: dict[str, str] = {}
    first: dict[str, int] = {}
    for index, group in enumerate(file.model.groups):
        loc = ("kelompok", index)
        if group.id in first:
            awal = file.place_of(("kelompok", first[group.id], "id"))
            yield file.problem("ASN309", (*loc, "id"), nama=group.id, awal=awal)
        first.setdefault(group.id, index)
        for place, unit in enumerate(group.units):
            unit_loc = (*loc, "unit", place)
            yield from ids.units.check(unit, file, unit_loc)
            if unit in group_of_unit:
                yield file.problem("ASN606", unit_loc, nama=unit, kelompok=group_of_unit[unit])
            group_of_unit.setdefault(unit, group.id)


def _check_cells(file: Parsed[Release], ids: PublicIds) -> Iterator[Problem]:
    groups = {group.id: group for group in file.model.groups}
    first: dict[tuple[str, str], int] = {}
    for index, cell in enumerate(file.model.cells):
        loc = ("sel", index)
        key = (cell.group, cell.measure)
        if key in first:
            yield file.problem(
                "ASN603",
                loc,
                kelompok=cell.group,
                ukuran=cell.measure,
                awal=file.place_of(("sel", first[key])),
            )
        first.setdefault(key, index)
        if cell.group not in groups:
            yield file.problem("ASN601", (*loc, "kelompok"), nama=cell.group)
        if cell.measure != JP_MEASURE and not ids.competencies.knows(cell.measure):
            yield file.problem("ASN602", (*loc, "ukuran"), nama=cell.measure)
        yield from _check_band(cell, groups.get(cell.group), file, index)


def _check_band(
    cell: Cell, group: Group | None, file: Parsed[Release], index: int
) -> Iterator[Problem]:
    if (cell.band is None) == (cell.withheld is None):
        yield file.problem("ASN605", ("sel", index))
    if group is not None and cell.band is not None and cell.band > group.bands:
        yield file.problem(
            "ASN604",
            ("sel", index, "pita"),
            pita=str(cell.band),
            kelompok=group.id,
            batas=str(group.bands),
        )


def _check_number_a_year(files: PublicFiles) -> Iterator[Problem]:
    """Releases beyond the year's number, by their ids (year and month)."""
    made: Counter[str] = Counter()
    for file in sorted(files.releases, key=lambda release: release.model.id):
        year = file.model.id[:4]
        made[year] += 1
        setting = files.policy[0].model.policy.rilis_per_tahun if files.policy else None
        allowed = setting.on(file.model.as_of) if setting else None
        if allowed is not None and made[year] > allowed.value:
            yield file.problem("ASN607", ("id",), tahun=year, batas=str(allowed.value))
