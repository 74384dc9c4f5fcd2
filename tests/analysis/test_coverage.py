from datetime import date

from generator.analysis.coverage import LevelCoverage, cover
from generator.model.base import GuideSlug, TrainingSlug
from tests.small_hub import CAMAT, INT, KASI, KOE, PENGELOLA, PLP, small_hub

DAY = date(2026, 7, 1)


def test_a_level_knows_what_teaches_it_who_coaches_to_it_and_who_asks_it() -> None:
    assert cover(small_hub(), DAY).levels[PLP, 3] == LevelCoverage(
        competency=PLP,
        level=3,
        trainings=(TrainingSlug("standar"),),
        guides=(GuideSlug("plp-2-ke-3"),),
        required_by=(KASI,),
        climbed_by=(KASI,),
    )


def test_a_level_below_the_one_asked_has_to_be_climbed() -> None:
    row = cover(small_hub(), DAY).levels[INT, 1]

    assert row.required_by == (PENGELOLA,)
    assert row.climbed_by == (PENGELOLA, KASI, CAMAT)


def test_holes_are_levels_that_positions_need_and_nothing_leads_to() -> None:
    holes = cover(small_hub(), DAY).holes

    assert [(hole.competency, hole.level) for hole in holes] == [(INT, 2), (INT, 3), (INT, 4)]


def test_a_hole_is_told_in_words() -> None:
    assert cover(small_hub(), DAY).holes[0].sentence == (
        "Belum ada pelatihan atau panduan mentoring menuju level 2 INT, "
        "padahal 2 jabatan perlu melewatinya."
    )


def test_an_offer_is_told_in_words() -> None:
    assert cover(small_hub(), DAY).levels[KOE, 2].sentence == (
        "Ada 1 pelatihan dan 1 panduan mentoring menuju level 2 KOE."
    )


def test_a_level_nobody_asks_is_no_hole() -> None:
    row = cover(small_hub(), DAY).levels[KOE, 5]

    assert not row.is_hole
    assert row.sentence.endswith("belum ada jabatan yang memintanya.")


def test_the_levels_of_one_competency_come_lowest_first() -> None:
    assert [row.level for row in cover(small_hub(), DAY).of(KOE)] == [1, 2, 3, 4, 5]
