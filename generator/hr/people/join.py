"""Joining: two ids that turn out to be one person become one, in every file that names the second."""

from collections.abc import Mapping
from dataclasses import replace

from generator.hr.people.career import merge_careers
from generator.hr.people.rewriting import put_row, rows_of
from generator.hr.refusal import RefusedError, refuse
from generator.model.base import PersonId
from generator.model.people import People


def join(
    texts: Mapping[str, str], people: People, kept: PersonId, gone: PersonId
) -> dict[str, str | None]:
    """The files that change: new texts by path below records/, None for a file that holds nobody any longer.

    Args:
        texts: all files of persons, valid together.
        people: what they say.
        kept: the id that stays.
        gone: the id that is replaced by it everywhere; nothing happens where no file names it.

    Raises:
        RefusedError: the two cannot be one person.
    """
    if kept == gone:
        raise refuse("ASN868", "pegawai", apa="keduanya id yang sama")
    _check_sessions(people, kept, gone)
    changed: dict[str, str | None] = {}
    for path, text in texts.items():
        folder = path.partition("/")[0]
        if gone not in text and not (folder == "pegawai" and kept in text):
            continue
        if folder == "pegawai":
            new = _join_persons(text, path, people, kept, gone)
        elif folder == "peserta":
            new = _join_participants(text, path, kept, gone)
        else:
            new = text.replace(gone, kept)
        if new != text:
            changed[path] = new
    return changed


def _check_sessions(people: People, kept: PersonId, gone: PersonId) -> None:
    if any({each.mentor, each.mentee} == {kept, gone} for each in people.sessions):
        raise _contradiction("yang satu pernah menjadi mentor yang lain")


def _join_persons(
    text: str, path: str, people: People, kept: PersonId, gone: PersonId
) -> str | None:
    rows = rows_of(text, "pegawai")
    left = {key: item for key, item in rows.items.items() if key != gone}
    text = replace(rows, items=left).text if gone in rows.items else text
    if kept in left and gone in people.persons:
        career = merge_careers(people.persons[kept], people.persons[gone])
        if career is None:
            raise _contradiction("jabatan keduanya bertumpuk pada hari yang sama")
        return put_row(text, path, kept, career)
    return text if left else None


def _join_participants(text: str, path: str, kept: PersonId, gone: PersonId) -> str:
    rows = rows_of(text, "peserta")
    if kept not in rows.items:
        return text.replace(gone, kept)
    if rows.items[gone].replace(gone, kept) != rows.items[kept]:
        raise _contradiction(f"hasil keduanya berbeda pada kegiatan yang sama ({path})")
    left = {key: item for key, item in rows.items.items() if key != gone}
    return replace(rows, items=left).text


def _contradiction(what: str) -> RefusedError:
    return refuse("ASN868", "pegawai", apa=what)
