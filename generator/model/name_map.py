"""Pemetaan: names as spreadsheets write them, and the unit, position or learning form that an officer said they mean.

Public: it never holds the name of a person.
"""

from typing import Annotated

from pydantic import Field

from generator.model.base import SLUG, Line, Record, Version


class NamePair(Record):
    """A written name, in its normal form, and the id it means."""

    written: Line = Field(alias="tulisan")
    id: Annotated[str, SLUG]


class NameMapFile(Record):
    """`records/pemetaan.yml`; it need not be there."""

    version: Version
    units: tuple[NamePair, ...] = Field(default=(), alias="unit")
    jabatan: tuple[NamePair, ...] = ()
    forms: tuple[NamePair, ...] = Field(default=(), alias="bentuk")
