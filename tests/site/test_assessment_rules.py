"""The browser's arithmetic against Python's: the same answers give the same levels, gaps and next steps."""

from datetime import date
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.analysis.closing import closers
from generator.analysis.facts import Facts
from generator.analysis.gap import Gap, gap_to
from generator.analysis.profile import Profile, profile_of
from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.assessment import Answer, Assessment
from generator.model.base import CompetencyCode, PersonId
from generator.model.hub import PublicHub
from generator.model.person import Person, Spell
from generator.site.context import Context
from generator.site.views.assessment import assessment_data
from tests.repository import ROOT
from tests.small_hub import PENGELOLA, SEKSI

ASSESS = """
async ([url, questions, profiles]) => {
  const { assess } = await import(url);
  return profiles.map(([id, answers]) => assess(questions[id], answers));
}
"""

Ticks = dict[str, dict[str, list[bool]]]


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


def python_profile(questions: dict[str, Any], ticks: Ticks, hub: PublicHub, day: date) -> Profile:
    """The profile that HR would work out, had the person handed the answers in; what was not ticked is `tidak`."""
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
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=day, status="PNS")
    facts = Facts(Person(id=person, history=(spell,)), assessments=assessments)
    return profile_of(facts, hub, day)


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


@pytest.mark.browser
def test_two_hundred_random_profiles_come_out_as_in_python(
    browser_page: Page, site_url: str
) -> None:
    random = Random(8)
    hub = real_hub()
    context = Context(hub, History())
    questions = {key: assessment_data(context, each) for key, each in hub.jabatan.items()}
    profiles = [
        (key, random_ticks(questions[key], random))
        for key in random.choices(list(hub.jabatan), k=200)
    ]
    browser_page.goto(site_url)

    results = browser_page.evaluate(
        ASSESS, [f"{site_url}assets/hub/asesmen/nilai.js", questions, profiles]
    )

    for (key, ticks), result in zip(profiles, results, strict=True):
        profile = python_profile(questions[key], ticks, hub, context.day)
        jabatan = hub.jabatan[key]
        assert result["levels"] == {
            code: profile.standings[CompetencyCode(code)].level for code in result["levels"]
        }
        assert [from_browser(each) for each in (result["now"], *result["next"])] == [
            comparable(gap_to(each, profile, hub, context.day), hub)
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
