"""The page for reading: what it shows, that it fetches and runs nothing, and that it fits a small screen."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from playwright.sync_api import Browser

from generator.hr.report.page import write_page
from generator.hr.report.value import make_report
from generator.model.assessment import Assessment
from generator.model.base import EventId, FormCode
from generator.model.event import Event
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Participation
from generator.model.people import People
from generator.model.person import Person, Spell
from generator.wording import say_exact
from tests.hr.names import MadeUpNames
from tests.small_hub import KOE, PENGELOLA, SEKSI, small_hub
from tests.strategies import OTHER, PERSON, Office, days, offices

DAY = date(2026, 7, 1)
HOSTILE = "<script>alert(1)</script>\" onclick='x'"


def page_of(name: str) -> str:
    """The page of an office with one person of that name, who learned, was assessed and was mentored."""
    event = Event(
        id=EventId("bimtek"),
        title="Bimtek Standar Pelayanan",
        form=FormCode("bimtek"),
        start=date(2026, 3, 2),
        end=date(2026, 3, 3),
        organiser="BKPSDMD",
        jp=8.5,
    )
    spell = Spell(jabatan=PENGELOLA, unit=SEKSI, since=date(2020, 1, 1), status="PNS")
    people = People(
        {PERSON: Person(id=PERSON, history=(spell,))},
        {event.id: (Participation(person=PERSON, outcome="lulus"),)},
        (
            Assessment(
                id="a-" + "a" * 16,
                person=PERSON,
                day=date(2026, 5, 4),
                method="atasan",
                competency=KOE,
                answers={1: ("ya", "ya", "ya"), 2: ("ya", "tidak", "ya")},
            ),
        ),
        (),
        (
            MentoringSession(
                id="m-" + "a" * 16,
                mentor=OTHER,
                mentee=PERSON,
                day=date(2026, 6, 1),
                competency=KOE,
                from_level=1,
                to_level=2,
                stages=("tujuan",),
                jp=2,
            ),
        ),
    )
    hub = small_hub(event)
    names = MadeUpNames({PERSON: name, OTHER: "Mentor Rekaan"})
    return write_page(make_report(people, hub, DAY), hub, names)


@pytest.mark.parametrize(
    "said",
    [
        "Siti Rekaan",
        "Bimtek Standar Pelayanan",
        "8,5",
        "Dihitung penuh.",
        "kurang 9,5 JP",
        "4 Mei 2026, atasan",
        "belum pernah dinilai",
        "2.2",
        "dengan Mentor Rekaan",
    ],
)
def test_the_page_tells(said: str) -> None:
    assert said in page_of("Siti Rekaan")


def test_a_name_is_text_and_nothing_else() -> None:
    page = page_of(HOSTILE)

    assert "<script" not in page
    assert "onclick='x'" not in page


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = page_of("Siti Rekaan")

    assert not re.search(r"<(script|link|img|iframe)|https?:|@import|url\(", page)


@settings(max_examples=40)
@given(offices(), days)
def test_the_page_shows_the_total_of_the_report(office: Office, day: date) -> None:
    report = make_report(office.people, office.hub, day)

    page = write_page(report, office.hub, MadeUpNames())

    assert f"<dt>JP dihitung</dt><dd>{say_exact(report.total.counted)}</dd>" in page


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_no_wider_than_the_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    file = tmp_path / "laporan.html"
    file.write_text(page_of("Siti Rekaan"), encoding="utf-8")

    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(file.as_uri())
    page.locator("summary").click()
    scroll = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert scroll <= width
