"""Making a release: groups, the survey of answers, a cell for each group and measure, parents.

Pure: from the records on a day and all that was published before to a draft. Nothing is written here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator import __version__
from generator.disclosure.bands import SMALLEST, Label, parent_label
from generator.disclosure.book import Book, make_book
from generator.disclosure.cells import Shown, make_cells
from generator.disclosure.fingerprint import seal
from generator.disclosure.groups import form_groups, headcount
from generator.disclosure.history import Past, history_of
from generator.disclosure.population import CellKey, survey
from generator.model.base import ReleaseId, UnitId
from generator.model.hub import PublicHub
from generator.model.people import People
from generator.model.release import JP_MEASURE, Cell, Group, ParentCell, Release

METHOD = "Pita dengan gerbang riwayat, versi 1"
_UNSEALED = "0" * 64


@dataclass(frozen=True, slots=True)
class Draft:
    """A release not yet written.

    Attributes:
        release: what is to be published.
        book: what the gate will need next time.
        shrunk: groups of this year that have fewer than ten people by now.
        alone: units with people that are in no group.
    """

    release: Release
    book: Book
    shrunk: tuple[Group, ...]
    alone: tuple[UnitId, ...]


def release_id(day: date) -> ReleaseId:
    """The id of a release as of `day`."""
    return ReleaseId(f"{day:%Y-%m}")


def make_release(
    hub: PublicHub, people: People, day: date, past: Sequence[Past], key: bytes
) -> Draft:
    """The release as of `day`.

    Args:
        hub: units, positions and rules.
        people: the records of persons.
        day: what happened up to and including this day counts.
        past: all releases made so far, oldest first, already checked.
        key: the secret that the fingerprint is keyed with.
    """
    people_in = headcount(people, day)
    groups = _groups_of_year(day, past) or form_groups(hub.units, people_in)
    cells, book = _cells(hub, people, groups, day, past)
    release = Release(
        version=1,
        id=release_id(day),
        as_of=day,
        method=METHOD,
        code_version=__version__,
        fingerprint=_UNSEALED,
        digest=_UNSEALED,
        synthetic=hub.note.synthetic,
        groups=groups,
        cells=tuple(cells.values()),
        parents=tuple(_parents(hub, cells)),
    )
    before = past[-1].release.fingerprint if past else ""
    seals = {"digest": release.content_digest(), "fingerprint": seal(release, book, key, before)}
    size = {group.id: sum(people_in.get(unit, 0) for unit in group.units) for group in groups}
    grouped = {unit for group in groups for unit in group.units}
    return Draft(
        release.model_copy(update=seals),
        book,
        shrunk=tuple(group for group in groups if size[group.id] < SMALLEST),
        alone=tuple(unit for unit in hub.units if people_in.get(unit) and unit not in grouped),
    )


def _groups_of_year(day: date, past: Sequence[Past]) -> tuple[Group, ...] | None:
    """The groups that the year's first release fixed, if there was one."""
    years = (each.release.groups for each in past if each.release.as_of.year == day.year)
    return next(years, None)


def _cells(
    hub: PublicHub, people: People, groups: tuple[Group, ...], day: date, past: Sequence[Past]
) -> tuple[Mapping[CellKey, Cell], Book]:
    """All cells, by group and then in the order of the dictionary, and whose answers the new labels counted."""
    found = survey(people, hub, groups, day)
    shown = _shown(groups, day, past)
    measures = (*hub.competencies, JP_MEASURE)
    cells: dict[CellKey, Cell] = {}
    counted: dict[CellKey, frozenset[str]] = {}
    for measure in measures:
        keys = ((group.id, measure) for group in groups)
        wanted = (key for key in keys if found.asked.get(key) or measure == JP_MEASURE)
        made, told = make_cells(wanted, found, history_of(measure, past), shown)
        cells.update(made)
        counted.update(told)
    in_order = ((group.id, measure) for group in groups for measure in measures)
    return {key: cells[key] for key in in_order if key in cells}, make_book(counted)


def _shown(groups: tuple[Group, ...], day: date, past: Sequence[Past]) -> Shown | None:
    """What the latest release shows of groups that are still made of the same units."""
    if not past:
        return None
    last = past[-1].release
    units = {group.id: set(group.units) for group in last.groups}
    same = {group.id for group in groups if units.get(group.id) == set(group.units)}
    cells = {(cell.group, cell.measure): cell for cell in last.cells if cell.group in same}
    return Shown(last.id, cells, last.as_of.year == day.year)


def _parents(hub: PublicHub, cells: Mapping[CellKey, Cell]) -> Iterator[ParentCell]:
    """For each unit with two or more labelled groups at or below it, the label that follows from theirs."""
    labels: dict[CellKey, list[Label]] = {}
    for (group, measure), cell in cells.items():
        if cell.band is None or cell.bands is None:
            continue
        unit: UnitId | None = UnitId(group)
        while unit is not None and unit in hub.units:
            labels.setdefault((unit, measure), []).append(Label(cell.band, cell.bands))
            unit = hub.units[unit].parent
    for unit_id in hub.units:
        for measure in (*hub.competencies, JP_MEASURE):
            children = labels.get((unit_id, measure), [])
            if len(children) > 1:
                label = parent_label(children)
                yield ParentCell(unit=unit_id, measure=measure, band=label.band, bands=label.bands)
