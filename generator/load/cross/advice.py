"""The rules of advice: periods in a row, known names, and signs of potential that lead somewhere."""

from collections.abc import Iterator
from typing import Any

from generator.checks.problem import Problem
from generator.load.cross.lists import check_repeats
from generator.load.cross.policy import check_periods
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.places import Loc
from generator.load.public_files import PublicFiles
from generator.load.reader import Reader
from generator.model.advice import Advice, AdviceFile, PotentialRule
from generator.model.policy import Setting

_WORK = 70


def check_advice(files: PublicFiles, ids: PublicIds, reader: Reader) -> Iterator[Problem]:
    """Problems of `site_config/saran.yml` in itself and with the dictionary, the trainings, the paths and the forms."""
    for file in files.advice:
        for field, info in Advice.model_fields.items():
            setting: Setting[Any] = getattr(file.model.advice, field)
            name = info.alias or field
            yield from check_periods(name, setting, file, ("saran", name, "nilai"))
        for index, dated in enumerate(file.model.advice.potential.values):
            loc = ("saran", "potensi", "nilai", index, "nilai")
            yield from _check_ids(dated.value, file, loc)
            for place, rule in enumerate(dated.value):
                yield from _check_potential(rule, file, (*loc, place), files, ids, reader)
        for index, order in enumerate(file.model.advice.order.values):
            yield from check_repeats(
                order.value, file, ("saran", "urutan", "nilai", index, "nilai")
            )
        yield from _check_assignments(file, files, ids)


def _check_ids(
    rules: tuple[PotentialRule, ...], file: Parsed[AdviceFile], loc: Loc
) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, rule in enumerate(rules):
        if rule.id in seen:
            yield file.problem("ASN440", (*loc, place, "id"), nama=rule.id)
        seen.add(rule.id)


def _check_potential(
    rule: PotentialRule,
    file: Parsed[AdviceFile],
    loc: Loc,
    files: PublicFiles,
    ids: PublicIds,
    reader: Reader,
) -> Iterator[Problem]:
    yield from ids.competencies.check(rule.competency, file, (*loc, "kompetensi"))
    if rule.training is None and rule.path is None:
        yield file.problem("ASN441", loc, nama=rule.id)
    if rule.training is not None:
        yield from ids.trainings.check(rule.training, file, (*loc, "pelatihan"))
        for training in files.trainings:
            taught = {target.competency for target in training.model.targets}
            sure = all(map(ids.competencies.knows, taught))  # else the misspelt one may be meant
            if training.folder == rule.training and sure and rule.competency not in taught:
                yield file.problem(
                    "ASN442", (*loc, "pelatihan"), nama=rule.training, kompetensi=rule.competency
                )
    paths = {each.parts[1].removesuffix(".md") for each in files.content if each.kind == "jalur"}
    if rule.path is not None and "jalur" not in reader.missed and rule.path not in paths:
        yield file.problem("ASN443", (*loc, "jalur"), nama=rule.path)


def _check_assignments(
    file: Parsed[AdviceFile], files: PublicFiles, ids: PublicIds
) -> Iterator[Problem]:
    shares = {form.code: form.share for each in files.forms for form in each.model.forms}
    for index, dated in enumerate(file.model.advice.assignment.values):
        loc = ("saran", "penugasan", "nilai", index, "nilai", "bentuk")
        yield from ids.forms.check(dated.value.form, file, loc)
        share = shares.get(dated.value.form, _WORK)
        if share != _WORK:
            yield file.problem("ASN444", loc, nama=dated.value.form, porsi=str(share))
