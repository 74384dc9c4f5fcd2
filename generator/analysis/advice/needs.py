"""Open needs of a person, weighed: what mentor matching and the yearly plan start from. Never public.

The same weights put a person's own advice in order, so that plan, mentor and advice agree on what comes first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.advice.certainty import Certainty, certainty_of
from generator.analysis.advice.goals import Reason, weight_of
from generator.analysis.gap import Gap, Gaps, Need
from generator.analysis.profile import Profile
from generator.model.advice import AdviceRules, Sureness
from generator.model.base import CompetencyCode, JabatanId


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A competency in which a position asks more than was reached (`met` False), or nothing valid is known (None).

    Attributes:
        jabatan: the position that asks.
        reason: `dipegang` for the position held, `berikut` for one that may come next.
        need: what is asked and missing.
        certainty: how sure that is.
        weight: levels missing times the weights of reason and certainty; 0 where nothing valid is known, which is
            to be assessed first and never to be trained for.
    """

    jabatan: JabatanId
    reason: Reason
    need: Need
    certainty: Certainty
    weight: int


def open_needs(gaps: Gaps, rules: AdviceRules, day: date) -> tuple[OpenNeed, ...]:
    """The needs of a person that are not met, the heaviest first, then those of the position held, then by the dictionary.

    Args:
        gaps: `gaps_of(person, profile, hub, day)`.
        rules: `hub.advice.on(day)`.
        day: as of which the gaps are.
    """
    held = () if gaps.held is None else _of("dipegang", gaps.held, rules, day)
    following = (each for gap in gaps.next for each in _of("berikut", gap, rules, day))
    return tuple(sorted((*held, *following), key=lambda each: -each.weight))


def certainties(
    profile: Profile, rules: AdviceRules, day: date
) -> Mapping[CompetencyCode, Certainty]:
    """How sure each standing of a profile is, in the order of the dictionary."""
    return {
        code: certainty_of(standing, rules, day) for code, standing in profile.standings.items()
    }


def surenesses(known: Mapping[CompetencyCode, Certainty]) -> Mapping[CompetencyCode, Sureness]:
    """The degree of sureness of every competency of which something valid is known."""
    return {code: each.sureness for code, each in known.items() if each.sureness is not None}


def _of(reason: Reason, gap: Gap, rules: AdviceRules, day: date) -> tuple[OpenNeed, ...]:
    found = []
    for need in gap.needs:
        if need.met:
            continue
        certainty = certainty_of(need.standing, rules, day)
        weight = 0
        if certainty.sureness is not None:
            weight = weight_of(len(need.missing_levels), reason, certainty.sureness, rules)
        found.append(OpenNeed(gap.jabatan, reason, need, certainty, weight))
    return tuple(found)
