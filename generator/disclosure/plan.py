"""The door of the yearly plan: the plan that is published, made only from what has been published already.

A plan made from true gaps says more than it shows: that one training was chosen over another says whose gaps are more, and
together with labels that can point at people. So the published plan is not the private one with figures taken out. It is
planned anew, by the same planner, from needs that follow from the labels of the newest release, from the units' formations
and from settings. Whoever has these can make the same plan, and learns nothing from it: docs/privasi.md, section 7.

The private plan is looked at only to tell the officer which of its lines are not in the published one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from generator.analysis.plan.demand import Needed, NeedGroup
from generator.analysis.plan.line import Plan as PrivatePlan
from generator.analysis.plan.line import PlanLine
from generator.analysis.plan.model import Search
from generator.analysis.plan.offers import Offer, offers_of
from generator.analysis.plan.proposal import prepare, propose
from generator.analysis.requirements import required_levels
from generator.disclosure.bands import SMALLEST, band_count, meaning
from generator.model.base import Basis, CompetencyCode, LevelNo, Tier, TrainingSlug, UnitId
from generator.model.hub import PublicHub
from generator.model.plan import Aim, Plan, PlannedClass, PublicLine, Statement
from generator.model.plan_settings import PlanSettings
from generator.model.plan_wishes import WantedUnit, Wish
from generator.model.release import JP_MEASURE, Cell, Group, Release
from generator.wording import say_date

_ONE_SHORT: Literal["1"] = "1"
"""Gaps that labels tell of are taken to be of one level: how far somebody is below what is asked is told of nobody."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A line of the private plan that is not published, and why, in Indonesian."""

    line: PlanLine
    why: str


@dataclass(frozen=True, slots=True)
class PublicPlan:
    """The plan to publish, None where there is nothing to make it from, and what of the private plan is not in it."""

    plan: Plan | None
    withheld: tuple[Withheld, ...]


def public_plan(
    hub: PublicHub,
    settings: PlanSettings,
    year: int,
    budget: int,
    private: PrivatePlan,
    wishes: Sequence[Wish] = (),
    search: Search | None = None,
) -> PublicPlan:
    """The plan of `year` that may be published, for a budget in rupiah.

    Args:
        private: only for `withheld`; nothing of it is published.
        wishes: what the officer decided before seeing any plan.

    Raises:
        NoTimeError: the planner's time limit was reached without a plan.
    """
    release = max(hub.releases, key=lambda each: each.as_of, default=None)
    if release is None:
        return PublicPlan(
            None, _all(private, "Belum ada rilis; rencana terbit hanya dibuat dari rilis.")
        )
    watched = {wish.unit for wish in wishes if isinstance(wish, WantedUnit)}
    needs = public_needs(hub, settings, release, year, watched)
    found = propose(prepare(needs, hub, _by_seat(settings), year), budget, wishes, search)
    if found is None:
        why = "Harapan tidak dapat dipenuhi semuanya dari kebutuhan yang tampak pada rilis."
        return PublicPlan(None, _all(private, why))
    if not found.lines:
        why = "Pita pada rilis tidak memastikan kebutuhan yang cukup untuk satu kelas pun."
        return PublicPlan(None, _all(private, why))
    plan = _published(found, hub, settings, release)
    return PublicPlan(plan, tuple(_withheld(private, plan)))


def public_needs(
    hub: PublicHub,
    settings: PlanSettings,
    release: Release,
    year: int,
    watched: set[UnitId] | None = None,
) -> tuple[NeedGroup, ...]:
    """The needs that labels tell of, for each group, competency, level and tier of position.

    Of those whose position asks a competency, by the units' formations, as many need it as the label makes sure of: with
    band k of b a share of (b - k)/b, rounded down; none where the label is at a limit and may be more. An estimate, but of
    public figures alone.
    """
    weights = settings.weights.on(date(year, 1, 1))
    size = weights.value.size.get(_ONE_SHORT, 1.0) if weights else 1.0
    asked = _Formation(hub, release.as_of)
    groups = {group.id: group for group in release.groups}
    found: list[NeedGroup] = []
    for cell in release.cells:
        share = share_short(cell)
        if cell.measure == JP_MEASURE or not share:
            continue
        group, code = groups[cell.group], CompetencyCode(cell.measure)
        for (level, tier), posts in sorted(asked.of(group, code).items()):
            people = int(posts * share)
            if people:
                weight = size * (weights.value.tier.get(tier, 1.0) if weights else 1.0)
                found.append(
                    NeedGroup(
                        id=f"{group.id}:{code}:{level}:{tier}",
                        people=people,
                        needs=(Needed(code, level - 1, level, round(weight, 6)),),
                        places=asked.places(group, watched or set()),
                    )
                )
    return tuple(found)


def share_short(cell: Cell) -> Fraction:
    """The share of a group that a label makes sure is below the level asked (0 to 1)."""
    if cell.band is None or cell.bands is None:
        return Fraction(0)
    if cell.limits is not None and cell.band == cell.limits[1]:
        return Fraction(0)
    return Fraction(cell.bands - cell.band, cell.bands)


def fewest_short(cell: Cell) -> int:
    """How many people at least a label makes sure are below the level asked; 0 where it makes sure of nobody.

    Of how many answers it speaks is not published (decision 6); their least number for so many bands is taken.
    """
    if cell.band is None or cell.bands is None:
        return 0
    people = next(
        n for n in range(SMALLEST, 4 * cell.bands + SMALLEST) if band_count(n) == cell.bands
    )
    return people - meaning(cell.band, people, cell.limits or (1, cell.bands)).high


class _Formation:
    """What the positions of groups ask, by the formations of their units."""

    def __init__(self, hub: PublicHub, day: date) -> None:
        self._hub = hub
        self._required = {
            key: required_levels(jabatan, hub, day) for key, jabatan in hub.jabatan.items()
        }

    def of(self, group: Group, code: CompetencyCode) -> Mapping[tuple[LevelNo, Tier], int]:
        """How many posts of a group ask each level of a competency, by the tier of the position."""
        posts: Counter[tuple[LevelNo, Tier]] = Counter()
        for unit in group.units:
            for jabatan, number in self._hub.units[unit].formation.items():
                level = self._required[jabatan].get(code)
                if level is not None:
                    posts[level, self._hub.jabatan[jabatan].tier] += number
        return posts

    def places(self, group: Group, watched: set[UnitId]) -> frozenset[UnitId]:
        """The watched units that the whole group is in or below."""
        unit: UnitId | None = group.units[0]
        found: set[UnitId] = set()
        while unit is not None:
            found |= {unit} & watched
            unit = self._hub.units[unit].parent
        return frozenset(found)


def _by_seat(settings: PlanSettings) -> PlanSettings:
    """Settings by which a class costs what it would if all its seats were taken, so that no cost tells who needs it."""
    values = tuple(
        value.model_copy(
            update={
                "value": tuple(
                    each.model_copy(
                        update={
                            "per_class": each.per_class + each.per_person * each.size.most,
                            "per_person": 0,
                        }
                    )
                    for each in value.value
                )
            }
        )
        for value in settings.costs.values
    )
    return settings.model_copy(
        update={"costs": settings.costs.model_copy(update={"values": values})}
    )


def _published(
    found: PrivatePlan, hub: PublicHub, settings: PlanSettings, release: Release
) -> Plan:
    offers = {
        (each.training, each.trainer, each.most): each
        for each in offers_of(hub, settings, found.year)
    }
    cells = {(cell.group, cell.measure): cell for cell in release.cells}
    lines = tuple(_line(each, offers, cells, release) for each in found.lines)
    named = {statement.group for line in lines for statement in line.statements}
    return Plan(
        version=1,
        year=found.year,
        as_of=release.as_of,
        synthetic=hub.note.synthetic,
        verified=False,
        basis=_basis(hub, found.year),
        budget=found.budget,
        note=(
            f"Disusun hanya dari rilis {say_date(release.as_of)}, formasi unit, dan pengaturan; tidak dari catatan pegawai. "
            "Peserta ditentukan kemudian oleh pengelola SDM."
        ),
        groups=tuple(group for group in release.groups if group.id in named),
        lines=lines,
    )


def _basis(hub: PublicHub, year: int) -> Basis:
    columns = hub.policy.kolom_rencana.on(date(year, 1, 1))
    return Basis(
        name=columns.basis if columns else "aturan hub", verified=bool(columns and columns.verified)
    )


def _line(
    line: PlanLine,
    offers: Mapping[tuple[TrainingSlug, str, int], Offer],
    cells: Mapping[tuple[str, str], Cell],
    release: Release,
) -> PublicLine:
    classes = tuple(
        PlannedClass(start=each.start, end=each.end, place=each.room, seats=each.seats)
        for each in line.classes
    )
    aims = sorted({(step.competency, step.to_level) for step in line.closes})
    return PublicLine(
        id=line.id,
        training=line.training,
        form=line.form,
        jp=line.jp,
        provider=line.provider,
        aims=tuple(Aim(competency=code, level=level) for code, level in aims),
        classes=classes,
        cost=sum(offers[line.training, line.provider, each.seats].full_cost for each in classes),
        rule=(
            "Kebutuhannya tampak pada pita rilis; dipilih karena menutup kesenjangan paling banyak untuk anggarannya, menurut "
            "bobot di pengaturan rencana."
        ),
        statements=tuple(_statements(line, cells, release)),
    )


def _statements(
    line: PlanLine, cells: Mapping[tuple[str, str], Cell], release: Release
) -> Iterator[Statement]:
    """What the labels say of the groups that the line is for; a label repeated speaks for the release it was made in."""
    for group, measure in sorted({tuple(each.group.split(":")[:2]) for each in line.served}):
        cell = cells[group, measure]
        if fewest := fewest_short(cell):
            yield Statement(
                group=group,
                competency=CompetencyCode(measure),
                at_least=fewest,
                release=cell.since or release.id,
            )


def _withheld(private: PrivatePlan, plan: Plan) -> Iterator[Withheld]:
    """The private lines that have fewer seats in the published plan than people in the private one."""
    seats = Counter[TrainingSlug]()
    for each in plan.lines:
        seats[each.training] += each.seats
    for line in private.lines:
        missing = line.people - seats[line.training]
        if missing == line.people:
            why = "Tidak terbit: pita rilis tidak memastikan kebutuhannya, atau anggarannya lebih berguna di tempat lain."
            yield Withheld(line, why)
        elif missing > 0:
            yield Withheld(line, f"Terbit dengan {missing} kursi lebih sedikit.")
        seats[line.training] = max(0, -missing)


def _all(private: PrivatePlan, why: str) -> tuple[Withheld, ...]:
    return tuple(Withheld(line, why) for line in private.lines)
