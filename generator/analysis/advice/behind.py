"""What of the ways to a person's goals they have taken or are taking, and which give JP that this year still asks."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from generator.analysis.advice.basis import Basis
from generator.analysis.advice.goals import Goal
from generator.analysis.advice.hours import take
from generator.analysis.advice.steps import Behind
from generator.analysis.closing import Closer
from generator.analysis.facts import Facts
from generator.analysis.ledger import Ledger, Prospect
from generator.model.base import FormCode, GuideSlug, TrainingSlug
from generator.model.content import Guide


def behind_of(facts: Facts, goals: tuple[Goal, ...], ledger: Ledger, basis: Basis) -> Behind:
    """What is behind a person as of the day of the basis.

    A training is behind them once passed or attended, and run while its event has not ended. A guide is behind them once
    as many sessions stand as it has, and run from the first of this year on.
    """
    ways = {way.key: way for goal in goals for cell in goal.cells for way in cell.ways}
    done = {f"pelatihan/{slug}" for slug in learned(facts, basis)}
    running = {f"pelatihan/{slug}" for slug in _attending(facts, basis)} - done
    for key, way in ways.items():
        if way.kind == "mentoring":
            sessions = _sessions(facts, basis.hub.guides[GuideSlug(way.slug)], basis.day)
            if len(sessions) >= len(basis.hub.guides[GuideSlug(way.slug)].front.sessions):
                done.add(key)
            elif any(day.year == basis.day.year for day in sessions):
                running.add(key)
    fresh = [way for key, way in ways.items() if key not in done and key not in running]
    due = _due(fresh, facts, basis) if ledger.remaining else ()
    return Behind(frozenset(done), frozenset(running), due)


def learned(facts: Facts, basis: Basis) -> dict[TrainingSlug, date]:
    """The trainings that the person passed or attended to the end, and the last day of the latest time."""
    found: dict[TrainingSlug, date] = {}
    for slug, outcome, end in _attendances(facts, basis):
        if end <= basis.day and outcome != "tidak_lulus":
            found[slug] = max(end, found.get(slug, end))
    return found


def _attending(facts: Facts, basis: Basis) -> set[TrainingSlug]:
    return {slug for slug, _, end in _attendances(facts, basis) if end > basis.day}


def _attendances(facts: Facts, basis: Basis) -> Iterator[tuple[TrainingSlug, str, date]]:
    for attendance in facts.attendances:
        event = basis.hub.events[attendance.event]
        if event.training is not None and attendance.stands_on(basis.day):
            yield event.training, attendance.outcome, event.end


def _sessions(facts: Facts, guide: Guide, as_of: date) -> list[date]:
    """Days of the sessions of the guide's step that the person had as the mentee."""
    return [
        each.day
        for each in facts.mentored
        if each.day <= as_of
        and each.stands_on(as_of)
        and each.competency == guide.front.competency
        and each.to_level == guide.front.to_level
    ]


def _due(ways: Iterable[Closer], facts: Facts, basis: Basis) -> frozenset[str]:
    """Keys of the ways that, each taken alone from today on, give JP in this year."""
    hub, day = basis.hub, basis.day
    prospect = Prospect(facts, hub, date(day.year, 12, 31))
    known: dict[tuple[tuple[FormCode, date, date, Decimal], ...], bool] = {}
    found = set()
    for way in ways:
        offers = basis.offers.get(TrainingSlug(way.slug), ()) if way.kind == "pelatihan" else ()
        event = offers[0] if offers else None
        taken = take(way, hub, basis.book.rules.assignment, day, event)
        claims = [claim for claim in taken.claims if claim.end.year == day.year]
        alike = tuple((each.form, each.start, each.end, each.jp) for each in claims)
        if alike not in known:
            known[alike] = day.year in prospect.gain(claims)
        if known[alike]:
            found.add(way.key)
    return frozenset(found)
