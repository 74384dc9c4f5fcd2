"""Unit kerja: the tree, and each unit's competency page.

What a unit's positions ask, where its group stands in bands and as of which release, the largest gaps, and what closes
them. A count of people is never here: the view has no field for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.base import CompetencyCode, JabatanId
from generator.model.release import JP_MEASURE, Cell, Release
from generator.model.unit import Unit
from generator.site import addresses
from generator.site.context import Context, Help
from generator.site.page import Ref, SitePage
from generator.site.views.parts import EventRow, event_row
from generator.site.views.training import HOME
from generator.site.wording import COMPETENCY_KINDS, WITHHELD, say_band, say_date, say_label

KIND = "Unit kerja"
LIST = Ref("Unit kerja", addresses.UNITS)
LARGEST_GAPS = 5
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
    """A level of a competency, spelled out, and the unit's positions that ask it."""

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
    """A published statistic of the group: `band` of `bands`, or why there is none."""

    label: str
    ref: Ref | None
    band: int | None
    bands: int
    words: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the unit's group stands, as of which release."""

    release: str
    as_of: date
    method: str
    group: str
    members: tuple[Ref, ...]
    reason: str
    rows: tuple[BandRow, ...]
    withheld: tuple[BandRow, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A competency that is weak in the group or, without a release, simply asked; and what closes it."""

    competency: Ref
    level: int
    words: str | None
    helps: tuple[Help, ...]
    coaches: tuple[tuple[Ref, Ref], ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit's page."""

    unit: Unit
    line: tuple[Ref, ...]
    children: tuple[Branch, ...]
    jabatan: tuple[Ref, ...]
    asked: tuple[tuple[str, tuple[Asked, ...]], ...]
    standing: Standing | None
    no_standing: str | None
    below: tuple[BandRow, ...]
    gaps: tuple[Gap, ...]
    coming: tuple[EventRow, ...]


def pages(context: Context) -> Iterator[SitePage]:
    """The tree and every unit."""
    units = context.hub.units
    yield SitePage(
        address=addresses.UNITS,
        title="Unit kerja",
        description="Susunan unit kerja; setiap unit punya halaman kompetensi.",
        kind=KIND,
        template="unit-daftar.html.jinja",
        view=TreeView(tuple(_branch(context, unit) for unit in context.children.get(None, ()))),
        crumbs=(HOME,),
        changed=context.changed(*{context.source("unit", unit) for unit in units}),
        synthetic=context.synthetic,
    )
    for unit in units.values():
        yield _unit(context, unit)


def _branch(context: Context, unit: Unit) -> Branch:
    return Branch(
        ref=context.unit_ref(unit.id),
        kind=unit.kind,
        place=unit.place,
        children=tuple(_branch(context, child) for child in context.children.get(unit.id, ())),
    )


def _unit(context: Context, unit: Unit) -> SitePage:
    line = tuple(context.unit_ref(each.id) for each in context.line_of(unit))
    asked = _asked(context, unit)
    standing = _standing(context, unit)
    source = context.source("unit", unit.id)
    release_source = context.source("rilis", standing.release) if standing else None
    return SitePage(
        address=addresses.unit(unit.id),
        title=unit.name,
        description=f"Halaman kompetensi {unit.name}: yang diminta jabatan, posisi kelompok, dan cara menutup kesenjangan.",
        kind=KIND,
        template="unit.html.jinja",
        view=UnitView(
            unit=unit,
            line=line,
            children=tuple(
                Branch(context.unit_ref(child.id), child.kind, child.place, ())
                for child in context.children.get(unit.id, ())
            ),
            jabatan=tuple(context.jabatan_ref(jabatan) for jabatan in unit.formation),
            asked=asked,
            standing=standing,
            no_standing=None if standing else _why_none(context, unit),
            below=_below(context, unit),
            gaps=_gaps(context, unit, asked, standing),
            coming=_coming(context, unit),
        ),
        crumbs=(HOME, LIST, *line),
        source=source,
        changed=context.changed(source, release_source),
        synthetic=context.synthetic,
        searchable=False,
    )


def _asked(context: Context, unit: Unit) -> tuple[tuple[str, tuple[Asked, ...]], ...]:
    """What the unit's positions ask, by kind of competency."""
    by_jabatan = {jabatan: context.required(jabatan) for jabatan in unit.formation}
    rows: list[tuple[str, Asked]] = []
    for code, competency in context.hub.competencies.items():
        levels = tuple(
            AskedLevel(
                level=level,
                description=competency.at(level).description,
                jabatan=tuple(
                    context.jabatan_ref(jabatan)
                    for jabatan, required in by_jabatan.items()
                    if required.get(code) == level
                ),
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
    return tuple((label, items) for label, items in groups if items)


def _standing(context: Context, unit: Unit) -> Standing | None:
    release = context.release
    group = release.group_of(unit.id) if release else None
    if release is None or group is None:
        return None
    rows = tuple(_band_row(context, cell) for cell in release.cells if cell.group == group.id)
    return Standing(
        release=release.id,
        as_of=release.as_of,
        method=release.method,
        group=group.name,
        members=tuple(
            context.unit_ref(member) for member in group.units if member in context.hub.units
        ),
        reason=group.reason,
        rows=tuple(row for row in rows if row.band is not None),
        withheld=tuple(row for row in rows if row.band is None),
    )


def _below(context: Context, unit: Unit) -> tuple[BandRow, ...]:
    """What follows for the unit from the labels of the groups at and below it."""
    cells = context.release.parents if context.release else ()
    return tuple(
        BandRow(
            *_measure(context, cell.measure), cell.band, cell.bands, say_band(cell.band, cell.bands)
        )
        for cell in cells
        if cell.unit == unit.id
    )


def _band_row(context: Context, cell: Cell) -> BandRow:
    label, ref = _measure(context, cell.measure)
    if cell.band is None or cell.bands is None:
        return BandRow(label, ref, None, 0, WITHHELD[cell.withheld or "gerbang"])
    words = say_label(cell.band, cell.bands, cell.limits)
    if since := context.release_day(cell.since):
        words += f", tetap sejak {say_date(since)}"
    return BandRow(label, ref, cell.band, cell.bands, words)


def _measure(context: Context, measure: str) -> tuple[str, Ref | None]:
    """Name of a measure, and the page of its competency."""
    if measure == JP_MEASURE:
        return "Mencapai JP tahun lalu", None
    ref = context.competency_ref(CompetencyCode(measure))
    return ref.title, ref


def _why_none(context: Context, unit: Unit) -> str:
    release: Release | None = context.release
    if release is None:
        return (
            "Belum ada rilis statistik. Rilis dibuat oleh BKPSDMD paling banyak dua kali setahun."
        )
    return (
        f"Unit ini tidak ada dalam kelompok mana pun pada rilis {say_date(release.as_of)}: "
        "unit baru, tanpa formasi, atau belum dapat digabung menjadi kelompok yang cukup besar."
    )


def _gaps(
    context: Context,
    unit: Unit,
    asked: tuple[tuple[str, tuple[Asked, ...]], ...],
    standing: Standing | None,
) -> tuple[Gap, ...]:
    """The lowest bands among what the unit asks; without a release, what its own positions ask beyond the tier."""
    rows = {row.code: row for _, items in asked for row in items}
    if standing is not None:
        bands = {row.ref.address: row for row in standing.rows if row.ref and row.band is not None}
        below = [
            (found.band / found.bands, row, found)
            for row in rows.values()
            if (found := bands.get(row.competency.address))
            and found.band
            and found.band < found.bands
        ]
        below.sort(key=lambda entry: entry[0])
        chosen = [(row, found.words) for _, row, found in below[:LARGEST_GAPS]]
        if chosen:
            return tuple(_gap(context, unit, row, words) for row, words in chosen)
    own = [
        row
        for row in rows.values()
        if any(row.code in context.hub.jabatan[jabatan].requirements for jabatan in unit.formation)
    ]
    return tuple(_gap(context, unit, row, None) for row in own)


def _gap(context: Context, unit: Unit, row: Asked, words: str | None) -> Gap:
    code = CompetencyCode(row.code)
    return Gap(
        competency=row.competency,
        level=row.highest,
        words=words,
        helps=context.helps(code, 0, row.highest),
        coaches=_coaches(context, unit, code, row.highest),
    )


def _coaches(
    context: Context, unit: Unit, code: CompetencyCode, level: int
) -> tuple[tuple[Ref, Ref], ...]:
    """Positions near the unit that ask a higher level: in the unit, then up the reporting line and beside it."""
    near = [unit]
    for above in reversed(context.line_of(unit)):
        if above.parent is None:
            break
        near += [above, *context.children.get(above.id, ())]
    found: dict[JabatanId, Unit] = {}
    for place in near:
        for jabatan in place.formation:
            if context.required(jabatan).get(code, 0) > level:
                found.setdefault(jabatan, place)
    return tuple(
        (context.jabatan_ref(jabatan), context.unit_ref(place.id))
        for jabatan, place in found.items()
    )


def _coming(context: Context, unit: Unit) -> tuple[EventRow, ...]:
    """Coming events whose training teaches something the unit's positions ask."""
    asked: dict[CompetencyCode, int] = {}
    for jabatan in unit.formation:
        for code, level in context.required(jabatan).items():
            asked[code] = max(level, asked.get(code, 0))
    return tuple(
        event_row(context, event)
        for event in context.coming
        if event.training
        and any(
            target.level <= asked.get(target.competency, 0)
            for target in context.hub.trainings[event.training].front.targets
        )
    )
