"""The browser's arithmetic against Python's: the same answers give the same levels, gaps, strengths, potential and steps."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.analysis.advice.advise import advise
from generator.analysis.advice.basis import Basis, basis_on
from generator.analysis.advice.goals import Rulebook, goals_of
from generator.analysis.advice.steps import Step, choose
from generator.analysis.advice.strengths import Demand, potentials, strengths
from generator.analysis.closing import closers
from generator.analysis.facts import Facts
from generator.analysis.gap import Gap, gap_to
from generator.analysis.profile import Profile, level_shown, profile_of
from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.assessment import Answer, Assessment
from generator.model.base import CompetencyCode, JabatanId, PersonId
from generator.model.hub import PublicHub
from generator.model.person import Person, Spell
from generator.site.context import Context
from generator.site.views.assessment import assessment_data
from tests.repository import ROOT
from tests.small_hub import PENGELOLA, SEKSI

ASSESS = """
async ([url, text]) => {
  const { assess } = await import(url);
  const [questions, profiles] = JSON.parse(text);
  return JSON.stringify(profiles.map(([id, answers]) => assess(questions[id], answers)));
}
"""

COMPARE = """
async ([url, text]) => {
  const { assess } = await import(url);
  const [questions, profiles] = JSON.parse(text);
  const codes = (list) => list.map(({ code, from, to }) => [code, from, to]);
  const results = profiles.map(([id, answers]) => {
    const { levels, strengths, potentials, steps, now, next } = assess(questions[id], answers);
    return {
      levels,
      strengths: strengths.map(({ code, level, asked, fits }) => [code, level, asked, fits]),
      potentials: potentials.map((rule) => rule.id),
      steps: steps.map(({ way, reason, serves }) => [
        way.alamat ?? way.kunci, way.aturan, way.kalimat, reason, serves.map(({ code, level }) => [code, level]),
      ]),
      positions: [now, ...next].map(({ met, unassessed, gaps }) => [met, unassessed, codes(gaps)]),
    };
  });
  return JSON.stringify(results);
}
"""

Ticks = dict[str, dict[str, list[bool]]]


@cache
def real_hub() -> PublicHub:
    """The hub of this repository."""
    roots = find_roots(ROOT).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    return hub


def random_ticks(questions: dict[str, Any], random: Random) -> Ticks:
    """Answers of a person who looked at some of the competencies, some of their levels, and does much or little."""
    seen = random.random()
    done = random.choice((0.3, 0.8, 0.95, 1.0))
    return {
        code: {
            level: [random.random() < done for _ in each["indikator"]]
            for level, each in competency["level"].items()
            if random.random() < 0.9
        }
        for code, competency in questions["kompetensi"].items()
        if random.random() < seen
    }


def handed_in(
    questions: dict[str, Any], ticks: Ticks, day: date, jabatan: JabatanId = PENGELOLA
) -> Facts:
    """The facts that HR would have, had a CPNS handed the answers in; what was not ticked is `tidak`."""
    person = PersonId("p-aaaaaaaaaaaaaaaa")

    def answers(code: str, level: str, count: int) -> tuple[Answer, ...]:
        given = ticks[code].get(level, [False] * count)
        return tuple("ya" if tick else "tidak" for tick in given)

    assessments = tuple(
        Assessment(
            id=f"a-{number:016d}",
            person=person,
            day=day,
            method="mandiri",
            competency=CompetencyCode(code),
            answers={
                int(level): answers(code, level, len(each["indikator"]))
                for level, each in questions["kompetensi"][code]["level"].items()
            },
        )
        for number, code in enumerate(ticks)
    )
    spell = Spell(jabatan=jabatan, unit=SEKSI, since=day, status="CPNS")
    return Facts(Person(id=person, history=(spell,)), assessments=assessments)


def python_profile(questions: dict[str, Any], ticks: Ticks, hub: PublicHub, day: date) -> Profile:
    """The profile that HR would work out."""
    return profile_of(handed_in(questions, ticks, day), hub, day)


def python_result(questions: dict[str, Any], ticks: Ticks, book: Rulebook, context: Context) -> Any:
    """What the rules of Python make of the answers, in the shape of the browser's."""
    hub = context.hub
    jabatan = hub.jabatan[JabatanId(questions["id"])]
    held: Demand = context.required(jabatan.id)
    following = [(key, context.required(key)) for key in jabatan.next_jabatan]
    levels = {code: level_of(questions, ticks, code) for code in hub.competencies}
    sureness = dict.fromkeys(hub.competencies, book.rules.certainty.own.new)
    return {
        "levels": {code: levels[CompetencyCode(code)] for code in questions["kompetensi"]},
        "strengths": [
            [each.competency, each.level, each.asked, [hub.jabatan[key].name for key in each.fits]]
            for each in strengths(levels, held, following)
        ],
        "potentials": [each.rule.id for each in potentials(levels, held, book.rules.potential)],
        "steps": [
            said(step)
            for step in choose(goals_of(levels, sureness, held, following, book), book.rules).steps
        ],
        "positions": [
            position(demand, levels, questions)
            for demand in (held, *(demand for _, demand in following))
        ],
    }


def level_of(questions: dict[str, Any], ticks: Ticks, code: CompetencyCode) -> int | None:
    """The level that the answers show; None where there are none."""
    if code not in ticks:
        return None
    answers = {
        int(level): tuple(
            "ya" if tick else "tidak"
            for tick in ticks[code].get(level, [False] * len(each["indikator"]))
        )
        for level, each in questions["kompetensi"][code]["level"].items()
    }
    return level_shown(Assessment.model_construct(answers=answers))


def said(step: Step) -> Any:
    """A step in the shape of the browser's."""
    serves = [list(each) for each in step.serves]
    return [f"{step.way.key}/", step.way.rule, step.way.sentence, step.goal.reason, serves]


def position(demand: Demand, levels: Any, questions: dict[str, Any]) -> Any:
    """How the levels stand against a position, in the order of the page."""
    asked = [
        (code, demand[CompetencyCode(code)]) for code in questions["kompetensi"] if code in demand
    ]
    return [
        [code for code, level in asked if levels[code] is not None and levels[code] >= level],
        [code for code, _ in asked if levels[code] is None],
        [
            [code, levels[code], level]
            for code, level in asked
            if levels[code] is not None and levels[code] < level
        ],
    ]


def comparable(gap: Gap, hub: PublicHub) -> dict[str, Any]:
    """A gap of Python's in the shape of the browser's; order of competencies left aside."""
    levels = {need.competency: need.standing.level for need in gap.needs}
    return {
        "met": {need.competency for need in gap.needs if need.met},
        "unassessed": {need.competency for need in gap.needs if need.met is None},
        "gaps": {
            need.competency: {
                "from": levels[need.competency],
                "to": need.required,
                "missing": [
                    hub.competencies[need.competency].at(each.level).indicators[each.number - 1]
                    for each in need.missing_indicators
                ],
                "closers": [
                    (each.title, each.sentence)
                    for each in closers(
                        hub, need.competency, levels[need.competency] or 0, need.required
                    )
                ],
            }
            for need in gap.needs
            if need.met is False
        },
    }


def from_browser(position: dict[str, Any]) -> dict[str, Any]:
    """A position's standing as the browser gives it, in the same shape."""
    return {
        "met": set(position["met"]),
        "unassessed": set(position["unassessed"]),
        "gaps": {
            gap["code"]: {
                "from": gap["from"],
                "to": gap["to"],
                "missing": [each["text"] for each in gap["missing"]],
                "closers": [(each["judul"], each["kalimat"]) for each in gap["closers"]],
            }
            for gap in position["gaps"]
        },
    }


def basis_of(hub: PublicHub, day: date) -> Basis:
    """The rules of the repository's own settings."""
    basis = basis_on(hub, day)
    assert basis is not None
    return basis


@dataclass(frozen=True)
class Asked:
    """Random answers to the real questions, each with what the browser made of them."""

    context: Context
    questions: dict[JabatanId, dict[str, Any]]
    answered: list[tuple[JabatanId, Ticks, Any]]


def ask_browser(page: Page, url: str, count: int, seed: int, script: str = COMPARE) -> Asked:
    """Let the browser work out so many random profiles, all in one go."""
    random = Random(seed)
    context = Context(real_hub(), History())
    questions = {key: assessment_data(context, each) for key, each in context.hub.jabatan.items()}
    profiles = [
        (key, random_ticks(questions[key], random))
        for key in random.choices(list(context.hub.jabatan), k=count)
    ]
    page.goto(url)
    text = json.dumps([questions, profiles])  # as a text: the driver takes long over deep values
    results = json.loads(page.evaluate(script, [f"{url}assets/hub/asesmen/nilai.js", text]))
    answered = [(*each, result) for each, result in zip(profiles, results, strict=True)]
    return Asked(context, questions, answered)


@pytest.mark.browser
def test_thousands_of_random_profiles_get_the_same_strengths_potential_gaps_and_steps(
    browser_page: Page, site_url: str
) -> None:
    asked = ask_browser(browser_page, site_url, 2000, 206)
    book = basis_of(asked.context.hub, asked.context.day).book

    for key, ticks, result in asked.answered:
        assert result == python_result(asked.questions[key], ticks, book, asked.context)
    assert sum(len(result["steps"]) for _, _, result in asked.answered) > 8000
    assert sum(len(result["potentials"]) for _, _, result in asked.answered) > 100


@pytest.mark.browser
def test_what_hr_advises_on_the_same_answers_is_what_the_browser_advises(
    browser_page: Page, site_url: str
) -> None:
    asked = ask_browser(browser_page, site_url, 100, 207)
    hub, day = asked.context.hub, asked.context.day
    basis = basis_of(hub, day)

    for key, ticks, result in asked.answered:
        advice = advise(handed_in(asked.questions[key], ticks, day, key), basis)
        assert advice is not None
        assert [step[0] for step in result["steps"]] == [
            f"{each.key}/" for each in advice.recommendations if each.share is not None
        ]
        assert result["strengths"] == [
            [
                each.competency,
                each.level,
                each.asked,
                [hub.jabatan[next_].name for next_ in each.fits],
            ]
            for each in advice.strengths
        ]
        assert result["potentials"] == [each.rule.id for each in advice.potentials]


@pytest.mark.browser
def test_gaps_name_the_same_indicators_and_ways_as_in_python(
    browser_page: Page, site_url: str
) -> None:
    asked = ask_browser(browser_page, site_url, 80, 8, ASSESS)
    hub, day = asked.context.hub, asked.context.day

    for key, ticks, result in asked.answered:
        profile = python_profile(asked.questions[key], ticks, hub, day)
        jabatan = hub.jabatan[key]
        assert result["levels"] == {
            code: profile.standings[CompetencyCode(code)].level for code in result["levels"]
        }
        assert [from_browser(each) for each in (result["now"], *result["next"])] == [
            comparable(gap_to(each, profile, hub, day), hub)
            for each in (jabatan, *(hub.jabatan[following] for following in jabatan.next_jabatan))
        ]


@pytest.mark.browser
def test_what_leads_to_two_levels_is_taken_once_for_its_first_reason(
    browser_page: Page, site_url: str
) -> None:
    table = {
        "1": [{"alamat": "a/", "kalimat": "Prasyarat."}, {"alamat": "b/", "kalimat": "Level 1."}],
        "2": [{"alamat": "c/", "kalimat": "Level 2."}, {"alamat": "a/", "kalimat": "Level 2."}],
    }
    browser_page.goto(site_url)

    found = browser_page.evaluate(
        "async ([url, table]) => (await import(url)).closers(table, 0, 2)",
        [f"{site_url}assets/hub/asesmen/nilai.js", table],
    )

    assert [(each["alamat"], each["kalimat"]) for each in found] == [
        ("a/", "Prasyarat."),
        ("b/", "Level 1."),
        ("c/", "Level 2."),
    ]
