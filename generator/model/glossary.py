"""Istilah: terms of the field and their meaning in plain words."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Line, Record, Version


class Term(Record):
    """A term as it stands in a sentence, other ways to write it, and what it means."""

    term: Line = Field(alias="istilah")
    other_forms: tuple[Line, ...] = Field(default=(), alias="bentuk")
    meaning: Line = Field(alias="arti")

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.term, *self.other_forms)


class GlossaryFile(Record):
    """`site_config/istilah.yml`."""

    version: Version
    terms: Annotated[tuple[Term, ...], Field(min_length=1)] = Field(alias="istilah")
