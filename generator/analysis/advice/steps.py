"""Steps: which of all ways to one's goals to take, and in which order. Public rules; the browser follows the same.

Goal by goal and level by level, so many ways of each share (10-20-70) are taken as the settings say, a way that is taken
already before a new one; with a training go the prerequisites that are not behind the person. Then the order: after all
prerequisites, after the lower levels of the same goal, and for the rest by the criteria of the settings.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.analysis.advice.goals import Cell, Goal, rank
from generator.analysis.closing import PREPARES, Closer
from generator.model.advice import AdviceRules, Criterion, PerLevel
from generator.model.base import CompetencyCode, LevelNo

Why = Literal["sudah-diikuti", "sedang-diikuti", "porsi-terisi", "giliran"]

WHY: Mapping[Why, str] = {
    "sudah-diikuti": "Sudah diikuti; cara lain didahulukan.",
    "sedang-diikuti": "Sedang atau segera diikuti, jadi tidak disarankan lagi.",
    "porsi-terisi": "Untuk level ini sudah dipilih cara lain dengan porsi belajar yang sama.",
    "giliran": "Menunggu giliran: langkah lain didahulukan, agar tahun ini tidak terlalu penuh.",
}
"""Why a way was not chosen, in Indonesian."""


@dataclass(frozen=True, slots=True)
class Step:
    """A way that was taken, first for `level` of `goal`; `serves` are all the levels it helps to, that one first."""

    way: Closer
    goal: Goal
    level: LevelNo
    serves: tuple[tuple[CompetencyCode, LevelNo], ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A way that was looked at for `level` of `competency` and not taken; `instead` is the title of what was."""

    way: Closer
    competency: CompetencyCode
    level: LevelNo
    why: Why
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The steps in the order to take them, and what was passed over, in the order it was looked at."""

    steps: tuple[Step, ...]
    passed: tuple[PassedOver, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """Keys of ways that are behind a person (`done`), that they are on (`running`), or that give JP of this year's duty."""

    done: Collection[str] = ()
    running: Collection[str] = ()
    due: Collection[str] = ()


NOTHING = Behind()


def choose(goals: Sequence[Goal], rules: AdviceRules, behind: Behind = NOTHING) -> Choice:
    """The steps towards the goals.

    Args:
        goals: the most urgent first.
        rules: of the day.
        behind: what is known of the person's learning; the browser knows nothing.
    """
    picking = _Picking(rules.portions.per_level, behind)
    for place, goal in enumerate(goals):
        for cell in goal.cells:
            picking.fill(cell, goal, place)
    kept, later = _in_order(tuple(picking.picked.values()), rules, behind.due)
    waiting = [PassedOver(each.way, *each.serves[0], "giliran") for each in later]
    return Choice(
        tuple(Step(each.way, each.goal, each.level, tuple(each.serves)) for each in kept),
        (*picking.passed_over(), *waiting),
    )


@dataclass(slots=True)
class _Picked:
    """A way that is taken, and where in the goals it was first met."""

    way: Closer
    goal: Goal
    level: LevelNo
    place: int
    number: int
    serves: list[tuple[CompetencyCode, LevelNo]] = field(default_factory=list)


class _Picking:
    """What is taken so far, and what was passed over."""

    def __init__(self, per_level: PerLevel, behind: Behind) -> None:
        self.picked: dict[str, _Picked] = {}
        self._passed: dict[str, PassedOver] = {}
        self._per_level = per_level
        self._behind = behind

    def passed_over(self) -> list[PassedOver]:
        """What was passed over and not taken for another goal either; the first reason."""
        return [each for key, each in self._passed.items() if key not in self.picked]

    def fill(self, cell: Cell, goal: Goal, place: int) -> None:
        """Take ways to one level until each share has as many as it may."""
        filled: Counter[int] = Counter()
        first: dict[int, Closer] = {}
        mains = [way for way in cell.ways if way.rule != PREPARES]
        for way in mains:
            if way.key in self.picked:
                self._take(way, goal, cell, place)
            if way.key in self.picked or way.key in self._behind.running:
                filled[way.share] += 1
                first.setdefault(way.share, way)
        for way in mains:
            if way.key in self.picked:
                continue
            if way.key in self._behind.running:
                self._pass(way, goal, cell, "sedang-diikuti")
            elif way.key in self._behind.done:
                self._pass(way, goal, cell, "sudah-diikuti")
            elif filled[way.share] >= self._per_level.of(way.share):
                self._pass(way, goal, cell, "porsi-terisi", first.get(way.share))
            else:
                for before in _before(way, cell):
                    if before.key not in (*self._behind.done, *self._behind.running):
                        self._take(before, goal, cell, place)
                self._take(way, goal, cell, place)
                filled[way.share] += 1
                first.setdefault(way.share, way)

    def _take(self, way: Closer, goal: Goal, cell: Cell, place: int) -> None:
        """Take a way for a level, or note that one that is taken serves this level too."""
        fresh = _Picked(way, goal, cell.level, place, len(self.picked))
        picked = self.picked.setdefault(way.key, fresh)
        if (goal.competency, cell.level) not in picked.serves:
            picked.serves.append((goal.competency, cell.level))

    def _pass(
        self, way: Closer, goal: Goal, cell: Cell, why: Why, instead: Closer | None = None
    ) -> None:
        title = None if instead is None else instead.title
        self._passed.setdefault(way.key, PassedOver(way, goal.competency, cell.level, why, title))


def _before(way: Closer, cell: Cell) -> list[Closer]:
    """The prerequisites of a training that the cell has, in its order."""
    return [each for each in cell.ways if each.kind == "pelatihan" and each.slug in way.after]


def _in_order(
    picked: Sequence[_Picked], rules: AdviceRules, due: Collection[str]
) -> tuple[list[_Picked], list[_Picked]]:
    """The steps to take, in order, and those for which there is no room.

    Of those that may come now, the one that the criteria put first. Prerequisites always come before. Lower levels of a
    goal do too, unless prerequisites across goals forbid it.
    """
    waiting = sorted(picked, key=lambda each: _key(each, rules.order, due))
    kept: list[_Picked] = []
    while waiting and len(kept) < rules.portions.at_most:
        needed = {each.way.slug for each in waiting if each.way.kind == "pelatihan"}
        lowest: dict[int, LevelNo] = {}
        for each in waiting:
            lowest[each.place] = min(each.level, lowest.get(each.place, each.level))
        ready = [each for each in waiting if needed.isdisjoint(each.way.after)]
        climbing = (each for each in ready if each.level == lowest[each.place])
        following = next(climbing, ready[0])
        waiting.remove(following)
        kept.append(following)
    return kept, waiting


def _key(each: _Picked, order: Sequence[Criterion], due: Collection[str]) -> tuple[int, ...]:
    """Sort key of a step: the criteria in their order, then as it was found."""
    ranks = [
        int(each.way.key not in due) if criterion == "kewajiban_jp" else rank(each.goal, criterion)
        for criterion in order
    ]
    return (*ranks, each.place, each.level, each.number)
