"""Timetable: the days of each class, spread over the year, lower levels first.

No room has two classes on a day, no trainer more at once than they can give, none falls on a day that is kept free. A class
that fits into a week of work lies within one. What finds no day is `missing`, and the plan is made again without it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.analysis.plan.days import Calendar
from generator.analysis.plan.line import ClassDate
from generator.analysis.plan.offers import Offer
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings


@dataclass(frozen=True, slots=True)
class Timetable:
    """The classes of each offer by its index, by day; and how many of it found no day."""

    classes: Mapping[int, tuple[ClassDate, ...]]
    missing: Mapping[int, int]


def make_timetable(
    wanted: Mapping[int, int],
    offers: Sequence[Offer],
    calendar: Calendar,
    hub: PublicHub,
    settings: PlanSettings,
) -> Timetable:
    """Days for so many classes of each offer."""
    desk = _Desk(calendar, settings)
    found: defaultdict[int, list[ClassDate]] = defaultdict(list)
    missing: Counter[int] = Counter()
    for index, aim in sorted(
        _aims(wanted, offers, hub), key=lambda each: _longest_first(each, offers)
    ):
        placed = desk.place(offers[index], aim)
        if placed is None:
            missing[index] += 1
        else:
            found[index].append(placed)
    return Timetable(
        {
            index: tuple(sorted(own, key=lambda each: (each.start, each.end)))
            for index, own in sorted(found.items())
        },
        dict(sorted(missing.items())),
    )


def _aims(
    wanted: Mapping[int, int], offers: Sequence[Offer], hub: PublicHub
) -> Iterator[tuple[int, float]]:
    """Each class and where in the year (0 to 1) it should lie: in the order of what it teaches."""

    def order(index: int) -> tuple[int, str, int]:
        targets = hub.trainings[offers[index].training].front.targets
        return min(target.level for target in targets), offers[index].training, index

    every = [index for index in sorted(wanted, key=order) for _ in range(wanted[index])]
    for place, index in enumerate(every):
        yield index, (place + 0.5) / len(every)


def _longest_first(aimed: tuple[int, float], offers: Sequence[Offer]) -> tuple[int, float, int]:
    index, aim = aimed
    return -offers[index].days, aim, index


class _Desk:
    """What is taken so far."""

    def __init__(self, calendar: Calendar, settings: PlanSettings) -> None:
        self._calendar = calendar
        self._work_days = settings.work_days
        self._at_once = {each.institution: each.at_once for each in settings.trainers}
        self._rooms = set(calendar.room_taken)
        self._teaching = Counter(calendar.trainer_taken)
        self._place = {day: number for number, day in enumerate(calendar.working)}

    def place(self, offer: Offer, aim: float) -> ClassDate | None:
        """The free days nearest to where the class should lie, taken from now on; None where there are none."""
        days = self._calendar.open
        target = aim * len(days)
        for number in sorted(range(len(days)), key=lambda each: (abs(each + 0.5 - target), each)):
            taken = self._days_from(days[number], offer)
            if not taken or not self._trainer_is_free(taken, offer):
                continue
            if not offer.rooms:
                return self._take(taken, None, offer)
            for room in offer.rooms:
                if all((room, day) not in self._rooms for day in taken):
                    return self._take(taken, room, offer)
        return None

    def _days_from(self, start: date, offer: Offer) -> tuple[date, ...]:
        """The days of a class that begins on `start`; none where it would run into days that are kept free."""
        if not offer.rooms:
            days = tuple(start + timedelta(days=number) for number in range(offer.days))
        else:
            first = self._place[start]
            days = self._calendar.working[first : first + offer.days]
            across = days[-1].isocalendar()[:2] != start.isocalendar()[:2]
            if len(days) < offer.days or (across and offer.days <= self._work_days):
                return ()
        if days[-1].year != start.year or not self._calendar.closed.isdisjoint(days):
            return ()
        return days

    def _trainer_is_free(self, days: Sequence[date], offer: Offer) -> bool:
        most = self._at_once[offer.trainer]
        return all(self._teaching[offer.trainer, day] < most for day in days[: offer.taught])

    def _take(self, days: Sequence[date], room: str | None, offer: Offer) -> ClassDate:
        if room is not None:
            self._rooms.update((room, day) for day in days)
        self._teaching.update((offer.trainer, day) for day in days[: offer.taught])
        return ClassDate(days[0], days[-1], room, offer.most)
