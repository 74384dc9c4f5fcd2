"""Assessments and their reversals: complete answers, days that can be, each reversal of one earlier assessment."""

from collections.abc import Callable, Iterator

from generator.checks.problem import Problem
from generator.load.cross.persons import Around
from generator.load.cross.settings import INDICATORS
from generator.load.parsed import Parsed
from generator.load.people_files import PeopleFiles
from generator.load.places import Loc
from generator.load.register import Register
from generator.model.assessment import Assessment, AssessmentFile, Reversal

_Place = tuple[Parsed[AssessmentFile], Loc]


def check_assessments(
    files: PeopleFiles, around: Around, *, taken_as_known: Callable[[str], bool]
) -> Iterator[Problem]:
    """Problems of assessments.

    Args:
        files: the person files.
        around: what they are checked against.
        taken_as_known: whether an assessment that is not in the files may be taken back; all may, where a file could not
            be read.
    """
    ids = Register("ASN509")
    assessments: dict[str, tuple[Assessment, _Place]] = {}
    reversals: list[tuple[Reversal, _Place]] = []
    for file in files.assessments:
        yield from around.public.units.check_name(file)
        for index, entry in enumerate(file.model.entries):
            loc = ("asesmen", index)
            yield from ids.add(entry.id, file, (*loc, "id"))
            if str(entry.day.year) != file.folder:
                yield file.problem("ASN316", (*loc, "tanggal"), tahun=file.folder)
            if isinstance(entry, Reversal):
                reversals.append((entry, (file, loc)))
            else:
                assessments.setdefault(entry.id, (entry, (file, loc)))
                yield from _check_assessment(entry, (file, loc), around)
    yield from _check_reversals(reversals, assessments, around, taken_as_known)


def _check_assessment(entry: Assessment, place: _Place, around: Around) -> Iterator[Problem]:
    file, loc = place
    yield from around.persons.check(entry.person, file, (*loc, "pegawai"))
    yield from around.public.competencies.check(entry.competency, file, (*loc, "kompetensi"))
    yield from around.check_day(entry.day, entry.person, file, (*loc, "tanggal"))
    if not entry.answers:
        yield file.problem("ASN506", (*loc, "indikator"))
    for level, answers in entry.answers.items():
        if len(answers) != INDICATORS:
            yield file.problem(
                "ASN505",
                (*loc, "indikator", str(level)),
                level=str(level),
                nyata=str(len(answers)),
            )


def _check_reversals(
    reversals: list[tuple[Reversal, _Place]],
    assessments: dict[str, tuple[Assessment, _Place]],
    around: Around,
    taken_as_known: Callable[[str], bool],
) -> Iterator[Problem]:
    first: dict[str, _Place] = {}
    for reversal, (file, loc) in reversals:
        target = (*loc, "membatalkan")
        if around.today is not None and reversal.day > around.today:
            yield file.problem("ASN508", (*loc, "tanggal"))
        if reversal.reverses in first:
            there, where = first[reversal.reverses]
            yield file.problem("ASN510", target, awal=there.place_of(where))
        first.setdefault(reversal.reverses, (file, loc))
        if reversal.reverses not in assessments:
            if not taken_as_known(reversal.reverses):
                yield file.problem("ASN509", target)
            continue
        entry, (there, where) = assessments[reversal.reverses]
        if reversal.day < entry.day:
            yield file.problem("ASN511", (*loc, "tanggal"), awal=there.place_of(where))
