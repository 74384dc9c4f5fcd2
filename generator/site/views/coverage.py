"""Peta cakupan: competency by level, what teaches it, what mentors it, how many positions need it, holes in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis.coverage import LevelCoverage, cover
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.competency import KIND, LIST
from generator.site.views.training import HOME
from generator.site.wording import COMPETENCY_KINDS


@dataclass(frozen=True, slots=True)
class CellView:
    """One level: what leads to it, and how many positions have to pass it."""

    trainings: tuple[Ref, ...]
    guides: tuple[Ref, ...]
    climbed_by: int
    is_hole: bool


@dataclass(frozen=True, slots=True)
class RowView:
    """A competency and its five levels."""

    ref: Ref
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The map by kind of competency, and the holes."""

    kinds: tuple[tuple[str, tuple[RowView, ...]], ...]
    holes: tuple[tuple[Ref, str], ...]


def pages(context: Context) -> Iterator[SitePage]:
    """The map."""
    coverage = cover(context.hub, context.day)
    competencies = context.hub.competencies.values()
    yield SitePage(
        address=addresses.COVERAGE,
        title="Peta cakupan materi",
        description="Pelatihan dan mentoring apa yang tersedia untuk tiap kompetensi dan level, dan di mana masih kosong.",
        kind=KIND,
        template="peta.html.jinja",
        view=MapView(
            kinds=tuple(
                (
                    label,
                    tuple(
                        RowView(
                            context.competency_ref(each.code),
                            tuple(_cell(context, level) for level in coverage.of(each.code)),
                        )
                        for each in competencies
                        if each.kind == kind
                    ),
                )
                for kind, label in COMPETENCY_KINDS.items()
            ),
            holes=tuple(
                (context.competency_ref(hole.competency), hole.sentence) for hole in coverage.holes
            ),
        ),
        crumbs=(HOME, LIST),
        changed=context.history.head,
    )


def _cell(context: Context, level: LevelCoverage) -> CellView:
    return CellView(
        trainings=tuple(context.training_ref(slug) for slug in level.trainings),
        guides=tuple(context.guide_ref(context.hub.guides[slug]) for slug in level.guides),
        climbed_by=len(level.climbed_by),
        is_hole=level.is_hole,
    )
