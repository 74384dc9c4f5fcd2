"""Decisions: what officers and earlier years have settled, as a matching for one year takes it in."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.base import CompetencyCode, PersonId
from generator.model.pairing import Pair, PairingFile


@dataclass(frozen=True, slots=True)
class Decisions:
    """What is settled.

    Attributes:
        locks: pairs of the year that an officer locked, by mentee and competency.
        banned: the mentors whom each mentee may not have in the year.
        kept: the mentor of each mentee and competency in the pairs that the year has already, or else in those of the
            year before.
    """

    locks: Mapping[tuple[PersonId, CompetencyCode], Pair] = field(default_factory=dict)
    banned: Mapping[PersonId, frozenset[PersonId]] = field(default_factory=dict)
    kept: Mapping[tuple[PersonId, CompetencyCode], PersonId] = field(default_factory=dict)


def decisions_for(year: int, pairings: Mapping[int, PairingFile]) -> Decisions:
    """What `records/pasangan/` settles for `year`."""
    present = pairings[year].pairs if year in pairings else ()
    before = pairings[year - 1].pairs if year - 1 in pairings else ()
    banned: defaultdict[PersonId, set[PersonId]] = defaultdict(set)
    for file in pairings.values():
        for ban in file.bans:
            if ban.touches(year):
                banned[ban.mentee].add(ban.mentor)
    return Decisions(
        locks={(pair.mentee, pair.competency): pair for pair in present if pair.locked},
        banned={mentee: frozenset(mentors) for mentee, mentors in banned.items()},
        kept={(pair.mentee, pair.competency): pair.mentor for pair in present or before},
    )
