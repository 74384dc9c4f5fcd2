"""Peserta: who took part in an event. Never public."""

from typing import Literal

from pydantic import Field

from generator.model.base import PersonId, Record, Version

Outcome = Literal["lulus", "tidak_lulus", "hadir"]


class Participation(Record):
    """A person's part in the event that the file is named after."""

    person: PersonId = Field(alias="id")
    outcome: Outcome = Field(alias="hasil")


class ParticipationFile(Record):
    """`records/peserta/<tahun>/<id kegiatan>.yml`."""

    version: Version
    participants: tuple[Participation, ...] = Field(alias="peserta")
