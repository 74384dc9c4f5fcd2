"""What a set of changed records files holds, in words and numbers: for the officer to read and for the commit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.hr.journal import Summary
from generator.hr.rows import split_rows

ACTION = "Tindakan-SDM"
"""Trailer of a commit of HR's side: the commands that made it."""

_PERSON = re.compile(r"\bp-[a-z0-9]{16}\b")
_KINDS = {
    "pegawai": "riwayat jabatan",
    "kegiatan": "kegiatan",
    "peserta": "keikutsertaan",
    "asesmen": "asesmen dan pembatalan",
    "mentoring": "sesi mentoring",
    "pasangan": "pasangan mentor",
    "rencana": "kegiatan pada rencana",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A file's text before and after; None where there is none."""

    path: str
    before: str | None
    after: str | None


def count_changes(changes: Iterable[Change]) -> Mapping[str, int]:
    """How many persons, files of units, and rows of each kind the changes touch.

    Args:
        changes: files of records/, by paths below it.
    """
    persons: set[str] = set()
    units: set[str] = set()
    rows = dict.fromkeys(_KINDS, 0)
    other = 0
    for change in changes:
        kind, _, rest = change.path.partition("/")
        touched = _touched(change)
        if kind not in rows:
            other += 1
            continue
        rows[kind] += len(touched)
        persons.update(person for row in touched for person in _PERSON.findall(row))
        if kind in ("pegawai", "asesmen", "mentoring", "pasangan"):
            units.add(rest.rpartition("/")[2].partition(".")[0])
    counts = {"pegawai": len(persons), "berkas unit": len(units)}
    counts |= {_KINDS[kind]: number for kind, number in rows.items()}
    counts["berkas lain"] = other
    return {name: number for name, number in counts.items() if number}


def _touched(change: Change) -> list[str]:
    """Rows that were added, changed or removed; the whole file counts as one row where it has none."""
    before = split_rows(change.before or "")
    after = split_rows(change.after or "")
    old = before.items if before else {"": change.before or ""} if change.before else {}
    new = after.items if after else {"": change.after or ""} if change.after else {}
    return [new.get(key) or old[key] for key in {**old, **new} if old.get(key) != new.get(key)]


def in_words(counts: Mapping[str, int]) -> str:
    """`12 pegawai, 2 kegiatan`."""
    return ", ".join(f"{number} {name}" for name, number in counts.items()) or "tanpa isi"


def commit_message(counts: Mapping[str, int], done: Iterable[Summary]) -> str:
    """The message of a commit: counts in the subject, a line for each command, and a trailer that `riwayat` reads."""
    done = tuple(done)
    lines = [f"- {each.action}: {in_words(each.counts)}" for each in done]
    actions = ", ".join(dict.fromkeys(each.action for each in done))
    return f"Catatan SDM: {in_words(counts)}\n\n" + "\n".join(lines) + f"\n\n{ACTION}: {actions}\n"
