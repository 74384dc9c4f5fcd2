"""Which steps are taken and in which order."""

from dataclasses import replace
from random import Random

from generator.analysis.advice.goals import goals_of
from generator.analysis.advice.steps import NOTHING, Behind, Choice, choose
from generator.analysis.advice.strengths import Demand, Levels
from generator.model.advice import Sureness
from generator.model.base import CompetencyCode
from generator.model.hub import PublicHub
from tests.analysis.advice.advised import advised_hub, basis_of, real_hub
from tests.small_hub import INT, KASI, KOE, PLP

HELD: Demand = {INT: 1, KOE: 2, PLP: 2}
PORTIONS = {
    "per_level": {"10": 1, "20": 1, "70": 1},
    "paling_banyak": 50,
    "jalur_memuat_sekurangnya": 2,
}


def chosen(
    levels: Levels,
    *,
    hub: PublicHub | None = None,
    next_: Demand | None = None,
    sure: dict[CompetencyCode, Sureness] | None = None,
    behind: Behind = NOTHING,
) -> Choice:
    book = basis_of(hub or advised_hub()).book
    known: Levels = {code: levels.get(code) for code in book.hub.competencies}
    sureness: dict[CompetencyCode, Sureness] = {**dict.fromkeys(known, "cukup"), **(sure or {})}
    following = [] if next_ is None else [(KASI, next_)]
    return choose(goals_of(known, sureness, HELD, following, book), book.rules, behind)


def keys(choice: Choice) -> list[str]:
    return [step.way.key for step in choice.steps]


def why(choice: Choice, key: str) -> str | None:
    return next((each.why for each in choice.passed if each.way.key == key), None)


def test_a_level_gets_a_course_a_mentor_and_practice_at_work() -> None:
    assert keys(chosen({KOE: 1})) == [
        "pelatihan/tanggap-aduan",
        "mentoring/koe-1-ke-2",
        "penugasan/koe-2",
    ]


def test_what_is_met_or_not_known_asks_no_step() -> None:
    assert keys(chosen({INT: 1, KOE: 2, PLP: 2})) == []
    assert keys(chosen({})) == []


def test_lower_levels_come_first() -> None:
    assert keys(chosen({KOE: 0})) == [
        "pelatihan/loket",
        "penugasan/koe-1",
        "pelatihan/tanggap-aduan",
        "mentoring/koe-1-ke-2",
        "penugasan/koe-2",
    ]


def test_a_prerequisite_of_another_competency_comes_before() -> None:
    found = keys(chosen({PLP: 2}, next_={PLP: 3}))

    assert found.index("pelatihan/tulis") < found.index("pelatihan/standar")


def test_prerequisites_across_goals_come_first_even_against_the_weights() -> None:
    found = keys(chosen({PLP: 2, KOE: 0}, next_={PLP: 3}, sure={PLP: "kuat", KOE: "awal"}))
    by_next_first = advised_hub(urutan=["kesenjangan_terbesar"], bobot={
        "jabatan_dipegang": 1, "potensi": 1, "jabatan_berikut": 90,
        "keyakinan": {"kuat": 3, "cukup": 2, "awal": 1},
    })  # fmt: skip
    turned = keys(chosen({PLP: 2, KOE: 0}, next_={PLP: 3}, hub=by_next_first))

    assert found.index("pelatihan/loket") < found.index("pelatihan/standar")
    assert turned[0] == "pelatihan/tulis"
    assert turned.index("pelatihan/loket") < turned.index("pelatihan/standar")


def test_the_largest_gap_comes_first() -> None:
    assert keys(chosen({KOE: 0, PLP: 1}))[0] == "pelatihan/loket"
    first = chosen({KOE: 1, PLP: 0}).steps[0]
    assert (first.goal.competency, first.level) == (PLP, 1)


def test_a_gap_we_are_sure_of_comes_before_one_we_are_not() -> None:
    assert chosen({KOE: 1, PLP: 1}, sure={PLP: "kuat"}).steps[0].goal.competency == PLP
    assert chosen({KOE: 1, PLP: 1}, sure={KOE: "kuat"}).steps[0].goal.competency == KOE


def test_one_course_serves_all_levels_and_competencies_it_teaches() -> None:
    step = next(
        each for each in chosen({KOE: 1, PLP: 1}).steps if each.way.key == "pelatihan/tanggap-aduan"
    )

    assert set(step.serves) == {(KOE, 2), (PLP, 2)}


def test_another_course_for_the_same_level_is_passed_over_and_says_for_what() -> None:
    choice = chosen({PLP: 1})

    (passed,) = [each for each in choice.passed if each.why == "porsi-terisi"]
    assert (passed.way.key, passed.level, passed.instead) == (
        "pelatihan/standar",
        2,
        "Tanggap-aduan",
    )


def test_what_was_done_is_not_advised_again_and_another_takes_its_place() -> None:
    choice = chosen({PLP: 1}, behind=Behind(done={"pelatihan/tanggap-aduan"}))

    assert "pelatihan/standar" in keys(choice)
    assert why(choice, "pelatihan/tanggap-aduan") == "sudah-diikuti"


def test_what_one_is_on_fills_its_place() -> None:
    choice = chosen({PLP: 1}, behind=Behind(running={"pelatihan/tanggap-aduan"}))

    assert keys(choice) == ["penugasan/plp-2"]
    assert why(choice, "pelatihan/tanggap-aduan") == "sedang-diikuti"
    assert why(choice, "pelatihan/standar") == "porsi-terisi"


def test_of_equal_gaps_what_gives_jp_this_year_comes_first() -> None:
    assert keys(chosen({KOE: 1}, behind=Behind(due={"penugasan/koe-2"})))[0] == "penugasan/koe-2"


def test_a_lower_level_stays_before_a_higher_one_that_gives_jp_this_year() -> None:
    found = keys(chosen({KOE: 0}, behind=Behind(due={"penugasan/koe-2", "mentoring/koe-1-ke-2"})))

    assert found[:2] == ["pelatihan/loket", "penugasan/koe-1"]
    assert found[2] == "mentoring/koe-1-ke-2"


def test_shares_can_be_set() -> None:
    none_at_work = advised_hub(porsi={**PORTIONS, "per_level": {"10": 2, "20": 0, "70": 0}})

    assert keys(chosen({PLP: 1}, hub=none_at_work)) == [
        "pelatihan/tanggap-aduan",
        "pelatihan/tulis",
        "pelatihan/standar",
    ]


def test_beyond_so_many_steps_the_others_wait_their_turn() -> None:
    two = advised_hub(porsi={**PORTIONS, "paling_banyak": 2})
    choice = chosen({KOE: 1}, hub=two)

    assert keys(choice) == ["pelatihan/tanggap-aduan", "mentoring/koe-1-ke-2"]
    assert why(choice, "penugasan/koe-2") == "giliran"


def test_a_sign_of_potential_leads_to_the_course_it_names() -> None:
    hub = advised_hub()
    book = basis_of(hub).book
    levels: Levels = {INT: 1, KOE: 2, PLP: 2}
    goals = goals_of(levels, dict.fromkeys(levels, "cukup"), {INT: 1, KOE: 2}, [], book)

    (before, step) = choose(goals, book.rules).steps
    assert (before.way.key, before.way.rule) == ("pelatihan/tulis", "prasyarat")
    assert (step.way.key, step.way.rule, step.level) == ("pelatihan/standar", "potensi-layanan", 3)
    assert step.way.sentence == "Anda jauh di atas yang diminta."


def test_a_sign_whose_course_teaches_nothing_higher_leads_nowhere() -> None:
    book = basis_of(advised_hub()).book

    assert goals_of({PLP: 4}, {PLP: "kuat"}, {}, [], book) == ()


def test_on_the_real_hub_prerequisites_are_always_ahead_and_nothing_is_there_twice() -> None:
    book = basis_of(real_hub()).book
    book = replace(
        book,
        rules=replace(book.rules, portions=book.rules.portions.model_copy(update={"at_most": 50})),
    )
    random, jabatan = Random(10), list(real_hub().jabatan.values())
    for _ in range(80):
        levels: Levels = {code: random.choice((None, 0, 1, 2, 3)) for code in book.hub.competencies}
        held = {code: random.randint(1, 4) for code in random.sample(sorted(levels), 9)}
        following = [(random.choice(jabatan).id, {code: random.randint(1, 5) for code in levels})]
        goals = goals_of(levels, dict.fromkeys(levels, "cukup"), held, following, book)

        found = [step.way for step in choose(goals, book.rules).steps]

        assert len({way.key for way in found}) == len(found)
        for place, way in enumerate(found):
            later = {each.slug for each in found[place:] if each.kind == "pelatihan"}
            assert later.isdisjoint(way.after)
