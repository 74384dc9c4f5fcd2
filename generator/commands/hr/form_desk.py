"""What the commands that write forms share: whose forms they are, and where these go."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.commands.hr.desk import today_or, vault_opener
from generator.hr.forms.akpk import Subject
from generator.hr.forms.subjects import find_subjects
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.results import result_folder
from generator.hr.unit_choice import choose_unit
from generator.model.base import UnitId
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class FormDesk:
    """The hub, the day, the unit if one was chosen, the folder for the forms, and who is there."""

    hub: PublicHub
    day: date
    scope: UnitId | None
    folder: Path
    subjects: tuple[Subject, ...]

    @property
    def ready(self) -> tuple[Subject, ...]:
        """Those whom the vault knows."""
        return tuple(each for each in self.subjects if each.nip)

    def nobody(self) -> Exception:
        """The refusal where there is nobody to write a form for."""
        return refuse(
            "ASN873", "formulir", nama=self.scope or "semua", tanggal=self.day.isoformat()
        )


def sit_down(
    repo: Path, unit: str | None, day: date | None, out: Path | None, today: date | None
) -> FormDesk:
    """Open the records and the vault.

    Args:
        repo: the folder that holds mkdocs.yml.
        unit: id or name of the unit whose people are meant, with those below it; None for all.
        day: who holds which position as of which day; None for today.
        out: the folder for the forms; None for `.asn-hub/hr/formulir`.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: the records have problems, or the folder is open to Git.
    """
    today = today_or(today)
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    day, scope = day or today, None if unit is None else choose_unit(unit, hub)
    folder = result_folder(roots, out, "formulir")
    subjects = find_subjects(people, hub, vault_opener()(), scope, day)
    return FormDesk(hub, day, scope, folder, tuple(subjects))
