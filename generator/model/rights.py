"""Wewenang: which roles may change which folders; no account of anybody stands in it."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import Field

from generator.model.base import Line, Record, Version

EVERYONE = "semua"
"""The role that everybody has."""

REST = "."
"""The folder that stands for whatever no other folder of the file holds."""


class Rights(Record):
    """`site_config/wewenang.yml`: what each role is, and the roles that may change each folder or file."""

    version: Version
    roles: Annotated[Mapping[Line, Line], Field(min_length=1)] = Field(alias="peran")
    folders: Annotated[Mapping[Line, tuple[Line, ...]], Field(min_length=1)] = Field(
        alias="wewenang"
    )

    def rule_of(self, path: str) -> str | None:
        """The folder or file of the rules that a path falls under: the nearest one above it.

        Args:
            path: relative to the repository, with `/`.
        """
        places = (path, *map(str, PurePosixPath(path).parents), REST)
        return next((place for place in places if place in self.folders), None)

    def allows(self, path: str, roles: frozenset[str]) -> bool:
        """Whether somebody with these roles may change a path; nobody may where no rule holds it."""
        rule = self.rule_of(path)
        return rule is not None and not (roles | {EVERYONE}).isdisjoint(self.folders[rule])

    @property
    def unknown_roles(self) -> tuple[str, ...]:
        """Roles that a folder names and the list of roles does not."""
        named = dict.fromkeys(role for roles in self.folders.values() for role in roles)
        return tuple(role for role in named if role != EVERYONE and role not in self.roles)
