"""The report against the ledger: nothing lost, nothing counted twice, wherever a person sits."""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from generator.analysis.facts import facts_by_person
from generator.analysis.ledger import Ledger, fold_ledger
from generator.hr.report.value import PersonReport, Sums, make_report
from generator.model.people import People
from generator.model.person import Person, Spell
from tests.small_hub import KASI, PENGELOLA, SEKSI, small_hub
from tests.strategies import PERSON, Office, days, offices

DAY = date(2026, 7, 1)


def ledgers(office: Office, day: date) -> list[Ledger]:
    """The ledger of everybody in the office, in the report or not."""
    facts = facts_by_person(office.people).values()
    return [fold_ledger(each, office.hub, day.year, day) for each in facts]


def claimed(ledger: Ledger) -> Decimal:
    return sum((entry.claimed for entry in ledger.entries), Decimal(0))


@settings(max_examples=40)
@given(offices(), days)
def test_the_total_is_the_sum_of_all_ledgers(office: Office, day: date) -> None:
    total = make_report(office.people, office.hub, day).total

    assert total.counted == sum((each.total for each in ledgers(office, day)), Decimal(0))
    assert total.claimed == sum(map(claimed, ledgers(office, day)), Decimal(0))
    assert total.remaining == sum(
        (each.remaining or Decimal(0) for each in ledgers(office, day)), Decimal(0)
    )


@settings(max_examples=40)
@given(offices(), days)
def test_units_add_up_to_the_total_whichever_way_they_are_summed(office: Office, day: date) -> None:
    report = make_report(office.people, office.hub, day)

    assert sum((unit.own for unit in report.units), Sums()) == report.total
    assert [unit.whole for unit in report.units if unit.depth == 0] in ([report.total], [])


@settings(max_examples=40)
@given(offices(), days)
def test_a_unit_reported_alone_is_what_the_whole_report_says_of_it(
    office: Office, day: date
) -> None:
    whole = {unit.unit.id: unit.whole for unit in make_report(office.people, office.hub, day).units}

    for unit in office.hub.units:
        alone = make_report(office.people, office.hub, day, unit)

        assert alone.total == whole.get(unit, Sums())


@settings(max_examples=40)
@given(offices(), days)
def test_each_person_is_in_the_report_at_most_once(office: Office, day: date) -> None:
    persons = [each.person for each in make_report(office.people, office.hub, day).persons]

    assert len(persons) == len(set(persons))


def test_whoever_left_this_year_is_summed_under_the_last_unit() -> None:
    person = report_of(date(2020, 1, 1), until=date(2026, 3, 31))

    assert person is not None
    assert (person.in_office, person.spell.unit, person.needs) == (False, SEKSI, ())


def test_whoever_left_before_this_year_is_not_in_the_report() -> None:
    assert report_of(date(2020, 1, 1), until=date(2025, 12, 31)) is None


def test_whoever_left_on_the_first_day_of_the_year_still_is() -> None:
    assert report_of(date(2020, 1, 1), until=date(2026, 1, 1)) is not None


def test_whoever_is_yet_to_come_is_not_in_the_report() -> None:
    assert report_of(date(2026, 7, 2), until=None) is None


def test_a_competency_never_assessed_is_overdue_and_not_short() -> None:
    person = report_of(date(2020, 1, 1), until=None)

    assert person is not None
    assert [need.met for need in person.overdue] == [None, None, None]


def report_of(since: date, until: date | None) -> PersonReport | None:
    """What the report of 1 July 2026 has of a person with two spells, of which the last one began on `since`."""
    history = (
        Spell(
            jabatan=KASI, unit=SEKSI, since=date(2015, 1, 1), until=date(2016, 1, 1), status="PNS"
        ),
        Spell(jabatan=PENGELOLA, unit=SEKSI, since=since, until=until, status="PNS"),
    )
    people = People({PERSON: Person(id=PERSON, history=history)}, {}, (), (), ())
    return next(iter(make_report(people, small_hub(), DAY).persons), None)
