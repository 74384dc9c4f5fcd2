"""The quiz of a training, used as a learner would: by mouse, by keyboard, and without scripts."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.repository import ROOT
from tests.site.conftest import watched_page

pytestmark = pytest.mark.browser

ADDRESS = "pelatihan/melayani-warga/kuis/"
KEY = "asn-hub/kuis/melayani-warga"


@pytest.fixture
def page(browser: Browser, small_url: str) -> Iterator[Page]:
    """The quiz, opened for the first time on this phone."""
    with watched_page(browser, small_url, 360) as opened:
        opened.goto(ADDRESS)
        yield opened


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}")


def check(item: Locator) -> None:
    item.get_by_role("button", name="Periksa jawaban").click()


def say_right(page: Page, name: str) -> None:
    """Answer a question rightly, by what its own answers say of themselves."""
    item = question(page, name)
    for box in item.locator("input[data-benar]").all():
        box.check()
    for select in item.locator("select").all():
        select.select_option(select.get_attribute("data-benar"))
    while moves := item.locator("[data-kuis-urutan] li").evaluate_all(
        "items => items.map((item, index) => [Number(item.dataset.tempat), index])"
        ".filter(([place, index]) => place - 1 < index).map(([_, index]) => index)"
    ):
        item.locator("[data-kuis-urutan] li").nth(moves[0]).get_by_role("button").first.click()
    check(item)


def kept(page: Page) -> Any:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


IDS = [
    "warga-datang",
    "berkas-kurang",
    "langkah-loket",
    "pasangan-berkas",
    "warga-marah",
    "antrean",
    "lansia",
    "penutup",
]


@pytest.mark.parametrize("name", IDS)
def test_a_right_answer_is_called_right_and_explained(page: Page, name: str) -> None:
    say_right(page, name)

    item = question(page, name)
    expect(item.locator(".hub-kuis__kabar")).to_have_text("Tepat.")
    expect(item.locator("[data-kuis-kunci]")).to_be_visible()
    assert kept(page)["hasil"] == {name: True}


def test_a_wrong_answer_is_said_kindly_with_the_right_one(page: Page) -> None:
    item = question(page, "lansia")
    item.locator("input:not([data-benar])").check()
    check(item)

    expect(item.locator(".hub-kuis__kabar")).to_contain_text("Belum tepat.")
    expect(item.locator("label:has(input:checked)")).to_contain_text("belum tepat")
    expect(item.locator("label:has([data-benar])")).to_contain_text("ini juga tepat")
    assert kept(page)["hasil"] == {"lansia": False}


def test_half_of_several_right_answers_is_not_right(page: Page) -> None:
    item = question(page, "berkas-kurang")
    item.locator("input[data-benar]").first.check()
    check(item)

    expect(item.locator(".hub-kuis__kabar")).to_contain_text("Belum tepat.")


def test_an_unanswered_question_is_not_judged(page: Page) -> None:
    check(question(page, "warga-marah"))

    expect(question(page, "warga-marah").locator(".hub-kuis__kabar")).to_have_text(
        "Jawab dulu semua bagian kasus ini."
    )
    assert kept(page) is None


def test_only_the_first_try_counts(page: Page) -> None:
    item = question(page, "lansia")
    item.locator("input:not([data-benar])").check()
    check(item)
    item.locator("input[data-benar]").check()
    check(item)

    expect(item.locator(".hub-kuis__kabar")).to_have_text("Tepat.")
    assert kept(page)["hasil"] == {"lansia": False}


def test_at_the_end_the_result_says_how_many_and_what_to_read_again(page: Page) -> None:
    item = question(page, "lansia")
    item.locator("input:not([data-benar])").check()
    check(item)
    for name in IDS:
        if name != "lansia":
            say_right(page, name)

    result = page.locator(".hub-kuis__hasil")
    expect(result.get_by_role("status")).to_contain_text("7 dari 8 soal tepat")
    expect(result.get_by_role("link")).to_have_text(["Bab 1: Warga datang"])


def test_the_result_is_there_again_on_the_next_visit_and_goes_on_request(page: Page) -> None:
    say_right(page, "antrean")
    page.reload()
    expect(page.locator(".hub-kuis__hasil")).to_contain_text("Sudah dijawab 1 dari 8 soal")

    page.get_by_role("button", name="Ulangi kuis").click()

    expect(page.locator(".hub-kuis__hasil")).to_be_hidden()
    assert kept(page) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"versi": 2}',
        '{"versi":1,"hasil":{"x":true}}',
        '{"versi":1,"hasil":{"antrean":true},"tanggal":"2026-99-99"}',
    ],
)
def test_what_it_does_not_know_is_passed_over(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()

    expect(page.locator(".hub-kuis__hasil")).to_be_hidden()


def test_an_order_can_be_made_by_keyboard_alone(page: Page) -> None:
    item = question(page, "langkah-loket")
    first = item.locator("[data-kuis-urutan] li").first
    words = first.locator("span").first.inner_text()
    first.get_by_role("button", name="Turunkan").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")

    expect(item.locator("[data-kuis-urutan] li").last).to_contain_text(words)
    expect(item.get_by_role("button", name=f"Turunkan: {words}")).to_be_focused()


def test_without_scripts_each_answer_and_its_reason_can_be_read(
    browser: Browser, small_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_url + ADDRESS)
    item = question(page, "warga-datang")
    item.locator("summary").click()

    expect(item.locator("details")).to_contain_text("Tepat: Berdiri dan menyapa")
    expect(item.locator("details")).to_contain_text("Warga tahu bahwa ia dilayani.")
    context.close()


def test_nobody_is_shut_out(page: Page) -> None:
    say_right(page, "langkah-loket")
    item = question(page, "lansia")
    item.locator("input:not([data-benar])").check()
    check(item)

    found = Axe().run(page).response["violations"]

    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_order_shown_is_the_same_in_each_build_and_never_the_solution(built_site: Path) -> None:
    pages = sorted(built_site.glob("pelatihan/*/kuis/index.html"))
    for path in pages:
        text = path.read_text(encoding="utf-8")
        for part in text.split("data-kuis-urutan>")[1:]:
            places = [
                int(each.split('"')[0])
                for each in part.split("</ol>")[0].split('data-tempat="')[1:]
            ]
            assert sorted(places) == list(range(1, len(places) + 1)) != places, path
    assert len(pages) == len(list(ROOT.glob("content/pelatihan/*/kuis.yml")))
