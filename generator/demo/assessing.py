"""The demo's yearly assessments of one branch, with the few that were recorded wrongly and reversed.

A person has a true level in each competency that their position asks; how often it falls short differs by branch and
competency, so that groups differ. Each October or November half of the competencies are assessed, in turns, so that
two rounds cover all.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from generator.analysis.requirements import Asked
from generator.demo.calendar import TODAY
from generator.demo.chance import day_between, random_id
from generator.model.assessment import Answer, Assessment, Method, Reversal
from generator.model.base import CompetencyCode, LevelNo
from generator.model.person import Person

ROUNDS = (
    (date(2024, 10, 1), date(2024, 11, 29)),
    (date(2025, 10, 1), date(2025, 11, 28)),
    (date(2026, 10, 1), date(2026, 11, 20)),
)
_SHORT = (0.1, 0.2, 0.35, 0.5, 0.7)
"""How many of a branch fall short of what is asked, drawn once for each competency."""

_TRIPLES: tuple[tuple[Answer, Answer, Answer], ...] = (
    ("ya", "ya", "tidak"),
    ("ya", "tidak", "ya"),
    ("tidak", "ya", "ya"),
    ("ya", "tidak", "tidak"),
    ("tidak", "tidak", "ya"),
    ("tidak", "tidak", "tidak"),
)
_ALL: tuple[Answer, Answer, Answer] = ("ya", "ya", "ya")
_GROWS, _SELF_ASSESSED, _WRONG = 0.12, 0.08, 0.012


def assess(
    people: Sequence[Person],
    asked: Asked,
    chance: Random,
) -> Iterator[Assessment | Reversal]:
    """Assessments and reversals of a branch's people, person by person; `asked` are the levels of each position."""
    short: dict[CompetencyCode, float] = {}
    for person in people:
        levels: dict[CompetencyCode, int] = {}
        order: list[CompetencyCode] = []
        for number, (first, last) in enumerate(ROUNDS):
            day = day_between(chance, first, last)
            spell = person.spell_on(day)
            if spell is None:
                continue
            required = asked[spell.jabatan]
            for code, level in required.items():
                if code not in short:
                    short[code] = chance.choice(_SHORT)
                if code not in levels:
                    levels[code] = level - 1 if chance.random() < short[code] else level
                elif chance.random() < _GROWS:
                    levels[code] = min(5, levels[code] + 1)
            if set(order) != set(required):
                order = chance.sample(list(required), len(required))
            for code in order[number % 2 :: 2]:
                yield from _recorded(person, code, required[code], levels[code], day, chance)


def _recorded(
    person: Person,
    code: CompetencyCode,
    required: LevelNo,
    level: int,
    day: date,
    chance: Random,
) -> Iterator[Assessment | Reversal]:
    """One competency in one round: mostly one row, sometimes a wrong one taken back, or one of the person's own."""
    if chance.random() < _SELF_ASSESSED:
        claimed = min(5, level + chance.choice((0, 0, 1)))
        before = day - timedelta(days=chance.randint(5, 40))
        if person.spell_on(before):
            yield _assessment(person, code, required, claimed, before, "mandiri", chance)
    method: Method = "asesor" if chance.random() < 0.15 else "atasan"
    if chance.random() < _WRONG:
        wrong = _assessment(person, code, required, chance.randint(0, 5), day, method, chance)
        day += timedelta(days=chance.randint(1, 20))
        if day <= TODAY and person.spell_on(day):
            yield wrong
            yield Reversal(
                id=random_id(chance, "a"),
                reverses=wrong.id,
                reason=chance.choice(("salah_input", "salah_orang", "keberatan_diterima")),
                day=day,
            )
        else:
            day = wrong.day
    yield _assessment(person, code, required, level, day, method, chance)


def _assessment(
    person: Person,
    code: CompetencyCode,
    required: LevelNo,
    level: int,
    day: date,
    method: Method,
    chance: Random,
) -> Assessment:
    """The answers of somebody who stands at `level`, about the level asked and its neighbours."""
    return Assessment(
        id=random_id(chance, "a"),
        person=person.id,
        day=day,
        method=method,
        competency=code,
        answers={
            asked: _ALL if asked <= level else chance.choice(_TRIPLES)
            for asked in range(max(1, required - 1), min(5, required + 1) + 1)
        },
    )
