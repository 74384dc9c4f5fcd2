"""The demo's people: who held which position when, so that no unit ever has more people than places.

Every place starts with one holder or stays vacant. Then the years pass: somebody leaves, one below is promoted into
the place, a newcomer takes the place that fell free; now and then two people swap units. Only places that exist are
ever held, whatever the day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from generator.demo.chance import day_between, random_id
from generator.model.base import JabatanId, PersonId, UnitId
from generator.model.jabatan import Jabatan
from generator.model.person import EmploymentStatus, Person, Spell
from generator.model.unit import Unit

LEAVING_ONE_IN = 20
SWAPPING_ONE_IN = 25
_VACANT = 0.05

_LAST_CHANGE = date(2026, 8, 1)
_PROBATION = timedelta(days=365)


@dataclass(slots=True)
class _Place:
    """One place of a position in a unit, and the career of whoever holds it now."""

    branch: int
    unit: UnitId
    jabatan: JabatanId
    holder: "_Career | None" = None


@dataclass(slots=True)
class _Career:
    id: PersonId
    branch: int
    spells: list[Spell]

    def since(self) -> date:
        return self.spells[-1].since

    def takes(self, place: _Place, day: date, status: EmploymentStatus) -> None:
        self.branch = place.branch
        self.spells.append(Spell(jabatan=place.jabatan, unit=place.unit, since=day, status=status))
        place.holder = self


def places_needed(persons: int) -> int:
    """How many places `persons` people fill at the start: all but those who come later for one who left."""
    return persons - persons // LEAVING_ONE_IN


def staff(
    tree: Sequence[Sequence[Unit]],
    jabatan: Mapping[JabatanId, Jabatan],
    persons: int,
    chance: Random,
) -> list[list[Person]]:
    """Exactly `persons` people, by the branch they work in or last worked in; sorted by id, which says nothing.

    Branches are filled in their order, about one place in twenty left vacant, for as long as there are people; the
    tree must have `places_needed(persons)` places.
    """
    places = [
        _Place(number, unit.id, key)
        for number, branch in enumerate(tree)
        for unit in branch
        for key, count in unit.formation.items()
        for _ in range(count)
    ]
    careers = _appoint(places, jabatan, places_needed(persons), chance)
    filled = [place for place in places if place.holder is not None]
    _swap(filled, len(careers) // SWAPPING_ONE_IN, chance)
    careers += _renew(filled, jabatan, persons - len(careers), chance)

    people: list[list[Person]] = [[] for _ in tree]
    for career in sorted(careers, key=lambda each: each.id):
        people[career.branch].append(Person(id=career.id, history=tuple(career.spells)))
    return people


def _appoint(
    places: Sequence[_Place], jabatan: Mapping[JabatanId, Jabatan], count: int, chance: Random
) -> list[_Career]:
    """Put `count` first holders on places, all appointed before the years that the demo tells."""
    chosen: list[_Place] = []
    vacant: list[_Place] = []
    for place in places:
        leads = jabatan[place.jabatan].kind == "struktural"
        (chosen if leads or chance.random() >= _VACANT else vacant).append(place)
    careers = []
    for place in (*chosen, *vacant)[:count]:
        career = _Career(PersonId(random_id(chance, "p")), place.branch, [])
        if jabatan[place.jabatan].kind == "struktural":
            career.takes(place, _first_of_month(chance, date(2019, 1, 1), date(2023, 6, 1)), "PNS")
        elif chance.random() < 0.28:
            career.takes(
                place, _first_of_month(chance, date(2021, 2, 1), date(2023, 12, 1)), "PPPK"
            )
        else:
            career.takes(place, _first_of_month(chance, date(2010, 1, 1), date(2023, 6, 1)), "PNS")
        careers.append(career)
    return careers


def _swap(places: Sequence[_Place], count: int, chance: Random) -> None:
    """Let `count` pairs of PNS of one position change units; a day later than both have served."""
    alike: dict[JabatanId, list[_Place]] = {}
    for place in places:
        alike.setdefault(place.jabatan, []).append(place)
    pools = [pool for pool in alike.values() if len({place.unit for place in pool}) > 1]
    if not pools:
        return
    for day in sorted(
        _first_of_month(chance, date(2024, 1, 1), date(2024, 12, 1)) for _ in range(count)
    ):
        one, other = chance.sample(chance.choice(pools), 2)
        first, second = one.holder, other.holder
        if first is None or second is None or one.unit == other.unit:
            continue
        if all(each.since() < day and each.spells[-1].status == "PNS" for each in (first, second)):
            first.takes(other, day, "PNS")
            second.takes(one, day, "PNS")


def _renew(
    places: Sequence[_Place], jabatan: Mapping[JabatanId, Jabatan], count: int, chance: Random
) -> list[_Career]:
    """Let `count` people leave, and as many come: into the place left, or into one that fell free below it."""
    feeders: dict[JabatanId, set[JabatanId]] = {}
    for each in jabatan.values():
        for following in each.next_jabatan:
            feeders.setdefault(following, set()).add(each.id)
    by_branch: dict[int, list[_Place]] = {}
    for place in places:
        by_branch.setdefault(place.branch, []).append(place)

    newcomers: list[_Career] = []
    days = sorted(_first_of_month(chance, date(2025, 1, 1), _LAST_CHANGE) for _ in range(count))
    order = iter(chance.sample(list(places), len(places)))
    for day in days:
        place = next(each for each in order if each.holder and each.holder.since() < day)
        free, from_day = place, day
        leaver = place.holder
        assert leaver is not None
        leaver.spells[-1] = leaver.spells[-1].model_copy(update={"until": day - timedelta(days=1)})
        candidates = [
            below
            for below in by_branch[place.branch]
            if below.jabatan in feeders.get(place.jabatan, ())
            and (holder := below.holder) is not None
            and holder.since() < day
            and holder.spells[-1].status == "PNS"
        ]
        if candidates:
            free = chance.choice(candidates)
            assert free.holder is not None
            free.holder.takes(place, day, "PNS")
            from_day = day + timedelta(days=30 * chance.randint(1, 3))
        newcomers.append(_newcomer(free, jabatan[free.jabatan], from_day, chance))
    return newcomers


def _newcomer(place: _Place, jabatan: Jabatan, day: date, chance: Random) -> _Career:
    """Somebody new in `place`: from elsewhere to lead, else on probation or on contract."""
    career = _Career(PersonId(random_id(chance, "p")), place.branch, [])
    if jabatan.kind == "struktural":
        career.takes(place, day, "PNS")
    elif chance.random() < 0.4:
        career.takes(place, day, "PPPK")
    else:
        career.takes(place, day, "CPNS")
        if day + _PROBATION <= date(2026, 11, 1):
            career.takes(place, day + _PROBATION, "PNS")
    return career


def _first_of_month(chance: Random, first: date, last: date) -> date:
    return day_between(chance, first, last).replace(day=1)
