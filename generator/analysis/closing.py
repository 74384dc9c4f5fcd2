"""What closes a gap: the trainings and mentoring guides that lead from one level of a competency to another.

The rules are a table: for each competency and each level, what leads to that level, in order. `closers` walks the
table from a level up to another; the browser's self-assessment walks the same table, compiled to JSON.
"""

from dataclasses import dataclass
from typing import Literal

from generator.model.base import CompetencyCode, LevelNo, TrainingSlug
from generator.model.content import Training
from generator.model.hub import PublicHub

Rule = Literal["pelatihan-level", "prasyarat", "mentoring-langkah"]


@dataclass(frozen=True, slots=True)
class Closer:
    """A training or guide that helps to close a gap.

    `from_level` (0-4) and `to_level` (1-5) span what it teaches of the competency; for a prerequisite they are those
    of the training it prepares for. `sentence` says in Indonesian why `rule` picked it.
    """

    kind: Literal["pelatihan", "mentoring"]
    slug: str
    title: str
    from_level: int
    to_level: LevelNo
    rule: Rule
    sentence: str


def closers(
    hub: PublicHub, competency: CompetencyCode, from_level: int, to_level: int
) -> tuple[Closer, ...]:
    """What leads from `from_level` (0 where none is reached) to `to_level`, in the order to take it.

    Level by level upwards; within a level prerequisites, then trainings (shortest first), then guides; each once.
    """
    found: dict[tuple[str, str], Closer] = {}
    for level in range(from_level + 1, to_level + 1):
        for closer in _leading_to(hub, competency, level):
            found.setdefault((closer.kind, closer.slug), closer)
    return tuple(found.values())


def compile_rules(hub: PublicHub) -> dict[str, dict[str, list[dict[str, str | int]]]]:
    """The table as plain JSON: competency code -> level ("1" to "5") -> what leads to that level, in order.

    To close a gap, a reader walks the levels above the one reached, up to the one asked, and takes each (`jenis`,
    `slug`) the first time it is met: exactly what `closers` does.
    """
    return {
        code: {
            str(level.level): [
                {
                    "jenis": closer.kind,
                    "slug": closer.slug,
                    "judul": closer.title,
                    "level_dari": closer.from_level,
                    "level_ke": closer.to_level,
                    "aturan": closer.rule,
                    "kalimat": closer.sentence,
                }
                for closer in _leading_to(hub, code, level.level)
            ]
            for level in competency.levels
        }
        for code, competency in hub.competencies.items()
    }


def _leading_to(hub: PublicHub, competency: CompetencyCode, level: int) -> tuple[Closer, ...]:
    """One cell of the table: what leads to `level` of `competency`, in order, each once."""
    teaching = [
        training for training in hub.trainings.values() if level in _taught(training, competency)
    ]
    found: dict[str, Closer] = {}
    for training in sorted(teaching, key=lambda each: (each.front.jp, each.slug)):
        for before in _prerequisites(hub, training, competency, level):
            if level in _taught(before, competency):
                found.setdefault(before.slug, _teaches(before, competency))
            else:
                found.setdefault(before.slug, _prepares(before, training, competency))
        found.setdefault(training.slug, _teaches(training, competency))
    return (*found.values(), *_coaching(hub, competency, level))


def _teaches(training: Training, competency: CompetencyCode) -> Closer:
    levels = _taught(training, competency)
    return Closer(
        kind="pelatihan",
        slug=training.slug,
        title=training.front.title,
        from_level=min(levels) - 1,
        to_level=max(levels),
        rule="pelatihan-level",
        sentence=f"Pelatihan ini mengajarkan {_words(levels)} {competency}, "
        "termasuk level yang masih kurang.",
    )


def _prepares(before: Training, training: Training, competency: CompetencyCode) -> Closer:
    levels = _taught(training, competency)
    return Closer(
        kind="pelatihan",
        slug=before.slug,
        title=before.front.title,
        from_level=min(levels) - 1,
        to_level=max(levels),
        rule="prasyarat",
        sentence=f"Prasyarat pelatihan “{training.front.title}”, yang mengajarkan "
        f"{_words(levels)} {competency}.",
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
            sentence=f"Panduan mentoring ini membimbing dari level {front.from_level} "
            f"ke level {front.to_level} {competency}.",
        )
        for slug, front in fronts
        if front.competency == competency and front.to_level == level
    )


def _taught(training: Training, competency: CompetencyCode) -> tuple[int, ...]:
    """Levels of `competency` that the training aims at, lowest first."""
    return tuple(
        sorted({each.level for each in training.front.targets if each.competency == competency})
    )


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
            if slug not in found and not any(each < level for each in _taught(before, competency)):
                collect(before)
                found[slug] = before

    collect(training)
    return tuple(found.values())


def _words(levels: tuple[int, ...]) -> str:
    """`level 1`, `level 1 dan 2`, `level 1, 2, dan 3`."""
    words = [str(level) for level in levels]
    if len(words) > 2:
        return f"level {', '.join(words[:-1])}, dan {words[-1]}"
    return f"level {' dan '.join(words)}"
