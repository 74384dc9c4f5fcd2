"""Report and names -> one HTML page for reading: no script, nothing fetched, everything from records escaped."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.analysis.advice.result import Recommendation
from generator.analysis.advice.words import SURENESS, say_age, some
from generator.analysis.gap import Need
from generator.analysis.ledger import SENTENCES, Entry
from generator.hr.names import Names, shown_name
from generator.hr.report import wording
from generator.hr.report.advice_tables import by_reason
from generator.hr.report.advice_words import KINDS, say_form, say_offers, say_promise, say_serves
from generator.hr.report.printing import template
from generator.hr.report.tables import (
    CONFIDENTIAL,
    event_title,
    in_reading_order,
    remark,
    scope_name,
)
from generator.hr.report.texts import texts_of
from generator.hr.report.value import PersonReport, Report
from generator.model.base import PersonId
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.wording import STAGES, say_date


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A row of the ledger in words."""

    entry: Entry
    title: str
    form: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A competency asked, in words."""

    need: Need
    name: str
    result: str
    evidence: str
    missing: str


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A mentoring session in words."""

    session: MentoringSession
    mentor: str
    stages: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A recommendation in words."""

    each: Recommendation
    kind: str
    serves: str
    promise: str
    form: str
    when: str


@dataclass(frozen=True, slots=True)
class AdviceView:
    """The advice to a person: the words, the steps, what each next position asks beyond, and what was not chosen, by why."""

    paragraphs: tuple[str, ...]
    steps: tuple[StepLine, ...]
    following: tuple[tuple[str, tuple[NeedLine, ...]], ...]
    not_chosen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as the page shows them."""

    report: PersonReport
    name: str
    nip: str
    jabatan: str
    duty: str
    remark: str
    short: int
    entries: tuple[EntryLine, ...]
    needs: tuple[NeedLine, ...]
    sessions: tuple[SessionLine, ...]
    advice: AdviceView | None


@dataclass(frozen=True, slots=True)
class UnitView:
    """The persons placed in a unit, by name."""

    id: str
    name: str
    persons: tuple[PersonView, ...]


def write_page(
    report: Report, hub: PublicHub, names: Names, texts: Mapping[PersonId, str] | None = None
) -> str:
    """The whole page; `texts` are the words to each person, those of the rules where none are given."""
    texts = texts_of(report) if texts is None else texts
    by_unit = groupby(in_reading_order(report, names), key=lambda each: each.spell.unit)
    units = [
        UnitView(
            unit, hub.units[unit].name, tuple(_person(each, hub, names, texts) for each in persons)
        )
        for unit, persons in by_unit
    ]
    return template("laporan.html.jinja").render(
        report=report, total=report.total, units=units, scope=scope_name(report), note=CONFIDENTIAL
    )


def _person(
    person: PersonReport, hub: PublicHub, names: Names, texts: Mapping[PersonId, str]
) -> PersonView:
    return PersonView(
        report=person,
        name=shown_name(names, person.person),
        nip=names.nip_of(person.person) or "",
        jabatan=hub.jabatan[person.spell.jabatan].name,
        duty=wording.say_duty(person.ledger.duty),
        remark=remark(person),
        short=sum(need.met is False for need in person.needs),
        entries=tuple(_entry(each, hub) for each in person.ledger.entries),
        needs=tuple(_need(each, person, hub) for each in person.needs),
        sessions=tuple(
            SessionLine(
                each,
                shown_name(names, each.mentor),
                ", ".join(STAGES[stage] for stage in each.stages),
            )
            for each in person.mentored
        ),
        advice=_advice(person, hub, texts),
    )


def _advice(
    person: PersonReport, hub: PublicHub, texts: Mapping[PersonId, str]
) -> AdviceView | None:
    if person.advice is None:
        return None
    return AdviceView(
        paragraphs=tuple(texts[person.person].splitlines()),
        steps=tuple(
            StepLine(
                each,
                KINDS[each.kind],
                say_serves(each),
                say_promise(each.hours),
                say_form(each.hours, hub),
                say_offers(each),
            )
            for each in person.advice.recommendations
        ),
        following=tuple(
            (
                hub.jabatan[gap.jabatan].name,
                tuple(_need(need, person, hub) for need in gap.needs if not need.met),
            )
            for gap in person.advice.gaps.next
        ),
        not_chosen=tuple((why, some(titles)) for why, titles in by_reason(person.advice)),
    )


def _entry(entry: Entry, hub: PublicHub) -> EntryLine:
    form = hub.forms.get(entry.form)
    name = entry.form if form is None else form.name
    return EntryLine(entry, event_title(entry, hub), name, SENTENCES[entry.why])


def _need(need: Need, person: PersonReport, hub: PublicHub) -> NeedLine:
    evidence = need.standing.evidence
    if evidence is None:
        said = "belum pernah dinilai"
    else:
        said = f"{say_date(evidence.day)}, {wording.METHODS[evidence.method]}"
        if need.standing.state == "kedaluwarsa" and evidence.valid_until is not None:
            said += f"; berlaku sampai {say_date(evidence.valid_until)}"
        elif person.advice is not None:
            known = person.advice.certainties[need.competency]
            said += f"; {say_age(known.months or 0)} lalu"
            said += f", keyakinan {SURENESS[known.sureness]}" if known.sureness else ""
    return NeedLine(
        need=need,
        name=hub.competencies[need.competency].name,
        result=wording.say_met(need),
        evidence=said,
        missing=wording.say_missing(need.missing_indicators),
    )
