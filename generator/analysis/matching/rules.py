"""Rules: the settings of coaching as they are in force on one day."""

from dataclasses import dataclass
from datetime import date

from generator.model.assessment import Method
from generator.model.coaching import Coaching, Seniority, Weights
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds on `day`; each field as in `model.coaching`. `oldest` is the first day that evidence may be of."""

    day: date
    oldest: date
    levels_above: int
    target_suffices: bool
    evidence_months: int
    evidence_methods: frozenset[Method]
    unit_steps: int
    same_place: bool
    superiors: int
    seniority: Seniority
    pairs_per_mentor: int
    competencies_per_mentee: int
    weights: Weights


def rules_on(hub: PublicHub, day: date) -> Rules | None:
    """The rules in force on `day`; None where the hub has none, or one of them was not yet in force.

    Source: `site_config/pendampingan.yml` (rules of the hub).
    """
    if hub.coaching is None or missing_on(hub.coaching, day):
        return None
    values = {name: getattr(hub.coaching, name).on(day).value for name in Coaching.model_fields}
    values["evidence_methods"] = frozenset(values["evidence_methods"])
    return Rules(day=day, oldest=months_before(day, values["evidence_months"]), **values)


def missing_on(coaching: Coaching, day: date) -> tuple[str, ...]:
    """The settings, by their Indonesian names, that are not in force on `day`."""
    return tuple(
        field.alias or name
        for name, field in Coaching.model_fields.items()
        if getattr(coaching, name).on(day) is None
    )


def months_before(day: date, months: int) -> date:
    """The same day of the month, `months` earlier; the last of a month that is too short.

    >>> months_before(date(2026, 3, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
