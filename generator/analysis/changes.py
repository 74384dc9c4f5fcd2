"""What a proposal changes for readers: texts and units added, changed and removed; positions and units concerned."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.analysis.coverage import cover
from generator.model.base import JabatanId, UnitId
from generator.model.hub import PublicHub

Way = Literal["baru", "berubah", "dihapus"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something readers see: its kind, title, whole text (empty for what has none), and value to compare."""

    kind: str
    title: str
    text: str
    value: object


@dataclass(frozen=True, slots=True)
class Change:
    """One item that is not as it was; `before` or `after` is None where it did not or does not exist."""

    before: Item | None
    after: Item | None
    positions: tuple[JabatanId, ...]
    units: tuple[UnitId, ...]

    @property
    def way(self) -> Way:
        """How it changed."""
        if self.before is None:
            return "baru"
        return "dihapus" if self.after is None else "berubah"

    @property
    def item(self) -> Item:
        """The newer of the two."""
        item = self.after or self.before
        assert item is not None
        return item


def find_changes(before: PublicHub, after: PublicHub, day: date) -> tuple[Change, ...]:
    """Every difference that readers see, in the order of the hub, removed ones last.

    Positions concerned are those that have to pass a level which the training or guide leads to; units concerned are
    those whose formation has such a position, and a unit that is changed itself.
    """
    old, new = dict(_items(before)), dict(_items(after))
    concerned = {**_concerned(before, day), **_concerned(after, day)}
    units = {**before.units, **after.units}

    def change(key: Hashable) -> Change:
        positions = frozenset(concerned.get(key, ()))
        return Change(
            old.get(key),
            new.get(key),
            concerned.get(key, ()),
            tuple(
                unit
                for unit, each in units.items()
                if ("unit", unit) == key or positions & each.formation.keys()
            ),
        )

    return tuple(
        change(key)
        for key in dict.fromkeys((*new, *old))
        if key not in old or key not in new or old[key].value != new[key].value
    )


def _items(hub: PublicHub) -> Iterator[tuple[Hashable, Item]]:
    for slug, training in hub.trainings.items():
        text = "\n\n".join((training.index.body, *(each.body for each in training.chapters)))
        yield ("pelatihan", slug), Item("Pelatihan", training.front.title, text, training)
    for name, guide in hub.guides.items():
        item = Item("Panduan mentoring", guide.front.title, guide.document.body, guide)
        yield ("mentoring", name), item
    for key, path in hub.paths.items():
        yield ("jalur", key), Item("Jalur belajar", path.front.title, path.document.body, path)
    for page in (*hub.evaluations, *hub.handbooks):
        yield ("halaman", page.path), Item("Halaman", page.front.title, page.body, page)
    for unit_id, unit in hub.units.items():
        yield ("unit", unit_id), Item("Unit kerja", unit.name, "", unit)


def _concerned(hub: PublicHub, day: date) -> Mapping[Hashable, tuple[JabatanId, ...]]:
    found: dict[Hashable, dict[JabatanId, None]] = {}
    for row in cover(hub, day).levels.values():
        keys = (*(("pelatihan", x) for x in row.trainings), *(("mentoring", x) for x in row.guides))
        for key in keys:
            found.setdefault(key, {}).update(dict.fromkeys(row.climbed_by))
    return {key: tuple(positions) for key, positions in found.items()}
