"""Near is few steps of the tree that do not lead through its root, or one place."""

import pytest

from generator.analysis.matching.places import Places
from generator.model.base import UnitId
from tests.analysis.matching.government import UNITS, government, rules


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("seksi-u1", "seksi-u1", 0),
        ("seksi-u1", "bidang-u", 1),
        ("seksi-u1", "seksi-u2", 2),
        ("seksi-u1", "utara", 2),
        ("seksi-u1", "kabupaten", 3),
        ("seksi-u1", "menara", None),
        ("seksi-u1", "seksi-s", None),
        ("kabupaten", "seksi-s", 2),
    ],
)
def test_steps_do_not_lead_through_the_root(one: str, other: str, steps: int | None) -> None:
    places = Places(government().units, rules())

    assert places.within_reach(UnitId(one)).get(UnitId(other)) == steps


def test_steps_are_the_same_both_ways() -> None:
    places = Places(government().units, rules())

    for one in UNITS:
        for other, steps in places.within_reach(one).items():
            assert places.within_reach(other)[one] == steps


def test_no_more_steps_than_the_rules_allow() -> None:
    places = Places(government().units, rules(unit_steps=1))

    assert set(places.within_reach(UnitId("bidang-u"))) == {
        "bidang-u", "utara", "seksi-u1", "seksi-u2",
    }  # fmt: skip


def test_one_place_is_near_only_where_the_rules_say_so() -> None:
    one, other = UnitId("seksi-u1"), UnitId("menara")

    assert Places(government().units, rules()).together(one, other)
    assert not Places(government().units, rules(same_place=False)).together(one, other)
