"""`asn-hub plan`: propose the learning events of a year within a budget, for HR in full and for the site from the release."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.analysis.plan.conflict import Conflict, find_conflicts
from generator.analysis.plan.curve import Point, draw_curve
from generator.analysis.plan.days import undated
from generator.analysis.plan.line import Plan
from generator.analysis.plan.model import NoTimeError, Search
from generator.analysis.plan.needs import gather
from generator.analysis.plan.proposal import Setting, prepare, propose
from generator.checks.problem import Problem
from generator.checks.report import render
from generator.commands.hr.desk import say_next, today_or
from generator.disclosure.plan import PublicPlan, public_plan
from generator.hr.journal import Summary, write_whole
from generator.hr.plan.made import Made
from generator.hr.plan.shares import shares_of
from generator.hr.plan.tables import COLUMNS, make_tables
from generator.hr.plan.wording import CONFIDENTIAL, say_class, say_quality, say_wish
from generator.hr.records import Records, opened
from generator.hr.refusal import RefusedError, refuse
from generator.hr.results import result_folder, write_result
from generator.hr.workbook import write_workbook
from generator.load.emit import top
from generator.load.layout import CONFIG
from generator.load.parsed import Parsed
from generator.load.wishes import read_wishes
from generator.model.plan_settings import PlanSettings, Weights
from generator.model.plan_wishes import WantedUnit, WishFile
from generator.model.policy import DatedValue
from generator.wording import say_number, say_rupiah

_SHARE_OF_CURVE = 8
"""Each point of the curve, and each attempt to find a conflict, has this part of the time limit."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asked for.

    Attributes:
        year: of the plan.
        budget: rupiah.
        wishes: a file of wishes, or None.
        day: as of which day the gaps are; None for today.
        seconds: how long to look for the plan.
    """

    year: int
    budget: int
    wishes: Path | None = None
    day: date | None = None
    seconds: float = 60.0


def run(
    repo: Path, asked: Asked, *, dry_run: bool, out: Path | None = None, today: date | None = None
) -> int:
    """Make the plan, write the workbook and the published plan; 1 where something is in the way, and nothing is written.

    Args:
        repo: the folder that holds mkdocs.yml.
        dry_run: write neither, only tell.
        out: the folder for the workbook; None for `.asn-hub/hr/rencana`.
        today: the day after which nothing can have happened.
    """
    try:
        return _run(repo, asked, dry_run, out, today_or(today))
    except RefusedError as refused:
        print(render(refused.problems, "teks"), file=sys.stderr)
        return 1


def _run(repo: Path, asked: Asked, dry_run: bool, out: Path | None, today: date) -> int:
    day = asked.day or today
    with opened(repo, today) as records:
        settings = _settings(records)
        weights, columns = _in_force(records, settings, asked.year)
        file = _wishes(asked.wishes, records)
        wishes = file.model.wishes if file else ()
        folder = None if dry_run else result_folder(records.roots, out, "rencana")
        watched = {wish.unit for wish in wishes if isinstance(wish, WantedUnit)}
        gathered = gather(records.people, records.hub, weights.value, day, asked.year, watched)
        setting = prepare(gathered.groups, records.hub, settings, asked.year)
        search = Search(asked.seconds)
        quick = Search(max(1.0, asked.seconds / _SHARE_OF_CURVE))
        try:
            plan = propose(setting, asked.budget, wishes, search)
            if plan is None:
                assert file is not None
                raise RefusedError(*_conflicts(setting, asked.budget, file, quick.seconds))
            curve = draw_curve(setting, plan, settings.curve_step, wishes, quick)
            public = public_plan(
                records.hub, settings, asked.year, asked.budget, plan, wishes, search
            )
        except NoTimeError:
            raise refuse("ASN464", "rencana", detik=f"{asked.seconds:g}") from None
        made = Made(
            plan,
            curve,
            setting,
            gathered,
            shares_of(plan, gathered),
            day,
            columns.value,
            columns.basis,
        )
        _tell(made, public)
        if folder is None:
            print("Percobaan: tidak ada yang ditulis.")
            return 0
        path = folder / f"rencana-{asked.year}.xlsx"
        write_result(path, write_workbook(make_tables(made), day, CONFIDENTIAL))
        print(f"\nUntuk petugas: {path}\n{CONFIDENTIAL}")
        if public.plan is not None:
            name = f"rencana/{asked.year}.yml"
            text = top(public.plan, ("kelompok", "kegiatan"))
            write_whole(
                records.roots,
                {name: text},
                Summary("rencana", {"kegiatan": len(public.plan.lines)}),
            )
            print(f"Untuk situs: {records.roots.records / name}")
            say_next()
    return 0


def _settings(records: Records) -> PlanSettings:
    settings = records.hub.plan_settings
    if settings is None:
        path = records.roots.config / CONFIG.files["pengaturan_rencana"]
        raise refuse("ASN460", path.relative_to(records.roots.base).as_posix())
    return settings


def _in_force(
    records: Records, settings: PlanSettings, year: int
) -> tuple[DatedValue[Weights], DatedValue[tuple[str, ...]]]:
    """The weights and the columns of the year.

    Raises:
        RefusedError: one of the settings that a plan needs says nothing of the year.
    """
    first = date(year, 1, 1)
    weights, columns = settings.weights.on(first), records.hub.policy.kolom_rencana.on(first)
    missing = [f"tertutup: {each}" for each in undated(records.hub, settings, year)]
    if settings.costs.on(first) is None:
        missing.append("biaya")
    if weights is None:
        missing.append("bobot")
    if columns is None or len(columns.value) != COLUMNS:
        missing.append("kolom_rencana (tujuh kolom)")
    if missing or weights is None or columns is None:
        path = records.hub.sources["pengaturan_rencana", ""]
        problems = (
            Problem("ASN463", path, facts={"nama": each, "tahun": str(year)}) for each in missing
        )
        raise RefusedError(*problems)
    return weights, columns


def _wishes(path: Path | None, records: Records) -> Parsed[WishFile] | None:
    if path is None:
        return None
    found = read_wishes(path, records.hub)
    if found.value is None:
        raise RefusedError(*found.problems)
    return found.value


def _conflicts(
    setting: Setting, budget: int, file: Parsed[WishFile], seconds: float
) -> Iterator[Problem]:
    """What cannot be kept together, each at the place of its first wish."""
    said = [say_wish(wish, setting.hub) for wish in file.model.wishes]
    for conflict in find_conflicts(setting, budget, file.model.wishes, seconds):
        yield file.problem(
            "ASN468",
            ("harapan", conflict.wishes[0]),
            apa="; ".join(said[each] for each in conflict.wishes),
            jalan=_way_out(conflict, said),
        )


def _way_out(conflict: Conflict, said: Sequence[str]) -> str:
    if len(conflict.wishes) == 1:
        return "Harapan itu perlu dilepaskan atau dikecilkan"
    if conflict.enough:
        return (
            f"Cukup lepaskan salah satu: {'; atau '.join(said[each] for each in conflict.enough)}"
        )
    return "Melepaskan satu saja belum cukup, sebab masih ada harapan lain yang bertentangan"


def _tell(made: Made, public: PublicPlan) -> None:
    plan, hub = made.plan, made.setting.hub
    people = sum(line.people for line in plan.lines)
    print(
        f"Usulan rencana {plan.year}: {len(plan.lines)} kegiatan, {people} kursi terisi, "
        f"{say_rupiah(plan.cost)} dari {say_rupiah(plan.budget)}."
    )
    print(
        f"Kewajiban JP: {say_number(plan.jp)} dari {say_number(made.gathered.owed)} JP setahun diperoleh dari rencana ini."
    )
    print(say_quality(plan))
    for line in plan.lines:
        print(
            f"\n{hub.trainings[line.training].front.title}: {line.people} orang, {say_rupiah(line.cost)}"
        )
        print(f"  {line.provider}; {'; '.join(map(say_class, line.classes))}")
    print("\nAnggaran lain:")
    print("\n".join(_curve(made.curve, plan)))
    if public.plan is None:
        print("\nTidak ada rencana untuk situs:")
    elif public.withheld:
        print("\nYang tidak ada pada rencana untuk situs (jangan disebarkan):")
    for why, lines in _by_reason(public):
        print(f"  {why} {'; '.join(lines)}")


def _curve(points: Sequence[Point], plan: Plan) -> Iterator[str]:
    asked = next(point for point in points if point.budget == plan.budget)
    for point in points:
        more = point.closed - asked.closed
        compared = "yang diminta" if point is asked else f"{more:+d}"
        yield f"  {say_rupiah(point.budget):>20}: {point.closed} kesenjangan ditutup ({compared})"


def _by_reason(public: PublicPlan) -> list[tuple[str, list[str]]]:
    reasons: dict[str, list[str]] = {}
    for each in public.withheld:
        reasons.setdefault(each.why, []).append(each.line.id)
    return list(reasons.items())
