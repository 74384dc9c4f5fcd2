"""Who is meant: a NIP or an id as an officer types it, to the id that the records know."""

import re
from collections.abc import Callable

from generator.hr.proposal import RowError
from generator.hr.refusal import refuse
from generator.hr.values.nip import read_nip
from generator.hr.vault import Vault
from generator.model.base import PersonId
from generator.model.people import People

_ID = re.compile(r"p-[a-z0-9]{16}")


def is_id(text: str) -> bool:
    """Whether the text is an id already, so that no vault need be opened."""
    return _ID.fullmatch(text.strip()) is not None


def find_person(
    text: str, people: People, open_vault: Callable[[], Vault], *, recorded: bool = True
) -> PersonId:
    """The id of the person meant.

    Args:
        text: a NIP in any spelling, or an id.
        people: those who are recorded.
        open_vault: asked only where the text is a NIP.
        recorded: whether it must be someone whom the records know.

    Raises:
        RefusedError: there is no such person; what was typed is not repeated.
    """
    person = PersonId(text.strip()) if is_id(text) else open_vault().id_of(_digits(text))
    if person is None or (recorded and person not in people.persons):
        raise refuse("ASN860", "pegawai")
    return person


def _digits(text: str) -> str:
    """The 18 digits of a NIP as in a sheet; nothing where it cannot be one."""
    try:
        return read_nip(text, "NIP")
    except RowError:
        return ""
