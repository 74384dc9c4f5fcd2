"""Strengths and signs of potential, named as such."""

from generator.analysis.advice.strengths import potentials, strengths
from tests.analysis.advice.advised import advised_hub, basis_of
from tests.small_hub import INT, KASI, KOE, PLP

HELD = {INT: 1, KOE: 2}
NEXT = [(KASI, {INT: 2, KOE: 2, PLP: 3})]
RULES = basis_of(advised_hub()).book.rules.potential


def test_a_level_at_or_above_what_is_asked_is_a_strength_the_furthest_first() -> None:
    found = strengths({INT: 1, KOE: 4, PLP: None}, HELD, NEXT)

    assert [(each.competency, each.above) for each in found] == [(KOE, 2), (INT, 0)]


def test_a_level_below_what_is_asked_is_none() -> None:
    assert strengths({INT: 0, KOE: 1}, HELD, NEXT) == ()


def test_a_competency_that_is_not_asked_counts_from_level_1() -> None:
    assert [each.asked for each in strengths({PLP: 1}, HELD, NEXT)] == [0]
    assert strengths({PLP: 0}, HELD, NEXT) == ()


def test_meeting_the_higher_demand_of_a_next_position_is_potential_for_it() -> None:
    (above, at) = strengths({INT: 2, KOE: 2}, HELD, NEXT)

    assert (above.competency, above.fits) == (INT, (KASI,))
    assert at.fits == ()


def test_a_rule_of_potential_asks_so_many_levels_above_the_position_held() -> None:
    assert [each.rule.id for each in potentials({PLP: 4}, {PLP: 2}, RULES)] == ["potensi-layanan"]
    assert potentials({PLP: 3}, {PLP: 2}, RULES) == ()


def test_what_the_position_does_not_ask_counts_as_level_0_for_a_rule() -> None:
    assert [each.asked for each in potentials({PLP: 2}, {}, RULES)] == [0]


def test_without_evidence_there_is_neither() -> None:
    assert strengths({INT: None}, HELD, NEXT) == ()
    assert potentials({PLP: None}, {}, RULES) == ()
