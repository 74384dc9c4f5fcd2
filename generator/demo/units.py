"""The demo's units: the real tree of the source as far as it goes, then invented branches made after its pattern.

A branch is a unit right below the root, with all below it. Invented kecamatan copy the largest real one under an
invented place name and have small offices (UPT) of their own; one branch in four is a dinas. Where more people are
asked for than there are places, places are added to the positions that carry out, never to those that lead.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, zip_longest
from random import Random

from generator.demo.places import invent_places
from generator.model.base import JabatanId, UnitId
from generator.model.jabatan import Jabatan
from generator.model.unit import Unit

_DINAS = (
    ("pendidikan", "Dinas Pendidikan"),
    ("pertanian", "Dinas Pertanian"),
    ("perikanan", "Dinas Perikanan"),
    ("perhubungan", "Dinas Perhubungan"),
    ("sosial", "Dinas Sosial"),
    ("pekerjaan-umum", "Dinas Pekerjaan Umum"),
    ("lingkungan-hidup", "Dinas Lingkungan Hidup"),
    ("pariwisata", "Dinas Pariwisata"),
    ("perdagangan", "Dinas Perdagangan"),
    ("tenaga-kerja", "Dinas Tenaga Kerja"),
)
_UPT = (("puskesmas", "Puskesmas"), ("pertanian", "Penyuluhan Pertanian"), ("pasar", "Pasar"))
_UPT_FORMATION = {
    JabatanId("kasubbag-dinas"): 1,
    JabatanId("pengelola-layanan"): 2,
    JabatanId("pengolah-data-informasi"): 1,
}
_EMPTY_UPT_EVERY = 10
"""One UPT in so many has no formation yet: such units are legal, and pages must bear them."""


def branches(units: Mapping[UnitId, Unit]) -> list[list[Unit]]:
    """The branches of a tree, each with its head first and parents before children; kinds take turns, largest first."""
    below: dict[UnitId | None, list[Unit]] = {}
    for unit in units.values():
        below.setdefault(unit.parent, []).append(unit)

    def walk(unit: Unit) -> Iterator[Unit]:
        yield unit
        for child in below.get(unit.id, []):
            yield from walk(child)

    found = [list(walk(head)) for root in below.get(None, []) for head in below.get(root.id, [])]
    kinds: dict[str, list[list[Unit]]] = {}
    for branch in sorted(found, key=lambda each: (-len(each), each[0].id)):
        kinds.setdefault(branch[0].kind, []).append(branch)
    return [branch for turn in zip_longest(*kinds.values()) for branch in turn if branch]


def grow(
    source: Mapping[UnitId, Unit], jabatan: Mapping[JabatanId, Jabatan], count: int, chance: Random
) -> list[list[Unit]]:
    """`count` units as branches, the root alone first; a parent always comes before its children."""
    root = next(unit for unit in source.values() if unit.parent is None)
    real = branches(source)
    grown = [[root]]
    room = count - 1
    for branch in chain(real, _invented(root, real, jabatan, {*source}, chance)):
        if room <= 0:
            return grown
        grown.append(branch[:room])
        room -= len(grown[-1])
    return grown


def formation(units: Iterable[Unit]) -> int:
    """How many places the units have."""
    return sum(sum(unit.formation.values()) for unit in units)


def widen(
    tree: Sequence[Sequence[Unit]], jabatan: Mapping[JabatanId, Jabatan], places: int
) -> list[list[Unit]]:
    """The tree with as many more places as it takes to have `places`, spread evenly over those who carry out.

    Raises:
        ValueError: no unit has a position that carries out, so that there is nowhere to add.
    """
    missing = places - formation(unit for branch in tree for unit in branch)
    if missing <= 0:
        return [list(branch) for branch in tree]
    spots = [
        (unit.id, key)
        for branch in tree
        for unit in branch
        for key in unit.formation
        if jabatan[key].kind != "struktural"
    ]
    if not spots:
        raise ValueError(places)
    each, left = divmod(missing, len(spots))
    more = {spot: each + (number < left) for number, spot in enumerate(spots)}
    return [
        [
            unit.model_copy(
                update={
                    "formation": {
                        key: places + more.get((unit.id, key), 0)
                        for key, places in unit.formation.items()
                    }
                }
            )
            for unit in branch
        ]
        for branch in tree
    ]


def _invented(
    root: Unit,
    real: Sequence[Sequence[Unit]],
    jabatan: Mapping[JabatanId, Jabatan],
    taken: set[UnitId],
    chance: Random,
) -> Iterator[list[Unit]]:
    """Invented branches without end, whose ids meet none of `taken`."""
    kecamatan = next(branch for branch in real if branch[0].kind == "kecamatan")
    pattern = next((branch for branch in real if branch[0].kind == "dinas"), None)
    dinas = (
        _dinas_branch(root, code, name, pattern)
        for code, name in _DINAS
        if pattern and UnitId(f"dinas-{code}") not in taken
    )
    for number, place in enumerate(invent_places(chance), start=1):
        slug = place.lower().replace(" ", "-")
        if UnitId(f"kecamatan-{slug}") in taken:
            continue
        yield [*_kecamatan_branch(kecamatan, place, slug), *_offices(place, slug, number, jabatan)]
        if number % 3 == 0:
            yield from islice(dinas, 1)


def _kecamatan_branch(pattern: Sequence[Unit], place: str, slug: str) -> Iterator[Unit]:
    old_place, old_slug = pattern[0].place, pattern[0].id.removeprefix("kecamatan-")
    for unit in pattern:
        parent = unit.parent if unit is pattern[0] else _moved(unit.parent, old_slug, slug)
        yield unit.model_copy(
            update={
                "id": _moved(unit.id, old_slug, slug),
                "name": unit.name.replace(old_place, place),
                "parent": parent,
                "place": place,
                "region_code": None,
                "villages": None,
            }
        )


def _moved(unit: UnitId | None, old_slug: str, slug: str) -> str:
    assert unit is not None
    return f"{unit.removesuffix(f'-{old_slug}')}-{slug}"


def _offices(
    place: str, slug: str, number: int, jabatan: Mapping[JabatanId, Jabatan]
) -> Iterator[Unit]:
    for offset, (code, name) in enumerate(_UPT):
        empty = (number * len(_UPT) + offset) % _EMPTY_UPT_EVERY == 0
        yield Unit(
            id=UnitId(f"upt-{code}-{slug}"),
            name=f"UPT {name} {place}",
            kind="upt",
            parent=UnitId(f"kecamatan-{slug}"),
            place=place,
            formation={}
            if empty
            else {key: count for key, count in _UPT_FORMATION.items() if key in jabatan},
        )


def _dinas_branch(root: Unit, code: str, name: str, pattern: Sequence[Unit]) -> list[Unit]:
    """A dinas after the pattern of a real one, its bidang numbered."""
    ids = {
        unit.id: UnitId(f"dinas-{code}-{place}" if place else f"dinas-{code}")
        for place, unit in enumerate(pattern)
    }
    names = {"dinas": name, "sekretariat": f"Sekretariat {name}"}
    return [
        unit.model_copy(
            update={
                "id": ids[unit.id],
                "name": names.get(unit.kind, f"Bidang {place - 1} {name}"),
                "parent": ids.get(unit.parent or root.id, root.id),
                "place": root.place,
            }
        )
        for place, unit in enumerate(pattern)
    ]
