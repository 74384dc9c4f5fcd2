"""Settled: which files of persons were right together in an earlier run, so that a check costs what a change can touch.

A file that was right stays right while its bytes are the same, and what it is held against: persons and their days of
service, public ids, days of events (`facts`), the ids of rows in other files of its kind. Time only goes on. So only
kinds of which a file was changed, added or removed need to be looked at; `people_check` tells how.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from generator.load.cache import Cache, key_of
from generator.load.gist import Gist
from generator.load.tree import Found
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class Settled:
    """What was right together.

    Attributes:
        facts: a digest of what files were held against besides each other.
        day: the day on which they were, as an ordinal.
        keys: of the files, by kind; a key names path and bytes.
    """

    facts: str
    day: int
    keys: Mapping[str, frozenset[str]]

    def touched(self, keys: Mapping[Found, str]) -> frozenset[str]:
        """Kinds of which a file was changed, added or removed since; `keys` are those of all files now."""
        now = _by_kind(keys)
        kinds = now.keys() | self.keys.keys()
        nothing: frozenset[str] = frozenset()
        return frozenset(
            kind for kind in kinds if now.get(kind, nothing) != self.keys.get(kind, nothing)
        )

    def has(self, file: Found, key: str) -> bool:
        """Whether a file was among them as it is now."""
        return key in self.keys.get(file.kind, ())


def read_settled(cache: Cache) -> Settled | None:
    """What the last run without a problem left, None where there is none."""
    text = cache.get(key_of("beres"))
    if text is not None:
        with suppress(ValueError, TypeError, AttributeError):
            facts, day, keys = json.loads(text)
            return Settled(facts, day, {kind: frozenset(each) for kind, each in keys.items()})
    return None


def write_settled(cache: Cache, facts: str, day: int, keys: Mapping[Found, str]) -> None:
    """Leave word that all these files are right together."""
    by_kind = {kind: sorted(each) for kind, each in _by_kind(keys).items()}
    cache.put(key_of("beres"), json.dumps([facts, day, by_kind]))


def facts_of(persons: Iterable[Gist], hub: PublicHub) -> str:
    """A digest of what any file of persons is held against; `persons` are the gists of the files that list them."""
    digest = hashlib.blake2b(digest_size=16)
    for gist in persons:
        for part in (gist.own, gist.who, gist.when, gist.until):
            digest.update(len(part).to_bytes(8, "big") + part.tobytes())
    starts = [(event.id, event.start.toordinal()) for event in hub.events.values()]
    said = (list(hub.units), list(hub.jabatan), list(hub.competencies), starts)
    digest.update(repr(said).encode())
    return digest.hexdigest()


def _by_kind(keys: Mapping[Found, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for file, key in keys.items():
        found[file.kind].add(key)
    return {kind: frozenset(each) for kind, each in found.items()}
