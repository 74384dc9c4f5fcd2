"""Names: who an id stands for, asked of the vault at the moment something is shown and kept nowhere else."""

from typing import Protocol

from generator.model.base import PersonId


class Names(Protocol):
    """The part of the vault that shows people; a vault is one."""

    def name_of(self, person: PersonId) -> str | None:
        """The name, or None where the vault has none."""

    def nip_of(self, person: PersonId) -> str | None:
        """The NIP in use, or None where the vault has none."""


def shown_name(names: Names, person: PersonId) -> str:
    """The name of a person; the id where it was forgotten, or where another vault holds it."""
    return names.name_of(person) or f"{person} (tidak ada di brankas)"
