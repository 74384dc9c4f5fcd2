"""Which competency levels a position asks: those of its tier, and its own where it names them.

Public facts only; the site, the gap of a person and the release all ask here, so that there is one answer.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from generator.model.base import CompetencyCode, JabatanId, LevelNo
from generator.model.hub import PublicHub
from generator.model.jabatan import Jabatan

Asked: TypeAlias = Mapping[JabatanId, Mapping[CompetencyCode, LevelNo]]
"""What each position asks."""


def asked_by_all(hub: PublicHub, day: date) -> Asked:
    """The levels that each position of the hub asks on `day`, in the order of the positions."""
    return {key: required_levels(jabatan, hub, day) for key, jabatan in hub.jabatan.items()}


def required_levels(
    jabatan: Jabatan, hub: PublicHub, day: date
) -> Mapping[CompetencyCode, LevelNo]:
    """Level (1-5) that `jabatan` asks of each competency on `day`, in the order of the dictionary.

    A functional tier takes its level from `jabatan.yml`, any other from the policy in force on the day. Where no
    policy is in force, only the position's own `syarat` are asked.

    Source: Permenpan RB 38/2017 for the levels of the tiers (verified); `syarat` say themselves whether they are.
    """
    level = tier_level(jabatan, hub, day)
    asked = dict.fromkeys(hub.tier_competencies, level) if level is not None else {}
    asked.update(jabatan.requirements)
    return {code: asked[code] for code in hub.competencies if code in asked}


def tier_level(jabatan: Jabatan, hub: PublicHub, day: date) -> LevelNo | None:
    """Level (1-5) that the tier of `jabatan` asks of the managerial and socio-cultural competencies, if any."""
    functional = hub.functional_levels.get(jabatan.tier)
    if functional is not None:
        return functional
    policy = hub.policy.level_wajib_per_jenjang.on(day)
    return policy.value.get(jabatan.tier) if policy is not None else None
