"""`asn-hub hr laporan`: the private report as .xlsx and .html, with names, in a folder that Git ignores."""

from datetime import date
from pathlib import Path

from generator.commands.hr.desk import today_or, vault_opener
from generator.hr.records import opened
from generator.hr.report.page import write_page
from generator.hr.report.tables import CONFIDENTIAL, make_tables
from generator.hr.report.value import make_report
from generator.hr.results import result_folder, write_result
from generator.hr.unit_choice import choose_unit
from generator.hr.workbook import write_workbook
from generator.wording import say_exact


def run(
    repo: Path, unit: str | None, day: date | None, out: Path | None, today: date | None = None
) -> int:
    """Write the report as of `day` and say where it is.

    Args:
        repo: the folder that holds mkdocs.yml.
        unit: id or name of the unit to report on, with those below it; None for all.
        day: as of which day; None for today.
        out: the folder for the two files; None for `.asn-hub/hr/laporan`.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: the records have problems, the vault does not open, or the folder is open to Git.
    """
    today = today_or(today)
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    scope = None if unit is None else choose_unit(unit, hub)
    folder = result_folder(roots, out, "laporan")
    vault = vault_opener()()

    report = make_report(people, hub, day or today, scope)
    name = "-".join(("laporan", *((scope,) if scope else ()), report.as_of.isoformat()))
    sheets, page = folder / f"{name}.xlsx", folder / f"{name}.html"
    tables = make_tables(report, hub, vault)
    write_result(sheets, write_workbook(tables, report.as_of, CONFIDENTIAL))
    write_result(page, write_page(report, hub, vault).encode())

    total = report.total
    nameless = sum(vault.name_of(each.person) is None for each in report.persons)
    print(
        f"{total.persons} pegawai, {len(report.units)} unit; "
        f"{say_exact(total.counted)} dari {say_exact(total.claimed)} JP dihitung."
    )
    if nameless:
        print(f"{nameless} pegawai tanpa nama: tidak ada di brankas ini.")
    print(f"Untuk diolah: {sheets}\nUntuk dibaca: {page}")
    print("Keduanya berisi nama pegawai: jangan diunggah atau dikirim.")
    return 0
