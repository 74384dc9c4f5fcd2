import pytest

from generator.analysis.profile import level_shown
from generator.analysis.requirements import asked_by_all, required_levels
from generator.demo.assessing import assess
from generator.demo.calendar import TODAY
from generator.demo.chance import stream
from generator.model.assessment import Assessment, Reversal
from generator.model.hub import PublicHub
from generator.model.person import Person


@pytest.fixture(scope="module")
def rows(hub: PublicHub, people: list[Person]) -> list[Assessment | Reversal]:
    asked = asked_by_all(hub, TODAY)
    return list(assess(people, asked, stream(7, "asesmen")))


def assessments(rows: list[Assessment | Reversal]) -> list[Assessment]:
    return [row for row in rows if isinstance(row, Assessment)]


def test_all_methods_occur_in_each_of_three_years(rows: list[Assessment | Reversal]) -> None:
    seen = {(row.day.year, row.method) for row in assessments(rows)}

    assert seen == {
        (year, method) for year in (2024, 2025, 2026) for method in ("mandiri", "atasan", "asesor")
    }


def test_people_are_assessed_while_in_service_and_not_in_the_future(
    rows: list[Assessment | Reversal], people: list[Person]
) -> None:
    by_id = {person.id: person for person in people}
    for row in assessments(rows):
        assert by_id[row.person].spell_on(row.day)
    assert all(row.day <= TODAY for row in rows)


def test_whoever_was_there_for_two_rounds_is_assessed_in_all_that_the_position_asks(
    hub: PublicHub, rows: list[Assessment | Reversal], people: list[Person]
) -> None:
    known: dict[str, set[str]] = {}
    for row in assessments(rows):
        known.setdefault(row.person, set()).add(row.competency)

    for person in people:
        if len(person.history) == 1 and person.history[0].until is None:
            asked = required_levels(hub.jabatan[person.history[0].jabatan], hub, TODAY)
            assert person.history[0].since.year > 2024 or known[person.id] >= set(asked)


def test_some_rows_are_reversed_after_they_were_recorded(
    rows: list[Assessment | Reversal],
) -> None:
    by_id = {row.id: row for row in assessments(rows)}
    reversals = [row for row in rows if isinstance(row, Reversal)]

    assert reversals
    assert all(by_id[row.reverses].day < row.day for row in reversals)


def test_some_people_stand_below_and_some_at_what_is_asked(
    hub: PublicHub, rows: list[Assessment | Reversal], people: list[Person]
) -> None:
    by_id = {person.id: person for person in people}
    reached = set()
    for row in assessments(rows):
        spell = by_id[row.person].spell_on(row.day)
        assert spell is not None
        required = required_levels(hub.jabatan[spell.jabatan], hub, row.day)[row.competency]
        reached.add(level_shown(row) >= required)

    assert reached == {True, False}
