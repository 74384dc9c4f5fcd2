"""What closes a gap: the trainings and mentoring guides that lead from one level of a competency to another.

The rules are a table: for each competency and each level, what leads to that level, in order. `closers` walks the
table from a level up to another; so does the browser's self-assessment, which is given the same table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.model.advice import Share
from generator.model.base import CompetencyCode, FormCode, LevelNo, TrainingSlug
from generator.model.content import Training
from generator.model.hub import PublicHub
from generator.wording import say_list

Kind = Literal["pelatihan", "mentoring", "penugasan"]


@dataclass(frozen=True, slots=True)
class Closer:
    """A way to close a gap: a training, a mentoring guide, or (in advice only) an assignment at work.

    `from_level` (0-4) and `to_level` (1-5) span what it teaches of the competency; for a prerequisite they are those
    of the training it prepares for. `sentence` says in Indonesian why `rule` picked it: `pelatihan-level`,
    `prasyarat` or `mentoring-langkah` here, and the rules of advice in `analysis.advice`. `share` is its part in
    10-20-70, and `after` are all trainings that must come before it, directly or not.
    """

    kind: Kind
    slug: str
    title: str
    from_level: int
    to_level: LevelNo
    rule: str
    sentence: str
    share: Share = 10
    after: tuple[TrainingSlug, ...] = ()

    @property
    def key(self) -> str:
        """What it is told from all others by: `pelatihan/lembar-kerja`."""
        return f"{self.kind}/{self.slug}"


CloserTable: TypeAlias = Mapping[CompetencyCode, Mapping[LevelNo, tuple[Closer, ...]]]
"""What leads to each level of each competency, in order."""

PREPARES = "prasyarat"
"""The rule of what is taken only because something else needs it."""


def closers(
    hub: PublicHub, competency: CompetencyCode, from_level: int, to_level: int
) -> tuple[Closer, ...]:
    """What leads from `from_level` (0 where none is reached) to `to_level`, in the order to take it.

    Level by level upwards; within a level prerequisites, then trainings (shortest first), then guides; each once.
    """
    found: dict[str, Closer] = {}
    for level in range(from_level + 1, to_level + 1):
        for closer in leading_to(hub, competency, level):
            found.setdefault(closer.key, closer)
    return tuple(found.values())


def closer_table(hub: PublicHub) -> CloserTable:
    """The whole table, every level of every competency; empty cells too."""
    return {
        code: {level.level: leading_to(hub, code, level.level) for level in competency.levels}
        for code, competency in hub.competencies.items()
    }


def leading_to(hub: PublicHub, competency: CompetencyCode, level: int) -> tuple[Closer, ...]:
    """One cell of the table: what leads to `level` of `competency`, in order, each once."""
    teaching = [
        training for training in hub.trainings.values() if level in taught(training, competency)
    ]
    found: dict[str, Closer] = {}
    for training in sorted(teaching, key=lambda each: (each.front.jp, each.slug)):
        for closer in leading_through(hub, training, competency, level):
            found.setdefault(closer.slug, closer)
    return (*found.values(), *_coaching(hub, competency, level))


def leading_through(
    hub: PublicHub, training: Training, competency: CompetencyCode, level: int
) -> tuple[Closer, ...]:
    """The training with what must come before it on the way to `level`, deepest first."""
    before = tuple(
        _teaches(hub, each, competency)
        if level in taught(each, competency)
        else _prepares(hub, each, training, competency)
        for each in _prerequisites(hub, training, competency, level)
    )
    return (*before, _teaches(hub, training, competency))


def taught(training: Training, competency: CompetencyCode) -> tuple[int, ...]:
    """Levels of `competency` that the training aims at, lowest first."""
    return tuple(
        sorted({each.level for each in training.front.targets if each.competency == competency})
    )


def _teaches(hub: PublicHub, training: Training, competency: CompetencyCode) -> Closer:
    levels = taught(training, competency)
    return Closer(
        kind="pelatihan",
        slug=training.slug,
        title=training.front.title,
        from_level=min(levels) - 1,
        to_level=max(levels),
        rule="pelatihan-level",
        sentence=f"Mengajarkan {_words(levels)} {competency}.",
        share=_share(hub, training.front.form, 10),
        after=_all_before(hub, training),
    )


def _prepares(
    hub: PublicHub, before: Training, training: Training, competency: CompetencyCode
) -> Closer:
    levels = taught(training, competency)
    return Closer(
        kind="pelatihan",
        slug=before.slug,
        title=before.front.title,
        from_level=min(levels) - 1,
        to_level=max(levels),
        rule=PREPARES,
        sentence=f"Prasyarat pelatihan “{training.front.title}”, yang mengajarkan "
        f"{_words(levels)} {competency}.",
        share=_share(hub, before.front.form, 10),
        after=_all_before(hub, before),
    )


def _coaching(hub: PublicHub, competency: CompetencyCode, level: int) -> tuple[Closer, ...]:
    fronts = ((slug, guide.front) for slug, guide in hub.guides.items())
    return tuple(
        Closer(
            kind="mentoring",
            slug=slug,
            title=front.title,
            from_level=front.from_level,
            to_level=front.to_level,
            rule="mentoring-langkah",
            sentence=f"Membimbing dari level {front.from_level} "
            f"ke level {front.to_level} {competency}.",
            share=20,
        )
        for slug, front in fronts
        if front.competency == competency and front.to_level == level
    )


def _share(hub: PublicHub, form: FormCode, otherwise: Share) -> Share:
    known = hub.forms.get(form)
    return otherwise if known is None else known.share


def _prerequisites(
    hub: PublicHub, training: Training, competency: CompetencyCode, level: int
) -> tuple[Training, ...]:
    """What must come before `training` on the way to `level`, deepest first; the loader has refused cycles.

    A training that teaches a lower level of the competency is left out, with all that comes before it: it has its
    place at that level, and whoever stands above has no need of it.
    """
    found: dict[TrainingSlug, Training] = {}

    def collect(current: Training) -> None:
        for slug in current.front.prerequisites:
            before = hub.trainings[slug]
            if slug not in found and not any(each < level for each in taught(before, competency)):
                collect(before)
                found[slug] = before

    collect(training)
    return tuple(found.values())


def _all_before(hub: PublicHub, training: Training) -> tuple[TrainingSlug, ...]:
    """All prerequisites of `training`, directly or not, deepest first."""
    found: dict[TrainingSlug, None] = {}

    def collect(current: Training) -> None:
        for slug in current.front.prerequisites:
            if slug not in found:
                collect(hub.trainings[slug])
                found[slug] = None

    collect(training)
    return tuple(found)


def _words(levels: tuple[int, ...]) -> str:
    """`level 1`, `level 1 dan 2`, `level 1, 2, dan 3`."""
    return f"level {say_list([str(level) for level in levels])}"
