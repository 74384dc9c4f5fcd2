"""Mentors: whether a cell's label already says that somebody in the group may coach the competency.

Nothing is counted for it. A label says that at least so many of the answers it counted are "yes"; who could coach if
theirs is, follows from dates, methods and forms, which are public facts. Where more are "yes" than there are people who
could not coach at all, one of those who could is among them. So whoever reads the label could have said it: docs/privasi.md,
section 5. Where the label does not say it, nothing is said, whether there is a mentor or not.
"""

from collections.abc import Iterable, Mapping, Set

from generator.analysis.facts import Facts
from generator.disclosure.bands import Span
from generator.model.assessment import Answer, Assessment
from generator.model.base import LevelNo

_YES: Answer = "ya"
_NO: Answer = "tidak"
_ONE = 1
"""Mentors that a label must vouch for. One is enough: it is the label that keeps answers open, not this figure."""


def coaches_to(counted: Set[str], said: Span, could_coach: Mapping[str, LevelNo]) -> LevelNo | None:
    """The highest level (1-5) to which the label makes sure that somebody may coach; None where it makes sure of none.

    Args:
        counted: tokens of the answers that the label counted.
        said: what it says of the number of "yes" among them.
        could_coach: up to which level each of them could coach if the answer is "yes"; the others could not.
    """
    levels = sorted({could_coach[token] for token in counted if token in could_coach}, reverse=True)
    for level in levels:
        could = sum(could_coach.get(token, 0) >= level for token in counted)
        if said.low - (len(counted) - could) >= _ONE:
            return level
    return None


def as_if_met(facts: Facts, counted: Iterable[tuple[Assessment, LevelNo]]) -> Facts:
    """The person with these assessments alone, each as if it showed just the level that was required.

    What was answered is gone from it, so that nothing that is worked out from it can depend on an answer.
    """
    return Facts(facts.person, assessments=tuple(_as_if_met(*each) for each in counted))


def _as_if_met(assessment: Assessment, required: LevelNo) -> Assessment:
    answers = {
        level: (_YES if level <= required else _NO,) * len(given)
        for level, given in assessment.answers.items()
    }
    return assessment.model_copy(update={"answers": answers})
