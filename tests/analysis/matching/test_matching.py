"""Properties of every matching: its rules hold for each pair, everything is explained, and nothing moves without a reason."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.matching import Decisions, Matching, Rules
from generator.analysis.matching.coaches import holders
from generator.analysis.matching.eligibility import Eligibility
from generator.analysis.matching.needs import needs_on
from generator.analysis.matching.search import Asked, search
from generator.analysis.matching.superiors import Superiors
from generator.analysis.profile import profile_of
from generator.model.base import PersonId, UnitId
from generator.model.pairing import Pair
from tests.analysis.matching.government import (
    CODES,
    DAY,
    HEAD,
    POSITIONS,
    UNITS,
    Somebody,
    government,
    matched,
    pairs_of,
    rules,
)
from tests.small_hub import INT, KOE, PLP

BRANCHES = {
    "kabupaten": "kabupaten",
    **dict.fromkeys(("utara", "bidang-u", "seksi-u1", "seksi-u2"), "utara"),
    **dict.fromkeys(("selatan", "seksi-s"), "selatan"),
    "menara": "menara",
}


@st.composite
def worlds(draw: st.DrawFn, most: int = 14) -> list[Somebody]:
    return [
        Somebody(
            number,
            draw(st.sampled_from(UNITS)),
            draw(st.sampled_from(POSITIONS)),
            draw(st.dictionaries(st.sampled_from(CODES), st.integers(0, 5), max_size=3)),
            draw(st.sampled_from(("mandiri", "atasan", "asesor"))),
            draw(st.sampled_from((10, 200, 700, 800, 1_000))),
        )
        for number in range(draw(st.integers(1, most)))
    ]


@st.composite
def decided(draw: st.DrawFn) -> tuple[list[Somebody], Decisions]:
    """A world, with some locks and some bans that do not contradict them."""
    people = draw(worlds())
    two = st.tuples(st.sampled_from(people), st.sampled_from(people))
    wanted = draw(st.lists(st.tuples(two, st.sampled_from(CODES)), max_size=3))
    locks = {
        (mentee.id, code): Pair(
            id=f"g-{place:016d}",
            mentee=mentee.id,
            mentor=mentor.id,
            competency=code,
            from_level=0,
            to_level=5,
            locked=True,
        )
        for place, ((mentee, mentor), code) in enumerate(wanted)
        if mentee != mentor
    }
    locked = {(pair.mentee, pair.mentor) for pair in locks.values()}
    banned: dict[PersonId, frozenset[PersonId]] = {}
    for mentee, mentor in draw(st.lists(two, max_size=6)):
        if (mentee.id, mentor.id) not in locked:
            banned[mentee.id] = banned.get(mentee.id, frozenset()) | {mentor.id}
    return people, Decisions(locks=locks, banned=banned)


@settings(max_examples=120, derandomize=True)
@given(decided())
def test_the_rules_hold_and_everything_is_explained(
    world: tuple[list[Somebody], Decisions],
) -> None:
    people, decisions = world
    found = matched(people, decisions)

    check_rules({each.id: each for each in people}, found)
    check_caps(found)
    check_decisions(found, decisions)
    check_whole(people, found, decisions)


def check_rules(people: Mapping[PersonId, Somebody], found: Matching) -> None:
    """Each pair that is not locked keeps to each rule, worked out again from what is known of the two."""
    used = found.rules
    for pair in found.pairs:
        mentee, mentor = people[pair.need.mentee], people[pair.mentor]
        assert mentee.id != mentor.id
        if pair.locked:
            continue
        level, held = (mentee.levels or {})[pair.need.competency], (mentor.levels or {})[pair.need.competency]  # fmt: skip
        assert level < pair.need.target == 3
        assert held >= min(level + 2, 3)
        assert mentor.age <= 731 and mentor.method != "mandiri"
        assert near(mentee.unit, mentor.unit)
        assert used.seniority.rule == "tidak_lebih_rendah"
        assert POSITIONS.index(mentor.jabatan) >= POSITIONS.index(mentee.jabatan)
        heads = [
            each
            for each in people.values()
            if each.unit == mentee.unit and POSITIONS.index(each.jabatan) > POSITIONS.index(mentee.jabatan)
        ]  # fmt: skip
        top = max((POSITIONS.index(each.jabatan) for each in heads), default=0)
        assert mentor not in [each for each in heads if POSITIONS.index(each.jabatan) == top]


def near(one: str, other: str) -> bool:
    """One place, one branch, or the root itself, from which all branches are few steps away."""
    place = {unit.id: unit.place for unit in government().units.values()}
    root = "kabupaten"
    return (
        place[UnitId(one)] == place[UnitId(other)]
        or BRANCHES[one] == BRANCHES[other]
        or root in (one, other)
    )


def check_caps(found: Matching) -> None:
    """Nobody has more pairs than they may, but by locks."""
    free = [each for each in found.pairs if not each.locked]
    locks = [each for each in found.pairs if each.locked]
    for mentor, count in Counter(each.mentor for each in free).items():
        assert count + sum(each.mentor == mentor for each in locks) <= found.rules.pairs_per_mentor
    for mentee, count in Counter(each.need.mentee for each in free).items():
        locked = sum(each.need.mentee == mentee for each in locks)
        assert count + locked <= found.rules.competencies_per_mentee
    assert dict(Counter(each.mentor for each in found.pairs)) == {
        person: count for person, count in found.loads.items() if count
    }


def check_decisions(found: Matching, decisions: Decisions) -> None:
    """Locks are kept or told of, bans are kept."""
    pairs = pairs_of(found)
    dropped = {each.pair.id for each in found.dropped}
    for key, pair in decisions.locks.items():
        assert pairs.get(key) == pair.mentor or pair.id in dropped
    for (mentee, _), mentor in pairs.items():
        assert mentor not in decisions.banned.get(mentee, frozenset())


def check_whole(people: list[Somebody], found: Matching, decisions: Decisions) -> None:
    """Each need is in one place only; whoever is left over really has nobody with room."""
    needs = {
        (each.id, code)
        for each in people
        for code in CODES
        if each.age > 1_095 or (each.levels or {}).get(code, -1) < 3
    }
    paired = [(each.need.mentee, each.need.competency) for each in found.pairs]
    left = [(each.need.mentee, each.need.competency) for each in found.left]
    beyond = {key for key in decisions.locks if key not in needs}
    assert Counter([*paired, *left]) == Counter(needs | (beyond & set(paired)))
    served = Counter(mentee for mentee, _ in paired)
    for each in found.left:
        assert (each.why == "tanpa_bukti") == (each.need.level is None)
        if each.why == "penuh":
            assert served[each.need.mentee] < found.rules.competencies_per_mentee
            assert each.funnel.allowed > 0
        if each.why == "batas_peserta":
            assert served[each.need.mentee] >= found.rules.competencies_per_mentee


@settings(max_examples=40, derandomize=True)
@given(worlds(), st.randoms(use_true_random=False))
def test_the_same_facts_give_the_same_pairs_in_any_order(people: list[Somebody], chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = chance.sample(people, len(people))

    assert pairs_of(matched(people)) == pairs_of(matched(shuffled))


@settings(max_examples=40, derandomize=True)
@given(worlds())
def test_next_year_the_same_facts_give_the_same_pairs(people: list[Somebody]) -> None:
    first = pairs_of(matched(people))

    again = matched(people, Decisions(kept=first))

    assert pairs_of(again) == first
    assert all(each.kept for each in again.pairs)


@settings(max_examples=40, derandomize=True)
@given(worlds(10), st.sampled_from(UNITS))
def test_who_comes_new_and_is_not_needed_moves_nobody(people: list[Somebody], unit: UnitId) -> None:
    """A newcomer who asks for nothing, and can do nothing that others need."""
    before = pairs_of(matched(people))
    newcomer = Somebody(99, unit, levels=dict.fromkeys(CODES, 3), method="mandiri")

    assert pairs_of(matched([*people, newcomer], Decisions(kept=before))) == before
    assert pairs_of(matched([*people, newcomer])) == before


@settings(max_examples=60, derandomize=True)
@given(worlds(10), st.sampled_from(UNITS))
def test_a_newcomer_moves_others_only_for_one_more_pair(
    people: list[Somebody], unit: UnitId
) -> None:
    """Somebody who needs a mentor: all pairs stay, unless there is one more pair to be had by moving some."""
    before = pairs_of(matched(people))
    newcomer = Somebody(99, unit, levels={INT: 1})

    after = pairs_of(matched([*people, newcomer], Decisions(kept=before)))

    others = {key: mentor for key, mentor in after.items() if key[0] != newcomer.id}
    assert len(after) >= len(before)
    assert others == before or len(after) > len(before)


def test_a_good_pair_is_kept_though_a_somewhat_better_one_has_come_up() -> None:
    mentee, old = Somebody(1, levels={INT: 1}), Somebody(2, "utara", levels={INT: 3})
    nearer = Somebody(3, "bidang-u", HEAD, levels={INT: 3})
    own_head = Somebody(4, jabatan=HEAD)
    people = [mentee, old, nearer, own_head]

    assert pairs_of(matched(people))[mentee.id, INT] == nearer.id
    kept = matched(people, Decisions(kept={(mentee.id, INT): old.id}))
    assert pairs_of(kept)[mentee.id, INT] == old.id


def test_a_mentees_cap_holds_over_mentors_who_share_nobody_else() -> None:
    mentee = Somebody(1, levels={INT: 1, KOE: 1, PLP: 1})
    mentors = [Somebody(2 + place, levels={code: 3}) for place, code in enumerate(CODES)]

    found = matched([mentee, *mentors])

    assert len(found.pairs) == 2
    assert [each.why for each in found.left if each.need.level is not None] == ["batas_peserta"]


def test_an_old_mentor_is_weighed_though_many_would_suit_better() -> None:
    people = [Somebody(1, levels={INT: 1}), Somebody(2, "menara", levels={INT: 3})]
    people += [Somebody(number, levels={INT: 3}) for number in range(3, 7)]
    asked, used, _ = _asked(people)
    kept = Decisions(kept={(people[0].id, INT): people[1].id})

    (chosen,) = search(asked, (), used, kept, most_candidates=1).values()

    assert chosen.coach.person == people[1].id


@settings(max_examples=60, derandomize=True)
@given(worlds(7))
def test_there_are_no_more_pairs_to_be_had(people: list[Somebody]) -> None:
    """Every way to give each known need one of its candidates, or nobody, is tried."""
    asked, used, _ = _asked(people)
    most = _most_pairs(asked, used, frozenset(), Counter())

    assert len(search(asked, (), used, Decisions())) == most


def _most_pairs(
    asked: Asked, used: Rules, busy: frozenset[PersonId], served: Counter[PersonId]
) -> int:
    """The most pairs among the needs, where each mentor may have one."""
    if not asked:
        return 0
    (need, eligible), *others = asked
    best = _most_pairs(others, used, busy, served)
    if served[need.mentee] < used.competencies_per_mentee:
        for mentor in {each.coach.person for each in eligible.candidates()} - busy:
            more = _most_pairs(others, used, busy | {mentor}, served + Counter([need.mentee]))
            best = max(best, 1 + more)
    return best


def test_the_example_of_the_document() -> None:
    """docs/mentor.md: the superior and somebody far away fall away, and of two colleagues the one with less to do is chosen."""
    busy, idle = Somebody(5, levels={INT: 2}), Somebody(6, levels={INT: 2})
    others = [Somebody(7, "seksi-u1", levels={KOE: 1}), Somebody(8, "seksi-u1", levels={PLP: 1})]
    people = [
        Somebody(1, levels={INT: 1}),
        Somebody(2, jabatan=HEAD, levels={INT: 2}),
        Somebody(3, "utara", levels={INT: 2}),
        Somebody(4, "seksi-s", levels={INT: 2}),
        replace(busy, levels={INT: 2, KOE: 2, PLP: 2}),
        idle,
        *others,
    ]

    found = matched(people, asked=2)

    (pair,) = (each for each in found.pairs if each.need.mentee == people[0].id)
    assert (pair.mentor, pair.choices, found.loads[busy.id]) == (idle.id, 3, 2)


def test_a_pair_that_the_rules_forbid_by_now_is_not_kept() -> None:
    mentee, old = Somebody(1, levels={INT: 1}), Somebody(2, "seksi-s", levels={INT: 3})

    assert matched([mentee, old], Decisions(kept={(mentee.id, INT): old.id})).pairs == ()


@settings(max_examples=40, derandomize=True)
@given(worlds())
def test_nobody_with_room_is_passed_over_though_few_candidates_are_weighed_at_first(
    people: list[Somebody],
) -> None:
    """Weighing one candidate of each need, and more only where it must, gets each need a mentor that could have one."""
    asked, used, decisions = _asked(people)

    chosen = search(asked, (), used, decisions, most_candidates=1)

    loads = Counter(each.coach.person for each in chosen.values())
    served = Counter(asked[place][0].mentee for place in chosen)
    assert max(loads.values(), default=0) <= used.pairs_per_mentor
    assert max(served.values(), default=0) <= used.competencies_per_mentee
    for place, (need, eligible) in enumerate(asked):
        if place not in chosen and served[need.mentee] < used.competencies_per_mentee:
            assert all(
                loads[each.coach.person] == used.pairs_per_mentor for each in eligible.candidates()
            )


def _asked(people: list[Somebody]) -> tuple[Asked, Rules, Decisions]:
    """The needs of a world that are known, and who may coach each, where each mentor may have one pair."""
    hub, used, decisions = government(), rules(pairs_per_mentor=1), Decisions()
    profiles = [(facts, profile_of(facts, hub, DAY)) for facts in (each.facts() for each in people)]
    superiors = Superiors((facts.person for facts, _ in profiles), hub, used)
    eligibility = Eligibility(holders(profiles, used), hub, used, superiors, decisions)
    needs = [each for each in needs_on(profiles, hub, used) if each.level is not None]
    return [(need, eligibility.of(need)) for need in needs], used, decisions
