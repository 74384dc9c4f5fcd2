"""Identifiers of persons in a text, in any spelling: NIP, NI PPPK, NIK, telephone, e-mail, and the hub's own ids.

`find_identifiers` reads the text decoded, with its tags and without. Each kind has its own finder, which knows what
else looks like it: dates, hours, decree numbers, amounts, digests, ISSN.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from generator.audit import addresses, numbers, telephones
from generator.audit.folding import Folded, decode, fold_characters, strip_tags
from generator.audit.lines import Lines
from generator.audit.match import Match

KINDS = {
    "nip": "NIP",
    "ni_pppk": "NI PPPK",
    "nik": "NIK",
    "telepon": "nomor telepon",
    "surel": "alamat surel",
    "id_orang": "id pegawai, asesmen, atau sesi mentoring",
}
"""Kinds of identifiers and what a sentence calls them."""

Finder = Callable[[str], Iterable[Match]]

_FINDERS_OF_OTHERS: tuple[Finder, ...] = (
    numbers.find_civil_servant_numbers,
    numbers.find_resident_numbers,
    telephones.find_telephones,
    addresses.find_addresses,
)
_FINDERS: tuple[Finder, ...] = (*_FINDERS_OF_OTHERS, addresses.find_person_ids)
_LONGEST_EXCERPT = 80
_TELLING = re.compile(r"[^ -/:-@\[-`{-~]")
"""All but spaces and ASCII signs: an invisible double of a digit tells as much as the digit."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """One identifier in a text.

    Attributes:
        kind: one of `KINDS`.
        start: where it starts in the text.
        end: where it ends.
        line: the line (1-based) it starts on.
        excerpt: its spelling with every letter and digit hidden; safe to print.
        value: the identifier without disguise; for comparing, never to be printed.
    """

    kind: str
    start: int
    end: int
    line: int
    excerpt: str
    value: str = field(repr=False)


def find_identifiers(text: str, *, own_ids: bool = True) -> list[Identifier]:
    """Every identifier in the text, once a line, in the order of their places.

    Records of persons are full of the hub's own ids: `own_ids` False does not look for them.
    """
    found: dict[tuple[str, str, int], Identifier] = {}
    finders = _FINDERS if own_ids else _FINDERS_OF_OTHERS
    for each in _all(text, finders):
        found.setdefault((each.kind, each.value, each.line), each)
    return sorted(_outermost(found.values()), key=lambda each: (each.start, each.kind))


def mask(text: str) -> str:
    """The text with every letter and digit hidden and its signs left: enough to recognise a spelling by."""
    hidden = _TELLING.sub("•", " ".join(text.split()))
    return hidden if len(hidden) <= _LONGEST_EXCERPT else f"{hidden[:_LONGEST_EXCERPT]}…"


def hide(text: str) -> str:
    """The text with its identifiers hidden, character for character, so that columns stay where they were."""
    for each in _all(text):
        text = text[: each.start] + "•" * (each.end - each.start) + text[each.end :]
    return text


def _all(text: str, finders: Iterable[Finder] = _FINDERS) -> list[Identifier]:
    """What the finders find in every reading of the text."""
    lines = Lines(text)
    return [
        _located(text, lines, folded, match)
        for folded in _readings(text)
        for finder in finders
        for match in finder(folded.text)
    ]


def _readings(text: str) -> Iterator[Folded]:
    decoded = decode(fold_characters(text))
    yield decoded
    stripped = strip_tags(decoded)
    if stripped is not decoded:
        yield stripped


def _located(text: str, lines: Lines, folded: Folded, match: Match) -> Identifier:
    start, end = folded.origin(match.start), folded.end_origin(match.end)
    return Identifier(
        kind=match.kind,
        start=start,
        end=end,
        line=lines.of(start),
        excerpt=mask(text[start:end]),
        value=match.value,
    )


def _outermost(identifiers: Iterable[Identifier]) -> Iterator[Identifier]:
    """Identifiers that are no part of a longer one."""
    ends = -1
    for each in sorted(identifiers, key=lambda each: (each.start, -each.end)):
        if each.end > ends:
            ends = each.end
            yield each
