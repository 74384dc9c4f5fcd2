"""Offers: what can be given in a year: a training of the hub by a trainer, online or in rooms of a size, and what it costs.

A training is on offer where the settings have the cost of its form and a trainer for all competencies that it teaches.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from generator.model.base import TrainingSlug
from generator.model.content import Training
from generator.model.hub import PublicHub
from generator.model.learning_form import LearningForm
from generator.model.plan_settings import FormCost, PlanSettings, Room, Trainer


@dataclass(frozen=True, slots=True)
class Offer:
    """A training that a trainer can give in any of `rooms`, smallest first; online where there is none.

    Attributes:
        days: working days that a class runs; of an online class, days from first to last.
        taught: teaching days that a class takes of the trainer.
        least, most: participants of a class.
        per_class, per_person: rupiah.
        jp: JP that a participant is recorded with.
        credited: JP of them that the form gives, as far as its cap for a year allows.
    """

    training: TrainingSlug
    trainer: str
    rooms: tuple[str, ...]
    days: int
    taught: int
    least: int
    most: int
    per_class: int
    per_person: int
    jp: float
    credited: float

    @property
    def seat_cost(self) -> float:
        """Rupiah of a seat in a full class."""
        return self.per_class / self.most + self.per_person

    @property
    def full_cost(self) -> int:
        """Rupiah of a class whose seats are all taken: known from the form and the room alone."""
        return self.per_class + self.per_person * self.most


def offers_of(hub: PublicHub, settings: PlanSettings, year: int) -> tuple[Offer, ...]:
    """All offers of a year, in the order of trainings, trainers and sizes."""
    costs = settings.costs.on(date(year, 1, 1))
    by_form = {(each.form, each.online): each for each in costs.value} if costs else {}
    return tuple(
        offer
        for training in hub.trainings.values()
        if (cost := by_form.get((training.front.form, is_online(training)))) is not None
        for trainer in settings.trainers
        if {target.competency for target in training.front.targets} <= {*trainer.competencies}
        for offer in _offers(training, trainer, cost, hub, settings, year)
    )


def is_online(training: Training) -> bool:
    """Whether the training needs no room."""
    return training.front.mode == "daring"


def without_cost(hub: PublicHub, settings: PlanSettings, year: int) -> Mapping[TrainingSlug, str]:
    """Trainings that cannot be offered, and why, in Indonesian."""
    offered = {offer.training for offer in offers_of(hub, settings, year)}
    costs = settings.costs.on(date(year, 1, 1))
    known = {(each.form, each.online) for each in costs.value} if costs else set()
    return {
        slug: "belum ada biaya untuk bentuknya"
        if (training.front.form, is_online(training)) not in known
        else "belum ada pengajar untuk semua kompetensinya, atau ruang yang cukup"
        for slug, training in hub.trainings.items()
        if slug not in offered
    }


def _offers(
    training: Training,
    trainer: Trainer,
    cost: FormCost,
    hub: PublicHub,
    settings: PlanSettings,
    year: int,
) -> Iterator[Offer]:
    days = settings.online.runs if cost.online else _class_days(training, hub, settings, year)
    for most, rooms in _sizes(cost, settings.rooms):
        yield Offer(
            training=training.slug,
            trainer=trainer.institution,
            rooms=rooms,
            days=days,
            taught=settings.online.taught if cost.online else days,
            least=cost.size.least,
            most=most,
            per_class=cost.per_class,
            per_person=cost.per_person,
            jp=training.front.jp,
            credited=_credited(hub.forms[training.front.form], training.front.jp, days),
        )


def _sizes(cost: FormCost, rooms: tuple[Room, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """How many a class may have, largest first, and the rooms that hold so many."""
    if cost.online:
        yield cost.size.most, ()
        return
    sizes = {min(cost.size.most, room.seats) for room in rooms}
    for most in sorted(sizes, reverse=True):
        if most >= cost.size.least:
            fitting = sorted(
                (room for room in rooms if room.seats >= most), key=lambda each: each.seats
            )
            yield most, tuple(room.name for room in fitting)


def _class_days(training: Training, hub: PublicHub, settings: PlanSettings, year: int) -> int:
    """Days in class: the minutes face to face, in days of `jp_per_hari`."""
    minutes = hub.policy.menit_per_jp.on(date(year, 1, 1))
    a_day = settings.day_jp * (minutes.value if minutes else 1)
    return max(1, ceil(training.front.class_minutes / a_day))


def _credited(form: LearningForm, jp: float, days: int) -> float:
    """JP that one participation is recognised with, its yearly cap included.

    Source: PerLAN 10/2018 by way of `bentuk_bangkom.yml`; `analysis.ledger` judges what really took place.
    """
    conversion = form.conversion
    units = {"jp_tercatat": jp, "hari": days}.get(conversion.unit, 1)
    converted = min(jp, units * conversion.jp)
    cap = conversion.cap
    if cap is None or cap.jp is None:
        return converted
    return min(converted, cap.jp * days if cap.per == "hari" else cap.jp)
