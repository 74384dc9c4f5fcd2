"""Steps -> recommendations of learning: with the JP each gives and the events that offer it."""

from collections.abc import Sequence
from datetime import date

from generator.analysis.advice.basis import Basis
from generator.analysis.advice.hours import Taken, promise, take
from generator.analysis.advice.result import Recommendation
from generator.analysis.advice.steps import Step
from generator.analysis.closing import Kind
from generator.analysis.facts import Facts
from generator.model.base import TrainingSlug
from generator.model.event import Event


def learning(steps: Sequence[Step], facts: Facts, basis: Basis) -> tuple[Recommendation, ...]:
    """The recommendations, in the order of the steps.

    A training is counted at its first event that begins after those of its prerequisites have ended. Guides are followed
    one after the other, and so is practice at work: no month's cap is promised twice.
    """
    taken: list[Taken] = []
    free: dict[Kind, date] = {}
    for step in steps:
        offers = _offers(step, steps, taken, basis)
        day = free.get(step.way.kind, basis.day)
        event = offers[0] if offers else None
        taken.append(take(step.way, basis.hub, basis.book.rules.assignment, day, event))
        if step.way.kind != "pelatihan":
            free[step.way.kind] = taken[-1].last_day
    return tuple(
        Recommendation(
            kind=step.way.kind,
            key=step.way.key,
            title=step.way.title,
            rule=step.way.rule,
            sentence=step.way.sentence,
            reason=step.goal.reason,
            serves=step.serves,
            share=step.way.share,
            hours=hours,
            offers=_offers(step, steps, taken, basis),
            self_paced=_self_paced(step, basis),
        )
        for step, hours in zip(steps, promise(facts, basis.hub, taken), strict=True)
    )


def _self_paced(step: Step, basis: Basis) -> bool:
    """Whether the training is on the site as a whole: online, without any time in class."""
    if step.way.kind != "pelatihan":
        return False
    front = basis.hub.trainings[TrainingSlug(step.way.slug)].front
    return front.mode == "daring" and not front.class_minutes


def _offers(
    step: Step, steps: Sequence[Step], taken: Sequence[Taken], basis: Basis
) -> tuple[Event, ...]:
    """The events of a training that begin after those in which its prerequisites are taken."""
    if step.way.kind != "pelatihan":
        return ()
    ends = [
        done.event.end
        for before, done in zip(steps, taken, strict=False)
        if done.event is not None and before.way.slug in step.way.after
    ]
    free = max(ends, default=basis.day)
    offered = basis.offers.get(TrainingSlug(step.way.slug), ())
    return tuple(event for event in offered if event.start > free)
