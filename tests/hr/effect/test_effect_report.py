"""What HR reads of an effect: sheets, words and the object for machines say the same counts."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.analysis.effect import Effect
from generator.analysis.interval import Difference
from generator.hr.effect.tables import make_tables
from generator.hr.effect.told import tell
from generator.hr.effect.wording import CAVEATS, LEFT_OUT, say_interval, say_points, verdict
from generator.hr.workbook import write_workbook
from generator.model.policy import DatedValue, EffectRules
from tests.analysis.test_effect import RULES, TODAY, effect, school, usual

SETTING = DatedValue[EffectRules](
    since=date(2026, 1, 1), until=None, value=RULES, basis="aturan hub", verified=True
)


def of(difference: Difference | None) -> Effect:
    known = effect(usual())
    return Effect(
        known.training,
        known.competency,
        known.taught,
        known.strata,
        known.left_out,
        difference,
    )


@pytest.mark.parametrize(
    ("difference", "begins"),
    [
        (None, "Terlalu sedikit untuk berkata apa pun: perlu sekurangnya 2 peserta"),
        (Difference(0.3, 0.1, 0.5), "Peserta lebih sering naik level"),
        (Difference(-0.3, -0.5, -0.1), "Peserta lebih jarang naik level"),
        (Difference(0.1, -0.1, 0.3), "Belum tampak bedanya"),
        (Difference(0.0, 0.0, 0.0), "Belum tampak bedanya"),
    ],
)
def test_the_verdict_follows_the_interval(difference: Difference | None, begins: str) -> None:
    assert verdict(of(difference), RULES).startswith(begins)


def test_a_difference_is_told_in_percentage_points() -> None:
    assert [say_points(each) for each in (0.124, -0.031, 0.001)] == ["+12", "-3", "0"]
    assert say_interval(Difference(0.1, -0.06, 0.37)) == "-6 sampai +37"


def test_what_it_does_not_prove_names_selection_regression_assessors_and_other_learning() -> None:
    assert [name for name, _ in CAVEATS] == [
        "Siapa yang dikirim",
        "Kembali ke biasanya",
        "Siapa yang menilai",
        "Belajar dari yang lain",
        "Yang tidak terlihat",
        "Banyak perbandingan sekaligus",
    ]


def test_the_workbook_holds_the_counts_the_strata_and_who_was_left_out() -> None:
    office = usual()
    office.hire([50])
    office.attend([*range(4), 50], next(iter(office.participations)))
    found = effect(office)

    book = load_workbook(
        BytesIO(write_workbook(make_tables([found], office.hub, TODAY, SETTING), TODAY, "RAHASIA"))
    )

    (row,) = list(book["Dampak"].values)[4:]
    assert row[1:12] == ("KOE", "KOE", 2, 4, 3, 1, 0, 8, 2, 6, 0)
    assert row[12] == "+50"
    (row,) = list(book["Rincian"].values)[4:]
    assert row[3:] == (1, "Atasan", "2025", "2026", 4, 3, 1, 0, 8, 2, 6, 0)
    (row,) = list(book["Tidak dibandingkan"].values)[4:]
    assert row[3:] == (LEFT_OUT["sebelum"], 1)
    assert [row[0] for row in list(book["Cara membaca"].values)[7:]] == [
        name for name, _ in CAVEATS
    ]


def test_the_object_for_machines_says_the_same() -> None:
    (told,) = tell([effect(usual())], TODAY, RULES)["perbandingan"]

    assert told["peserta"] == {"orang": 4, "naik": 3, "tetap": 1, "turun": 0}
    assert told["pembanding"] == {"orang": 8, "naik": 2, "tetap": 6, "turun": 0}
    assert told["selisih"] == 0.5
    assert told["rincian"][0]["pembanding"] == told["pembanding"]


def test_too_few_people_are_told_without_a_difference() -> None:
    office = school()
    office.attend([0], next(iter(office.hub.events)))
    (told,) = tell([effect(office)], TODAY, RULES)["perbandingan"]

    assert (told["selisih"], told["rentang"]) == (None, None)
    assert told["tidak_dibandingkan"] == {"sebelum": 1}
