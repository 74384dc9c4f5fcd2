"""What the advice to everybody rests on as of a day, worked out once: the rules, and what the calendar offers."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.advice.goals import Rulebook, rulebook
from generator.model.base import TrainingSlug
from generator.model.event import Event
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class Basis:
    """The basis of a day; `offers` are the events that have not begun, by their training, soonest first."""

    day: date
    book: Rulebook
    offers: Mapping[TrainingSlug, tuple[Event, ...]]

    @property
    def hub(self) -> PublicHub:
        """The hub that is asked."""
        return self.book.hub


def basis_on(hub: PublicHub, day: date) -> Basis | None:
    """The basis as of a day; None where no rules of advice are in force."""
    rules = None if hub.advice is None else hub.advice.on(day)
    if rules is None:
        return None
    offers: defaultdict[TrainingSlug, list[Event]] = defaultdict(list)
    for event in sorted(hub.events.values(), key=lambda each: (each.start, each.id)):
        if event.training is not None and event.start > day:
            offers[event.training].append(event)
    return Basis(
        day, rulebook(hub, rules), {slug: tuple(events) for slug, events in offers.items()}
    )
