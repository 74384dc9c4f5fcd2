"""A made-up vault for tests of what is shown: every id has a name and a NIP."""

from dataclasses import dataclass, field

from generator.model.base import PersonId
from tests.audit.invented import NIP


@dataclass(frozen=True)
class MadeUpNames:
    """Names by id; an id without one is shown as if it were not in the vault."""

    names: dict[PersonId, str] = field(default_factory=dict)

    def name_of(self, person: PersonId) -> str | None:
        return self.names.get(person)

    def nip_of(self, person: PersonId) -> str | None:
        return NIP if person in self.names else None
