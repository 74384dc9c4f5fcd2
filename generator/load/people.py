"""load_people: the person folders of records/ -> People. For the HR side and for checks, never for the site."""

from datetime import date
from itertools import chain

from generator.checks.catalogue import is_error
from generator.load.cache import Cache
from generator.load.collector import collector_paused
from generator.load.cross.assessments import check_assessments
from generator.load.cross.pairings import check_pairings
from generator.load.cross.persons import Around, check_participants, check_persons, check_sessions
from generator.load.ids import ids_of
from generator.load.people_files import PeopleFiles, read_people
from generator.load.reader import Reader
from generator.load.register import Register
from generator.load.result import Loaded
from generator.load.roots import Roots
from generator.model.base import EventId
from generator.model.hub import PublicHub
from generator.model.people import People


@collector_paused()
def load_people(
    roots: Roots, hub: PublicHub | None, today: date | None = None, cache: Cache | None = None
) -> Loaded[People]:
    """Read and check all records of persons.

    Args:
        roots: the repository's folders.
        hub: what the records refer to; None to check them by themselves, because the hub could not be loaded.
        today: the day after which nothing can have happened; None where no day is known.
        cache: what an earlier run found out, for speed alone; never one that the site's build opens.

    Returns:
        The people, or None where a problem is an error; and every problem of every file, in order of place.
        No problem holds text of a person's record.
    """
    reader = Reader(private=True, cache=cache)
    files = read_people(roots, reader)
    persons = Register("ASN308", complete="pegawai" not in reader.incomplete, secret=True)
    for file in files.persons:
        for index, person in enumerate(file.model.persons):
            reader.problems += persons.add(person.id, file, ("pegawai", index, "id"))
    events = {} if hub is None else hub.events
    starts = {name: event.start for name, event in events.items()}
    around = Around(ids_of(hub), persons, files.serves, starts, today)
    complete = "asesmen" not in reader.incomplete
    reader.problems += chain(
        check_persons(files, around),
        check_participants(files, around),
        check_assessments(files, around, taken_as_known=lambda _: not complete),
        check_sessions(files, around),
        check_pairings(files, around),
    )
    problems = reader.report()
    broken = any(map(is_error, problems))
    return Loaded(None if broken else _build(files), problems)


def _build(files: PeopleFiles) -> People:
    return People.of_files(
        files.by_id,
        ((EventId(file.name), file.model) for file in files.participations),
        (file.model for file in files.assessments),
        (file.model for file in files.sessions),
        ((int(file.folder), file.model) for file in files.pairings),
    )
