"""`asn-hub hr koreksi`: take back a wrong assessment, mentoring session or part in an event, and write the right one."""

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from generator.commands.hr.desk import say_next, today_or, vault_opener, who, write_rows
from generator.hr.journal import Summary
from generator.hr.people.correct import (
    Around,
    Correction,
    Row,
    correct_assessment,
    correct_participation,
    correct_session,
    read_answers,
    unfit,
)
from generator.hr.records import Records, opened

Fields = dict[str, str]
"""Option of the command line -> the field of the model it puts right."""

_ASSESSMENT: Fields = {
    "pegawai": "person",
    "tanggal_benar": "day",
    "metode": "method",
    "kompetensi": "competency",
    "level": "answers",
}
_SESSION: Fields = {
    "pegawai": "mentee",
    "mentor": "mentor",
    "tanggal_benar": "day",
    "kompetensi": "competency",
    "jp": "jp",
}
_PARTICIPATION: Fields = {"pegawai": "person", "hasil": "outcome"}


def run(arguments: argparse.Namespace) -> int:
    """Record the correction.

    Raises:
        RefusedError: it cannot be; nothing was written.
    """
    with opened(arguments.repo, date.today()) as records:
        rows = _rows(arguments, records)
        counts = {"pembatalan": 1, "pengganti": len(rows) - 1}
        summary = Summary("koreksi", {name: count for name, count in counts.items() if count})
        write_rows(records, rows, summary)
    print("Catatan yang salah dibatalkan; aslinya tetap terbaca.")
    if len(rows) > 1:
        print(f"Pengganti: {rows[1][1]}")
    say_next()
    return 0


def _rows(arguments: argparse.Namespace, records: Records) -> tuple[Row, ...]:
    around = Around(records.files(), records.people, records.hub)
    open_vault = vault_opener()

    def person(typed: str) -> str:
        return who(typed, records, open_vault)

    def correction(fields: Fields) -> Correction:
        right = _right(arguments, fields, person)
        return Correction(arguments.alasan, today_or(arguments.tanggal), right)

    if arguments.kegiatan is not None:
        wrong = who(arguments.entry, records, open_vault)
        return correct_participation(around, arguments.kegiatan, wrong, correction(_PARTICIPATION))
    if arguments.entry.startswith("m-"):
        return correct_session(around, arguments.entry, correction(_SESSION))
    return correct_assessment(around, arguments.entry, correction(_ASSESSMENT))


def _right(
    arguments: argparse.Namespace, fields: Fields, person: Callable[[str], str]
) -> dict[str, Any]:
    """What was said to be right, by the model's names."""
    right: dict[str, Any] = {}
    for option in {**_ASSESSMENT, **_SESSION, **_PARTICIPATION}:
        value = getattr(arguments, option)
        if value is None or value == []:
            continue
        if option not in fields:
            raise unfit(f"--{option.replace('_', '-')} tidak berlaku untuk catatan ini")
        if option in ("pegawai", "mentor"):
            value = person(value)
        elif option == "level":
            value = read_answers(value)
        elif option == "jp" and not 0 < value <= 1000:
            raise unfit("JP harus lebih dari 0")
        right[fields[option]] = value
    return right
