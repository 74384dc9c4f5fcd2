"""Mentoring guides and learning paths: one level up, a row for each indicator, steps that lead somewhere."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.lists import check_repeats
from generator.load.cross.settings import INDICATORS
from generator.load.ids import PublicIds
from generator.load.parsed import ParsedPage
from generator.load.public_files import PublicFiles
from generator.model.content import GuideFront, PathFront, Step


def check_guides(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    """Problems of guides and of paths."""
    for guide in files.guides:
        yield from _check_guide(guide, ids)
    for path in files.paths:
        for index, step in enumerate(path.model.steps):
            yield from _check_step(step, path, index, ids)


def _check_guide(guide: ParsedPage[GuideFront], ids: PublicIds) -> Iterator[Problem]:
    front = guide.model
    yield from ids.competencies.check(front.competency, guide, ("kompetensi",))
    if front.to_level != front.from_level + 1:
        yield guide.problem(
            "ASN412", ("ke_level",), dari=str(front.from_level), ke=str(front.to_level)
        )
    rows = [row.indicator for row in front.rubric]
    if rows != list(range(1, INDICATORS + 1)):
        yield guide.problem("ASN413", ("rubrik",), nyata=", ".join(map(str, rows)) or "-")
    for index, slug in enumerate(front.companion_trainings):
        yield from ids.trainings.check(slug, guide, ("pelatihan_pendamping", index))
    yield from check_repeats(front.companion_trainings, guide, ("pelatihan_pendamping",))


def _check_step(
    step: Step, path: ParsedPage[PathFront], index: int, ids: PublicIds
) -> Iterator[Problem]:
    """A training or guide is referred to; an assignment on the job has a title and a form of its own."""
    loc = ("langkah", index)
    own = {"judul": step.title, "bentuk": step.form}
    wanted, unwanted = (
        (own, {"rujukan": step.ref}) if step.kind == "penugasan" else ({"rujukan": step.ref}, own)
    )
    if None in wanted.values() or any(value is not None for value in unwanted.values()):
        yield path.problem(
            "ASN414",
            loc,
            jenis=step.kind,
            harus=", ".join(f"`{key}`" for key in wanted),
            larangan=", ".join(f"`{key}`" for key in unwanted),
        )
    if step.ref is not None and step.kind == "pelatihan":
        yield from ids.trainings.check(step.ref, path, (*loc, "rujukan"))
    if step.ref is not None and step.kind == "mentoring":
        yield from ids.guides.check(step.ref, path, (*loc, "rujukan"))
    if step.form is not None:
        yield from ids.forms.check(step.form, path, (*loc, "bentuk"))
