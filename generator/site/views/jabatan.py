"""Jabatan: the list, and each position with what it asks, how to get there, and what may come next."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import CompetencyCode, JabatanId
from generator.model.jabatan import Jabatan
from generator.site import addresses
from generator.site.context import Context, Help
from generator.site.page import Ref, SitePage
from generator.site.views.assessment import assessment_data
from generator.site.views.training import HOME
from generator.site.wording import COMPETENCY_KINDS, JABATAN_KINDS, JOB_KINDS_FIRST, TIERS

KIND = "Jabatan"
LIST = Ref("Jabatan", addresses.JABATAN)


@dataclass(frozen=True, slots=True)
class Item:
    """A position in the list."""

    ref: Ref
    description: str
    tier: str


@dataclass(frozen=True, slots=True)
class ListView:
    """Positions by kind."""

    kinds: tuple[tuple[str, tuple[Item, ...]], ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A competency that the position asks, spelled out, with what leads to it and who may coach."""

    competency: Ref
    code: str
    level: int
    description: str
    indicators: tuple[str, ...]
    by_tier: bool
    helps: tuple[Help, ...]
    coaches: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class NextJabatan:
    """A position that may come next, and the levels it asks beyond this one."""

    ref: Ref
    steps: tuple[tuple[Ref, int, int], ...]


@dataclass(frozen=True, slots=True)
class JabatanView:
    """A position's page. `assessment` is the JSON the self-assessment in the browser works from."""

    jabatan: Jabatan
    kind: str
    tier: str
    requirements: tuple[tuple[str, tuple[Requirement, ...]], ...]
    next_jabatan: tuple[NextJabatan, ...]
    previous_jabatan: tuple[Ref, ...]
    units: tuple[Ref, ...]
    tier_basis: str | None
    tier_verified: bool
    assessment: str


def pages(context: Context) -> Iterator[SitePage]:
    """The list of positions and every position."""
    source = context.source("jabatan", "")
    yield SitePage(
        address=addresses.JABATAN,
        title="Jabatan",
        description="Setiap jabatan dengan kompetensi yang diminta, cara mencapainya, dan jabatan berikutnya.",
        kind=KIND,
        template="jabatan-daftar.html.jinja",
        view=ListView(
            kinds=tuple(
                (
                    label,
                    tuple(
                        Item(
                            context.jabatan_ref(jabatan.id),
                            jabatan.description,
                            TIERS[jabatan.tier],
                        )
                        for jabatan in context.hub.jabatan.values()
                        if jabatan.kind == kind
                    ),
                )
                for kind, label in JABATAN_KINDS.items()
            )
        ),
        crumbs=(HOME,),
        source=source,
        changed=context.changed(source),
    )
    for jabatan in context.hub.jabatan.values():
        yield _jabatan(context, jabatan)


def _jabatan(context: Context, jabatan: Jabatan) -> SitePage:
    source = context.source("jabatan", jabatan.id)
    tier_rule = context.hub.policy.level_wajib_per_jenjang.on(context.day)
    return SitePage(
        address=addresses.jabatan(jabatan.id),
        title=jabatan.name,
        description=jabatan.description,
        kind=KIND,
        template="jabatan.html.jinja",
        view=JabatanView(
            jabatan=jabatan,
            kind=JABATAN_KINDS[jabatan.kind],
            tier=TIERS[jabatan.tier],
            requirements=grouped(
                context,
                tuple(
                    requirement(context, code, level, by_tier=code not in jabatan.requirements)
                    for code, level in context.required(jabatan.id).items()
                ),
            ),
            next_jabatan=tuple(
                _next(context, jabatan.id, following) for following in jabatan.next_jabatan
            ),
            previous_jabatan=tuple(
                context.jabatan_ref(other.id)
                for other in context.hub.jabatan.values()
                if jabatan.id in other.next_jabatan
            ),
            units=tuple(context.unit_ref(unit) for unit in context.holders.get(jabatan.id, ())),
            tier_basis=tier_rule.basis if tier_rule else None,
            tier_verified=bool(tier_rule and tier_rule.verified),
            assessment=json.dumps(
                assessment_data(context, jabatan), ensure_ascii=False, separators=(",", ":")
            ),
        ),
        crumbs=(HOME, LIST),
        source=source,
        changed=context.changed(source),
        answers=jabatan.answers,
    )


def requirement(
    context: Context, code: CompetencyCode, level: int, *, by_tier: bool
) -> Requirement:
    """A competency at the level asked, with what leads there from nothing and who may coach."""
    at_level = context.hub.competencies[code].at(level)
    return Requirement(
        competency=context.competency_ref(code),
        code=code,
        level=level,
        description=at_level.description,
        indicators=at_level.indicators,
        by_tier=by_tier,
        helps=context.helps(code, 0, level),
        coaches=tuple(
            context.jabatan_ref(jabatan)
            for above in range(level + 1, 6)
            for jabatan in context.askers.get((code, above), ())
        ),
    )


def grouped(
    context: Context, requirements: tuple[Requirement, ...]
) -> tuple[tuple[str, tuple[Requirement, ...]], ...]:
    """Requirements by kind of competency, the job's own kinds first."""
    kinds = {code: competency.kind for code, competency in context.hub.competencies.items()}
    groups = (
        (
            COMPETENCY_KINDS[kind],
            tuple(each for each in requirements if kinds[CompetencyCode(each.code)] == kind),
        )
        for kind in JOB_KINDS_FIRST
    )
    return tuple((label, items) for label, items in groups if items)


def _next(context: Context, current: JabatanId, following: JabatanId) -> NextJabatan:
    have, want = context.required(current), context.required(following)
    return NextJabatan(
        ref=context.jabatan_ref(following),
        steps=tuple(
            (context.competency_ref(code), have.get(code, 0), level)
            for code, level in want.items()
            if level > have.get(code, 0)
        ),
    )
