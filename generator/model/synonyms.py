"""Padanan: words that find each other in search."""

from pydantic import Field

from generator.model.base import Line, Record, Version


class SynonymFile(Record):
    """`site_config/sinonim.yml`: each row lists words that mean the same to a searcher."""

    version: Version
    groups: tuple[tuple[Line, ...], ...] = Field(alias="padanan")
