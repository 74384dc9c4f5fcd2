"""`asn-hub hr asesmen formulir UNIT`: the form AKPK of each person of a unit, in a folder that Git ignores."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from generator.commands.hr.form_desk import sit_down
from generator.hr.forms.akpk import Subject, write_form
from generator.hr.results import write_result


def run(
    repo: Path, unit: str, day: date | None, out: Path | None, today: date | None = None
) -> int:
    """Write the forms and say where they are; arguments as `sit_down`.

    Raises:
        RefusedError: the records have problems, there is nobody, or the folder is open to Git.
    """
    desk = sit_down(repo, unit, day, out, today)
    if not desk.subjects:
        raise desk.nobody()
    taken: set[str] = set()
    for subject in desk.ready:
        path = desk.folder / _file_name(subject, desk.day, taken)
        write_result(path, write_form(subject, desk.hub, desk.day))
    print(f"{len(desk.ready)} formulir AKPK: {desk.folder}")
    if left := len(desk.subjects) - len(desk.ready):
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
