"""The catalogue of problems: every word that a report says, by code.

Grouped by the first digit: 1 reading, 2 shape, 3 references, 4 content, 5 persons, 6 releases and policy,
7 identity and privacy, 8 HR's side.
Reports, annotations and the site's page of codes are all made from here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from generator.checks.catalogue.advice import ADVICE
from generator.checks.catalogue.coaching import COACHING
from generator.checks.catalogue.content import CONTENT
from generator.checks.catalogue.effect import EFFECT
from generator.checks.catalogue.entry import Entry, Severity
from generator.checks.catalogue.forms import FORMS
from generator.checks.catalogue.persons import PERSONS
from generator.checks.catalogue.plan import PLAN
from generator.checks.catalogue.privacy import PRIVACY
from generator.checks.catalogue.reading import READING
from generator.checks.catalogue.references import REFERENCES
from generator.checks.catalogue.releases import RELEASES
from generator.checks.catalogue.shape import SHAPE
from generator.checks.catalogue.sheets import SHEETS
from generator.checks.catalogue.upkeep import UPKEEP
from generator.checks.catalogue.vault import VAULT
from generator.checks.problem import Problem

__all__ = ["CATALOGUE", "Entry", "Severity", "is_error", "sentence"]

CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {
        entry.code: entry
        for group in (
            READING,
            SHAPE,
            REFERENCES,
            CONTENT,
            ADVICE,
            COACHING,
            PLAN,
            PERSONS,
            RELEASES,
            PRIVACY,
            SHEETS,
            VAULT,
            UPKEEP,
            FORMS,
            EFFECT,
        )
        for entry in group
    }
)


def is_error(problem: Problem) -> bool:
    """Whether the problem stops the build."""
    return CATALOGUE[problem.code].severity == "galat"


def sentence(problem: Problem) -> str:
    """What is wrong in this case, with the nearest known spelling (fact `mirip`) where there is one."""
    what = CATALOGUE[problem.code].what.format_map(problem.facts)
    nearest = problem.facts.get("mirip")
    return f"{what} Mungkin maksud Anda `{nearest}`?" if nearest else what
