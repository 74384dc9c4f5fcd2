import pytest

from generator.demo.calendar import TODAY
from generator.demo.chance import stream
from generator.demo.mentoring import mentor
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.model.person import Person


@pytest.fixture(scope="module")
def sessions(hub: PublicHub, people: list[Person]) -> list[MentoringSession]:
    asked = {key: dict.fromkeys(hub.competencies, 3) for key in hub.jabatan}
    return list(mentor(hub, people, asked, stream(7, "mentoring")))


def test_sessions_take_place_in_each_of_three_years(sessions: list[MentoringSession]) -> None:
    assert {session.day.year for session in sessions} == {2024, 2025, 2026}


def test_both_are_in_service_on_the_day_and_are_two_people(
    sessions: list[MentoringSession], people: list[Person]
) -> None:
    by_id = {person.id: person for person in people}
    for session in sessions:
        assert session.mentor != session.mentee
        assert by_id[session.mentor].spell_on(session.day)
        assert by_id[session.mentee].spell_on(session.day)
        assert session.day <= TODAY


def test_sessions_follow_a_guide(hub: PublicHub, sessions: list[MentoringSession]) -> None:
    guides = {
        (guide.front.competency, guide.front.from_level, guide.front.to_level)
        for guide in hub.guides.values()
    }

    assert {(each.competency, each.from_level, each.to_level) for each in sessions} <= guides
    assert sessions
