"""Pegawai: a person as HR records them. Never public, never imported by the site.

A person is a random id and a history of positions; nothing here names anyone.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import JabatanId, PersonId, Record, UnitId, Version

PERSON_ID = StringConstraints(pattern=r"^p-[a-z0-9]{16}$")
"""`p-` and 80 random bits in base 32; never derived from a NIP."""

EmploymentStatus = Literal["PNS", "CPNS", "PPPK"]


class Spell(Record):
    """A position held in a unit since a day; until `until`, or until the next spell begins."""

    jabatan: JabatanId
    unit: UnitId
    since: date = Field(alias="sejak")
    until: date | None = Field(default=None, alias="sampai")
    status: EmploymentStatus


class Person(Record):
    """A person and their positions over time, oldest first."""

    id: Annotated[PersonId, PERSON_ID]
    history: Annotated[tuple[Spell, ...], Field(min_length=1)] = Field(alias="riwayat_jabatan")

    def spell_on(self, day: date) -> Spell | None:
        """The position held on `day`, or None: not yet appointed, or left."""
        current = None
        for spell in self.history:
            if spell.since <= day:
                current = spell
        if current is None or (current.until is not None and current.until < day):
            return None
        return current


class PersonFile(Record):
    """`records/pegawai/<unit>.yml`."""

    version: Version
    persons: tuple[Person, ...] = Field(alias="pegawai")
