from datetime import date

import pytest

from generator.analysis.requirements import asked_by_all
from generator.demo.calendar import TODAY, Happening, happenings
from generator.demo.chance import stream
from generator.model.hub import PublicHub
from generator.model.person import Person


@pytest.fixture(scope="module")
def held(hub: PublicHub, people: list[Person]) -> list[Happening]:
    asked = asked_by_all(hub, TODAY)
    return list(happenings(hub, asked, people, stream(7, "kegiatan")))


def test_events_fill_three_years_and_reach_into_the_next(held: list[Happening]) -> None:
    assert {each.event.start.year for each in held} == {2024, 2025, 2026, 2027}


def test_only_what_is_over_has_participants(held: list[Happening]) -> None:
    for each in held:
        assert (each.participants is None) == (each.event.end > TODAY)


def test_participants_are_in_service_from_first_to_last_day(
    held: list[Happening], people: list[Person]
) -> None:
    by_id = {person.id: person for person in people}
    for each in held:
        for part in each.participants or ():
            assert by_id[part.person].spell_on(each.event.start)
            assert by_id[part.person].spell_on(each.event.end)


def test_nobody_is_twice_in_one_event(held: list[Happening]) -> None:
    for each in held:
        ids = [part.person for part in each.participants or ()]
        assert len(ids) == len(set(ids))


def test_every_training_is_given_and_so_is_something_else(
    hub: PublicHub, held: list[Happening]
) -> None:
    assert {each.event.training for each in held} == {None, *hub.trainings}


def test_a_training_s_event_has_its_form_and_jp(hub: PublicHub, held: list[Happening]) -> None:
    for each in held:
        if each.event.training is not None:
            front = hub.trainings[each.event.training].front
            assert (each.event.form, each.event.jp) == (front.form, front.jp)


def test_no_event_begins_on_a_weekend_or_before_the_three_years(held: list[Happening]) -> None:
    for each in held:
        assert each.event.start.weekday() < 5
        assert each.event.start >= date(2024, 1, 1)


def test_ids_are_unique_and_begin_with_the_month(held: list[Happening]) -> None:
    assert len({each.event.id for each in held}) == len(held)
    assert all(each.event.id.startswith(f"{each.event.start:%Y-%m}-") for each in held)
