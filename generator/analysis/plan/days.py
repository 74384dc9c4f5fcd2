"""Days: on which days of a year a class may be held, and what is taken already by events in the calendar."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.hub import PublicHub
from generator.model.plan_settings import Closure, PlanSettings

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of a year for planning.

    Attributes:
        open: working days that are not kept free, in order.
        closed: every day that is kept free, for classes that run over days without work.
        working: all working days of the year, in order.
        room_taken: rooms by day that an event has already.
        trainer_taken: how many classes an institution gives by day already.
    """

    open: tuple[date, ...]
    closed: frozenset[date]
    working: tuple[date, ...]
    room_taken: frozenset[tuple[str, date]]
    trainer_taken: Counter[tuple[str, date]]


def calendar_of(
    hub: PublicHub, settings: PlanSettings, year: int, free_months: Collection[int] = ()
) -> Calendar:
    """The calendar of `year`; `free_months` (1-12) are kept free besides what the settings keep free."""
    days = [date(year, 1, 1) + _DAY * number for number in range(365 + 1)]
    days = [day for day in days if day.year == year]
    closed = {
        day
        for closure in closures_of(hub, settings, year)
        for day in _span(closure.start, closure.end)
    }
    closed |= {day for day in days if day.month in free_months}
    working = tuple(day for day in days if day.weekday() < settings.work_days)
    taken: set[tuple[str, date]] = set()
    teaching: Counter[tuple[str, date]] = Counter()
    for event in hub.events.values():
        if event.place is None or event.end.year < year or event.start.year > year:
            continue
        for day in _span(event.start, event.end):
            taken.add((event.place, day))
            teaching[event.organiser, day] += 1
    return Calendar(
        open=tuple(day for day in working if day not in closed),
        closed=frozenset(closed),
        working=working,
        room_taken=frozenset(taken),
        trainer_taken=teaching,
    )


def closures_of(hub: PublicHub, settings: PlanSettings, year: int) -> tuple[Closure, ...]:
    """What keeps days of `year` free: what the yearly schedule avoids, and what is closed anyway."""
    schedule = hub.policy.jadwal_tahunan.on(date(year, 1, 1))
    avoided = {"lain", *(schedule.value.avoid if schedule else ())}
    return tuple(
        closure
        for closure in settings.closures
        if closure.reason in avoided and closure.start.year <= year <= closure.end.year
    )


def undated(hub: PublicHub, settings: PlanSettings, year: int) -> tuple[str, ...]:
    """What the yearly schedule avoids and the settings have no days of in `year`."""
    schedule = hub.policy.jadwal_tahunan.on(date(year, 1, 1))
    dated = {closure.reason for closure in closures_of(hub, settings, year)}
    return tuple(each for each in (schedule.value.avoid if schedule else ()) if each not in dated)


def _span(start: date, end: date) -> Iterator[date]:
    for number in range((end - start).days + 1):
        yield start + _DAY * number
