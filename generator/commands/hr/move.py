"""`asn-hub hr pindah`: a person takes another position, unit or status on a day."""

from datetime import date
from pathlib import Path

from generator.commands.hr.desk import say_next, who, write_person
from generator.hr.people.career import move
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.unit_choice import choose_unit
from generator.load.spelling import nearest
from generator.model.base import JabatanId
from generator.model.hub import PublicHub
from generator.model.person import EmploymentStatus
from generator.wording import say_date


def run(
    repo: Path,
    typed: str,
    since: date,
    jabatan: str | None,
    unit: str | None,
    status: EmploymentStatus | None,
) -> int:
    """Record the move.

    Raises:
        RefusedError: it cannot be; nothing was written.
    """
    with opened(repo, date.today()) as records:
        hub = records.hub
        person = records.people.persons[who(typed, records)]
        moved = move(
            person,
            since,
            None if jabatan is None else _jabatan(jabatan, hub),
            None if unit is None else choose_unit(unit, hub),
            status,
        )
        write_person(records, moved, "pindah")
    spell = moved.history[-1]
    place = f"{hub.jabatan[spell.jabatan].name}, {hub.units[spell.unit].name} ({spell.status})"
    print(f"{person.id}: {place}, sejak {say_date(since)}.")
    say_next()
    return 0


def _jabatan(typed: str, hub: PublicHub) -> JabatanId:
    """The position by its id, or by its name."""
    if typed in hub.jabatan:
        return JabatanId(typed)
    named = [key for key, each in hub.jabatan.items() if each.name.casefold() == typed.casefold()]
    if len(named) != 1:
        raise refuse("ASN864", "jabatan", apa="jabatan", nama=typed, **nearest(typed, hub.jabatan))
    return named[0]
