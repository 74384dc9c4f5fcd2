"""Rewriting: one row of a records file replaced or added, and every other byte as it was."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from textwrap import indent

from generator.hr.rows import Rows, split_rows
from generator.load.emit import block_rows, flow_rows
from generator.load.yaml_reader import read
from generator.model.assessment import AssessmentFile
from generator.model.base import Record
from generator.model.mentoring_session import MentoringFile
from generator.model.pairing import PairingFile
from generator.model.participation import ParticipationFile
from generator.model.person import Person, PersonFile

_STYLES: Mapping[str, tuple[type[Record], Callable[[str, Iterable[Record]], str]]] = {
    "pegawai": (PersonFile, block_rows),
    "peserta": (ParticipationFile, flow_rows),
    "asesmen": (AssessmentFile, flow_rows),
    "mentoring": (MentoringFile, flow_rows),
    "pasangan": (PairingFile, flow_rows),
}

LISTS = {
    "pegawai": "pegawai",
    "peserta": "peserta",
    "asesmen": "asesmen",
    "mentoring": "sesi",
    "pasangan": "pasangan",
}
"""Folder of records/ -> the key of the list in its files."""


def put_row(text: str | None, path: str, key: str, record: Record) -> str:
    """The file with `record` in the row `key`, at the end where there is no such row; see `put_rows`."""
    return put_rows(text, path, {key: record})


def put_rows(text: str | None, path: str, records: Mapping[str, Record]) -> str:
    """The file with each record in the row of its key, at the end where there is no such row.

    Args:
        text: the file; None where it does not exist yet.
        path: its path below records/.
        records: what the rows say from now on, by their ids.
    """
    folder = path.partition("/")[0]
    name = LISTS[folder]
    rows = rows_of(text or f"versi: 1\n{name}: []\n", folder)
    items = {key: indent(_item(name, record), rows.indent) for key, record in records.items()}
    return replace(rows, items={**rows.items, **items}).text


def rows_of(text: str, folder: str) -> Rows:
    """The rows of a valid file; one that is written in another style is put into ours first."""
    rows = split_rows(text)
    if rows is None:
        model, emit = _STYLES[folder]
        file = model.model_validate_json(json.dumps(read(text).value), by_alias=True, by_name=False)
        (records,) = (value for value in dict(file).values() if isinstance(value, tuple))
        rows = split_rows(emit(LISTS[folder], records))
    assert rows is not None
    return rows


def _item(name: str, record: Record) -> str:
    emit = block_rows if isinstance(record, Person) else flow_rows
    text = emit(name, [record])
    return text[text.index("- ") :]
