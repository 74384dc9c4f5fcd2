"""Parsed public files -> PublicHub. Only for files that passed every check."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeVar

from generator.load.parsed import ParsedPage
from generator.load.public_files import PublicFiles
from generator.model.base import GuideSlug, PathSlug, Record, TrainingSlug
from generator.model.content import Asset, ChapterFront, Document, Guide, LearningPath, Training
from generator.model.hub import PublicHub

F = TypeVar("F", bound=Record)


def build_hub(files: PublicFiles) -> PublicHub:
    """The public hub; its mappings keep the order of paths, and of rows within a file."""
    jabatan = files.jabatan[0].model
    return PublicHub(
        competencies={
            competency.code: competency
            for file in files.competencies
            for competency in file.model.competencies
        },
        jabatan={position.id: position for position in jabatan.jabatan},
        tier_competencies=jabatan.tier_competencies,
        functional_levels=jabatan.functional_levels,
        forms={form.code: form for file in files.forms for form in file.model.forms},
        policy=files.policy[0].model.policy,
        advice=next((file.model.advice for file in files.advice), None),
        coaching=next((file.model.coaching for file in files.coaching), None),
        plan_settings=next((file.model.settings for file in files.plan_settings), None),
        plans=tuple(file.model for file in files.plans),
        synonyms=files.synonyms[0].model.groups,
        glossary=tuple(each for file in files.glossary for each in file.model.terms),
        answers=dict(each for file in files.made_pages for each in file.model.answers.items()),
        units={unit.id: unit for file in files.units for unit in file.model.units},
        events={file.model.event.id: file.model.event for file in files.events},
        trainings=_trainings(files),
        guides={
            GuideSlug(page.name): Guide(GuideSlug(page.name), document(page))
            for page in files.guides
        },
        paths={
            PathSlug(page.name): LearningPath(PathSlug(page.name), document(page))
            for page in files.paths
        },
        evaluations=tuple(map(document, files.evaluations)),
        handbooks=tuple(map(document, files.handbooks)),
        assets=tuple(Asset("/".join(file.parts)) for file in files.content if file.kind == "aset"),
        releases=tuple(file.model for file in files.releases),
        note=files.note[0].model,
        sources=dict(_sources(files)),
        waivers=tuple(each for file in files.waivers for each in file.model.waivers),
    )


def document(page: ParsedPage[F]) -> Document[F]:
    """The page as the model knows it."""
    return Document(page.content_path, page.model, page.body, page.body_line)


def _trainings(files: PublicFiles) -> dict[TrainingSlug, Training]:
    chapters: dict[str, list[Document[ChapterFront]]] = defaultdict(list)
    for chapter in files.chapters:
        chapters[chapter.folder].append(document(chapter))
    quizzes = {file.folder: file.model.questions for file in files.quizzes}
    return {
        (slug := TrainingSlug(page.folder)): Training(
            slug, document(page), tuple(chapters[slug]), quizzes.get(slug, ())
        )
        for page in files.trainings
    }


def _sources(files: PublicFiles) -> Iterator[tuple[tuple[str, str], str]]:
    """Where each object was read from; a kind with an empty id is the file that holds all of it."""
    whole = {
        "kompetensi": files.competencies,
        "jabatan": files.jabatan,
        "bentuk": files.forms,
        "kebijakan": files.policy,
        "saran": files.advice,
        "pendampingan": files.coaching,
        "pengaturan_rencana": files.plan_settings,
        "sinonim": files.synonyms,
        "istilah": files.glossary,
        "halaman": files.made_pages,
        "keterangan": files.note,
        "pengecualian": files.waivers,
    }
    for kind, single in whole.items():
        yield from (((kind, ""), file.path) for file in single)
    for competencies in files.competencies:
        yield from (
            (("kompetensi", each.code), competencies.path)
            for each in competencies.model.competencies
        )
    for positions in files.jabatan:
        yield from ((("jabatan", each.id), positions.path) for each in positions.model.jabatan)
    for forms in files.forms:
        yield from ((("bentuk", each.code), forms.path) for each in forms.model.forms)
    for units in files.units:
        yield from ((("unit", each.id), units.path) for each in units.model.units)
    yield from ((("kegiatan", file.model.event.id), file.path) for file in files.events)
    yield from ((("rilis", file.model.id), file.path) for file in files.releases)
    yield from ((("rencana", str(file.model.year)), file.path) for file in files.plans)
    yield from ((("pelatihan", page.folder), page.path) for page in files.trainings)
    yield from ((("mentoring", page.name), page.path) for page in files.guides)
    yield from ((("jalur", page.name), page.path) for page in files.paths)
    yield from ((("kuis", file.folder), file.path) for file in files.quizzes)
    yield from ((("bab", page.content_path), page.path) for page in files.chapters)
    yield from ((("evaluasi", page.content_path), page.path) for page in files.evaluations)
    yield from ((("panduan", page.content_path), page.path) for page in files.handbooks)
