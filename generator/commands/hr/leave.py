"""`asn-hub hr keluar`: a person's last day in office."""

from datetime import date
from pathlib import Path

from generator.commands.hr.desk import say_next, who, write_person
from generator.hr.people.career import leave
from generator.hr.records import opened
from generator.wording import say_date


def run(repo: Path, typed: str, until: date) -> int:
    """Record the last day.

    Raises:
        RefusedError: it cannot be; nothing was written.
    """
    with opened(repo, date.today()) as records:
        person = records.people.persons[who(typed, records)]
        write_person(records, leave(person, until), "keluar")
    print(f"{person.id}: menjabat sampai {say_date(until)}.")
    print(
        "Catatannya tetap ada untuk laporan tahun ini. Bila datanya harus dihapus: asn-hub hr lupakan"
    )
    say_next()
    return 0
