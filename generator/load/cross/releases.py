"""Releases: each as its own format wants it, and all of them against the units, the dictionary and the policy."""

from collections import Counter
from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cache import Cache, key_of
from generator.load.cross.policy import check_in_force
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.model.release import JP_MEASURE, Cell, Release


def check_releases(files: PublicFiles, ids: PublicIds, cache: Cache) -> Iterator[Problem]:
    """Problems of each release and of all together; only one with no other problem is called edited.

    A release has tens of thousands of cells: one that an earlier run found right, among the same ids, is not gone through.
    """
    keys = {file.path: _key(file, files, ids) for file in files.releases}
    new = [file for file in files.releases if cache.get(keys[file.path]) is None]
    problems = [
        *(problem for file in new for problem in _check_release(file, files, ids)),
        *_check_number_a_year(files),
        *_check_order(files),
    ]
    yield from problems
    told = {problem.path for problem in problems}
    for file in new:
        if file.path in told:
            continue
        if file.model.digest == file.model.content_digest():
            cache.put(keys[file.path], "")
        else:
            yield file.problem("ASN621", ("sidik_isi",), nama=file.model.id)


def _key(file: Parsed[Release], files: PublicFiles, ids: PublicIds) -> str:
    """A key of all that a release by itself can be right or wrong by."""
    allowed = [settings.model.policy.rilis_per_tahun for settings in files.policy]
    around = (file.found.parts, ids.units.said, ids.competencies.said, allowed)
    return key_of("rilis benar", file.digest, repr(around))


def _check_release(file: Parsed[Release], files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    if file.model.id != file.folder:
        yield file.problem("ASN315", ("id",), id=file.model.id, nama=file.folder)
    yield from _check_groups(file, ids)
    yield from _check_cells(file, ids)
    yield from check_in_force(("rilis_per_tahun",), file.model.as_of, files, file, ("tanggal",))


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
    groups = {group.id for group in file.model.groups}
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
        yield from _check_band(cell, file, index)
        if cell.coaches_to is not None and (cell.band is None or cell.measure == JP_MEASURE):
            yield file.problem("ASN471", (*loc, "membimbing_sampai"), kelompok=cell.group)


def _check_band(cell: Cell, file: Parsed[Release], index: int) -> Iterator[Problem]:
    if (cell.band is None) != (cell.bands is None) or (cell.band is None) == (not cell.withheld):
        yield file.problem("ASN605", ("sel", index))
    elif cell.band is not None and cell.bands is not None and cell.band > cell.bands:
        facts = {"pita": str(cell.band), "kelompok": cell.group, "batas": str(cell.bands)}
        yield file.problem("ASN604", ("sel", index, "pita"), **facts)


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


def _check_order(files: PublicFiles) -> Iterator[Problem]:
    """Each release in the month of its folder, after the one before, with the groups that its year began with."""
    first_of_year: dict[int, Release] = {}
    before: Release | None = None
    for file in sorted(files.releases, key=lambda release: release.folder):
        release = file.model
        facts = {"nama": release.id, "tanggal": release.as_of.isoformat()}
        if file.folder != f"{release.as_of:%Y-%m}" or (before and before.as_of >= release.as_of):
            yield file.problem("ASN623", ("tanggal",), **facts)
        first = first_of_year.setdefault(release.as_of.year, release)
        if release.groups != first.groups:
            yield file.problem("ASN622", ("kelompok",), nama=release.id, awal=first.id)
        before = release
