"""Pairs for coaching: known people and competencies, each need once a year, and no lock on a pair that is banned."""

from collections.abc import Iterator, Mapping

from generator.checks.problem import Problem
from generator.load.cross.persons import Around
from generator.load.parsed import Parsed
from generator.load.people_files import PeopleFiles
from generator.load.places import Loc
from generator.load.register import Register
from generator.model.base import CompetencyCode, PersonId
from generator.model.pairing import Ban, Pair, PairingFile

_Place = tuple[Parsed[PairingFile], Loc]
_Need = tuple[str, PersonId, CompetencyCode]
"""A year, and who is to be coached in what."""


def check_pairings(files: PeopleFiles, around: Around) -> Iterator[Problem]:
    """Problems of the pairs and bans of all years."""
    ids = Register("ASN308", secret=True)
    bans: dict[tuple[PersonId, PersonId], list[tuple[Ban, _Place]]] = {}
    for file in files.pairings:
        yield from around.public.units.check_name(file)
        for index, each in enumerate(file.model.decisions):
            loc = ("pasangan", index)
            yield from ids.add(each.id, file, (*loc, "id"))
            yield from around.persons.check(each.mentee, file, (*loc, "peserta"))
            yield from around.persons.check(each.mentor, file, (*loc, "mentor"))
            if each.mentee == each.mentor:
                yield file.problem("ASN451", (*loc, "mentor"))
            if isinstance(each, Ban):
                bans.setdefault((each.mentee, each.mentor), []).append((each, (file, loc)))
                if each.until is not None and each.until < each.since:
                    yield file.problem("ASN455", (*loc, "sampai"))
    first: dict[_Need, _Place] = {}
    for file in files.pairings:
        yield from _check_pairs(file, first, around)
        yield from _check_locks(file, bans)


def _check_pairs(
    file: Parsed[PairingFile], first: dict[_Need, _Place], around: Around
) -> Iterator[Problem]:
    for index, each in enumerate(file.model.decisions):
        if not isinstance(each, Pair):
            continue
        competency = ("pasangan", index, "kompetensi")
        yield from around.public.competencies.check(each.competency, file, competency)
        if each.to_level <= each.from_level:
            yield file.problem("ASN452", ("pasangan", index, "ke_level"))
        need = (file.folder, each.mentee, each.competency)
        if need in first:
            there, where = first[need]
            yield file.problem("ASN453", competency, awal=there.place_of(where))
        first.setdefault(need, (file, competency))


def _check_locks(
    file: Parsed[PairingFile],
    bans: Mapping[tuple[PersonId, PersonId], list[tuple[Ban, _Place]]],
) -> Iterator[Problem]:
    """A lock and a ban of the same two in one year, whichever file the ban stands in."""
    for index, each in enumerate(file.model.decisions):
        if not isinstance(each, Pair) or not each.locked:
            continue
        for ban, (there, where) in bans.get((each.mentee, each.mentor), ()):
            if ban.touches(int(file.folder)):
                loc = ("pasangan", index, "kunci")
                yield file.problem("ASN454", loc, awal=there.place_of(where))
                break
