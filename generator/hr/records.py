"""Records: what a command of HR's side works on: the hub, the people, and the files that the people are written in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks.catalogue import is_error
from generator.hr.journal import working
from generator.hr.refusal import RefusedError
from generator.load.people import load_people
from generator.load.people_files import read_people
from generator.load.public import load_public
from generator.load.reader import Reader
from generator.load.roots import Roots, find_roots
from generator.model.base import Record
from generator.model.hub import PublicHub
from generator.model.people import People


@dataclass(frozen=True, slots=True)
class Records:
    """A repository as it is, without a problem."""

    roots: Roots
    hub: PublicHub
    people: People

    def files(self) -> Mapping[str, Record]:
        """The files of persons by their paths below records/, read again: most commands have no need of them."""
        found = read_people(self.roots, Reader(private=True))
        parsed = (
            *found.persons,
            *found.participations,
            *found.assessments,
            *found.sessions,
            *found.pairings,
        )
        return {"/".join(file.found.parts): file.model for file in parsed}


def roots_of(repo: Path) -> Roots:
    """The folders of a repository.

    Raises:
        RefusedError: its mkdocs.yml does not tell them.
    """
    found = find_roots(repo)
    if found.value is None:
        raise RefusedError(*found.problems)
    return found.value


@contextmanager
def opened(repo: Path, today: date) -> Iterator[Records]:
    """The records of a repository, held for one command until the end of the block.

    Raises:
        RefusedError: the repository has problems, or another command is at work.
    """
    roots = roots_of(repo)
    with working(roots):
        yield read_records(roots, today)


def read_records(roots: Roots, today: date) -> Records:
    """The records as they are on disk.

    Raises:
        RefusedError: they have problems.
    """
    public = load_public(roots)
    people = load_people(roots, public.value, today)
    if public.value is None or people.value is None:
        raise RefusedError(*filter(is_error, (*public.problems, *people.problems)))
    return Records(roots, public.value, people.value)
