"""Peserta: who took part in an event. Never public."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.base import PersonId, Record, Version
from generator.model.cancellation import Cancellation

Outcome = Literal["lulus", "tidak_lulus", "hadir"]


class Participation(Record):
    """A person's part in the event that the file is named after; the right one stands beside one that is cancelled."""

    person: PersonId = Field(alias="id")
    outcome: Outcome = Field(alias="hasil")
    cancelled: Cancellation | None = Field(default=None, alias="dibatalkan")

    def stands_on(self, day: date) -> bool:
        """Whether it was not yet cancelled on `day`."""
        return self.cancelled is None or day < self.cancelled.day


class ParticipationFile(Record):
    """`records/peserta/<tahun>/<id kegiatan>.yml`."""

    version: Version
    participants: tuple[Participation, ...] = Field(alias="peserta")
