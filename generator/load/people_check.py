"""check_people: the problems of all records of persons, at the cost of those that may have one.

The same problems as `load_people` finds. A file that is right by itself is known by its gist, which the cache keeps under
the file's bytes; what files can say against each other is decided from gists alone. Only files that something speaks
against are read in full, and what is said of them comes from the checks of `load_people`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from generator.audit.waivers import Waivers
from generator.checks.problem import Problem
from generator.load.beside import on_two_cores
from generator.load.cache import Cache, NoCache, key_of
from generator.load.collector import collector_paused
from generator.load.cross.assessments import check_assessments
from generator.load.cross.pairings import check_pairings
from generator.load.cross.persons import Around, check_participants, check_persons, check_sessions
from generator.load.digests import digest_of, kept_in
from generator.load.doubts import Known, alone_in_doubt, bad_reversals, doubted, known_of, repeats
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
from generator.load.settled import facts_of, read_settled, write_settled
from generator.load.tree import Found, scan
from generator.model.assessment import AssessmentFile
from generator.model.base import PersonId, Record
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringFile
from generator.model.pairing import PairingFile
from generator.model.participation import ParticipationFile
from generator.model.person import PersonFile

_READ_IN_FULL = frozenset({"pasangan"})
"""Kinds without a gist: a tenth of the rows of the others, looked at across files by pairs of people, which no gist holds."""


@collector_paused()
def check_people(
    roots: Roots, hub: PublicHub | None, today: date | None = None, cache: Cache | None = None
) -> tuple[Problem, ...]:
    """All problems of the records of persons; the same as those of `load_people`, which tells of the arguments."""
    cache = cache or NoCache()
    with kept_in(cache, "orang") as digests:
        return _check(roots, hub, today, cache, lambda file: digests.of(file.place))


def _check(
    roots: Roots,
    hub: PublicHub | None,
    today: date | None,
    cache: Cache,
    said: Callable[[Found], str],
) -> tuple[Problem, ...]:
    reader = Reader(private=True, cache=cache, digest_of=said)
    found = reader.take(scan(roots.records, roots.base, PERSON_RECORDS, only=PERSON_FOLDERS))
    keys = {file: key_of("inti", file.shown, said(file)) for file in found.files}
    day = ALWAYS if today is None else today.toordinal()
    if hub is not None and not reader.problems and _still_right(keys, hub, day, cache):
        return ()
    gists, texts = _gists(keys, cache)
    strange = [file for file in found.files if file not in gists]
    files = _read(strange, reader)
    gists |= _of_strange(files, reader, texts, cache)
    known = known_of({file: gists[file] for file in found.files if file in gists})
    suspects = doubted(known, hub, day, persons_complete="pegawai" not in reader.incomplete)
    more = _read([file for file in found.files if file in suspects - set(strange)], reader)
    reader.problems += _problems(_together(files, more), known, hub, today, reader)
    problems = reader.report()
    if hub is not None and not problems and _are_as_named(files, keys):
        write_settled(cache, facts_of(known.persons, hub), day, keys)
    return problems


def _still_right(keys: Mapping[Found, str], hub: PublicHub, day: int, cache: Cache) -> bool:
    """Whether nothing at all can speak against any file, by what was settled and what changed since.

    Where the answer is no, something may be wrong, or only not so easily seen: then all must be checked.
    """
    settled = read_settled(cache)
    if settled is None or day < settled.day:
        return False
    touched = settled.touched(keys)
    looked_at = {file: key for file, key in keys.items() if file.kind in {"pegawai", *touched}}
    gists, strange = _gists(looked_at, cache)
    if strange or not touched.isdisjoint(_READ_IN_FULL):
        return False
    known = known_of(gists)
    if facts_of(known.persons, hub) != settled.facts:
        return False
    new = {file: gist for file, gist in gists.items() if not settled.has(file, keys[file])}
    doubts = chain(
        alone_in_doubt(Known(new, known.service), hub, day, persons_complete=True),
        repeats(known, new),
        bad_reversals(known) if "asesmen" in touched else (),
    )
    if any(True for _ in doubts):
        return False
    if touched:
        write_settled(cache, settled.facts, day, keys)
    return True


def _are_as_named(files: PeopleFiles, keys: Mapping[Found, str]) -> bool:
    """Whether files that were read in full had the bytes that their keys name, and were not changed in between."""
    every = (*files.persons, *files.participations, *files.assessments, *files.sessions)
    return all(
        key_of("inti", file.path, file.digest) == keys[file.found]
        for file in (*every, *files.pairings)
    )


def _gists(keys: Mapping[Found, str], cache: Cache) -> tuple[dict[Found, Gist], dict[Found, str]]:
    """The gists of files that are known to be right by themselves; and the keys of the other files."""
    keys = {file: key for file, key in keys.items() if file.kind not in _READ_IN_FULL}
    gists: dict[Found, Gist] = {}
    for file, key in keys.items():
        text = cache.get(key)
        if text is not None:
            gists[file] = Gist.of_text(text)
    new = [file for file in keys if file not in gists]
    for file, text, then in _written(new):
        if key_of("inti", file.shown, then) == keys[file]:  # else it was changed in between
            gists[file] = Gist.of_text(text)
            cache.put(keys[file], text)
    return gists, {file: key for file, key in keys.items() if file not in gists}


def _written(files: Sequence[Found]) -> Iterator[tuple[Found, str, str]]:
    """Gists, as texts, of the files that are in the program's own form; each with the digest of what was read."""
    told = on_two_cores(_text_of_rows, files)
    return ((file, *each) for file, each in zip(files, told, strict=True) if each is not None)


def _text_of_rows(file: Found) -> tuple[str, str] | None:
    try:
        data = file.path.read_bytes()
    except OSError:
        return None
    gist = gist_of_rows(file.kind, file.parts[-2], data)
    if gist is None or any(identities_in_name(file, Waivers())):
        return None
    return gist.as_text(), digest_of(data)


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
        pairings=reader.records(of["pasangan"], PairingFile),
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


def _problems(
    files: PeopleFiles, known: Known, hub: PublicHub | None, today: date | None, reader: Reader
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
        check_pairings(files, around),
    )


def _together(one: PeopleFiles, other: PeopleFiles) -> PeopleFiles:
    """All files of both, in the order of paths."""
    return PeopleFiles(
        persons=tuple(sorted(one.persons + other.persons, key=_place)),
        participations=tuple(sorted(one.participations + other.participations, key=_place)),
        assessments=tuple(sorted(one.assessments + other.assessments, key=_place)),
        sessions=tuple(sorted(one.sessions + other.sessions, key=_place)),
        pairings=tuple(sorted(one.pairings + other.pairings, key=_place)),
    )


def _place(file: Parsed[Record]) -> tuple[str, ...]:
    return file.found.parts
