"""Offers: what can be given, in which rooms, for what cost, and what is not on offer and why."""

from generator.analysis.plan.days import calendar_of, undated
from generator.analysis.plan.offers import offers_of, without_cost
from generator.model.plan_settings import PlanSettings, Room
from tests.analysis.plan.worlds import AULA, LOKET, YEAR, plan_hub, settings
from tests.small_hub import INT


def two_rooms() -> PlanSettings:
    rooms = (
        Room(name=AULA, place="Siulak", seats=30),
        Room(name="Balai", place="Siulak", seats=20),
    )
    return settings(least=15, most=25).model_copy(update={"rooms": rooms})


def test_a_class_is_as_large_as_the_form_and_the_room_allow() -> None:
    offers = offers_of(plan_hub("klasikal", 720), two_rooms(), YEAR)

    sizes = [(each.most, each.rooms) for each in offers if each.training == LOKET]
    assert sizes == [(25, (AULA,)), (20, ("Balai", AULA))]


def test_minutes_face_to_face_make_days_and_an_online_class_runs_on() -> None:
    in_class = offers_of(plan_hub("campuran", 361), settings(), YEAR)
    online = offers_of(plan_hub(), settings(), YEAR)

    assert {(each.days, each.taught) for each in in_class} == {(2, 2)}
    assert {(each.days, each.taught) for each in online} == {(14, 1)}


def test_a_room_too_small_for_the_least_class_is_no_offer() -> None:
    assert offers_of(plan_hub("klasikal", 720), settings(least=15, most=25, seats=10), YEAR) == ()


def test_what_is_not_on_offer_is_said_with_its_reason() -> None:
    rules = settings()
    (trainer,) = rules.trainers
    no_trainer = rules.model_copy(
        update={"trainers": (trainer.model_copy(update={"competencies": (INT,)}),)}
    )
    no_cost = rules.model_copy(update={"costs": rules.costs.model_copy(update={"values": ()})})

    assert without_cost(plan_hub(), rules, YEAR) == {}
    assert "pengajar" in without_cost(plan_hub(), no_trainer, YEAR)[LOKET]
    assert "biaya" in without_cost(plan_hub(), no_cost, YEAR)[LOKET]


def test_days_without_work_and_days_kept_free_are_not_open() -> None:
    rules = settings(closures=[("lain", "2027-01-04", "2027-01-08")])

    days = calendar_of(plan_hub(), rules, YEAR, free_months=(2,)).open

    assert {day.weekday() for day in days} == {0, 1, 2, 3, 4}
    assert not [day for day in days if day.month == 2]
    assert [day.day for day in days if day.month == 1][:2] == [1, 11]


def test_ramadan_is_kept_free_only_where_the_yearly_schedule_says_so() -> None:
    rules = settings(closures=[("ramadan", "2027-02-08", "2027-03-21")])

    assert calendar_of(plan_hub(), rules, YEAR).closed == frozenset()
    assert undated(plan_hub(), rules, YEAR) == ()
