"""`asn-hub hr laporan`: the private report as .xlsx and .html, and a page a person, with names, in a folder that Git ignores."""

from datetime import date
from pathlib import Path

from generator.commands.hr.desk import today_or, vault_opener
from generator.hr.records import opened
from generator.hr.report.page import write_page
from generator.hr.report.personal import write_personal
from generator.hr.report.tables import CONFIDENTIAL, in_reading_order, make_tables
from generator.hr.report.texts import read_texts, texts_of
from generator.hr.report.value import make_report
from generator.hr.results import result_folder, write_result
from generator.hr.unit_choice import choose_unit
from generator.hr.workbook import write_workbook
from generator.wording import say_exact


def run(
    repo: Path,
    unit: str | None,
    day: date | None,
    out: Path | None,
    today: date | None = None,
    *,
    sheets: bool = False,
    words: Path | None = None,
) -> int:
    """Write the report as of `day` and say where it is.

    Args:
        repo: the folder that holds mkdocs.yml.
        unit: id or name of the unit to report on, with those below it; None for all.
        day: as of which day; None for today.
        out: the folder for the two files; None for `.asn-hub/hr/laporan`.
        today: the day after which nothing can have happened.
        sheets: whether to write a page to print for each person, too.
        words: the workbook with the texts to persons that an officer has edited; None for those of the rules.

    Raises:
        RefusedError: the records have problems, the vault does not open, the folder is open to Git, or a row of `words` is
            nobody's.
    """
    today = today_or(today)
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    scope = None if unit is None else choose_unit(unit, hub)
    folder = result_folder(roots, out, "laporan")
    vault = vault_opener()()

    report = make_report(people, hub, day or today, scope)
    name = "-".join(("laporan", *((scope,) if scope else ()), report.as_of.isoformat()))
    read = None if words is None else read_texts(words, report, vault.id_of)
    texts = texts_of(report) if read is None else read.by_person
    workbook, page = folder / f"{name}.xlsx", folder / f"{name}.html"
    tables = make_tables(report, hub, vault, texts)
    write_result(workbook, write_workbook(tables, report.as_of, CONFIDENTIAL))
    write_result(page, write_page(report, hub, vault, texts).encode())
    personal = folder / f"lembar-{name.removeprefix('laporan-')}.html"
    if sheets:
        persons = in_reading_order(report, vault)
        write_result(personal, write_personal(report, persons, hub, vault, texts).encode())

    total = report.total
    nameless = sum(vault.name_of(each.person) is None for each in report.persons)
    print(
        f"{total.persons} pegawai, {len(report.units)} unit; "
        f"{say_exact(total.counted)} dari {say_exact(total.claimed)} JP dihitung."
    )
    if nameless:
        print(f"{nameless} pegawai tanpa nama: tidak ada di brankas ini.")
    if report.basis is None:
        print("Tanpa saran: site_config/saran.yml belum ada atau belum berlaku pada tanggal ini.")
    if read is not None and read.outside:
        print(f"{read.outside} teks milik pegawai di luar laporan ini tidak dipakai.")
    print(f"Untuk diolah: {workbook}\nUntuk dibaca: {page}")
    if sheets:
        print(f"Untuk dicetak, satu halaman satu orang ({len(texts)}): {personal}")
    print("Semuanya berisi nama pegawai: jangan diunggah atau dikirim.")
    return 0
