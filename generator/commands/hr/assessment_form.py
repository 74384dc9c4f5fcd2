"""`asn-hub hr asesmen formulir UNIT`: the form AKPK of each person of a unit, in a folder that Git ignores."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from generator.commands.hr.desk import today_or, vault_opener
from generator.hr.forms.akpk import Subject, write_form
from generator.hr.forms.subjects import find_subjects
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.results import result_folder, write_result
from generator.hr.unit_choice import choose_unit


def run(
    repo: Path, unit: str, day: date | None, out: Path | None, today: date | None = None
) -> int:
    """Write the forms and say where they are.

    Args:
        repo: the folder that holds mkdocs.yml.
        unit: id or name of the unit; those below it are included.
        day: who holds which position, and what it asks, as of which day; None for today.
        out: the folder for the forms; None for `.asn-hub/hr/formulir`.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: the records have problems, there is nobody, or the folder is open to Git.
    """
    today = today_or(today)
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    day, scope = day or today, choose_unit(unit, hub)
    folder = result_folder(roots, out, "formulir")
    subjects = find_subjects(people, hub, vault_opener()(), scope, day)
    if not subjects:
        raise refuse("ASN873", "formulir", nama=scope, tanggal=day.isoformat())
    ready = [each for each in subjects if each.nip]
    taken: set[str] = set()
    for subject in ready:
        write_result(folder / _file_name(subject, day, taken), write_form(subject, hub, day))
    print(f"{len(ready)} formulir AKPK: {folder}")
    if left := len(subjects) - len(ready):
        print(f"{left} pegawai tanpa formulir: tidak ada di brankas ini.")
    print("Sesudah diisi: asn-hub hr import BERKAS...")
    return 0


def _file_name(subject: Subject, day: date, taken: set[str]) -> str:
    """A name that an officer finds the person by; namesakes are numbered."""
    plain = unicodedata.normalize("NFKD", subject.name).encode("ascii", "ignore").decode()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:80] or subject.id
    name, number = f"akpk-{day.year}-{slug}", 1
    while name in taken:
        number += 1
        name = f"akpk-{day.year}-{slug}-{number}"
    taken.add(name)
    return f"{name}.xlsx"
