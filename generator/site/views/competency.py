"""Kompetensi: the dictionary, and each competency with who asks it, what teaches it and who may coach it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator.model.base import CompetencyCode
from generator.model.competency import Competency
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.training import HOME
from generator.site.wording import COMPETENCY_KINDS

MOST_GROUPS = 60
"""Most groups that a competency's page lists; where more have a mentor, each unit's own page says so."""

KIND = "Kompetensi"
LIST = Ref("Kompetensi", addresses.COMPETENCIES)


@dataclass(frozen=True, slots=True)
class Item:
    """A competency in the list."""

    ref: Ref
    code: str
    definition: str
    taught: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """Competencies by kind."""

    kinds: tuple[tuple[str, tuple[Item, ...]], ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """One level: what it means, who asks it, what leads to it, who may coach to it."""

    number: int
    description: str
    indicators: tuple[str, ...]
    asked_by: tuple[Ref, ...]
    trainings: tuple[Ref, ...]
    guides: tuple[Ref, ...]
    coaches: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Mentors:
    """In which groups the newest release makes sure of a mentor, and up to which level; `groups` is empty where too many."""

    as_of: date
    method: str
    groups: tuple[tuple[Ref, int], ...]


@dataclass(frozen=True, slots=True)
class CompetencyView:
    """A competency's page; `mentors` is None where no release makes sure of one."""

    competency: Competency
    kind: str
    levels: tuple[LevelView, ...]
    mentors: Mentors | None


def pages(context: Context) -> Iterator[SitePage]:
    """The dictionary and every competency."""
    yield SitePage(
        address=addresses.COMPETENCIES,
        title="Kamus kompetensi",
        description="Kompetensi yang diminta dari pegawai, masing-masing dalam lima level dengan perilaku yang dapat diamati.",
        kind=KIND,
        template="kompetensi-daftar.html.jinja",
        view=ListView(
            kinds=tuple(
                (
                    label,
                    tuple(
                        _item(context, competency)
                        for competency in context.hub.competencies.values()
                        if competency.kind == kind
                    ),
                )
                for kind, label in COMPETENCY_KINDS.items()
            )
        ),
        crumbs=(HOME,),
        source=context.source("kompetensi", ""),
        changed=context.changed(context.source("kompetensi", "")),
    )
    for competency in context.hub.competencies.values():
        yield _competency(context, competency)


def _item(context: Context, competency: Competency) -> Item:
    return Item(
        ref=context.competency_ref(competency.code),
        code=competency.code,
        definition=competency.definition,
        taught=tuple(
            level.level
            for level in competency.levels
            if (competency.code, level.level) in context.teaching
        ),
    )


def _competency(context: Context, competency: Competency) -> SitePage:
    source = context.source("kompetensi", competency.code)
    return SitePage(
        address=addresses.competency(competency.code),
        title=competency.name,
        description=competency.definition,
        kind=KIND,
        template="kompetensi.html.jinja",
        view=CompetencyView(
            competency=competency,
            kind=COMPETENCY_KINDS[competency.kind],
            levels=tuple(
                LevelView(
                    number=level.level,
                    description=level.description,
                    indicators=level.indicators,
                    asked_by=_positions(context, competency.code, level.level),
                    trainings=tuple(
                        context.training_ref(training.slug)
                        for training in context.teaching.get((competency.code, level.level), ())
                    ),
                    guides=tuple(
                        context.guide_ref(guide)
                        for guide in context.coaching.get(competency.code, ())
                        if guide.front.to_level == level.level
                    ),
                    coaches=tuple(
                        ref
                        for above in range(level.level + 1, 6)
                        for ref in _positions(context, competency.code, above)
                    ),
                )
                for level in competency.levels
            ),
            mentors=_mentors(context, competency.code),
        ),
        crumbs=(HOME, LIST),
        source=source,
        changed=context.changed(source),
        answers=competency.answers,
    )


def _mentors(context: Context, code: CompetencyCode) -> Mentors | None:
    release = context.release
    if release is None:
        return None
    found = (
        (context.unit_ref(head), level)
        for group, level in context.with_mentors.get(code, ())
        if (head := context.heads[group]) in context.hub.units
    )
    groups = tuple(islice(found, MOST_GROUPS + 1))  # of thousands nobody needs the rest
    if not groups:
        return None
    return Mentors(release.as_of, release.method, groups if len(groups) <= MOST_GROUPS else ())


def _positions(context: Context, code: CompetencyCode, level: int) -> tuple[Ref, ...]:
    return tuple(context.jabatan_ref(jabatan) for jabatan in context.askers.get((code, level), ()))
