"""Joining: two ids that turn out to be one person become one, in every file that names the second."""

from collections.abc import Mapping
from dataclasses import replace

from generator.hr.people.career import merge_careers
from generator.hr.people.rewriting import put_row, rows_of
from generator.hr.refusal import RefusedError, refuse
from generator.model.base import PersonId
from generator.model.pairing import Ban, Pair, PairingFile
from generator.model.people import People

_OF_BOTH = ("pegawai", "pasangan")
"""Folders in which a row of the id that stays may change because of one of the other, in another file."""


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
    _check_decisions(people, kept, gone)
    changed: dict[str, str | None] = {}
    for path, text in texts.items():
        folder = path.partition("/")[0]
        if gone not in text and not (folder in _OF_BOTH and kept in text):
            continue
        if folder == "pegawai":
            new = _join_persons(text, path, people, kept, gone)
        elif folder == "peserta":
            new = _join_participants(text, path, kept, gone)
        elif folder == "pasangan":
            new = _join_pairings(text, people.pairings[int(path.split("/")[1])], kept, gone)
        else:
            new = text.replace(gone, kept)
        if new != text:
            changed[path] = new
    return changed


def _check_sessions(people: People, kept: PersonId, gone: PersonId) -> None:
    if any({each.mentor, each.mentee} == {kept, gone} for each in people.sessions):
        raise _contradiction("yang satu pernah menjadi mentor yang lain")


def _check_decisions(people: People, kept: PersonId, gone: PersonId) -> None:
    """A lock of the one and a ban of the other, of the same two people in one year, can not both be kept."""

    def two(each: Pair | Ban) -> tuple[PersonId, ...]:
        return tuple(kept if person == gone else person for person in (each.mentee, each.mentor))

    bans = [ban for file in people.pairings.values() for ban in file.bans]
    for year, file in people.pairings.items():
        banned = {two(ban) for ban in bans if ban.touches(year)}
        if any(pair.locked and two(pair) in banned for pair in file.pairs):
            raise _contradiction("satu pasangan mentor dikunci dan dilarang pada tahun yang sama")


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


def _join_pairings(text: str, file: PairingFile, kept: PersonId, gone: PersonId) -> str | None:
    """The rows of both: without those that would pair somebody with themselves, and one mentor for each need.

    Args:
        text: a file of a year.
        file: what all files of that year say.
        kept: see `join`.
        gone: see `join`.
    """
    renamed = [
        each.model_copy(
            update={
                "mentee": kept if each.mentee == gone else each.mentee,
                "mentor": kept if each.mentor == gone else each.mentor,
            }
        )
        for each in file.decisions
    ]
    left: dict[object, str] = {}
    for each in sorted(renamed, key=lambda each: isinstance(each, Pair) and not each.locked):
        need = (each.mentee, each.competency) if isinstance(each, Pair) else each.id
        if each.mentee != each.mentor:
            left.setdefault(need, each.id)  # a lock comes before what is not locked
    rows = rows_of(text, "pasangan")
    items = {
        key: item.replace(gone, kept) for key, item in rows.items.items() if key in left.values()
    }
    return replace(rows, items=items).text if items else None


def _contradiction(what: str) -> RefusedError:
    return refuse("ASN868", "pegawai", apa=what)
