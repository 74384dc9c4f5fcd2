"""The timetable: days of classes that hurt no room, no trainer and no day that is kept free."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from generator.analysis.plan.days import calendar_of
from generator.analysis.plan.offers import offers_of
from generator.analysis.plan.timetable import Timetable, make_timetable
from generator.model.base import EventId, FormCode
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings, Room
from tests.analysis.plan.worlds import AULA, BALAI, YEAR, plan_hub, settings

IN_CLASS = plan_hub("klasikal", 720)
"""Every training takes two days in a room."""

ALL_BUT_JANUARY = ("lain", "2027-02-01", "2027-12-31")


def table_of(
    number: int, rules: PlanSettings, hub: PublicHub = IN_CLASS
) -> tuple[Timetable, list[tuple[date, date, str | None]]]:
    """So many classes of the first offer, and when and where they are."""
    offers = offers_of(hub, rules, YEAR)
    table = make_timetable({0: number}, offers, calendar_of(hub, rules, YEAR), hub, rules)
    return table, [(each.start, each.end, each.room) for each in table.classes.get(0, ())]


def days_of(classes: list[tuple[date, date, str | None]]) -> Counter[date]:
    return Counter(
        start + timedelta(days=offset)
        for start, end, _ in classes
        for offset in range((end - start).days + 1)
    )


def test_a_room_has_one_class_a_day_though_its_trainer_could_give_more() -> None:
    table, classes = table_of(20, settings(at_once=3, closures=[ALL_BUT_JANUARY]))

    assert max(days_of(classes).values()) == 1
    # January 2027 begins on a Friday: four whole weeks, two classes of two days in each.
    assert len(classes) == 8
    assert table.missing == {0: 12}


def test_a_trainer_gives_no_more_at_once_than_the_settings_say_though_there_are_rooms() -> None:
    rooms = tuple(Room(name=f"Aula {number}", place="Siulak", seats=30) for number in range(5))
    rules = settings(at_once=2, closures=[ALL_BUT_JANUARY]).model_copy(update={"rooms": rooms})

    _, classes = table_of(40, rules)

    assert max(days_of(classes).values()) == 2
    assert len(classes) == 16
    assert len({room for _, _, room in classes}) > 1


def test_no_class_runs_into_a_day_that_is_kept_free() -> None:
    wednesdays = [
        ("lain", day.isoformat(), day.isoformat())
        for day in (date(2027, 1, 6) + timedelta(weeks=week) for week in range(52))
    ]

    _, classes = table_of(60, settings(closures=wednesdays))

    assert classes
    assert {day.weekday() for day in days_of(classes)} == {0, 1, 3, 4}


def test_an_online_class_runs_over_weekends_but_not_into_days_kept_free() -> None:
    rules = settings(at_once=9, closures=[("lain", "2027-01-16", "2027-01-31"), ALL_BUT_JANUARY])

    table, classes = table_of(5, rules, plan_hub())

    assert {(start, end) for start, end, _ in classes} == {(date(2027, 1, 1), date(2027, 1, 14))}
    assert table.missing == {}


def test_a_class_that_fits_into_a_week_lies_within_one() -> None:
    _, classes = table_of(90, settings())

    assert all(start.isocalendar()[:2] == end.isocalendar()[:2] for start, end, _ in classes)


def test_what_the_calendar_has_already_is_taken() -> None:
    held = Event(
        id=EventId("2027-01-rapat"),
        title="Rapat",
        form=FormCode("bimtek"),
        start=date(2027, 1, 4),
        end=date(2027, 1, 22),
        organiser="Lembaga lain",
        place=AULA,
        jp=2,
    )
    ours = held.model_copy(update={"place": "Tempat lain", "organiser": BALAI})

    for event in (held, ours):
        hub = replace(IN_CLASS, events={event.id: event})
        _, classes = table_of(20, settings(closures=[ALL_BUT_JANUARY]), hub)
        assert {start.isocalendar().week for start, _, _ in classes} == {4}


def test_classes_are_spread_over_the_year() -> None:
    _, classes = table_of(4, settings())

    assert [(start.month - 1) // 3 for start, _, _ in classes] == [0, 1, 2, 3]
