"""Search as a reader uses it, on the built site."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = pytest.mark.browser

BOX = "#cari-q"
STATUS = "[data-cari] [role=status]"
OPENER = "[data-cari-buka]"
SEARCH_FILES = re.compile(r"/pencarian/|/hub/cari/")


def search(page: Page, text: str, address: str = "pelatihan/") -> Locator:
    """Type a query on a page, wait for its results, and return them."""
    page.goto(address)
    page.locator(BOX).fill(text)
    expect(page.locator(STATUS)).to_contain_text("hasil")
    return page.locator(".hub-cari__daftar > li")


def titles(results: Locator) -> list[str]:
    """Titles of results, best first."""
    return results.locator("a").all_inner_texts()


def focused(page: Page) -> Any:
    """Text of what has the focus."""
    return page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id")


def serious(page: Page) -> list[str]:
    """What axe finds wrong, serious or worse."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html']} {node['failureSummary']}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page as wide as a small phone."""
    context = browser.new_context(
        base_url=site_url, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def test_nothing_of_search_is_fetched_before_it_is_used(browser_page: Page) -> None:
    asked: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))
    browser_page.goto("pelatihan/")
    browser_page.wait_for_load_state("networkidle")

    assert [url for url in asked if SEARCH_FILES.search(url)] == []


def test_slash_goes_to_the_box(browser_page: Page) -> None:
    browser_page.goto("pelatihan/")
    browser_page.keyboard.press("/")

    expect(browser_page.locator(BOX)).to_be_focused()
    expect(browser_page.locator(BOX)).to_have_value("")


def test_slash_can_be_typed_in_a_box(browser_page: Page) -> None:
    browser_page.goto("pelatihan/")
    browser_page.locator(BOX).press_sequentially("11/2017")

    expect(browser_page.locator(BOX)).to_have_value("11/2017")


def test_a_word_finds_its_other_forms_and_marks_them(browser_page: Page) -> None:
    results = search(browser_page, "melayani")
    expect(results.locator(".hub-cari__kutipan mark").first).to_be_visible()
    marked = {text.lower() for text in results.locator("mark").all_inner_texts()}

    assert any("pelayan" in word or word == "layanan" for word in marked)
    assert all("layan" in word for word in marked)


def test_an_acronym_finds_what_it_stands_for(browser_page: Page) -> None:
    assert "Survei Kepuasan" in titles(search(browser_page, "SKM"))[0]


def test_a_unit_is_found_by_name_and_said_to_be_one(browser_page: Page) -> None:
    first = search(browser_page, "kecamatan siulak").first

    assert first.locator("a").inner_text() == "Kecamatan Siulak"
    assert "Unit kerja" in first.locator(".hub-cari__tempat").inner_text()


def test_results_are_counted_for_a_screen_reader(browser_page: Page) -> None:
    search(browser_page, "gratifikasi")

    expect(browser_page.locator(STATUS)).to_have_text(re.compile(r"^\d+ hasil\.$"))


def test_arrows_walk_through_results_and_enter_opens(browser_page: Page) -> None:
    results = search(browser_page, "gratifikasi")
    second = results.nth(1).locator("a")
    href = second.get_attribute("href") or ""
    for key in ("ArrowDown", "ArrowDown"):
        browser_page.keyboard.press(key)

    expect(second).to_be_focused()
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url(re.compile(re.escape(href.partition("#")[0])))


def test_arrow_up_from_the_first_result_goes_back_to_the_box(browser_page: Page) -> None:
    search(browser_page, "gratifikasi")
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("ArrowUp")

    expect(browser_page.locator(BOX)).to_be_focused()


def test_escape_closes_and_keeps_what_was_typed(browser_page: Page) -> None:
    search(browser_page, "gratifikasi")
    browser_page.keyboard.press("ArrowDown")
    browser_page.keyboard.press("Escape")
    browser_page.wait_for_timeout(400)  # longer than the box waits before it searches

    expect(browser_page.locator("[data-cari-panel]")).to_be_hidden()
    expect(browser_page.locator(BOX)).to_be_focused()
    expect(browser_page.locator(BOX)).to_have_value("gratifikasi")


def test_a_click_elsewhere_closes(browser_page: Page) -> None:
    search(browser_page, "gratifikasi")
    browser_page.locator("h1").click(position={"x": 5, "y": 5})

    expect(browser_page.locator("[data-cari-panel]")).to_be_hidden()


def test_a_kind_can_be_picked(browser_page: Page) -> None:
    results = search(browser_page, "pengaduan", "cari/")
    button = browser_page.get_by_role("button", name=re.compile("^Kompetensi"))
    count = int(button.locator("small").inner_text())
    button.click()

    assert {
        text.partition(" · ")[0] for text in results.locator(".hub-cari__tempat").all_inner_texts()
    } == {"Kompetensi"}
    expect(browser_page.locator(STATUS)).to_have_text(f"{count} hasil.")
    expect(button).to_have_attribute("aria-pressed", "true")


def test_a_misspelling_is_said_and_mended(browser_page: Page) -> None:
    search(browser_page, "tentang pngaduan warga")
    expect(browser_page.locator("[data-cari-panel]")).to_contain_text("“pngaduan” tidak ditemukan")
    browser_page.get_by_role("button", name="pengaduan", exact=True).click()

    expect(browser_page.locator(BOX)).to_have_value("tentang pengaduan warga")
    expect(browser_page.locator("[data-cari-panel]")).not_to_contain_text("tidak ditemukan")


def test_a_word_like_nothing_is_said(browser_page: Page) -> None:
    results = search(browser_page, "qwxyzzy")

    expect(browser_page.locator("[data-cari-panel]")).to_contain_text("“qwxyzzy” tidak ditemukan")
    expect(browser_page.locator(STATUS)).to_contain_text("Tidak ada hasil.")
    assert results.count() == 0


def test_what_was_typed_is_never_read_as_html(browser_page: Page) -> None:
    search(browser_page, "<img src=x onerror=alert(1)> pengaduan")

    assert browser_page.locator("[data-cari-panel] img").count() == 0


def test_an_excerpt_leads_to_its_section(browser_page: Page) -> None:
    results = search(browser_page, "uji dua menit")
    expect(results.locator("a[href*='#']").first).to_be_visible()


def test_enter_in_the_box_opens_the_page_of_all_results(browser_page: Page) -> None:
    search(browser_page, "gratifikasi")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url("**/cari/?q=gratifikasi")

    expect(browser_page.locator(BOX)).to_have_value("gratifikasi")
    expect(browser_page.locator(".hub-cari__daftar mark").first).to_be_visible()


def test_the_page_of_results_shows_more_on_demand(browser_page: Page) -> None:
    results = search(browser_page, "warga", "cari/")
    before = results.count()
    browser_page.get_by_role("button", name="Tampilkan lebih banyak").click()

    expect(results.nth(before).locator("a")).to_be_focused()


def test_the_address_keeps_the_query(browser_page: Page) -> None:
    search(browser_page, "arsip & surat", "cari/")

    assert browser_page.url.endswith("/cari/?q=arsip%20%26%20surat")


def test_search_works_on_a_page_in_a_deep_folder(browser_page: Page) -> None:
    results = search(browser_page, "gratifikasi", "pelatihan/musrenbang/bab-01/")

    assert "/pelatihan/integritas-dan-gratifikasi/" in (
        results.first.locator("a").get_attribute("href") or ""
    )


def test_on_a_phone_the_box_takes_the_whole_window(phone: Page) -> None:
    phone.goto("pelatihan/")
    phone.locator(OPENER).tap()
    phone.keyboard.type("pengaduan")
    expect(phone.locator(".hub-cari__daftar mark").first).to_be_visible()

    box = phone.locator("[data-cari]").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 360, "height": 740}
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    for button in phone.locator(".hub-cari__panel button, .hub-cari__tutup").all():
        assert button.evaluate("element => element.offsetHeight") >= 44


def test_on_a_phone_the_box_closes_and_gives_the_focus_back(phone: Page) -> None:
    phone.goto("pelatihan/")
    phone.locator(OPENER).tap()
    phone.get_by_role("button", name="Tutup").tap()

    expect(phone.locator(BOX)).to_be_hidden()
    expect(phone.locator(OPENER)).to_be_focused()


def test_without_scripts_the_form_leads_to_lists(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("pelatihan/")
    page.locator(BOX).fill("pengaduan")
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/cari/?q=pengaduan")

    assert page.get_by_text("Pencarian memerlukan JavaScript.").count() == 1
    expect(page.locator("article").get_by_role("link", name="Kompetensi")).to_be_visible()
    context.close()


def test_with_scripts_nothing_says_that_they_are_needed(browser_page: Page) -> None:
    browser_page.goto("cari/")

    expect(browser_page.get_by_text("memerlukan JavaScript")).to_have_count(0)


def test_a_search_that_takes_long_to_load_says_so(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    held: list[Route] = []
    page.route("**/pencarian/kosakata.json.gz", lambda route: held.append(route))
    page.goto("pelatihan/")
    with page.expect_request("**/pencarian/kosakata.json.gz"):
        page.locator(BOX).fill("pengaduan")
    expect(page.locator(STATUS)).to_contain_text("Menyiapkan pencarian")
    held[0].continue_()

    expect(page.locator(STATUS)).to_contain_text("hasil")
    context.close()


def test_a_search_that_cannot_be_loaded_is_said_and_can_be_tried_again(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    page.route("**/pencarian/**", lambda route: route.abort())
    page.goto("pelatihan/")
    page.locator(BOX).fill("pengaduan")
    expect(page.locator("[data-cari-panel]")).to_contain_text("tidak dapat dimuat")
    page.unroute_all()
    page.locator(BOX).fill("pengaduan warga")

    expect(page.locator(".hub-cari__daftar > li").first).to_be_visible()
    context.close()


def test_lists_of_before_the_site_was_renewed_are_fetched_anew(
    browser: Browser, site_url: str, built_site: Path
) -> None:
    """A browser may have kept the list of an earlier build, which names files that are no longer there."""
    kept = json.loads(gzip.decompress((built_site / "pencarian/halaman.json.gz").read_bytes()))
    kept["indeks"] = ["0" * 12 for _ in kept["indeks"]]
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    page.route(
        "**/pencarian/halaman.json.gz",
        lambda route: route.fulfill(body=gzip.compress(json.dumps(kept).encode())),
        times=1,
    )
    results = search(page, "gratifikasi")

    assert "Integritas dan Gratifikasi" in titles(results)[0]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["pelatihan/", "cari/"])
def test_axe_has_nothing_serious_to_say(browser_page: Page, scheme: Any, address: str) -> None:
    browser_page.emulate_media(color_scheme=scheme)
    results = search(browser_page, "pngaduan warga", address)
    expect(results.locator(".hub-cari__kutipan mark").first).to_be_visible()

    assert serious(browser_page) == []
