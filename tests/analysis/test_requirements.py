from dataclasses import replace
from datetime import date

from generator.analysis.requirements import required_levels
from tests.small_hub import CAMAT, INT, KASI, KOE, PENGELOLA, PLP, small_hub

DAY = date(2026, 7, 1)


def test_the_tier_s_level_is_asked_beside_the_position_s_own() -> None:
    hub = small_hub()

    assert required_levels(hub.jabatan[KASI], hub, DAY) == {INT: 2, PLP: 3}


def test_the_position_s_own_level_wins_over_the_tier_s() -> None:
    hub = small_hub()

    assert required_levels(hub.jabatan[CAMAT], hub, DAY) == {INT: 4}


def test_levels_come_in_the_order_of_the_dictionary() -> None:
    hub = small_hub()

    assert list(required_levels(hub.jabatan[PENGELOLA], hub, DAY)) == [INT, KOE, PLP]


def test_a_functional_tier_takes_its_level_from_the_positions_file() -> None:
    hub = small_hub()
    functional = hub.jabatan[KASI].model_copy(update={"tier": "ahli_pertama", "requirements": {}})

    assert required_levels(functional, hub, DAY) == {INT: 2}


def test_where_no_policy_is_in_force_only_the_position_s_own_levels_are_asked() -> None:
    hub = small_hub()

    assert required_levels(hub.jabatan[KASI], hub, date(2016, 12, 31)) == {PLP: 3}


def test_a_changed_policy_changes_what_is_asked_from_its_day_on() -> None:
    hub = small_hub()
    (old,) = hub.policy.level_wajib_per_jenjang.values
    raised = old.model_copy(
        update={"since": date(2027, 1, 1), "value": {**old.value, "pengawas": 3}}
    )
    setting = hub.policy.level_wajib_per_jenjang.model_copy(
        update={"values": (old.model_copy(update={"until": date(2026, 12, 31)}), raised)}
    )
    hub = replace(hub, policy=hub.policy.model_copy(update={"level_wajib_per_jenjang": setting}))

    levels = [
        required_levels(hub.jabatan[KASI], hub, day)[INT]
        for day in (date(2026, 12, 31), date(2027, 1, 1))
    ]

    assert levels == [2, 3]
