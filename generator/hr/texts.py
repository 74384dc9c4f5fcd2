"""Records -> the texts of their files: a file that is there keeps every row that did not change as it is written."""

from collections.abc import Mapping
from typing import cast

from generator.hr.people.rewriting import put_rows
from generator.load.emit import single, top
from generator.load.roots import Roots
from generator.model.assessment import AssessmentFile
from generator.model.base import Record
from generator.model.event import EventFile
from generator.model.mentoring_session import MentoringFile
from generator.model.name_map import NameMapFile
from generator.model.participation import Participation, ParticipationFile
from generator.model.person import PersonFile


def texts_of(
    records: Mapping[str, Record], before: Mapping[str, Record], roots: Roots
) -> dict[str, str]:
    """The new texts of files, by path below records/.

    Args:
        records: what the files say from now on.
        before: what they say on disk, as far as they are there.
        roots: the repository's folders.
    """
    return {path: _text(path, record, before.get(path), roots) for path, record in records.items()}


def text_of_map(names: NameMapFile) -> str:
    """The text of records/pemetaan.yml."""
    return top(names, ("unit", "jabatan", "bentuk"))


def _text(path: str, record: Record, old: Record | None, roots: Roots) -> str:
    if isinstance(record, EventFile):
        return single("kegiatan", record.event)
    was = {} if old is None else _rows(old)
    changed = {key: row for key, row in _rows(record).items() if was.get(key) != row}
    text = None if old is None else (roots.records / path).read_text(encoding="utf-8")
    return put_rows(text, path, changed)


def _rows(file: Record) -> dict[str, Record]:
    """The rows of a file by the ids that they are written with."""
    match file:
        case PersonFile():
            rows: tuple[Record, ...] = file.persons
        case ParticipationFile():
            rows = file.participants
        case AssessmentFile():
            rows = file.entries
        case MentoringFile():
            rows = file.sessions
        case _:
            raise TypeError(type(file).__name__)
    return {_id(row): row for row in rows}


def _id(row: Record) -> str:
    return row.person if isinstance(row, Participation) else cast(str, dict(row)["id"])
