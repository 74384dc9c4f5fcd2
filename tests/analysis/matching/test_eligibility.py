"""Who is left over is told the first rule that leaves nobody, with true counts."""

from dataclasses import dataclass

import pytest

from generator.analysis.matching import Decisions, Left
from generator.analysis.matching.eligibility import Funnel
from generator.model.base import PersonId
from generator.model.pairing import Pair
from tests.analysis.matching.government import (
    CHIEF,
    HEAD,
    Somebody,
    matched,
    pairs_of,
    rules,
)
from tests.small_hub import INT, KOE

MENTEE = Somebody(1, levels={INT: 1})


def left(*others: Somebody, decisions: Decisions | None = None, **changed: object) -> Left:
    """What is said of the mentee's one known need among some others, who have no needs that are known."""
    found = matched([MENTEE, *others], decisions, **changed)
    (only,) = (
        each for each in found.left if each.need.mentee == MENTEE.id and each.need.competency == INT
    )
    return only


def mentor_of(*others: Somebody, **changed: object) -> PersonId | None:
    return pairs_of(matched([MENTEE, *others], **changed)).get((MENTEE.id, INT))


@dataclass(frozen=True)
class Case:
    why: str
    others: tuple[Somebody, ...]
    funnel: Funnel


ABLE = {INT: 3}
CASES = [
    Case("tidak_ada_level", (Somebody(2, levels={INT: 2}),), Funnel()),
    Case("bukti_mentor", (Somebody(2, levels=ABLE, age=900),), Funnel(able=1)),
    Case("terlalu_jauh", (Somebody(2, "seksi-s", levels=ABLE),), Funnel(able=1, recent=1)),
    Case(
        "penilai",
        (Somebody(2, jabatan=HEAD, levels=ABLE), Somebody(3, "seksi-s", levels=ABLE)),
        Funnel(able=2, recent=2, near=1, senior=1),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_the_first_rule_that_leaves_nobody_is_told(case: Case) -> None:
    found = left(*case.others)

    assert (found.why, found.funnel) == (case.why, case.funnel)


def test_whoever_is_junior_may_not_coach() -> None:
    head = Somebody(1, jabatan=HEAD, levels={INT: 1})

    (found,) = (
        each for each in matched([head, Somebody(2, levels=ABLE)]).left if each.need.level == 1
    )

    assert (found.why, found.funnel) == ("senioritas", Funnel(able=1, recent=1, near=1))


def test_whoever_is_banned_may_not_coach() -> None:
    decisions = Decisions(banned={MENTEE.id: frozenset({Somebody(2).id})})

    found = left(Somebody(2, levels=ABLE), decisions=decisions)

    assert found.why == "larangan"
    assert (found.funnel.impartial, found.funnel.allowed) == (1, 0)


def test_the_level_two_above_suffices_and_so_does_the_target() -> None:
    """Of somebody at level 1 whose position asks 5: a 3 is two above; of one asked for 2, a 2 holds the target."""
    assert mentor_of(Somebody(2, levels={INT: 3}), asked=5) == Somebody(2).id
    assert mentor_of(Somebody(2, levels={INT: 2}), asked=5) is None
    assert mentor_of(Somebody(2, levels={INT: 2}), asked=2) == Somebody(2).id
    assert mentor_of(Somebody(2, levels={INT: 2}), asked=2, target_suffices=False) is None
    assert mentor_of(Somebody(2, levels={INT: 3}), asked=2, target_suffices=False) is not None


def test_seniority_is_a_setting() -> None:
    def rule(name: str) -> object:
        return rules().seniority.model_copy(update={"rule": name})

    peer, head = Somebody(2, levels=ABLE), Somebody(3, "bidang-u", HEAD, levels=ABLE)
    own = Somebody(4, jabatan=HEAD)
    assert mentor_of(peer, seniority=rule("lebih_tinggi")) is None
    assert mentor_of(own, head, seniority=rule("lebih_tinggi")) == head.id
    chief = Somebody(1, jabatan=CHIEF, levels={INT: 1})
    assert pairs_of(matched([chief, peer], seniority=rule("bebas")))[chief.id, INT] == peer.id


def test_the_same_place_counts_only_where_the_rules_say_so() -> None:
    other = Somebody(2, "menara", levels=ABLE)

    assert mentor_of(other) == other.id
    assert mentor_of(other, same_place=False) is None


def test_near_people_are_counted_once_though_they_are_near_in_two_ways() -> None:
    """`bidang-u` is within reach and at the same place; `menara` only at the same place; `seksi-s` is neither."""
    people = [
        Somebody(number, unit, levels=ABLE)
        for number, unit in enumerate(("seksi-u2", "bidang-u", "menara", "seksi-s"), start=2)
    ]
    decisions = Decisions(banned={MENTEE.id: frozenset(each.id for each in people)})

    assert left(*people, decisions=decisions).funnel == Funnel(4, 4, 3, 3, 3, 0)


def test_what_no_valid_evidence_tells_is_said_and_nobody_is_looked_for() -> None:
    found = matched([MENTEE, Somebody(2, levels={KOE: 4})])

    unknown = {each.need.competency for each in found.left if each.why == "tanpa_bukti"}
    assert unknown == {"INT", "KOE", "PLP"}
    assert all(each.funnel == Funnel() for each in found.left if each.why == "tanpa_bukti")


def test_a_mentee_gets_as_many_as_the_rules_allow_and_a_mentor_too() -> None:
    mentee = Somebody(1, levels={INT: 1, KOE: 1})
    able = Somebody(2, levels={INT: 3, KOE: 3})

    assert len(matched([mentee, able]).pairs) == 2
    one = matched([mentee, able], competencies_per_mentee=1)
    assert [each.why for each in one.left if each.need.level == 1] == ["batas_peserta"]
    full = matched([mentee, able], pairs_per_mentor=1)
    assert [each.why for each in full.left if each.need.level == 1] == ["penuh"]


def test_a_near_a_senior_and_a_freshly_assessed_mentor_are_preferred() -> None:
    far = Somebody(2, "menara", levels=ABLE)
    assert mentor_of(far, Somebody(3, "seksi-u2", levels=ABLE)) == Somebody(3).id
    assert mentor_of(far, Somebody(3, "menara", HEAD, levels=ABLE)) == Somebody(3).id
    assert mentor_of(far, Somebody(3, "menara", levels=ABLE, age=500)) == far.id
    assert mentor_of(far, Somebody(3, "menara", levels=ABLE, method="atasan")) == far.id


def lock(mentor: Somebody, to_level: int = 3) -> Decisions:
    pair = Pair(
        id="g-" + "1" * 16,
        mentee=MENTEE.id,
        mentor=mentor.id,
        competency=INT,
        from_level=1,
        to_level=to_level,
        locked=True,
    )
    return Decisions(locks={(pair.mentee, pair.competency): pair})


def test_a_lock_is_kept_whatever_the_rules_would_choose() -> None:
    far, near = Somebody(2, "seksi-s"), Somebody(3, levels=ABLE)

    (pair,) = matched([MENTEE, far, near], lock(far)).pairs

    assert (pair.mentor, pair.locked, pair.candidate) == (far.id, True, None)


def test_a_lock_takes_up_room() -> None:
    able, other = Somebody(2, levels=ABLE), Somebody(3, levels={INT: 1})

    found = matched([MENTEE, other, able], lock(able), pairs_per_mentor=1)

    assert [each.why for each in found.left if each.need.mentee == other.id and each.need.level] == ["penuh"]  # fmt: skip


@pytest.mark.parametrize(
    ("people", "to_level", "why"),
    [
        ((Somebody(2),), 3, "peserta_tidak_bertugas"),
        ((MENTEE,), 3, "mentor_tidak_bertugas"),
        ((Somebody(1, levels={INT: 3}), Somebody(2)), 3, "sasaran_tercapai"),
    ],
)
def test_a_lock_that_can_not_be_kept_is_told(
    people: tuple[Somebody, ...], to_level: int, why: str
) -> None:
    found = matched(people, lock(Somebody(2), to_level))

    assert [each.why for each in found.dropped] == [why]
    assert found.pairs == ()


def test_a_lock_on_what_the_position_does_not_ask_is_kept() -> None:
    found = matched([Somebody(1, levels={INT: 3}), Somebody(2)], lock(Somebody(2), 5))

    assert [(each.need.level, each.need.target) for each in found.pairs] == [(3, 5)]
