"""Report, names and words -> pages to hand out: one sheet of A4 for each person, to be printed from the browser.

No script and nothing fetched. What a page cannot hold it says to be in the workbook: nothing is cut off unsaid.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis.advice.result import PersonAdvice, Recommendation
from generator.analysis.advice.words import say_certainty, some
from generator.analysis.gap import Need
from generator.hr.names import Names, shown_name
from generator.hr.report.advice_words import KINDS, say_offers, say_promise
from generator.hr.report.printing import template
from generator.hr.report.value import PersonReport, Report
from generator.model.base import PersonId
from generator.model.hub import PublicHub

PERSONAL = "Rahasia: untuk pegawai ini, atasannya, dan pengelola SDM."
_MOST_STEPS, _MOST_NEEDS = 4, 6
"""Rows that a page holds beside the longest text; tested in a browser."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A recommendation in words."""

    kind: str
    title: str
    serves: str
    promise: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A competency that the position asks, in words."""

    name: str
    required: int
    level: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person's sheet; `more_steps` and `more_needs` count what is only in the workbook."""

    name: str
    nip: str
    jabatan: str
    unit: str
    paragraphs: tuple[str, ...]
    steps: tuple[StepLine, ...]
    more_steps: int
    needs: tuple[NeedLine, ...]
    more_needs: int


def write_personal(
    report: Report,
    persons: tuple[PersonReport, ...],
    hub: PublicHub,
    names: Names,
    texts: Mapping[PersonId, str],
) -> str:
    """The pages of all persons who are advised, in the order given."""
    pages = [
        _page(person, person.advice, hub, names, texts[person.person])
        for person in persons
        if person.advice is not None
    ]
    return template("lembar.html.jinja").render(report=report, pages=pages, note=PERSONAL)


def _page(
    person: PersonReport, advice: PersonAdvice, hub: PublicHub, names: Names, text: str
) -> PersonPage:
    steps = advice.recommendations
    needs = sorted(person.needs, key=_first_what_is_open)
    return PersonPage(
        name=shown_name(names, person.person),
        nip=names.nip_of(person.person) or "",
        jabatan=hub.jabatan[person.spell.jabatan].name,
        unit=hub.units[person.spell.unit].name,
        paragraphs=tuple(text.splitlines()),
        steps=tuple(map(_step, steps[:_MOST_STEPS])),
        more_steps=max(0, len(steps) - _MOST_STEPS),
        needs=tuple(_need(each, advice, hub) for each in needs[:_MOST_NEEDS]),
        more_needs=max(0, len(needs) - _MOST_NEEDS),
    )


def _first_what_is_open(need: Need) -> int:
    return (False, None, True).index(need.met)


def _step(each: Recommendation) -> StepLine:
    served = [f"{code} level {level}" for code, level in each.serves]
    return StepLine(
        kind=KINDS[each.kind],
        title=each.title,
        serves=some(served),
        promise=say_promise(each.hours),
        when=say_offers(each, 1),
        why=each.sentence,
    )


def _need(need: Need, advice: PersonAdvice, hub: PublicHub) -> NeedLine:
    return NeedLine(
        name=hub.competencies[need.competency].name,
        required=need.required,
        level=need.standing.level,
        evidence=say_certainty(advice.certainties[need.competency]),
    )
