"""The demo's mentoring sessions of one branch: guides of the content, walked by pairs from the same branch."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from generator.analysis.requirements import Asked
from generator.demo.calendar import TODAY
from generator.demo.chance import day_between, random_id, weekday_from
from generator.model.content import Guide
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.model.person import Person

_YEARS = (2024, 2025, 2026)
_MENTORED = 0.12
_JP = 2.0


def mentor(
    hub: PublicHub,
    people: Sequence[Person],
    asked: Asked,
    chance: Random,
) -> Iterator[MentoringSession]:
    """Sessions of about one person in eight a year, each led by somebody of the branch who holds a leading position."""
    leaders = [
        each for each in people if hub.jabatan[each.history[-1].jabatan].kind == "struktural"
    ]
    for year in _YEARS:
        for mentee in people:
            if chance.random() >= _MENTORED:
                continue
            start = day_between(chance, date(year, 2, 1), date(year, 7, 31))
            spell = mentee.spell_on(start)
            guides = [
                guide
                for guide in hub.guides.values()
                if spell is not None
                and asked[spell.jabatan].get(guide.front.competency, 0) >= guide.front.to_level
            ]
            mentors = [each for each in leaders if each is not mentee]
            if guides and mentors:
                yield from _walk(
                    chance.choice(guides), chance.choice(mentors), mentee, start, chance
                )


def _walk(
    guide: Guide, mentor: Person, mentee: Person, start: date, chance: Random
) -> Iterator[MentoringSession]:
    """The sessions of a guide from `start` on, for as long as both are in service and the year lasts."""
    for planned in guide.front.sessions:
        week = timedelta(weeks=planned.week - 1, days=chance.randint(0, 3))
        day = weekday_from(start + week)
        both_serve = mentor.spell_on(day) and mentee.spell_on(day)
        if day > TODAY or day.year != start.year or not both_serve:
            return
        yield MentoringSession(
            id=random_id(chance, "m"),
            mentor=mentor.id,
            mentee=mentee.id,
            day=day,
            competency=guide.front.competency,
            from_level=guide.front.from_level,
            to_level=guide.front.to_level,
            stages=planned.stages,
            jp=_JP,
        )
