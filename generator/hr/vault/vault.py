"""Vault: the table NIP and name <-> random id, in memory.

NIPs are looked up by HMAC under a key that lies in the encrypted file: a plain hash of a NIP falls to brute force in
minutes, and nothing in memory or in a file is ordered by NIP.
"""

import hmac
import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.hr.fresh_ids import Randomness, fresh_id
from generator.model.base import PersonId

_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Holder:
    """Who an id stands for; a person has several NIPs over time, the last one is in use. Never shown in a traceback."""

    name: str = field(repr=False)
    nips: tuple[str, ...] = field(repr=False)


def new_person_id(randomness: Randomness = secrets.token_bytes) -> PersonId:
    """An id drawn at random, which tells nothing of its holder."""
    return PersonId(fresh_id("p", randomness))


class Vault:
    """Persons by id and by NIP (18 digits, nothing else). A change stays in memory until the vault file is saved."""

    def __init__(self, key: bytes, holders: Mapping[PersonId, Holder] | None = None) -> None:
        self._key = key
        self._holders = dict(holders or {})
        self._index = {
            self._digest(nip): person
            for person, holder in self._holders.items()
            for nip in holder.nips
        }

    @classmethod
    def empty(cls, randomness: Randomness = secrets.token_bytes) -> "Vault":
        """A vault without persons, with a key of its own."""
        return cls(randomness(_KEY_BYTES))

    def __len__(self) -> int:
        return len(self._holders)

    def __iter__(self) -> Iterator[PersonId]:
        return iter(self._holders)

    def id_of(self, nip: str) -> PersonId | None:
        """The id of the person with this NIP, or None where the vault knows none."""
        return self._index.get(self._digest(nip))

    def nip_of(self, person: PersonId) -> str | None:
        """The NIP in use of a person, or None."""
        holder = self._holders.get(person)
        return None if holder is None else holder.nips[-1]

    def name_of(self, person: PersonId) -> str | None:
        """The name of a person, or None."""
        holder = self._holders.get(person)
        return None if holder is None else holder.name

    def add(self, nip: str, name: str, person: PersonId | None = None) -> PersonId:
        """Enter a person, or the present name of one who is known already.

        Args:
            nip: 18 digits.
            name: as the export spells it.
            person: the id for someone new, drawn beforehand; None to draw one now.

        Returns:
            The id the person has in the vault, whatever `person` was.
        """
        known = self.id_of(nip)
        if known is not None:
            self._holders[known] = replace(self._holders[known], name=name)
            return known
        person = person or self._unused_id()
        if person in self._holders:
            raise ValueError("id terpakai")
        self._holders[person] = Holder(name, (nip,))
        self._index[self._digest(nip)] = person
        return person

    def forget(self, person: PersonId) -> bool:
        """Remove a person and all their NIPs; False where there was none."""
        holder = self._holders.pop(person, None)
        for nip in holder.nips if holder is not None else ():
            del self._index[self._digest(nip)]
        return holder is not None

    def merge(self, kept: PersonId, gone: PersonId) -> None:
        """Give `kept` the NIPs of `gone`; its name and the NIP in use stay, unless `kept` has none."""
        lost = self._holders.pop(gone, None)
        if lost is None:
            return
        holder = self._holders.get(kept)
        self._holders[kept] = (
            lost if holder is None else replace(holder, nips=(*lost.nips, *holder.nips))
        )
        self._index |= {self._digest(nip): kept for nip in lost.nips}

    def to_bytes(self) -> bytes:
        """The vault as it is encrypted: the same bytes for the same content."""
        people = {
            person: {"nama": holder.name, "nip": list(holder.nips)}
            for person, holder in sorted(self._holders.items())
        }
        whole = {"versi": 1, "kunci": self._key.hex(), "orang": people}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Vault":
        """The vault of `to_bytes`.

        Raises:
            ValueError: the bytes are not those of a vault of this version.
        """
        whole = json.loads(data)
        if not isinstance(whole, dict) or whole.get("versi") != 1:
            raise ValueError("versi")
        people = {
            PersonId(person): Holder(row["nama"], tuple(row["nip"]))
            for person, row in whole["orang"].items()
        }
        return cls(bytes.fromhex(whole["kunci"]), people)

    def _unused_id(self) -> PersonId:
        while (person := new_person_id()) in self._holders:
            pass
        return person

    def _digest(self, nip: str) -> bytes:
        return hmac.digest(self._key, nip.encode(), "sha256")
