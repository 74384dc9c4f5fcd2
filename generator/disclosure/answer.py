"""Answer tokens: a name for one answer of one person that tells neither the person nor the answer.

Two labels count the same answer exactly where their tokens are equal. A token is a hash of the person's random id with
all that was assessed, so that without the records it leads nowhere: once a person's record is removed, nobody can tell
any more whose token it was, and still the labels that counted it are understood.
"""

import hashlib
from base64 import b32encode

from generator.model.assessment import Assessment
from generator.model.base import LevelNo, PersonId


def assessed(assessment: Assessment, required: LevelNo) -> str:
    """The token of the answer to: does this assessment show the level (1-5) required?

    The text must never change, not even where the model gains a field: every answer would be taken for a new one. And
    what an assessment shows must depend on it alone; where that rule changes, the text must change with it.
    """
    answers = (f"{level} {' '.join(given)}" for level, given in sorted(assessment.answers.items()))
    facts = (assessment.id, assessment.person, assessment.day.isoformat(), assessment.method)
    return _token(", ".join((*facts, assessment.competency, *answers)), required)


def learned(person: PersonId, year: int) -> str:
    """The token of the answer to: did this person reach the JP of that year?"""
    return _token(f"{person} JP {year}", 0)


def same_assessment(token: str) -> str:
    """What is equal for answers from one assessment, whatever level was required."""
    return token[:-1]


def _token(text: str, level: int) -> str:
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return f"{b32encode(digest).decode().rstrip('=').lower()}{level}"
