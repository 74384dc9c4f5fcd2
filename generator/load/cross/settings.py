"""The dictionary, the positions, the learning forms, the synonyms, the glossary and the made pages of site_config/."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.lists import check_repeats
from generator.load.ids import PublicIds
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.model.competency import Competency, CompetencyFile
from generator.model.jabatan import JabatanFile

LEVELS = (1, 2, 3, 4, 5)
INDICATORS = 3
"""Indicators of each level. Source: rule of the hub; rubrics and assessments are laid out for three."""


def check_settings(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    """Problems within and between the files of site_config/, but for the dated policy."""
    for dictionary in files.competencies:
        for index, competency in enumerate(dictionary.model.competencies):
            yield from _check_levels(competency, dictionary, index)
            loc = ("kompetensi", index, "menjawab")
            yield from check_repeats(competency.answers, dictionary, loc)
    for positions in files.jabatan:
        yield from _check_jabatan(positions, files, ids)
    yield from _check_caps(files)
    for made in files.made_pages:
        for page, questions in made.model.answers.items():
            yield from check_repeats(questions, made, ("menjawab", page))
    yield from _check_synonyms(files)
    yield from _check_glossary(files)


def _check_levels(
    competency: Competency, file: Parsed[CompetencyFile], index: int
) -> Iterator[Problem]:
    loc = ("kompetensi", index, "levels")
    levels = tuple(level.level for level in competency.levels)
    if levels != LEVELS:
        written = ", ".join(map(str, levels)) or "-"
        yield file.problem("ASN317", loc, nama=competency.code, nyata=written)
    for number, level in enumerate(competency.levels):
        if len(level.indicators) != INDICATORS:
            yield file.problem(
                "ASN318",
                (*loc, number, "indikator"),
                nama=competency.code,
                level=str(level.level),
                nyata=str(len(level.indicators)),
            )


def _check_jabatan(
    file: Parsed[JabatanFile], files: PublicFiles, ids: PublicIds
) -> Iterator[Problem]:
    common = file.model.tier_competencies
    for index, code in enumerate(common):
        yield from ids.competencies.check(code, file, ("kompetensi_menurut_jenjang", index))
    yield from check_repeats(common, file, ("kompetensi_menurut_jenjang",))
    tiers = _tiers_with_level(file, files)
    for index, jabatan in enumerate(file.model.jabatan):
        loc = ("jabatan", index)
        for code in jabatan.requirements:
            yield from ids.competencies.check_key(code, file, (*loc, "syarat", code))
        for place, following in enumerate(jabatan.next_jabatan):
            next_loc = (*loc, "jabatan_berikut", place)
            if following == jabatan.id:
                yield file.problem("ASN314", next_loc, nama=jabatan.id)
            yield from ids.jabatan.check(following, file, next_loc)
        yield from check_repeats(jabatan.next_jabatan, file, (*loc, "jabatan_berikut"))
        yield from check_repeats(jabatan.answers, file, (*loc, "menjawab"))
        if tiers is not None and jabatan.tier not in tiers:
            yield file.problem("ASN319", (*loc, "jenjang"), nama=jabatan.tier)


def _tiers_with_level(file: Parsed[JabatanFile], files: PublicFiles) -> set[str] | None:
    """Tiers that have a level at some time; None where the policy could not be read."""
    if not files.policy:
        return None
    values = files.policy[0].model.policy.level_wajib_per_jenjang.values
    return set(file.model.functional_levels).union(*(dated.value for dated in values))


def _check_caps(files: PublicFiles) -> Iterator[Problem]:
    for file in files.forms:
        for index, form in enumerate(file.model.forms):
            cap = form.conversion.cap
            if cap is not None and (cap.jp is None) == (cap.times is None):
                yield file.problem("ASN418", ("bentuk", index, "konversi", "batas"), nama=form.code)


def _check_synonyms(files: PublicFiles) -> Iterator[Problem]:
    for file in files.synonyms:
        for row, words in enumerate(file.model.groups):
            seen: set[str] = set()
            for index, word in enumerate(words):
                if word.casefold() in seen:
                    yield file.problem("ASN417", ("padanan", row, index), nama=word)
                seen.add(word.casefold())


def _check_glossary(files: PublicFiles) -> Iterator[Problem]:
    for file in files.glossary:
        meant: dict[str, str] = {}
        for row, term in enumerate(file.model.terms):
            for place, form in enumerate(term.forms):
                loc = ("istilah", row, *(("bentuk", place - 1) if place else ("istilah",)))
                if form.casefold() in meant:
                    yield file.problem("ASN430", loc, nama=form, lain=meant[form.casefold()])
                meant.setdefault(form.casefold(), term.term)
