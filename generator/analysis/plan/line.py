"""PlanLine: one line of a plan: a training given in one form by one provider, and which groups of alike people it serves.

A plan knows groups and counts, never persons, so that it can be made from anything that has counts: from the records
(then it is private), or from what has been published (then it is public; see `generator.disclosure.plan`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.base import CompetencyCode, FormCode, LevelNo, TrainingSlug


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """A gap that a seat closes: from the level reached (0-4) to the level (1-5) that the training leads to.

    `for_next`: the gap is against a position that may come next, not against the one held.
    """

    competency: CompetencyCode
    from_level: int
    to_level: LevelNo
    for_next: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Served:
    """How many people of a `demand.NeedGroup` get a seat, and the gaps it closes for each.

    Without a step the seat serves the yearly JP alone.
    """

    group: str
    people: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ClassDate:
    """One class: first and last day, the room (None where it is held online), and its seats (capacity)."""

    start: date
    end: date
    room: str | None
    seats: int


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A training given in one form by one provider.

    Attributes:
        id: a slug, unlike any other in the plan; the same for the same input.
        jp: JP that a participant is recorded with.
        classes: by day.
        served: by group; never more people than the classes have seats.
        cost: rupiah of all classes and of all people served.
    """

    id: str
    training: TrainingSlug
    form: FormCode
    jp: float
    provider: str
    classes: tuple[ClassDate, ...]
    served: tuple[Served, ...]
    cost: int

    @property
    def people(self) -> int:
        """How many people get a seat."""
        return sum(each.people for each in self.served)

    @property
    def capacity(self) -> int:
        """Seats of all classes."""
        return sum(each.seats for each in self.classes)

    @property
    def closes(self) -> Mapping[Step, int]:
        """For how many people each gap is closed."""
        counts: Counter[Step] = Counter()
        for each in self.served:
            counts.update(dict.fromkeys(each.steps, each.people))
        return dict(sorted(counts.items()))

    @property
    def jp_only(self) -> int:
        """How many people it serves for the yearly JP alone."""
        return sum(each.people for each in self.served if not each.steps)


@dataclass(frozen=True, slots=True)
class Plan:
    """All lines of a year.

    Attributes:
        budget: rupiah that may be spent.
        lines: by first day, then id.
        value: weighted gaps closed and JP, in points of the settings.
        bound: no plan under the same settings and choices has more points; None where the time ran out too early.
        cut: whether the time limit ended the search before `bound` was reached as nearly as was asked.
        jp: JP of the yearly duty that it gives to those who owe them.
    """

    year: int
    budget: int
    lines: tuple[PlanLine, ...]
    value: float
    bound: float | None
    cut: bool
    jp: float = 0.0

    @property
    def cost(self) -> int:
        """Rupiah of all lines."""
        return sum(line.cost for line in self.lines)

    @property
    def gap(self) -> float | None:
        """By what share of the bound the plan may at most be improved; 0.0 to 1.0."""
        if self.bound is None:
            return None
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0

    def of_group(self) -> Iterator[tuple[str, PlanLine, Served]]:
        """Every seat given, by group."""
        for line in self.lines:
            for served in line.served:
                yield served.group, line, served
