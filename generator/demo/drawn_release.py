"""The demo's one release: bands drawn from the seed, so that pages have something to show.

This is no second way of making a release: it never sees a person. Groups are made of units by their places
(formasi), which are public, and bands are drawn. It is marked synthetic, in its method too.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random

from generator import __version__
from generator.analysis.requirements import Asked
from generator.demo.units import formation
from generator.model.base import CompetencyCode, LevelNo, ReleaseId
from generator.model.release import JP_MEASURE, Cell, Group, Release
from generator.model.unit import Unit

_DAY = date(2026, 7, 1)
_SMALLEST = 10


def draw_release(
    tree: Sequence[Sequence[Unit]],
    asked: Asked,
    dictionary: Sequence[CompetencyCode],
    chance: Random,
) -> Release:
    """A synthetic release for the groups of the tree; `dictionary` gives the order of measures."""
    groups: list[Group] = []
    cells: list[Cell] = []
    for branch in tree:
        for head, members in _merged(branch):
            group = Group(
                id=f"k-{len(groups) + 1}",
                name=head.name,
                units=tuple(unit.id for unit in members),
                bands=min(5, (formation(members) + 1) // 4),
                reason="Digabung menurut formasi sampai sekurangnya sepuluh tempat.",
            )
            positions = {jabatan for unit in members for jabatan in unit.formation}
            groups.append(group)
            cells += _draw(group, [asked[each] for each in positions], dictionary, chance)
    return Release(
        version=1,
        id=ReleaseId("2026-07"),
        as_of=_DAY,
        method="Contoh sintetis: pita diundi dari benih, tidak dihitung dari orang",
        code_version=__version__,
        fingerprint=chance.randbytes(32).hex(),
        synthetic=True,
        groups=tuple(groups),
        cells=tuple(cells),
    )


def _merged(branch: Sequence[Unit]) -> list[tuple[Unit, list[Unit]]]:
    """Heads and members of the branch's groups: units merged upwards until each group has ten places.

    What is left over at the head of the branch is in no group.
    """
    groups: list[tuple[Unit, list[Unit]]] = []
    waiting: dict[str | None, list[Unit]] = {}
    for unit in reversed(branch):
        members = [unit, *waiting.pop(unit.id, [])]
        if formation(members) >= _SMALLEST:
            groups.insert(0, (unit, members))
        else:
            waiting[unit.parent] = [*members, *waiting.get(unit.parent, [])]
    return groups


def _draw(
    group: Group,
    asked: Sequence[Mapping[CompetencyCode, LevelNo]],
    dictionary: Sequence[CompetencyCode],
    chance: Random,
) -> Iterator[Cell]:
    for code in dictionary:
        if all(code in levels for levels in asked):
            yield Cell(group=group.id, measure=code, band=chance.randint(1, group.bands))
        elif any(code in levels for levels in asked):
            yield Cell(group=group.id, measure=code, band=None, withheld="tidak_diminta")
    yield Cell(group=group.id, measure=JP_MEASURE, band=chance.randint(1, group.bands))
