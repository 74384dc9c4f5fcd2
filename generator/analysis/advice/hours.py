"""Hours: the JP that each step would give, under which form and cap, worked out by the ledger itself.

The promise of a step is what the ledger counts with it and all steps before it, less what it counts without it. Where a
step has no date, one is assumed and the promise says so:

- a training that the calendar offers is taken on the days of its next event;
- one that it does not offer is taken as one day, the last of the year asked about;
- sessions of a guide fall in the weeks that the guide names, counted from the day; practice at work every other week.

Never public.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from generator.analysis.closing import Closer
from generator.analysis.facts import Facts
from generator.analysis.ledger import MENTORING, Claim, Prospect
from generator.model.advice import Assignment
from generator.model.base import FormCode, GuideSlug, TrainingSlug
from generator.model.event import Event
from generator.model.hub import PublicHub

_EVERY = timedelta(weeks=2)


@dataclass(frozen=True, slots=True)
class Hours:
    """What a step gives.

    Attributes:
        form: the legal form that it is recorded under.
        claimed: JP recorded in all.
        counted: JP that the ledger would count, by year; years in order, none of nothing.
        last_day: the day it is done.
        scheduled: whether that day is of an event in the calendar.
    """

    form: FormCode
    claimed: Decimal
    counted: tuple[tuple[int, Decimal], ...]
    last_day: date
    scheduled: bool

    def in_year(self, year: int) -> Decimal:
        """JP counted in one year."""
        return dict(self.counted).get(year, Decimal(0))


@dataclass(frozen=True, slots=True)
class Taken:
    """A step as if it were done: its claims on the ledger, and the event that it is done in, if there is one."""

    claims: tuple[Claim, ...]
    event: Event | None

    @property
    def last_day(self) -> date:
        """The day it is done."""
        return max(claim.end for claim in self.claims)


def take(
    way: Closer, hub: PublicHub, assignment: Assignment, day: date, event: Event | None
) -> Taken:
    """A way as if it were taken from `day` on, in `event` where it is a training on offer."""
    match way.kind:
        case "pelatihan":
            return Taken((_training(way, hub, day, event),), event)
        case "mentoring":
            weeks = [each.week for each in hub.guides[GuideSlug(way.slug)].front.sessions]
            days = [day + timedelta(weeks=week) for week in weeks]
            return Taken(_sittings("mentoring", way, MENTORING, days, hub), None)
        case "penugasan":
            days = [day + (time + 1) * _EVERY for time in range(assignment.times)]
            return Taken(_sittings("kegiatan", way, assignment.form, days, hub), None)


def promise(facts: Facts, hub: PublicHub, taken: Sequence[Taken]) -> tuple[Hours, ...]:
    """What each of the steps gives after those before it."""
    if not taken:
        return ()
    prospect = Prospect(facts, hub, max(each.last_day for each in taken))
    return tuple(
        Hours(
            form=each.claims[0].form,
            claimed=sum((claim.jp for claim in each.claims), Decimal(0)),
            counted=tuple(prospect.add(each.claims).items()),
            last_day=each.last_day,
            scheduled=each.event is not None,
        )
        for each in taken
    )


def _training(way: Closer, hub: PublicHub, day: date, event: Event | None) -> Claim:
    if event is not None:
        jp = Decimal(repr(event.jp))
        return Claim("kegiatan", event.id, event.form, event.start, event.end, jp)
    front = hub.trainings[TrainingSlug(way.slug)].front
    last = date(day.year, 12, 31)
    return Claim("kegiatan", f"saran-{way.slug}", front.form, last, last, Decimal(repr(front.jp)))


def _sittings(
    kind: str, way: Closer, form: FormCode, days: Sequence[date], hub: PublicHub
) -> tuple[Claim, ...]:
    known = hub.forms.get(form)
    jp = Decimal(0) if known is None else Decimal(repr(known.conversion.jp))
    return tuple(
        Claim(
            "mentoring" if kind == "mentoring" else "kegiatan",
            f"saran-{way.slug}-{number:02d}",
            form,
            each,
            each,
            jp,
        )
        for number, each in enumerate(days, start=1)
    )
