"""Goals: the levels still to reach, for the position held, by a sign of potential, and for next positions; each weighed.

Public rules; the browser follows the same. A goal has a cell for each level on its way: all that leads to the level, from
the table of `analysis.closing`, and practice at work, which can go with any level.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.analysis.advice.strengths import Demand, Levels, Potential, potentials
from generator.analysis.closing import Closer, CloserTable, closer_table, leading_through, taught
from generator.model.advice import AdviceRules, Criterion, PotentialRule, Share, Sureness
from generator.model.base import CompetencyCode, JabatanId, LevelNo
from generator.model.hub import PublicHub

Reason = Literal["dipegang", "potensi", "berikut"]

AT_WORK = "tempat-kerja"
"""The rule that practice at work goes with any level."""

AT_WORK_TITLE = "Latihan di tempat kerja: {nama} level {level}"
AT_WORK_SENTENCE = (
    "Perilaku level {level} {kode} paling kuat tumbuh bila dilatih pada pekerjaan sendiri, dibimbing atasan atau rekan "
    "yang berpengalaman."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """All that leads to one level, in order."""

    level: LevelNo
    ways: tuple[Closer, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """Levels of one competency still to reach; `weight` as `weight_of`, `jabatan` None for a sign of potential."""

    competency: CompetencyCode
    from_level: int
    to_level: LevelNo
    reason: Reason
    jabatan: JabatanId | None
    weight: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a day with what they rest on, worked out once for all persons."""

    hub: PublicHub
    rules: AdviceRules
    table: CloserTable
    potential_cells: Mapping[str, tuple[Cell, ...]]


def rulebook(hub: PublicHub, rules: AdviceRules) -> Rulebook:
    """The rulebook of a hub under the rules of a day."""
    table = {
        code: {level: (*ways, _at_work(code, level, hub, rules)) for level, ways in levels.items()}
        for code, levels in closer_table(hub).items()
    }
    return Rulebook(hub, rules, table, {rule.id: _cells(hub, rule) for rule in rules.potential})


def weight_of(levels: int, reason: Reason, sureness: Sureness, rules: AdviceRules) -> int:
    """What a goal weighs: levels to climb, times the weight of its reason, times that of how sure the evidence is."""
    weights = rules.weights
    by_reason = {
        "dipegang": weights.held,
        "potensi": weights.potential,
        "berikut": weights.following,
    }
    return levels * by_reason[reason] * weights.sureness.of(sureness)


def goals_of(
    levels: Levels,
    sureness: Mapping[CompetencyCode, Sureness],
    held: Demand,
    following: Sequence[tuple[JabatanId, Demand]],
    book: Rulebook,
) -> tuple[Goal, ...]:
    """The goals, the most urgent first: by the criteria of the settings, then in the order of the dictionary.

    Nothing is a goal in a competency of which nothing valid is known. What a next position asks counts from what the
    position held asks, where that is higher than the level reached: the rest is a goal of its own.

    Args:
        levels: in the order of the dictionary.
        sureness: of every competency with a level.
        held: what the position held asks.
        following: what each position asks that may come next.
        book: the rules.
    """
    goals = []
    for code, level in levels.items():
        if level is None:
            continue
        if level < held.get(code, 0):
            goals.append(_goal(code, level, held[code], "dipegang", None, sureness[code], book))
        start = max(level, held.get(code, 0))
        for jabatan, demand in following:
            if start < demand.get(code, 0):
                goals.append(
                    _goal(code, start, demand[code], "berikut", jabatan, sureness[code], book)
                )
    for potential in potentials(levels, held, book.rules.potential):
        cell = next_cell(potential, book)
        if cell is not None:
            goals.append(_potential_goal(potential, cell, sureness, book))
    places = {code: place for place, code in enumerate(levels)}

    def key(goal: Goal) -> tuple[int, ...]:
        return *(rank(goal, each) for each in book.rules.order), places[goal.competency]

    return tuple(sorted(goals, key=key))


def next_cell(potential: Potential, book: Rulebook) -> Cell | None:
    """The first level above the one reached that the rule's training teaches; None where it leads no further."""
    cells = book.potential_cells[potential.rule.id]
    return next((cell for cell in cells if cell.level > potential.level), None)


def share_at_work(hub: PublicHub, rules: AdviceRules) -> Share:
    """The share that practice at work is of: that of its form."""
    form = hub.forms.get(rules.assignment.form)
    return 70 if form is None else form.share


def rank(goal: Goal, criterion: Criterion) -> int:
    """Where a criterion puts a goal; lower comes first. Of the duty of JP a goal says nothing: that is of its steps."""
    match criterion:
        case "jabatan_dipegang":
            return _REASONS.index(goal.reason)
        case "kesenjangan_terbesar":
            return -goal.weight
        case "kewajiban_jp":
            return 0


_REASONS: tuple[Reason, ...] = ("dipegang", "potensi", "berikut")


def _goal(
    code: CompetencyCode,
    start: int,
    end: LevelNo,
    reason: Reason,
    jabatan: JabatanId | None,
    sureness: Sureness,
    book: Rulebook,
) -> Goal:
    cells = tuple(Cell(level, book.table[code][level]) for level in range(start + 1, end + 1))
    weight = weight_of(end - start, reason, sureness, book.rules)
    return Goal(code, start, end, reason, jabatan, weight, cells)


def _potential_goal(
    potential: Potential, cell: Cell, sureness: Mapping[CompetencyCode, Sureness], book: Rulebook
) -> Goal:
    code = potential.rule.competency
    weight = weight_of(1, "potensi", sureness[code], book.rules)
    return Goal(code, potential.level, cell.level, "potensi", None, weight, (cell,))


def _at_work(code: CompetencyCode, level: LevelNo, hub: PublicHub, rules: AdviceRules) -> Closer:
    return Closer(
        kind="penugasan",
        slug=f"{code.lower()}-{level}",
        title=AT_WORK_TITLE.format(nama=hub.competencies[code].name, level=level),
        from_level=level - 1,
        to_level=level,
        rule=AT_WORK,
        sentence=AT_WORK_SENTENCE.format(kode=code, level=level),
        share=share_at_work(hub, rules),
    )


def _cells(hub: PublicHub, rule: PotentialRule) -> tuple[Cell, ...]:
    """For each level that the rule's training teaches: the training, as the rule says it, and what must come before."""
    if rule.training is None:
        return ()
    training = hub.trainings[rule.training]
    cells = []
    for level in taught(training, rule.competency):
        *before, last = leading_through(hub, training, rule.competency, level)
        cells.append(Cell(level, (*before, replace(last, rule=rule.id, sentence=rule.sentence))))
    return tuple(cells)
