"""Who may coach: somebody in service whose level is valid, recent, and was seen by somebody fit to see it."""

from dataclasses import replace
from datetime import date

from generator.analysis.matching import mentors_on
from generator.model.assessment import Reversal
from tests.analysis.matching.government import DAY, Somebody, government
from tests.small_hub import INT, KOE, PLP


def test_each_competency_that_is_held_is_an_entry_with_its_level() -> None:
    people = [Somebody(2, levels={PLP: 4, INT: 2}), Somebody(1, "seksi-s", levels={INT: 5})]

    found = mentors_on([each.facts() for each in people], government(), DAY)

    assert [(each.person, each.competency, each.level, each.unit) for each in found] == [
        (people[1].id, INT, 5, "seksi-s"),
        (people[0].id, INT, 2, "seksi-u1"),
        (people[0].id, PLP, 4, "seksi-u1"),
    ]


def test_a_level_of_none_an_old_one_and_one_of_ones_own_do_not_count() -> None:
    people = [
        Somebody(1, levels={INT: 0}),
        Somebody(2, levels={INT: 4}, age=800),
        Somebody(3, levels={INT: 4}, method="mandiri"),
        Somebody(4, levels={INT: 4}, method="atasan"),
    ]

    found = mentors_on([each.facts() for each in people], government(), DAY)

    assert [each.person for each in found] == [people[3].id]


def test_whoever_left_or_was_assessed_wrongly_is_none() -> None:
    facts = Somebody(1, levels={KOE: 4}).facts()
    spell = facts.person.history[0].model_copy(update={"until": date(2026, 11, 30)})
    left = replace(facts, person=facts.person.model_copy(update={"history": (spell,)}))
    reversal = Reversal(
        id="a-" + "r" * 16, reverses=facts.assessments[0].id, reason="salah_input", day=DAY
    )

    assert mentors_on([facts], government(), DAY) != ()
    assert mentors_on([left], government(), DAY) == ()
    assert mentors_on([replace(facts, reversals=(reversal,))], government(), DAY) == ()


def test_nobody_may_coach_where_there_are_no_rules() -> None:
    facts = [Somebody(1, levels={KOE: 4}).facts()]

    assert mentors_on(facts, replace(government(), coaching=None), DAY) == ()
