"""Report and names -> one HTML page for reading: no script, nothing fetched, everything from records escaped."""

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.analysis.gap import Need
from generator.analysis.ledger import SENTENCES, Entry
from generator.hr.names import Names, shown_name
from generator.hr.report import wording
from generator.hr.report.tables import (
    CONFIDENTIAL,
    event_title,
    in_reading_order,
    remark,
    scope_name,
)
from generator.hr.report.value import PersonReport, Report
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.wording import STAGES, say_date, say_exact

_TEMPLATES = Path(__file__).parent / "templates"


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


@dataclass(frozen=True, slots=True)
class UnitView:
    """The persons placed in a unit, by name."""

    id: str
    name: str
    persons: tuple[PersonView, ...]


def write_page(report: Report, hub: PublicHub, names: Names) -> str:
    """The whole page."""
    by_unit = groupby(in_reading_order(report, names), key=lambda each: each.spell.unit)
    units = [
        UnitView(unit, hub.units[unit].name, tuple(_person(each, hub, names) for each in persons))
        for unit, persons in by_unit
    ]
    return _template().render(
        report=report, total=report.total, units=units, scope=scope_name(report), note=CONFIDENTIAL
    )


def _person(person: PersonReport, hub: PublicHub, names: Names) -> PersonView:
    return PersonView(
        report=person,
        name=shown_name(names, person.person),
        nip=names.nip_of(person.person) or "",
        jabatan=hub.jabatan[person.spell.jabatan].name,
        duty=wording.say_duty(person.ledger.duty),
        remark=remark(person),
        short=sum(need.met is False for need in person.needs),
        entries=tuple(_entry(each, hub) for each in person.ledger.entries),
        needs=tuple(_need(each, hub) for each in person.needs),
        sessions=tuple(
            SessionLine(
                each,
                shown_name(names, each.mentor),
                ", ".join(STAGES[stage] for stage in each.stages),
            )
            for each in person.mentored
        ),
    )


def _entry(entry: Entry, hub: PublicHub) -> EntryLine:
    form = hub.forms.get(entry.form)
    name = entry.form if form is None else form.name
    return EntryLine(entry, event_title(entry, hub), name, SENTENCES[entry.why])


def _need(need: Need, hub: PublicHub) -> NeedLine:
    evidence = need.standing.evidence
    if evidence is None:
        said = "belum pernah dinilai"
    else:
        said = f"{say_date(evidence.day)}, {wording.METHODS[evidence.method]}"
        if need.standing.state == "kedaluwarsa" and evidence.valid_until is not None:
            said += f"; berlaku sampai {say_date(evidence.valid_until)}"
    return NeedLine(
        need=need,
        name=hub.competencies[need.competency].name,
        result=wording.say_met(need),
        evidence=said,
        missing=wording.say_missing(need.missing_indicators),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"date": say_date, "jp": say_exact}
    return environment.get_template("laporan.html.jinja")
