"""Rencana: the published yearly plans, newest first, or when there will be one.

Of people the plan says only what the labels of a release say: its seats are capacity, its costs those of full classes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.base import LevelNo
from generator.model.plan import Plan, PublicLine, Statement
from generator.model.policy import DatedValue
from generator.model.release import Group
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.training import HOME
from generator.site.wording import say_month


@dataclass(frozen=True, slots=True)
class AimRow:
    """A competency and the levels that a line leads to."""

    competency: Ref
    levels: tuple[LevelNo, ...]


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class of a line."""

    start: date
    end: date
    place: str | None
    seats: int


@dataclass(frozen=True, slots=True)
class StatementRow:
    """At least so many of a group need a competency, by a release."""

    group: Ref
    competency: Ref
    at_least: int
    as_of: date | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of a plan."""

    training: Ref
    form: str
    jp: float
    provider: str
    aims: tuple[AimRow, ...]
    classes: tuple[ClassRow, ...]
    cost: int
    rule: str
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan of a year."""

    year: int
    as_of: date
    synthetic: bool
    verified: bool
    basis: str
    basis_verified: bool
    budget: int
    cost: int
    note: str | None
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """All plans; what the rule asks a plan to name, and in which months it is made."""

    plans: tuple[PlanRow, ...]
    columns: DatedValue[tuple[str, ...]] | None
    months: str | None


def pages(context: Context) -> Iterator[SitePage]:
    """The page of the plans."""
    schedule = context.hub.policy.jadwal_tahunan.on(context.day)
    plans = sorted(context.hub.plans, key=lambda plan: plan.year, reverse=True)
    newest = context.source("rencana", str(plans[0].year)) if plans else None
    source = newest or context.source("kebijakan", "")
    yield SitePage(
        address=addresses.PLAN,
        title="Rencana tahunan",
        description="Rencana pengembangan kompetensi tahunan menurut kelompok unit: isinya, jadwalnya, dan statusnya.",
        kind="Rencana",
        template="rencana.html.jinja",
        view=PlanView(
            plans=tuple(_plan(context, plan) for plan in plans),
            columns=context.hub.policy.kolom_rencana.on(context.day),
            months=" dan ".join(say_month(month) for month in schedule.value.next_plan)
            if schedule
            else None,
        ),
        crumbs=(HOME,),
        source=source,
        changed=context.changed(
            source, *(context.source("rencana", str(plan.year)) for plan in plans)
        ),
        synthetic=any(plan.synthetic for plan in plans),
    )


def _plan(context: Context, plan: Plan) -> PlanRow:
    groups = {group.id: group for group in plan.groups}
    return PlanRow(
        year=plan.year,
        as_of=plan.as_of,
        synthetic=plan.synthetic,
        verified=plan.verified,
        basis=plan.basis.name,
        basis_verified=plan.basis.verified,
        budget=plan.budget,
        cost=plan.cost,
        note=plan.note,
        lines=tuple(_line(context, line, groups) for line in plan.lines),
    )


def _line(context: Context, line: PublicLine, groups: Mapping[str, Group]) -> LineRow:
    levels: dict[str, list[LevelNo]] = {}
    for aim in line.aims:
        levels.setdefault(aim.competency, []).append(aim.level)
    codes = dict.fromkeys(aim.competency for aim in line.aims)
    return LineRow(
        training=context.training_ref(line.training),
        form=context.hub.forms[line.form].name,
        jp=line.jp,
        provider=line.provider,
        aims=tuple(
            AimRow(context.competency_ref(code), tuple(sorted(levels[code]))) for code in codes
        ),
        classes=tuple(
            ClassRow(each.start, each.end, each.place, each.seats) for each in line.classes
        ),
        cost=line.cost,
        rule=line.rule,
        statements=tuple(_statement(context, each, groups) for each in line.statements),
    )


def _statement(context: Context, statement: Statement, groups: Mapping[str, Group]) -> StatementRow:
    group = groups[statement.group]
    return StatementRow(
        group=Ref(group.name, addresses.unit(group.units[0])),
        competency=context.competency_ref(statement.competency),
        at_least=statement.at_least,
        as_of=context.release_day(statement.release),
    )
