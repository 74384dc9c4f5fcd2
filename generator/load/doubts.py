"""Doubts: which files of persons something may speak against, by their gists alone.

A doubt may be wrong; that there is none never is. What is said of a doubted file comes from the checks of `load.cross`.
"""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.load.gist import ALWAYS, NEVER, Gist, digest
from generator.load.layout import PERSON_RECORDS
from generator.load.tree import Found
from generator.model.base import PersonId
from generator.model.hub import PublicHub

Stretches = Mapping[int, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class Known:
    """The gists of the files that are right in shape, by file in the order of paths, and all persons' days of service."""

    gists: Mapping[Found, Gist]
    service: Stretches

    def of(self, kind: str) -> Iterator[tuple[Found, Gist]]:
        """The files of a kind with their gists."""
        return ((file, gist) for file, gist in self.gists.items() if file.kind == kind)

    @property
    def persons(self) -> Iterator[Gist]:
        """The gists of the files that list persons."""
        return (gist for _, gist in self.of("pegawai"))

    def serves(self, person: PersonId, day: date) -> bool | None:
        """Whether a person was in service on a day; None of an unknown person."""
        stretches = self.service.get(digest(person))
        return None if stretches is None else _within(stretches, day.toordinal())


def known_of(gists: Mapping[Found, Gist]) -> Known:
    """What files that are right in shape say together."""
    files = [gist for file, gist in gists.items() if file.kind == "pegawai"]
    times = Counter(chain.from_iterable(gist.own for gist in files))
    service: dict[int, list[tuple[int, int]]] = {person: [] for person in times}
    for gist in files:
        for person, first, last in zip(gist.who, gist.when, gist.until, strict=True):
            if times[person] == 1:  # of one that is written twice nothing is believed here
                service[person].append((first, last))
    return Known(gists, service)


def doubted(known: Known, hub: PublicHub | None, day: int, *, persons_complete: bool) -> set[Found]:
    """Files that something speaks against: all that can be wrong across files, and those it is wrong with."""
    return {
        *alone_in_doubt(known, hub, day, persons_complete=persons_complete),
        *_doubles(known),
        *bad_reversals(known),
    }


def alone_in_doubt(
    known: Known, hub: PublicHub | None, day: int, *, persons_complete: bool
) -> Iterator[Found]:
    """Files that public facts, the persons or the day speak against, whatever other files of their kind say."""
    yield from _unknown(known, hub)
    yield from (file for file, gist in known.gists.items() if gist.last > day)
    yield from _out_of_service(known, hub, day, persons_complete=persons_complete)


def _unknown(known: Known, hub: PublicHub | None) -> Iterator[Found]:
    """Files that refer to something public that is not known, or are named after it."""
    if hub is None:
        return
    public = {name: getattr(hub, name).keys() for name in ("competencies", "jabatan", "units")}
    for file, gist in known.gists.items():
        named = hub.events if file.kind == "peserta" else hub.units
        name = file.parts[-1].partition(".")[0]
        if name not in named or any(
            not public[register] >= set(ids) for register, ids in gist.refers.items()
        ):
            yield file


def _out_of_service(
    known: Known, hub: PublicHub | None, today: int, *, persons_complete: bool
) -> Iterator[Found]:
    """Files with a person who is unknown, or was not in service on the day."""
    lone = {
        person: stretches[0] for person, stretches in known.service.items() if len(stretches) == 1
    }
    nobody = (1, 0)
    starts = {} if hub is None else {name: event.start for name, event in hub.events.items()}
    for file, gist in known.gists.items():
        if file.kind == "pegawai":
            continue
        days: Iterable[int] = gist.when
        if file.kind == "peserta":
            start = starts.get(file.parts[-1].partition(".")[0])  # type: ignore[call-overload]
            if start is None:
                if persons_complete and not known.service.keys() >= set(gist.who):
                    yield file
                continue
            if start.toordinal() > today or str(start.year) != file.parts[-2]:
                yield file
                continue
            days = array("i", [start.toordinal()]) * len(gist.who)
        for person, day in zip(gist.who, days, strict=True):
            first, last = lone.get(person, nobody)
            if first <= day <= last:
                continue
            stretches = known.service.get(person)
            if stretches is None:
                if persons_complete:
                    yield file
                    break
            elif not _within(stretches, day):
                yield file
                break


def _within(stretches: Sequence[tuple[int, int]], day: int) -> bool:
    place = bisect_right(stretches, (day, ALWAYS)) - 1
    return place >= 0 and day <= stretches[place][1]


def _doubles(known: Known) -> Iterator[Found]:
    """Files with an id that is written twice among those of its kind."""
    for kind in PERSON_RECORDS.files:
        of_kind = [(file, gist.own) for file, gist in known.of(kind)]
        count = sum(len(own) for _, own in of_kind)
        if len(set().union(*(own for _, own in of_kind))) != count:
            times = Counter(chain.from_iterable(own for _, own in of_kind))
            double = {name for name, number in times.items() if number > 1}
            yield from (file for file, own in of_kind if not double.isdisjoint(own))


def repeats(known: Known, new: Mapping[Found, Gist]) -> Iterator[Found]:
    """New files with an id that is written twice among those of its kind, where no two of the others have one."""
    for kind in {file.kind for file in new}:
        ids = [number for file, gist in new.items() if file.kind == kind for number in gist.own]
        among = set(ids)
        others = (gist.own for file, gist in known.of(kind) if file not in new)
        if len(among) != len(ids) or not all(map(among.isdisjoint, others)):
            yield from (file for file in new if file.kind == kind)


def bad_reversals(known: Known) -> Iterator[Found]:
    """Files with a reversal of nothing, of what is reversed already, or of what came later; and those they reverse."""
    times = Counter(chain.from_iterable(gist.undone for _, gist in known.of("asesmen")))
    made = {
        name: (file, day)
        for file, gist in known.of("asesmen")
        if not times.keys().isdisjoint(gist.own)
        for name, day in zip(gist.own, gist.days, strict=True)
        if name in times and day != NEVER
    }
    for file, gist in known.of("asesmen"):
        for name, day in zip(gist.undone, gist.on, strict=True):
            target = made.get(name)
            if target is None or times[name] > 1 or day < target[1]:
                yield file
                if target is not None:
                    yield target[0]
