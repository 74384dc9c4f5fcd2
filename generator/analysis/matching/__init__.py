"""Matching: who can coach whom in what, as an assignment problem with a reason for each pair and each person left over.

Pure, and never public. `coaches` tells who may coach at all; `needs` who is to be coached; `eligibility` who may coach whom,
and why others may not; `search` and `assignment` find the best pairs; `matching` puts it together.
"""

from generator.analysis.matching.coaches import Coach, mentors_on
from generator.analysis.matching.decisions import Decisions, decisions_for
from generator.analysis.matching.matching import Left, Matched, Matching, match
from generator.analysis.matching.rules import Rules, missing_on, rules_on

__all__ = [
    "Coach",
    "Decisions",
    "Left",
    "Matched",
    "Matching",
    "Rules",
    "decisions_for",
    "match",
    "mentors_on",
    "missing_on",
    "rules_on",
]
