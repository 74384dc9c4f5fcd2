"""Unit kerja: the tree, and each unit's competency page.

What a unit's positions ask, where its group stands in bands and as of which release, the largest gaps, and what closes
them. A count of people is never here: the view has no field for one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial

from generator.model.base import CompetencyCode, JabatanId, LevelNo, ReleaseId, UnitId
from generator.model.release import JP_MEASURE, Cell, Group, ParentCell, Withheld
from generator.model.unit import Unit
from generator.site import addresses
from generator.site.context import Context, Help
from generator.site.page import Ref, SitePage
from generator.site.shared import Deferred, Shared, digest_of
from generator.site.views.parts import EventRow, event_row
from generator.site.views.training import HOME
from generator.site.wording import COMPETENCY_KINDS, WITHHELD, say_band, say_date, say_label

KIND = "Unit kerja"
LIST = Ref("Unit kerja", addresses.UNITS)
LARGEST_GAPS = 5
MOST_MEMBERS = 30
"""Most units of a group that each of their pages lists: all on all pages would make the site quadratic."""

SOONEST = 5
"""Most coming events that a unit's page shows: a government's whole calendar on each page would make the site quadratic."""
KIND_ORDER = ("teknis", "pemerintahan", "manajerial", "sosial_kultural")


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit of the tree and the units below it."""

    ref: Ref
    kind: str
    place: str
    children: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class TreeView:
    """The tree of all units."""

    roots: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class AskedLevel:
    """A level of a competency, spelled out, and the unit's positions that ask it; none are named where all ask it."""

    level: int
    description: str
    jabatan: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A competency and the levels that the unit's positions ask of it, highest first."""

    competency: Ref
    code: str
    levels: tuple[AskedLevel, ...]

    @property
    def highest(self) -> int:
        """The highest level asked."""
        return self.levels[0].level


@dataclass(frozen=True, slots=True)
class BandRow:
    """A published statistic of the group: `band` of `bands`, or why there is none.

    `coaches_to` is the level up to which somebody of the group may coach the competency, where the label makes sure of it.
    """

    label: str
    ref: Ref | None
    band: int | None
    bands: int
    words: str
    coaches_to: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the unit's group stands, as of which release.

    `members` are the units of the group; `listed_at` is the page that lists them instead, where they are many.
    """

    release: str
    as_of: date
    method: str
    group: str
    members: tuple[Ref, ...]
    listed_at: Ref | None
    reason: str
    rows: tuple[BandRow, ...]
    withheld: tuple[BandRow, ...]

    @property
    def says_mentors(self) -> bool:
        """Whether a label makes sure that somebody of the group may coach."""
        return any(row.coaches_to for row in self.rows)


@dataclass(frozen=True, slots=True)
class Gap:
    """A competency that is weak in the group or, without a release, simply asked; and what closes it."""

    competency: Ref
    level: int
    words: str | None
    helps: Shared[tuple[Help, ...]]
    coaches: tuple[tuple[Ref, Ref], ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """The soonest coming events, and whether there are more in the calendar."""

    events: tuple[EventRow, ...]
    more: bool


AskedByKind = tuple[tuple[str, tuple[Asked, ...]], ...]
"""What positions ask, under the name of each kind of competency."""

Formation = tuple[JabatanId, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit's page."""

    unit: Unit
    line: tuple[Ref, ...]
    children: tuple[Branch, ...]
    jabatan: tuple[Ref, ...]
    asked: Shared[AskedByKind]
    standing: Shared[Standing] | None
    no_standing: str | None
    below: tuple[BandRow, ...]
    gaps: tuple[Shared[Gap], ...]
    coming: Shared[Coming]


def pages(context: Context) -> Iterator[SitePage]:
    """The tree and every unit."""
    units = context.hub.units
    roots = context.children.get(None, ())
    yield SitePage(
        address=addresses.UNITS,
        title="Unit kerja",
        description="Susunan unit kerja; setiap unit punya halaman kompetensi.",
        kind=KIND,
        template="unit-daftar.html.jinja",
        view=Deferred(
            partial(_key_of_tree, context),
            lambda: TreeView(tuple(_branch(context, unit) for unit in roots)),
        ),
        crumbs=(HOME,),
        changed=context.changed(*{context.source("unit", unit) for unit in units}),
        synthetic=context.synthetic,
    )
    answers = _Answers(context)
    for unit in units.values():
        yield _unit(context, answers, unit)


def _key_of_tree(context: Context) -> str:
    """A key of all that the tree shows of units, and of their order."""
    units = context.hub.units.values()
    return digest_of([(unit.id, unit.parent, unit.name, unit.kind, unit.place) for unit in units])


def _branch(context: Context, unit: Unit) -> Branch:
    return Branch(
        ref=context.unit_ref(unit.id),
        kind=unit.kind,
        place=unit.place,
        children=tuple(_branch(context, child) for child in context.children.get(unit.id, ())),
    )


def _unit(context: Context, answers: "_Answers", unit: Unit) -> SitePage:
    line = answers.line(unit.parent)
    source = context.source("unit", unit.id)
    release = context.release
    in_release = release is not None and unit.id in answers.group_of
    release_source = context.source("rilis", release.id) if release and in_release else None
    return SitePage(
        address=addresses.unit(unit.id),
        title=unit.name,
        description=f"Halaman kompetensi {unit.name}: yang diminta jabatan, posisi kelompok, dan cara menutup kesenjangan.",
        kind=KIND,
        template="unit.html.jinja",
        view=Deferred(
            partial(answers.key, unit, line), partial(_view, context, answers, unit, line)
        ),
        crumbs=(HOME, LIST, *line),
        source=source,
        changed=context.changed(source, release_source),
        synthetic=context.synthetic,
        searchable=False,
        shares_frame=True,
    )


def _view(context: Context, answers: "_Answers", unit: Unit, line: tuple[Ref, ...]) -> UnitView:
    formation = tuple(unit.formation)
    group = answers.group_of.get(unit.id)
    standing = answers.standing(group.id, group.units[0] == unit.id) if group else None
    return UnitView(
        unit=unit,
        line=line,
        children=answers.children(unit),
        jabatan=tuple(context.jabatan_ref(jabatan) for jabatan in unit.formation),
        asked=answers.asked(formation),
        standing=standing,
        no_standing=None if standing else _why_none(context),
        below=tuple(map(answers.derived_row, answers.parents_of.get(unit.id, ()))),
        gaps=tuple(
            answers.gap(unit.parent, row, words)
            for row, words in answers.weakest(formation, group.id if group else None)
        ),
        coming=answers.coming(formation),
    )


def _why_none(context: Context) -> str:
    release = context.release
    if release is None:
        return (
            "Belum ada rilis statistik. Rilis dibuat oleh BKPSDMD paling banyak dua kali setahun."
        )
    return (
        f"Unit ini tidak ada dalam kelompok mana pun pada rilis {say_date(release.as_of)}: "
        "unit baru, tanpa formasi, atau belum dapat digabung menjadi kelompok yang cukup besar."
    )


class _Answers:
    """Answers that many units share: those with the same positions, the same group, or the same unit above."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.line = cache(self._line)
        self.asked = cache(self._asked)
        self.standing = cache(self._standing)
        self.rows = cache(self._rows)
        self.row = cache(self._row)
        self.weakest = cache(self._weakest)
        self.coming = cache(self._coming)
        self.gap = cache(self._gap)
        self.helps = cache(self._helps)
        self.around = cache(self._around)
        self.key_of_formation = cache(self._key_of_formation)
        self.key_of_group = cache(self._key_of_group)
        self.key_around = cache(self._key_around)

    def key(self, unit: Unit, line: tuple[Ref, ...]) -> str:
        """A key of all that `_view` makes a unit's view from: to add something there is to add it here.

        Making the views of all units costs seconds at thousands of units, their keys a tenth of that. A key may differ where
        the view does not; tests/site/test_unit_keys.py and the state machine of incremental builds see to the opposite.
        """
        group = self.group_of.get(unit.id)
        return digest_of(
            unit.model_dump_json(),
            line,
            self.children(unit),
            self.key_of_formation(tuple(unit.formation)),
            self.key_of_group(group.id) if group else _why_none(self.context),
            self._key_below(unit.id),
            self.key_around(unit.parent),
        )

    def _key_of_formation(self, formation: Formation) -> str:
        """What positions are called and ask, which of it is their own, what helps with it, and which events are to come."""
        asked = self.asked(formation)
        rows = [row for _, items in asked.value for row in items]
        helps = [self.context.helps(CompetencyCode(row.code), 0, row.highest) for row in rows]
        own = [self.context.hub.jabatan[jabatan].requirements for jabatan in formation]
        names = [self.context.jabatan_ref(jabatan) for jabatan in formation]
        return digest_of(asked, helps, own, names, self.coming(formation))

    def _key_of_group(self, group_id: str) -> str:
        """A group of the newest release and the names of its units."""
        units = self.context.hub.units
        members = [
            self.context.unit_ref(unit) for unit in self._groups[group_id].units if unit in units
        ]
        return digest_of(self._key_of_releases, group_id, members)

    @cached_property
    def _key_of_releases(self) -> str:
        """All that rows of groups are made from but the names of units."""
        context = self.context
        assert context.release is not None
        days = [(each.id, each.as_of) for each in context.hub.releases]
        names = [context.competency_ref(code) for code in context.hub.competencies]
        # Its own digest is of all that it holds: `load` lets no other pass.
        return digest_of(context.release.digest, days, names)

    def _key_below(self, unit: UnitId) -> str:
        """What follows for a unit from the groups at and below it; "" where nothing does."""
        rows = [(cell.measure, cell.band, cell.bands) for cell in self.parents_of.get(unit, ())]
        return f"{self._key_of_releases} {rows}" if rows else ""

    def _key_around(self, parent: UnitId | None) -> str:
        """The positions near the units below `parent`, and what each asks."""
        context = self.context
        return digest_of(
            [
                (context.jabatan_ref(jabatan), context.unit_ref(place), context.required(jabatan))
                for jabatan, place in self.around(parent).items()
            ]
        )

    def _line(self, parent: UnitId | None) -> tuple[Ref, ...]:
        """The reporting line from the root down to a unit."""
        if parent is None:
            return ()
        above = self.line(self.context.hub.units[parent].parent)
        return (*above, self.context.unit_ref(parent))

    def children(self, unit: Unit) -> tuple[Branch, ...]:
        """The units right below a unit."""
        return tuple(
            Branch(self.context.unit_ref(child.id), child.kind, child.place, ())
            for child in self.context.children.get(unit.id, ())
        )

    @cached_property
    def group_of(self) -> Mapping[UnitId, Group]:
        """The group of the newest release that a unit is published in."""
        groups = self.context.release.groups if self.context.release else ()
        return {unit: group for group in groups for unit in group.units}

    @cached_property
    def parents_of(self) -> Mapping[UnitId, list[ParentCell]]:
        """What follows for a unit from the labels of the groups at and below it."""
        found: dict[UnitId, list[ParentCell]] = defaultdict(list)
        for cell in self.context.release.parents if self.context.release else ():
            found[cell.unit].append(cell)
        return found

    @cached_property
    def _groups(self) -> Mapping[str, Group]:
        return {group.id: group for group in self.group_of.values()}

    @cached_property
    def _cells(self) -> Callable[[str], tuple[Cell, ...]]:
        release = self.context.release
        return cache(release.by_group()) if release else lambda _: ()

    def derived_row(self, cell: ParentCell) -> BandRow:
        """A label that was made from the labels of groups."""
        words = say_band(cell.band, cell.bands)
        return BandRow(*self._measure(cell.measure), cell.band, cell.bands, words)

    def _asked(self, formation: Formation) -> Shared[AskedByKind]:
        """What positions ask, by kind of competency."""
        context = self.context
        by_jabatan = {jabatan: context.required(jabatan) for jabatan in formation}
        rows: list[tuple[str, Asked]] = []
        for code, competency in context.hub.competencies.items():
            levels = tuple(
                AskedLevel(
                    level=level,
                    description=competency.at(level).description,
                    jabatan=self._named(formation, code, level),
                )
                for level in sorted(
                    {required[code] for required in by_jabatan.values() if code in required},
                    reverse=True,
                )
            )
            if levels:
                rows.append((competency.kind, Asked(context.competency_ref(code), code, levels)))
        groups = (
            (COMPETENCY_KINDS[kind], tuple(row for row_kind, row in rows if row_kind == kind))
            for kind in KIND_ORDER
        )
        return Shared(tuple((label, items) for label, items in groups if items))

    def _named(self, formation: Formation, code: CompetencyCode, level: LevelNo) -> tuple[Ref, ...]:
        """The positions that ask a level; none where all do."""
        context = self.context
        asking = [each for each in formation if context.required(each).get(code) == level]
        return () if len(asking) == len(formation) else tuple(map(context.jabatan_ref, asking))

    def _standing(self, group_id: str, first: bool = False) -> Shared[Standing]:
        """Where a group stands; of a large group only the page of its `first` unit lists all units."""
        context, group, release = self.context, self._groups[group_id], self.context.release
        assert release is not None
        members = [unit for unit in group.units if unit in context.hub.units]
        listed_at = None
        if len(members) > MOST_MEMBERS and not first and group.units[0] in context.hub.units:
            listed_at, members = context.unit_ref(group.units[0]), []
        rows = self.rows(group_id)
        return Shared(
            Standing(
                release=release.id,
                as_of=release.as_of,
                method=release.method,
                group=group.name,
                members=tuple(map(context.unit_ref, members)),
                listed_at=listed_at,
                reason=group.reason,
                rows=tuple(row for row in rows if row.band is not None),
                withheld=tuple(row for row in rows if row.band is None),
            )
        )

    def _rows(self, group_id: str) -> tuple[BandRow, ...]:
        return tuple(
            self.row(
                cell.measure,
                cell.band,
                cell.bands,
                cell.limits,
                cell.since,
                cell.withheld,
                cell.coaches_to,
            )
            for cell in self._cells(group_id)
        )

    def _row(
        self,
        measure: str,
        band: int | None,
        bands: int | None,
        limits: tuple[int, int] | None,
        since: ReleaseId | None,
        withheld: Withheld | None,
        coaches_to: LevelNo | None,
    ) -> BandRow:
        """The row of every cell that says the same."""
        label, ref = self._measure(measure)
        if band is None or bands is None:
            return BandRow(label, ref, None, 0, WITHHELD[withheld or "gerbang"])
        words = say_label(band, bands, limits)
        if day := self.context.release_day(since):
            words += f", tetap sejak {say_date(day)}"
        return BandRow(label, ref, band, bands, words, coaches_to)

    def _measure(self, measure: str) -> tuple[str, Ref | None]:
        """Name of a measure, and the page of its competency."""
        if measure == JP_MEASURE:
            return "Mencapai JP tahun lalu", None
        ref = self.context.competency_ref(CompetencyCode(measure))
        return ref.title, ref

    def _weakest(
        self, formation: Formation, group: str | None
    ) -> tuple[tuple[Asked, str | None], ...]:
        """The lowest bands among what is asked; without a release, what the positions ask beyond their tier."""
        rows = {row.code: row for _, items in self.asked(formation).value for row in items}
        if group is not None:
            bands = {
                row.ref.address: row for row in self.rows(group) if row.ref and row.band is not None
            }
            below = [
                (found.band / found.bands, row, found)
                for row in rows.values()
                if (found := bands.get(row.competency.address))
                and found.band
                and found.band < found.bands
            ]
            below.sort(key=lambda entry: entry[0])
            if below:
                return tuple((row, found.words) for _, row, found in below[:LARGEST_GAPS])
        hub = self.context.hub
        return tuple(
            (row, None)
            for row in rows.values()
            if any(row.code in hub.jabatan[jabatan].requirements for jabatan in formation)
        )

    def _gap(self, parent: UnitId | None, row: Asked, words: str | None) -> Shared[Gap]:
        """A gap of a unit below `parent`. Those who may coach are near it: no position of its own asks more."""
        context, code, level = self.context, CompetencyCode(row.code), row.highest
        return Shared(
            Gap(
                competency=row.competency,
                level=level,
                words=words,
                helps=self.helps(code, level),
                coaches=tuple(
                    (context.jabatan_ref(jabatan), context.unit_ref(place))
                    for jabatan, place in self.around(parent).items()
                    if context.required(jabatan).get(code, 0) > level
                ),
            )
        )

    def _helps(self, code: CompetencyCode, level: int) -> Shared[tuple[Help, ...]]:
        return Shared(self.context.helps(code, 0, level))

    def _around(self, parent: UnitId | None) -> Mapping[JabatanId, UnitId]:
        """Positions of a unit, of those below it, and so on up to below the root; each at the nearest unit that has it."""
        unit = None if parent is None else self.context.hub.units[parent]
        if unit is None or unit.parent is None:
            return {}
        found: dict[JabatanId, UnitId] = {}
        for place in (unit, *self.context.children.get(unit.id, ())):
            for jabatan in place.formation:
                found.setdefault(jabatan, place.id)
        for jabatan, where in self.around(unit.parent).items():
            found.setdefault(jabatan, where)
        return found

    def _coming(self, formation: Formation) -> Shared[Coming]:
        """Coming events whose training teaches something the positions ask."""
        context = self.context
        asked: dict[CompetencyCode, int] = {}
        for jabatan in formation:
            for code, level in context.required(jabatan).items():
                asked[code] = max(level, asked.get(code, 0))
        fitting = [
            event
            for event in context.coming
            if event.training
            and any(
                target.level <= asked.get(target.competency, 0)
                for target in context.hub.trainings[event.training].front.targets
            )
        ]
        return Shared(
            Coming(
                events=tuple(event_row(context, event) for event in fitting[:SOONEST]),
                more=len(fitting) > SOONEST,
            )
        )
