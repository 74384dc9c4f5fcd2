"""Who is taken to assess: the head of one's unit, or of the nearest unit above that has one."""

from generator.analysis.matching.superiors import Superiors
from generator.model.base import UnitId
from tests.analysis.matching.government import CHIEF, EXPERT, HEAD, Somebody, government, rules

STAFFER = Somebody(1)
OWN_HEAD = Somebody(2, jabatan=HEAD)
HEAD_ABOVE = Somebody(3, "bidang-u", HEAD)
OWN_CHIEF = Somebody(4, "utara", CHIEF)
EVERYBODY = (STAFFER, OWN_HEAD, HEAD_ABOVE, OWN_CHIEF)


def assessing(of: Somebody, *people: Somebody, superiors: int = 1) -> set[Somebody]:
    found = Superiors(
        (each.facts().person for each in people), government(), rules(superiors=superiors)
    )
    ids = found.assessing(of.id, UnitId(of.unit), of.jabatan)
    return {each for each in people if each.id in ids}


def test_a_member_of_staff_is_assessed_by_the_head_of_the_unit() -> None:
    assert assessing(STAFFER, *EVERYBODY) == {OWN_HEAD}


def test_a_head_is_assessed_by_the_one_above() -> None:
    assert assessing(OWN_HEAD, *EVERYBODY) == {HEAD_ABOVE}


def test_where_a_unit_has_no_head_the_nearest_above_assesses() -> None:
    assert assessing(STAFFER, STAFFER, OWN_CHIEF) == {OWN_CHIEF}


def test_as_many_superiors_as_the_rules_say() -> None:
    assert assessing(STAFFER, *EVERYBODY, superiors=0) == set()
    assert assessing(STAFFER, *EVERYBODY, superiors=2) == {OWN_HEAD, HEAD_ABOVE}
    assert assessing(STAFFER, *EVERYBODY, superiors=9) == {OWN_HEAD, HEAD_ABOVE, OWN_CHIEF}


def test_nobody_assesses_who_is_at_the_top() -> None:
    top = Somebody(5, "kabupaten", CHIEF)

    assert assessing(top, top, *EVERYBODY) == set()


def test_two_heads_of_one_rank_are_both_superiors_of_the_staff_and_not_of_each_other() -> None:
    second = Somebody(6, jabatan=HEAD)

    assert assessing(STAFFER, STAFFER, OWN_HEAD, second) == {OWN_HEAD, second}
    assert assessing(second, OWN_HEAD, second, HEAD_ABOVE) == {HEAD_ABOVE}


def test_a_head_who_is_not_above_the_mentee_does_not_assess() -> None:
    expert = Somebody(7, jabatan=EXPERT)

    assert assessing(expert, expert, OWN_HEAD, HEAD_ABOVE) == {HEAD_ABOVE}


def test_of_two_heads_of_a_unit_the_most_senior_assesses() -> None:
    chief = Somebody(7, jabatan=CHIEF)

    assert assessing(OWN_HEAD, chief, OWN_HEAD, HEAD_ABOVE) == {chief}
    assert assessing(chief, chief, OWN_HEAD, HEAD_ABOVE) == {HEAD_ABOVE}
