"""Books: all that an import starts from, as one value; and what it is once a proposal is written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.audit.identifiers import find_identifiers
from generator.audit.names import NameFinder
from generator.hr.mapping import NameTables
from generator.hr.proposal import Proposal
from generator.model.assessment import AssessmentFile
from generator.model.base import EventId, PersonId, Record
from generator.model.event import EventFile
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringFile
from generator.model.participation import ParticipationFile
from generator.model.people import People
from generator.model.person import Person, PersonFile


@dataclass(frozen=True)
class Books:
    """The records and the vault, as an import sees them.

    Attributes:
        hub: public facts.
        files: files of persons by path below records/.
        tables: names of units, positions and forms.
        known: the id of a NIP, or None.
        new_id: a new random id.
        names: finds names of persons in texts that will be public.
        day: the day that a staff export says how things are on.
        today: the day after which nothing can have happened.
    """

    hub: PublicHub
    files: Mapping[str, Record]
    tables: NameTables
    known: Callable[[str], PersonId | None]
    new_id: Callable[[], PersonId]
    names: NameFinder
    day: date
    today: date

    @cached_property
    def persons(self) -> Mapping[PersonId, Person]:
        """Persons by id."""
        return {person.id: person for file in self._person_files for person in file[1].persons}

    @cached_property
    def people(self) -> People:
        """All that the files say."""
        files = self.files.values()
        return People.of_files(
            self.persons,
            self.participants(),
            (file for file in files if isinstance(file, AssessmentFile)),
            (file for file in files if isinstance(file, MentoringFile)),
        )

    def participants(self) -> Iterator[tuple[EventId, ParticipationFile]]:
        """The lists of participants, each with the event that its file is named after."""
        for path, file in self.files.items():
            if isinstance(file, ParticipationFile):
                yield EventId(path.rpartition("/")[2].removesuffix(".yml")), file

    @cached_property
    def paths(self) -> Mapping[PersonId, str]:
        """The file that each person is in."""
        return {person.id: path for path, file in self._person_files for person in file.persons}

    def tells_of_someone(self, text: str) -> bool:
        """Whether a text holds a number or a name that points at a person."""
        if text not in self._judged:
            self._judged[text] = bool([*find_identifiers(text), *self.names.find(text)])
        return self._judged[text]

    @cached_property
    def _judged(self) -> dict[str, bool]:
        return {}

    @property
    def _person_files(self) -> list[tuple[str, PersonFile]]:
        return [(path, file) for path, file in self.files.items() if isinstance(file, PersonFile)]

    def after(self, proposal: Proposal) -> "Books":
        """The books once the proposal is written."""
        events = {
            file.event.id: file.event
            for file in proposal.files.values()
            if isinstance(file, EventFile)
        }
        added = {holder.nip: holder.id for holder in proposal.holders}
        return replace(
            self,
            hub=replace(self.hub, events={**self.hub.events, **events}),
            files={**self.files, **proposal.files},
            known=lambda nip: added.get(nip) or self.known(nip),
        )
