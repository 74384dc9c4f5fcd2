"""The settings of planning, and the plans that are published."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.policy import check_periods
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.model.plan import Plan, PublicLine
from generator.model.plan_settings import PlanSettingsFile


def check_plans(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    """Problems of `site_config/rencana.yml` and of `records/rencana/`."""
    for settings in files.plan_settings:
        yield from _check_settings(settings, ids)
    for plan in files.plans:
        yield from _check_plan(plan, ids)


def _check_settings(file: Parsed[PlanSettingsFile], ids: PublicIds) -> Iterator[Problem]:
    settings = file.model.settings
    for name, setting in (("biaya", settings.costs), ("bobot", settings.weights)):
        yield from check_periods(name, setting, file, ("rencana", name, "nilai"))
    for index, dated in enumerate(settings.costs.values):
        for row, cost in enumerate(dated.value):
            loc = ("rencana", "biaya", "nilai", index, "nilai", row)
            yield from ids.forms.check(cost.form, file, (*loc, "bentuk"))
            if cost.size.least > cost.size.most:
                facts = {"sedikit": str(cost.size.least), "banyak": str(cost.size.most)}
                yield file.problem("ASN461", (*loc, "peserta"), nama=cost.form, **facts)
    for index, trainer in enumerate(settings.trainers):
        for place, code in enumerate(trainer.competencies):
            code_loc = ("rencana", "pengajar", index, "kompetensi", place)
            yield from ids.competencies.check(code, file, code_loc)
    yield from _check_names(file, "ruang", "nama", [room.name for room in settings.rooms])
    institutions = [trainer.institution for trainer in settings.trainers]
    yield from _check_names(file, "pengajar", "lembaga", institutions)
    for index, closure in enumerate(settings.closures):
        if closure.end < closure.start:
            yield file.problem(
                "ASN462",
                ("rencana", "tertutup", index, "selesai"),
                mulai=closure.start.isoformat(),
                selesai=closure.end.isoformat(),
            )


def _check_names(
    file: Parsed[PlanSettingsFile], part: str, key: str, names: list[str]
) -> Iterator[Problem]:
    """Rooms and trainers are known by their names."""
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if name in first:
            awal = file.place_of(("rencana", part, first[name], key))
            yield file.problem("ASN309", ("rencana", part, index, key), nama=name, awal=awal)
        first.setdefault(name, index)


def _check_plan(file: Parsed[Plan], ids: PublicIds) -> Iterator[Problem]:
    plan = file.model
    if str(plan.year) != file.name:
        yield file.problem("ASN465", ("tahun",), nama=file.name, tahun=str(plan.year))
    if plan.cost > plan.budget:
        facts = {"jumlah": str(plan.cost), "batas": str(plan.budget)}
        yield file.problem("ASN466", ("anggaran",), **facts)
    for index, group in enumerate(plan.groups):
        for place, unit in enumerate(group.units):
            yield from ids.units.check(unit, file, ("kelompok", index, "unit", place))
    groups = {group.id for group in plan.groups}
    first: dict[str, int] = {}
    for index, line in enumerate(plan.lines):
        if line.id in first:
            awal = file.place_of(("kegiatan", first[line.id], "id"))
            yield file.problem("ASN309", ("kegiatan", index, "id"), nama=line.id, awal=awal)
        first.setdefault(line.id, index)
        yield from _check_line(line, file, index, groups, ids)


def _check_line(
    line: PublicLine, file: Parsed[Plan], index: int, groups: set[str], ids: PublicIds
) -> Iterator[Problem]:
    loc = ("kegiatan", index)
    yield from ids.trainings.check(line.training, file, (*loc, "pelatihan"))
    yield from ids.forms.check(line.form, file, (*loc, "bentuk"))
    for place, aim in enumerate(line.aims):
        code_loc = (*loc, "menuju", place, "kompetensi")
        yield from ids.competencies.check(aim.competency, file, code_loc)
    for place, each in enumerate(line.classes):
        in_year = each.start.year == each.end.year == file.model.year
        if not in_year or each.end < each.start:
            yield file.problem(
                "ASN467",
                (*loc, "kelas", place),
                mulai=each.start.isoformat(),
                selesai=each.end.isoformat(),
                tahun=str(file.model.year),
            )
    for place, statement in enumerate(line.statements):
        statement_loc = (*loc, "kelompok_sasaran", place)
        if statement.group not in groups:
            yield file.problem("ASN469", (*statement_loc, "kelompok"), nama=statement.group)
        code_loc = (*statement_loc, "kompetensi")
        yield from ids.competencies.check(statement.competency, file, code_loc)
