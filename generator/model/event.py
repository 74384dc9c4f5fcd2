"""Kegiatan: learning events in the calendar. Public; who took part is in `participation`, which is not."""

from datetime import date
from typing import Annotated

from pydantic import Field

from generator.model.base import SLUG, EventId, FormCode, Jp, Line, Record, TrainingSlug, Version


class Event(Record):
    """A learning event, first and last day included; `jp` is what a full participation is recorded with."""

    id: Annotated[EventId, SLUG]
    title: Line = Field(alias="judul")
    training: TrainingSlug | None = Field(default=None, alias="pelatihan")
    form: FormCode = Field(alias="bentuk")
    start: date = Field(alias="mulai")
    end: date = Field(alias="selesai")
    organiser: Line = Field(alias="penyelenggara")
    place: Line | None = Field(default=None, alias="tempat")
    jp: Jp


class EventFile(Record):
    """`records/kegiatan/<tahun>/<id>.yml`: one event a file."""

    version: Version
    event: Event = Field(alias="kegiatan")
