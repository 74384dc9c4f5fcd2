"""An officer's file of wishes for the yearly plan, which may lie anywhere: read and checked against the hub."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks.problem import Problem
from generator.load.ids import ids_of
from generator.load.parsed import Parsed
from generator.load.reader import Reader
from generator.load.result import Loaded
from generator.load.tree import Found, read_alone
from generator.model.hub import PublicHub
from generator.model.plan_wishes import FreeMonths, WantedClasses, WantedCompetency, WishFile


def read_wishes(path: Path, hub: PublicHub) -> Loaded[Parsed[WishFile]]:
    """The wishes, as a file into which a later problem can still point; or every problem with them."""
    shown = path.as_posix()
    data = read_alone(path, shown)
    if isinstance(data, Problem):
        return Loaded(None, (data,))
    reader = Reader()
    found = Found("harapan", (path.name,), str(path), shown, len(data))
    for file in reader.records([found], WishFile):
        reader.problems += _check(file, hub)
        return Loaded(None if reader.problems else file, reader.report())
    return Loaded(None, reader.report())


def _check(file: Parsed[WishFile], hub: PublicHub) -> Iterator[Problem]:
    ids = ids_of(hub)
    for index, wish in enumerate(file.model.wishes):
        loc = ("harapan", index)
        match wish:
            case FreeMonths():
                continue
            case WantedClasses():
                yield from ids.trainings.check(wish.training, file, (*loc, "pelatihan"))
            case WantedCompetency():
                yield from ids.competencies.check(wish.competency, file, (*loc, "kompetensi"))
            case _:
                yield from ids.units.check(wish.unit, file, (*loc, "unit"))
