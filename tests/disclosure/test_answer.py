"""Tokens of answers."""

from datetime import date

from generator.disclosure.answer import assessed, learned, same_assessment
from generator.model.assessment import Assessment
from tests.disclosure.office import Office, person_id


def assessment() -> Assessment:
    (made,) = Office().assess([1], date(2026, 5, 4), meets=True)
    return made


def test_one_assessment_at_two_levels_is_two_answers_of_the_same_assessment() -> None:
    two, three = assessed(assessment(), 2), assessed(assessment(), 3)

    assert two != three
    assert same_assessment(two) == same_assessment(three)


def test_two_assessments_are_never_the_same() -> None:
    other = assessment().model_copy(update={"person": person_id(2)})

    assert same_assessment(assessed(assessment(), 2)) != same_assessment(assessed(other, 2))


def test_the_order_of_levels_in_a_record_carries_no_meaning() -> None:
    answers = dict(reversed(assessment().answers.items()))
    turned = assessment().model_copy(update={"answers": answers})

    assert assessed(turned, 2) == assessed(assessment(), 2)


def test_tokens_are_those_of_the_books_already_kept() -> None:
    """Tokens made otherwise would not be found in older books, and every answer would be counted once more."""
    assert assessed(assessment(), 2) == "f7dnwxjb7mylm2"
    assert learned(person_id(1), 2025) == "mysvhfklhgjeu0"


def test_jp_is_an_answer_a_year() -> None:
    assert len({learned(person_id(1), 2025), learned(person_id(1), 2026)}) == 2


def test_a_token_holds_no_id() -> None:
    token = assessed(assessment(), 2)

    assert len(token) == 14
    assert assessment().id not in token
    assert assessment().person not in token
