"""The competency profile of a person as of a day: level reached, the evidence for it, and whether it still holds.

Rules, in this order:
- An assessment that was reversed on or before the day never counts.
- Among those still valid, the latest by an assessor or a superior counts; a self-assessment (`mandiri`) only where
  there is none of theirs. Of one day, `asesor` comes before `atasan`.
- The level is the highest whose three indicators are all `ya` with all those of every assessed lower level.
- Where all evidence has lapsed, the latest is named, and no level is claimed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from generator.analysis.facts import Facts
from generator.model.assessment import Assessment, Method
from generator.model.base import CompetencyCode, PersonId
from generator.model.hub import PublicHub

State = Literal["berlaku", "kedaluwarsa", "tidak_ada"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The assessment a standing rests on; `level` is 0 where it shows none, `valid_until` None where it never lapses."""

    assessment: Assessment
    level: int
    valid_until: date | None

    @property
    def day(self) -> date:
        """Day of the assessment."""
        return self.assessment.day

    @property
    def method(self) -> Method:
        """Who assessed: oneself, a superior, an assessor."""
        return self.assessment.method


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands in one competency. No evidence is a state of its own, never a level of 0."""

    competency: CompetencyCode
    state: State
    evidence: Evidence | None

    @property
    def level(self) -> int | None:
        """Level reached (0-5) by evidence that holds; None where there is none that does."""
        return (
            self.evidence.level if self.evidence is not None and self.state == "berlaku" else None
        )


@dataclass(frozen=True, slots=True)
class Profile:
    """The standings of a person in every competency of the dictionary, in its order."""

    person: PersonId
    as_of: date
    standings: Mapping[CompetencyCode, Standing]


def profile_of(facts: Facts, hub: PublicHub, as_of: date) -> Profile:
    """The profile of a person from what was known on `as_of`."""
    known: defaultdict[CompetencyCode, list[Evidence]] = defaultdict(list)
    for assessment in facts.assessments_on(as_of):
        known[assessment.competency].append(
            Evidence(assessment, level_shown(assessment), _valid_until(assessment.day, hub, as_of))
        )
    return Profile(
        facts.person.id,
        as_of,
        {code: _standing(code, known.get(code, ()), as_of) for code in hub.competencies},
    )


def level_shown(assessment: Assessment) -> int:
    """The highest level (0-5) all of whose indicators are `ya`, with those of every assessed lower level."""
    shown = 0
    for level, answers in sorted(assessment.answers.items()):
        if "tidak" in answers:
            break
        shown = level
    return shown


def _standing(code: CompetencyCode, known: Iterable[Evidence], as_of: date) -> Standing:
    ranked = sorted(known, key=_weight)
    valid = [each for each in ranked if each.valid_until is None or as_of <= each.valid_until]
    if valid:
        return Standing(code, "berlaku", valid[-1])
    if ranked:
        return Standing(code, "kedaluwarsa", ranked[-1])
    return Standing(code, "tidak_ada", None)


_RANK: Mapping[Method, int] = {"mandiri": 0, "atasan": 1, "asesor": 2}


def _weight(evidence: Evidence) -> tuple[bool, date, int, str]:
    """Sort key: any other method outweighs `mandiri`, then the later day, then the method; the id breaks ties."""
    method = evidence.method
    return method != "mandiri", evidence.day, _RANK[method], evidence.assessment.id


def _valid_until(day: date, hub: PublicHub, as_of: date) -> date | None:
    """The last day of an assessment of `day`: that before its anniversary.

    Source: `masa_berlaku_asesmen` as of the day asked about (Peraturan BKN 26/2019, not verified).
    """
    years = hub.policy.masa_berlaku_asesmen.on(as_of)
    if years is None:
        return None
    leap_day = (day.month, day.day) == (2, 29)
    start = date(day.year, 3, 1) if leap_day else day
    return start.replace(year=day.year + years.value) - timedelta(days=1)
