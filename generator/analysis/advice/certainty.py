"""Certainty: what the standing in a competency rests on, how old that is, and how sure it makes us, in words.

Old or missing evidence is said and never taken as a failure. Never public.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.analysis.profile import Standing
from generator.model.advice import AdviceRules, BySource, Sureness
from generator.model.assessment import Method

Age = Literal["baru", "lama", "kedaluwarsa", "tidak_ada"]


@dataclass(frozen=True, slots=True)
class Certainty:
    """What is known of a competency; `assessment` is the id of the assessment, for HR's own use.

    `months` are whole months since it was made; `sureness` is None where nothing holds.
    """

    age: Age
    assessment: str | None = None
    method: Method | None = None
    day: date | None = None
    months: int | None = None
    sureness: Sureness | None = None


def certainty_of(standing: Standing, rules: AdviceRules, as_of: date) -> Certainty:
    """How sure a standing is on a day."""
    evidence = standing.evidence
    if evidence is None:
        return Certainty("tidak_ada")
    months = months_between(evidence.day, as_of)
    age: Age = "kedaluwarsa"
    sureness: Sureness | None = None
    if standing.state == "berlaku":
        old = months >= rules.certainty.old_after
        age = "lama" if old else "baru"
        source = _source(evidence.method, rules)
        sureness = source.old if old else source.new
    return Certainty(age, evidence.assessment.id, evidence.method, evidence.day, months, sureness)


def months_between(since: date, until: date) -> int:
    """Whole months from `since` to `until`; none where the second is no later."""
    months = (until.year - since.year) * 12 + until.month - since.month
    return max(0, months - (until.day < since.day))


def _source(method: Method, rules: AdviceRules) -> BySource:
    by_method: Mapping[Method, BySource] = {
        "mandiri": rules.certainty.own,
        "atasan": rules.certainty.superior,
        "asesor": rules.certainty.assessor,
    }
    return by_method[method]
