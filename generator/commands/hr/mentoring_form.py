"""`asn-hub hr mentoring formulir [UNIT]`: the log of mentoring sessions, in a folder that Git ignores."""

from datetime import date
from pathlib import Path

from generator.commands.hr.desk import today_or, vault_opener
from generator.hr.forms.log import write_log
from generator.hr.forms.subjects import find_subjects
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.results import result_folder, write_result
from generator.hr.unit_choice import choose_unit


def run(
    repo: Path, unit: str | None, day: date | None, out: Path | None, today: date | None = None
) -> int:
    """Write the log and say where it is.

    Args:
        repo: the folder that holds mkdocs.yml.
        unit: id or name of the unit whose people it lists, with those below it; None for all.
        day: who holds a position as of which day; None for today.
        out: the folder for the log; None for `.asn-hub/hr/formulir`.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: the records have problems, there is nobody, or the folder is open to Git.
    """
    today = today_or(today)
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    day, scope = day or today, None if unit is None else choose_unit(unit, hub)
    folder = result_folder(roots, out, "formulir")
    subjects = find_subjects(people, hub, vault_opener()(), scope, day)
    known = [each for each in subjects if each.nip]
    if not known:
        raise refuse("ASN873", "formulir", nama=scope or "semua", tanggal=day.isoformat())
    name = "-".join(("mentoring", *((scope,) if scope else ()), day.isoformat()))
    write_result(folder / f"{name}.xlsx", write_log(known, hub, day))
    print(f"Lembar catatan sesi mentoring: {folder / name}.xlsx")
    print("Sesudah diisi: asn-hub hr import BERKAS")
    return 0
