from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.facts import facts_by_person
from generator.analysis.ledger import fold_ledger
from generator.analysis.profile import profile_of
from generator.model.base import PersonId
from generator.model.participation import Participation
from generator.model.people import People
from tests.strategies import OTHER, PERSON, World, days, worlds


def people_of(world: World, random: Any) -> People:
    """The same facts as files would give them, in an arbitrary order, beside another person's."""
    facts = world.facts

    def shuffled(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(rows, len(rows)))

    persons = shuffled((facts.person, facts.person.model_copy(update={"id": OTHER})))
    return People(
        persons={each.id: each for each in persons},
        participations={
            attendance.event: shuffled(
                (
                    Participation(
                        person=PERSON,
                        outcome=attendance.outcome,
                        cancelled=attendance.cancelled,
                    ),
                    Participation(person=OTHER, outcome="lulus"),
                )
            )
            for attendance in shuffled(facts.attendances)
        },
        assessments=shuffled(facts.assessments),
        reversals=shuffled(facts.reversals),
        sessions=shuffled(facts.mentored + facts.mentoring),
    )


@settings(max_examples=40)
@given(worlds(), st.integers(2024, 2026), days, st.randoms())
def test_the_order_of_files_and_rows_does_not_matter(
    world: World, year: int, day: date, random: Any
) -> None:
    gathered = facts_by_person(people_of(world, random))[PERSON]

    assert fold_ledger(gathered, world.hub, year, day) == fold_ledger(
        world.facts, world.hub, year, day
    )
    assert profile_of(gathered, world.hub, day) == profile_of(world.facts, world.hub, day)


@settings(max_examples=40)
@given(worlds(), st.randoms())
def test_facts_of_others_are_kept_apart(world: World, random: Any) -> None:
    gathered = facts_by_person(people_of(world, random))[PersonId(OTHER)]

    assert gathered.assessments == ()
    assert gathered.reversals == ()
    assert set(gathered.mentored) == set(world.facts.mentoring)
