"""Needs: what the records say is missing, in groups of alike people."""

from collections.abc import Iterable
from datetime import date

from generator.analysis.plan.demand import Needed
from generator.analysis.plan.needs import Gathered, gather
from generator.model.assessment import Answer, Assessment, Method
from generator.model.base import CompetencyCode, EventId, FormCode, PersonId, UnitId
from generator.model.event import Event
from generator.model.participation import Participation
from generator.model.people import People
from generator.model.person import EmploymentStatus, Person, Spell
from tests.analysis.plan.worlds import LOKET, YEAR, settings
from tests.small_hub import INT, KOE, PENGELOLA, PLP, SEKSI, small_hub

DAY = date(2026, 11, 25)
YA: tuple[Answer, ...] = ("ya", "ya", "ya")
TIDAK: tuple[Answer, ...] = ("tidak", "ya", "ya")
HELD = Event(
    id=EventId("2026-05-loket"),
    title="Loket",
    training=LOKET,
    form=FormCode("bimtek"),
    start=date(2026, 5, 4),
    end=date(2026, 5, 5),
    organiser="BKPSDMD Contoh",
    jp=6,
)


def person(number: int, status: EmploymentStatus = "PNS", until: date | None = None) -> Person:
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=date(2020, 1, 1), until=until, status=status)
    return Person(id=PersonId(f"p-{number:016}"), history=(spell,))


def shown(
    who: Person,
    code: CompetencyCode,
    level: int,
    method: Method = "atasan",
    day: date = date(2026, 10, 1),
) -> Assessment:
    """An assessment that shows `level` of the two levels asked about."""
    answers = {asked: YA if asked <= level else TIDAK for asked in (1, 2)}
    number = f"{int(who.id[2:])}{'IKP'.index(code[0])}".zfill(16)
    return Assessment(
        id=f"a-{number}", person=who.id, day=day, method=method, competency=code, answers=answers
    )


def gathered(
    persons: Iterable[Person],
    assessments: Iterable[Assessment],
    *,
    passed: Iterable[Person] = (),
    watched: Iterable[UnitId] = (),
    next_weight: float = 0.0,
) -> Gathered:
    people = People(
        persons={each.id: each for each in persons},
        participations={
            HELD.id: tuple(Participation(person=each.id, outcome="lulus") for each in passed)
        },
        assessments=tuple(assessments),
        reversals=(),
        sessions=(),
    )
    weights = settings().weights.values[0].value.model_copy(update={"next": next_weight})
    return gather(people, small_hub(HELD), weights, DAY, YEAR, tuple(watched))


def test_people_who_need_the_same_are_one_group() -> None:
    three = [person(number) for number in (1, 2, 3)]

    found = gathered(three, [shown(each, KOE, 1) for each in three])

    (group,) = found.groups
    assert group.people == 3
    assert group.needs == (Needed(KOE, 1, 2, 1.0),)
    assert found.gaps == {(KOE, 1, 2): 3}
    assert {each.person for each in found.members[group.id]} == {each.id for each in three}


def test_what_nobody_has_assessed_is_not_known_and_not_missing() -> None:
    found = gathered([person(1)], [])

    assert [group.needs for group in found.groups] == [()]
    assert found.unknown == {INT: 1, KOE: 1, PLP: 1}


def test_old_evidence_and_ones_own_weigh_less_and_larger_gaps_more() -> None:
    own, old, large = person(1), person(2), person(3)

    found = gathered(
        [own, old, large],
        [
            shown(own, KOE, 1, "mandiri"),
            shown(old, KOE, 1, day=date(2024, 6, 1)),
            shown(large, KOE, 0),
        ],
    )

    assert sorted(need.weight for group in found.groups for need in group.needs) == [0.5, 0.8, 1.3]


def test_evidence_that_has_lapsed_is_not_known() -> None:
    found = gathered([person(1)], [shown(person(1), KOE, 1, day=date(2023, 6, 1))])

    assert found.gaps == {}
    assert found.unknown[KOE] == 1


def test_only_pns_owe_jp_and_only_who_holds_a_position_counts() -> None:
    staff = [person(1), person(2, "PPPK"), person(3, "CPNS"), person(4, until=date(2026, 6, 30))]

    found = gathered(staff, [])

    assert found.people == 3
    assert sorted(group.jp for group in found.groups for _ in range(group.people)) == [0, 0, 20]
    assert found.owed == 20


def test_who_passed_a_prerequisite_is_in_another_group() -> None:
    one, other = person(1), person(2)

    found = gathered([one, other], [shown(each, KOE, 1) for each in (one, other)], passed=[one])

    assert sorted(map(len, (group.passed for group in found.groups))) == [0, 1]


def test_a_unit_of_a_wish_sets_its_people_apart() -> None:
    found = gathered([person(1)], [], watched=[SEKSI])

    assert [group.places for group in found.groups] == [frozenset({SEKSI})]


def test_a_position_that_may_come_next_counts_with_its_own_weight_and_only_beyond_the_one_held() -> (
    None
):
    """The next position asks level 3 of PLP; of KOE it asks nothing."""
    ready, short = person(1), person(2)
    assessments = [shown(ready, PLP, 2), shown(short, PLP, 1), shown(short, KOE, 1)]

    found = gathered([ready, short], assessments, next_weight=0.5)
    without = gathered([ready, short], assessments)

    needs = sorted(need for group in found.groups for need in group.needs)
    assert needs == [
        Needed(KOE, 1, 2, 1.0),
        Needed(PLP, 1, 2, 1.0),
        Needed(PLP, 2, 3, 0.5, for_next=True),
    ]
    assert (found.next_gaps, without.next_gaps) == (1, 0)
    assert found.gaps == without.gaps
