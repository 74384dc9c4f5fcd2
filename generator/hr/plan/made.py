"""Made: all that the sheets of the private plan tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.analysis.plan.curve import Point
from generator.analysis.plan.line import Plan
from generator.analysis.plan.needs import Gathered
from generator.analysis.plan.proposal import Setting
from generator.model.base import UnitId


@dataclass(frozen=True, slots=True)
class Made:
    """The plan and what it was made from; `columns` are the headings that the rule names, with its source."""

    plan: Plan
    curve: Sequence[Point]
    setting: Setting
    gathered: Gathered
    shares: Mapping[str, Mapping[UnitId, int]]
    as_of: date
    columns: Sequence[str]
    basis: str
