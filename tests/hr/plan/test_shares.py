"""Shares: alike people take turns, so that a seat more or less falls on another unit."""

from generator.analysis.plan.line import Plan, PlanLine, Served
from generator.analysis.plan.needs import Gathered, Member
from generator.hr.plan.shares import shares_of
from generator.model.base import FormCode, PersonId, UnitId
from tests.analysis.plan.worlds import ADUAN, BALAI, LOKET, YEAR

ARSIP, BINA = UnitId("arsip"), UnitId("bina")
MEMBERS = tuple(
    Member(PersonId(f"orang-{number}"), unit) for number, unit in enumerate((ARSIP, BINA, ARSIP))
)
GATHERED = Gathered((), {"k1": MEMBERS}, people=3, gaps={}, next_gaps=0, unknown={})


def line(name: str, training: str, people: int) -> PlanLine:
    return PlanLine(
        id=name,
        training=LOKET if training == LOKET else ADUAN,
        form=FormCode("bimtek"),
        jp=2,
        provider=BALAI,
        classes=(),
        served=(Served("k1", people, ()),),
        cost=0,
    )


def shares(*lines: PlanLine) -> dict[str, dict[UnitId, int]]:
    plan = Plan(YEAR, 0, lines, 0.0, 0.0, cut=False)
    return {name: dict(units) for name, units in shares_of(plan, GATHERED).items()}


def test_everybody_of_a_group_is_counted_once_in_a_line() -> None:
    assert shares(line("a", LOKET, 3)) == {"a": {ARSIP: 2, BINA: 1}}


def test_the_next_line_begins_with_whoever_had_no_seat_yet() -> None:
    found = shares(line("a", LOKET, 1), line("b", ADUAN, 2))

    assert found == {"a": {ARSIP: 1}, "b": {ARSIP: 1, BINA: 1}}


def test_two_lines_of_one_training_never_take_the_same_person_twice() -> None:
    found = shares(line("a", LOKET, 2), line("a-2", LOKET, 1))

    assert found == {"a": {ARSIP: 1, BINA: 1}, "a-2": {ARSIP: 1}}
