"""The sheets of the report: every figure of the report, once, under the names of the moment."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from hypothesis import given, settings

from generator.hr.report.tables import make_tables
from generator.hr.report.value import make_report
from generator.hr.workbook import Table, Value
from generator.model.base import PersonId
from tests.hr.names import MadeUpNames
from tests.strategies import Office, days, offices


def sheets(office: Office, day: date, names: MadeUpNames | None = None) -> dict[str, Table]:
    report = make_report(office.people, office.hub, day)
    tables = make_tables(report, office.hub, names or MadeUpNames())
    return {table.name: table for table in tables}


def summed(table: Table, column: str, rows: Sequence[Sequence[Value]]) -> Decimal:
    index = [each.title for each in table.columns].index(column)
    return sum((Decimal(str(row[index] or 0)) for row in rows), Decimal(0))


@settings(max_examples=40)
@given(offices(), days)
def test_the_sum_of_each_sheet_is_the_sum_of_its_rows(office: Office, day: date) -> None:
    for table in sheets(office, day).values():
        for column in table.columns:
            if table.total is not None and column.kind in ("jp", "count"):
                if "dengan bawahan" in column.title:
                    continue  # such a column counts a person once for each unit above
                assert summed(table, column.title, table.rows) == summed(
                    table, column.title, [table.total]
                ), (table.name, column.title)


@settings(max_examples=40)
@given(offices(), days)
def test_jp_counted_are_the_same_on_every_sheet(office: Office, day: date) -> None:
    tables = sheets(office, day)
    total = make_report(office.people, office.hub, day).total.counted

    for name in ("Pegawai", "Unit", "Rincian JP"):
        assert summed(tables[name], "JP dihitung", tables[name].rows) == total


@settings(max_examples=40)
@given(offices(), days)
def test_a_row_has_a_cell_for_each_column(office: Office, day: date) -> None:
    for table in sheets(office, day).values():
        rows = [*table.rows, *([] if table.total is None else [table.total])]

        assert {len(row) for row in rows} <= {len(table.columns)}


@settings(max_examples=40)
@given(offices(), days)
def test_the_names_of_sheets_are_such_as_excel_takes(office: Office, day: date) -> None:
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in sheets(office, day))


@settings(max_examples=40)
@given(offices())
def test_persons_of_a_unit_stand_by_name(office: Office) -> None:
    ids = sorted(office.people.persons, reverse=True)
    names = MadeUpNames({key: f"Orang {number}" for number, key in enumerate(ids)})
    table = sheets(office, date(2026, 12, 31), names)["Pegawai"]
    by_unit: dict[Value, list[Value]] = {}
    for row in table.rows:
        by_unit.setdefault(row[3], []).append(row[0])

    assert all(found == sorted(found, key=str) for found in by_unit.values())


@settings(max_examples=40)
@given(offices())
def test_whoever_is_not_in_the_vault_is_shown_by_id(office: Office) -> None:
    table = sheets(office, date(2026, 12, 31))["Pegawai"]

    assert all(PersonId(str(row[0]).split()[0]) in office.people.persons for row in table.rows)
