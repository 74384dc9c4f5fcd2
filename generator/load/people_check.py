"""check_people: the problems of all records of persons, at the cost of those that may have one.

The same problems as `load_people` finds. A file that is right by itself is known by its gist, which the cache keeps under
the file's bytes; what files can say against each other is decided from gists alone. Only files that something speaks
against are read in full, and what is said of them comes from the checks of `load_people`.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from generator.audit.waivers import Waivers
from generator.checks.problem import Problem
from generator.load.beside import on_two_cores
from generator.load.cache import Cache, NoCache, key_of
from generator.load.collector import collector_paused
from generator.load.cross.assessments import check_assessments
from generator.load.cross.persons import Around, check_participants, check_persons, check_sessions
from generator.load.gist import ALWAYS, NEVER, Gist, digest, gist_of
from generator.load.identity import identities_in_name
from generator.load.ids import ids_of
from generator.load.layout import PERSON_FOLDERS, PERSON_RECORDS
from generator.load.parsed import Parsed
from generator.load.people_files import PeopleFiles
from generator.load.reader import Reader
from generator.load.register import Register
from generator.load.roots import Roots
from generator.load.rows import gist_of_rows
from generator.load.tree import Found, scan
from generator.model.assessment import AssessmentFile
from generator.model.base import PersonId, Record
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringFile
from generator.model.participation import ParticipationFile
from generator.model.person import PersonFile

Stretches = Mapping[int, Sequence[tuple[int, int]]]


@dataclass(frozen=True)
class _Known:
    """The gists of the files that are right in shape, by file in the order of paths, and all persons' days of service."""

    gists: Mapping[Found, Gist]
    service: Stretches

    def of(self, kind: str) -> Iterator[tuple[Found, Gist]]:
        return ((file, gist) for file, gist in self.gists.items() if file.kind == kind)

    def serves(self, person: PersonId, day: date) -> bool | None:
        """Whether a person was in service on a day; None of an unknown person."""
        stretches = self.service.get(digest(person))
        return None if stretches is None else _within(stretches, day.toordinal())


@collector_paused()
def check_people(
    roots: Roots, hub: PublicHub | None, today: date | None = None, cache: Cache | None = None
) -> tuple[Problem, ...]:
    """All problems of the records of persons; the same as those of `load_people`, which tells of the arguments."""
    cache = cache or NoCache()
    reader = Reader(private=True, cache=cache)
    found = reader.take(scan(roots.records, roots.base, PERSON_RECORDS, only=PERSON_FOLDERS))
    gists, texts = _gists(found.files, cache)
    strange = [file for file in found.files if file not in gists]
    files = _read(strange, reader)
    gists |= _of_strange(files, reader, texts, cache)
    known = _known({file: gists[file] for file in found.files if file in gists})
    doubted = _doubted(known, hub, today, persons_complete="pegawai" not in reader.incomplete)
    more = _read([file for file in found.files if file in doubted - set(strange)], reader)
    reader.problems += _problems(_together(files, more), known, hub, today, reader)
    return reader.report()


def _gists(files: Sequence[Found], cache: Cache) -> tuple[dict[Found, Gist], dict[Found, str]]:
    """The gists of files that are known to be right by themselves; and the keys of the other files."""
    keys = {file: key for file in files if (key := _key(file)) is not None}
    gists: dict[Found, Gist] = {}
    for file, key in keys.items():
        text = cache.get(key)
        if text is not None:
            gists[file] = Gist.of_text(text)
    new = [file for file in keys if file not in gists]
    for file, text in _written(new):
        gists[file] = Gist.of_text(text)
        cache.put(keys[file], text)
    return gists, {file: key for file, key in keys.items() if file not in gists}


def _key(file: Found) -> str | None:
    try:
        return key_of("inti", file.shown, file.path.read_bytes())
    except OSError:
        return None


def _written(files: Sequence[Found]) -> Iterator[tuple[Found, str]]:
    """Gists, as texts, of the files that are in the program's own form."""
    texts = on_two_cores(_text_of_rows, files)
    return ((file, text) for file, text in zip(files, texts, strict=True) if text is not None)


def _text_of_rows(file: Found) -> str | None:
    try:
        data = file.path.read_bytes()
    except OSError:
        return None
    gist = gist_of_rows(file.kind, file.parts[-2], data)
    if gist is None or any(identities_in_name(file, Waivers())):
        return None
    return gist.as_text()


def _read(files: Iterable[Found], reader: Reader) -> PeopleFiles:
    """Read files in full."""
    of: dict[str, list[Found]] = defaultdict(list)
    for file in files:
        of[file.kind].append(file)
    return PeopleFiles(
        persons=reader.records(of["pegawai"], PersonFile),
        participations=reader.records(of["peserta"], ParticipationFile),
        assessments=reader.records(of["asesmen"], AssessmentFile),
        sessions=reader.records(of["mentoring"], MentoringFile),
    )


def _of_strange(
    files: PeopleFiles, reader: Reader, keys: Mapping[Found, str], cache: Cache
) -> dict[Found, Gist]:
    """The gists of files that were read in full, kept for those that are right where all around them is."""
    every = (*files.persons, *files.participations, *files.assessments, *files.sessions)
    anything = Register("ASN308", complete=False)
    around = Around(ids_of(None), anything, lambda _person, _day: None, {}, None)
    wrong = {problem.path for problem in reader.problems}
    wrong |= {problem.path for problem in _across(files, around, lambda _: True) if problem.path}
    gists: dict[Found, Gist] = {}
    for file in every:
        gists[file.found] = gist_of(file)
        if file.path not in wrong and file.found in keys:
            cache.put(keys[file.found], gists[file.found].as_text())
    return gists


def _known(gists: Mapping[Found, Gist]) -> _Known:
    files = [gist for file, gist in gists.items() if file.kind == "pegawai"]
    times = Counter(chain.from_iterable(gist.own for gist in files))
    service: dict[int, list[tuple[int, int]]] = {person: [] for person in times}
    for gist in files:
        for person, first, last in zip(gist.who, gist.when, gist.until, strict=True):
            if times[person] == 1:  # of one that is written twice nothing is believed here
                service[person].append((first, last))
    return _Known(gists, service)


def _doubted(
    known: _Known, hub: PublicHub | None, today: date | None, *, persons_complete: bool
) -> set[Found]:
    """Files that something speaks against: all that can be wrong across files, and those it is wrong with."""
    day = ALWAYS if today is None else today.toordinal()
    return {
        *_unknown(known, hub),
        *(file for file, gist in known.gists.items() if gist.last > day),
        *_out_of_service(known, hub, day, persons_complete=persons_complete),
        *_doubles(known),
        *_bad_reversals(known),
    }


def _unknown(known: _Known, hub: PublicHub | None) -> Iterator[Found]:
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
    known: _Known, hub: PublicHub | None, today: int, *, persons_complete: bool
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


def _doubles(known: _Known) -> Iterator[Found]:
    """Files with an id that is written twice among those of its kind."""
    for kind in PERSON_RECORDS.files:
        of_kind = [(file, gist.own) for file, gist in known.of(kind)]
        count = sum(len(own) for _, own in of_kind)
        if len(set().union(*(own for _, own in of_kind))) != count:
            times = Counter(chain.from_iterable(own for _, own in of_kind))
            double = {name for name, number in times.items() if number > 1}
            yield from (file for file, own in of_kind if not double.isdisjoint(own))


def _bad_reversals(known: _Known) -> Iterator[Found]:
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


def _problems(
    files: PeopleFiles, known: _Known, hub: PublicHub | None, today: date | None, reader: Reader
) -> Iterator[Problem]:
    """What the checks across files say of the files that were read in full."""
    persons = Register(
        "ASN308",
        complete="pegawai" not in reader.incomplete,
        vouched=lambda name: digest(name) in known.service,
        secret=True,
    )
    for file in files.persons:
        for index, person in enumerate(file.model.persons):
            yield from persons.add(person.id, file, ("pegawai", index, "id"))
    events = {} if hub is None else hub.events
    starts = {name: event.start for name, event in events.items()}

    def serves(person: PersonId, day: date) -> bool | None:
        told = files.serves(person, day)
        return known.serves(person, day) if told is None else told

    around = Around(ids_of(hub), persons, serves, starts, today)
    complete = "asesmen" not in reader.incomplete

    def taken_as_known(name: str) -> bool:
        return not complete or any(
            digest(name) in gist.own and gist.days[gist.own.index(digest(name))] != NEVER
            for _, gist in known.of("asesmen")
        )

    yield from _across(files, around, taken_as_known)


def _across(
    files: PeopleFiles, around: Around, taken_as_known: Callable[[str], bool]
) -> Iterator[Problem]:
    return chain(
        check_persons(files, around),
        check_participants(files, around),
        check_assessments(files, around, taken_as_known=taken_as_known),
        check_sessions(files, around),
    )


def _together(one: PeopleFiles, other: PeopleFiles) -> PeopleFiles:
    """All files of both, in the order of paths."""
    return PeopleFiles(
        persons=tuple(sorted(one.persons + other.persons, key=_place)),
        participations=tuple(sorted(one.participations + other.participations, key=_place)),
        assessments=tuple(sorted(one.assessments + other.assessments, key=_place)),
        sessions=tuple(sorted(one.sessions + other.sessions, key=_place)),
    )


def _place(file: Parsed[Record]) -> tuple[str, ...]:
    return file.found.parts
