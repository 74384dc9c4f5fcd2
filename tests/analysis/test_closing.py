from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.closing import closer_table, closers
from generator.model.base import CompetencyCode
from tests.small_hub import INT, KOE, PLP, small_hub
from tests.strategies import competencies

levels = st.integers(0, 5)


def slugs(competency: CompetencyCode, from_level: int, to_level: int) -> list[str]:
    return [closer.slug for closer in closers(small_hub(), competency, from_level, to_level)]


def test_trainings_between_the_two_levels_are_picked_and_no_others() -> None:
    assert slugs(KOE, 1, 2) == ["tanggap-aduan", "koe-1-ke-2"]


def test_the_way_goes_up_level_by_level_trainings_before_guides() -> None:
    assert slugs(PLP, 0, 3) == ["loket", "tanggap-aduan", "tulis", "standar", "plp-2-ke-3"]


def test_a_level_already_reached_needs_nothing() -> None:
    assert slugs(PLP, 3, 3) == []
    assert slugs(PLP, 4, 3) == []


def test_a_prerequisite_of_another_competency_comes_before_and_says_for_what() -> None:
    (before, training, _) = closers(small_hub(), PLP, 2, 3)

    assert (before.slug, before.rule, training.slug) == ("tulis", "prasyarat", "standar")
    assert before.sentence == "Prasyarat pelatihan “Standar”, yang mengajarkan level 2 dan 3 PLP."


def test_a_prerequisite_for_a_level_already_reached_is_left_out() -> None:
    assert "loket" not in slugs(PLP, 1, 3)


def test_each_rule_says_itself() -> None:
    told = {closer.rule: closer.sentence for closer in closers(small_hub(), KOE, 1, 2)}

    assert told == {
        "pelatihan-level": "Mengajarkan level 2 KOE.",
        "mentoring-langkah": "Membimbing dari level 1 ke level 2 KOE.",
    }


def test_every_competency_and_level_is_in_the_table_even_when_nothing_leads_there() -> None:
    table = closer_table(small_hub())

    assert list(table) == [INT, KOE, PLP]
    assert all(list(levels) == [1, 2, 3, 4, 5] for levels in table.values())
    assert table[INT][2] == ()


def test_a_way_knows_all_that_must_come_before_it() -> None:
    standard = next(each for each in closer_table(small_hub())[PLP][3] if each.slug == "standar")

    assert standard.after == ("loket", "tulis")


@given(competencies, levels, levels)
def test_whoever_walks_the_table_finds_what_closers_find(
    competency: CompetencyCode, from_level: int, to_level: int
) -> None:
    hub = small_hub()
    table = closer_table(hub)[competency]
    walked: dict[str, str] = {}
    for level in range(from_level + 1, to_level + 1):
        for item in table[level]:
            walked.setdefault(item.key, item.sentence)

    assert list(walked.values()) == [
        closer.sentence for closer in closers(hub, competency, from_level, to_level)
    ]
