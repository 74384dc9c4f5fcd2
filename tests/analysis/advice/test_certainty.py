"""How sure a standing is: by method and age, and never a failing where evidence is old or missing."""

from datetime import date

import pytest
from hypothesis import given, settings

from generator.analysis.advice.certainty import certainty_of, months_between
from generator.analysis.advice.needs import certainties, open_needs
from generator.analysis.advice.words import say_age, say_certainty
from generator.analysis.facts import Facts
from generator.analysis.gap import gaps_of
from generator.analysis.profile import profile_of
from generator.model.assessment import Method
from tests.analysis.advice.advised import DAY, advised_hub, assessed, basis_of, person
from tests.small_hub import INT, KOE, PLP
from tests.strategies import World, assessing_worlds, days

HUB = advised_hub()
RULES = basis_of(HUB).book.rules


def known(method: Method, day: date) -> tuple[str, str | None]:
    facts = Facts(person(), assessments=(assessed(KOE, 1, day, method),))
    certainty = certainty_of(profile_of(facts, HUB, DAY).standings[KOE], RULES, DAY)
    return certainty.age, certainty.sureness


@pytest.mark.parametrize(
    ("method", "day", "age", "sureness"),
    [
        ("asesor", date(2026, 6, 1), "baru", "kuat"),
        ("asesor", date(2024, 12, 1), "lama", "cukup"),
        ("atasan", date(2026, 6, 1), "baru", "cukup"),
        ("atasan", date(2024, 12, 1), "lama", "awal"),
        ("mandiri", date(2026, 6, 1), "baru", "awal"),
        ("asesor", date(2023, 7, 1), "kedaluwarsa", None),
    ],
)
def test_certainty_follows_method_and_age(
    method: Method, day: date, age: str, sureness: str | None
) -> None:
    assert known(method, day) == (age, sureness)


def test_evidence_is_old_from_the_day_its_months_are_full() -> None:
    assert known("asesor", date(2025, 1, 2))[0] == "baru"
    assert known("asesor", date(2025, 1, 1))[0] == "lama"


def test_what_was_never_assessed_has_no_certainty() -> None:
    known_now = certainties(profile_of(Facts(person()), HUB, DAY), RULES, DAY)

    assert {each.age for each in known_now.values()} == {"tidak_ada"}
    assert say_certainty(known_now[INT]) == "belum pernah dinilai"


def test_certainty_is_said_with_method_day_and_age() -> None:
    facts = Facts(person(), assessments=(assessed(KOE, 1, date(2024, 12, 1), "asesor"),))
    certainty = certainty_of(profile_of(facts, HUB, DAY).standings[KOE], RULES, DAY)

    assert say_certainty(certainty) == (
        "penilaian asesor, 1 Desember 2024 (1 tahun 7 bulan lalu); keyakinan cukup, asesmennya sudah lama"
    )


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 28), date(2026, 2, 28), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 11),
        (date(2026, 2, 1), date(2026, 1, 1), 0),
    ],
)
def test_months_are_whole(since: date, until: date, months: int) -> None:
    assert months_between(since, until) == months


def test_an_age_is_said_in_years_and_months() -> None:
    assert [say_age(each) for each in (0, 1, 12, 27)] == [
        "kurang dari sebulan",
        "1 bulan",
        "1 tahun",
        "2 tahun 3 bulan",
    ]


@settings(max_examples=60)
@given(assessing_worlds, days)
def test_what_is_not_known_never_weighs_and_what_is_met_is_no_need(world: World, day: date) -> None:
    profile = profile_of(world.facts, HUB, day)
    gaps = gaps_of(world.facts.person, profile, HUB, day)

    for each in open_needs(gaps, RULES, day):
        assert each.need.met is not True
        assert (each.weight == 0) == (each.need.met is None) == (each.certainty.sureness is None)


def test_the_heaviest_need_is_first_and_the_position_held_before_the_next() -> None:
    facts = Facts(
        person(),
        assessments=(assessed(KOE, 0), assessed(PLP, 1), assessed(INT, 1, method="asesor")),
    )
    gaps = gaps_of(facts.person, profile_of(facts, HUB, DAY), HUB, DAY)

    assert [
        (each.need.competency, each.reason, each.weight) for each in open_needs(gaps, RULES, DAY)
    ] == [
        (KOE, "dipegang", 2 * 4 * 2),
        (PLP, "dipegang", 1 * 4 * 2),
        (PLP, "berikut", 2 * 1 * 2),
        (INT, "berikut", 1 * 1 * 3),
    ]
