"""The self-assessment on a position's page, used as a reader would."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.site.wording import say_date

pytestmark = pytest.mark.browser

ADDRESS = "jabatan/pengelola-layanan/"
KEY = "asn-hub/asesmen/pengelola-layanan"


def visit(page: Page) -> dict[str, Any]:
    """Open the position's page; return the questions and rules that it carries."""
    page.goto(ADDRESS)
    expect(page.locator("[data-asesmen] form")).to_be_visible()
    data: dict[str, Any] = json.loads(page.locator("[data-asesmen-data]").text_content() or "")
    return data


def card(page: Page, data: dict[str, Any], code: str) -> Locator:
    """The card of a competency, opened."""
    name = page.get_by_text(data["kompetensi"][code]["nama"], exact=True)
    found = page.locator("[data-asesmen] form > details", has=name)
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


def tick_level(page: Page, data: dict[str, Any], code: str, level: int) -> None:
    """Tick all of a level by its own box."""
    card(page, data, code).locator("legend input").nth(level - 1).check()


def show_result(page: Page) -> Locator:
    """Ask for the result and return it."""
    page.get_by_role("button", name="Lihat hasil").click()
    return page.locator(".hub-asesmen__hasil")


def status(page: Page) -> Locator:
    """Where progress is said."""
    return page.locator("[data-asesmen] [role=status]")


def kept(page: Page) -> Any:
    """What is kept on the device, read as JSON."""
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def ticked(page: Page) -> int:
    """How many indicators are ticked."""
    return page.locator("[data-asesmen] fieldset > label input:checked").count()


def test_a_level_whose_indicators_are_all_ticked_becomes_a_strength(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)

    strengths = show_result(browser_page).locator("h4:has-text('Kekuatan Anda') + ul")

    expect(strengths).to_have_text("Integritas: level 1, sesuai yang diminta.")


def test_a_level_above_what_is_asked_is_called_potential_for_the_next_job(
    browser_page: Page,
) -> None:
    data = visit(browser_page)
    asked_next = data["berikut"][0]["diminta"]["INT"]
    assert asked_next > data["diminta"]["INT"]
    tick_level(browser_page, data, "INT", 1)
    card(browser_page, data, "INT").get_by_role("button", name="Tampilkan level 2").click()
    tick_level(browser_page, data, "INT", 2)

    expect(show_result(browser_page)).to_contain_text(
        f"level 2, di atas yang diminta (level 1). "
        f"Potensi: sudah memenuhi yang diminta {data['berikut'][0]['nama']}."
    )


def test_a_gap_lists_what_is_missing_and_the_steps_in_the_order_of_the_rules(
    browser_page: Page, built_site: Path
) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "KOE", 1)

    result = show_result(browser_page)
    gap = result.locator("details", has_text="dari level 1 ke level 2").first

    assert (
        gap.locator("ul li").all_text_contents()
        == (data["kompetensi"]["KOE"]["level"]["2"]["indikator"])
    )
    steps = data["bantuan"]["KOE"]["2"]
    assert steps
    assert gap.locator("ol a").all_text_contents() == [each["judul"] for each in steps]
    assert gap.locator("ol small").all_text_contents() == [each["kalimat"] for each in steps]
    for link in gap.locator("ol a").all():
        address = (link.get_attribute("href") or "").split("/", 3)[3]
        assert (built_site / address / "index.html").is_file()


def test_the_next_steps_are_listed_in_order_with_practice_at_work(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "KOE", 1)

    steps = show_result(browser_page).locator("h4:has-text('Langkah berikutnya') ~ ol").first

    ways = data["bantuan"]["KOE"]["2"]
    shares: dict[int, str] = {}
    for way in ways:
        if way["aturan"] != "prasyarat":
            shares.setdefault(way["porsi"], way["judul"])
    for title in shares.values():
        expect(steps).to_contain_text(title)
    name = data["kompetensi"]["KOE"]["nama"]
    expect(steps).to_contain_text(f"Latihan di tempat kerja: {name} level 2")
    assert steps.locator("li").count() <= data["saran"]["paling_banyak"]


def test_a_sign_of_potential_by_rule_is_named_as_such(browser_page: Page) -> None:
    data = visit(browser_page)
    rule = next(each for each in data["saran"]["potensi"] if each["kompetensi"] in data["diminta"])
    code = rule["kompetensi"]
    form = card(browser_page, data, code)
    for level in range(1, data["diminta"][code] + rule["di_atas"] + 1):
        more = form.get_by_role("button", name=f"Tampilkan level {level}")
        if more.is_visible():
            more.click()
        tick_level(browser_page, data, code, level)

    expect(show_result(browser_page)).to_contain_text(
        f"Tanda potensi dalam {rule['sebutan']}: {rule['kalimat']}"
    )


def test_the_next_job_has_gaps_of_its_own(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)

    result = show_result(browser_page)

    expect(result.locator("details[open]")).to_have_count(0)
    expect(result.locator("details summary")).to_have_text(["Integritas dari level 1 ke level 2"])
    expect(result.get_by_role("heading", level=4).last).to_have_text(
        f"Untuk jabatan berikutnya: {data['berikut'][0]['nama']}"
    )


def test_what_was_not_answered_is_not_assessed_and_never_a_gap(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)

    result = show_result(browser_page)

    rest = len(data["diminta"]) - 1
    expect(result).to_contain_text(
        f"Dari {rest + 1} kompetensi yang diminta: 1 sudah terpenuhi dan {rest} belum dinilai."
    )


def test_saying_that_none_is_done_yet_counts_as_an_answer(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    card(browser_page, data, "INT").get_by_label("Belum ada yang saya lakukan").check()

    assert ticked(browser_page) == 0
    expect(status(browser_page)).to_contain_text("Integritas: menuju level 1. Sudah Anda nilai: 1")
    expect(show_result(browser_page)).to_contain_text("Perilaku yang dapat Anda mulai:")


def test_without_any_answer_there_is_no_result_but_a_hint(browser_page: Page) -> None:
    visit(browser_page)

    expect(show_result(browser_page)).to_be_hidden()
    expect(status(browser_page)).to_contain_text("tandai yang sudah Anda lakukan")
    expect(browser_page.locator("[data-asesmen] form summary").first).to_be_focused()


def test_the_result_follows_later_answers(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    result = show_result(browser_page)
    tick_level(browser_page, data, "KSM", 1)

    expect(result).to_contain_text("Kerja Sama: level 1, sesuai yang diminta.")


def test_progress_is_said_after_each_answer(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)

    expect(status(browser_page)).to_contain_text(
        f"Integritas: level 1. Sudah Anda nilai: 1 dari {len(data['diminta'])} kompetensi"
    )


def test_answers_are_still_there_after_a_reload(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    card(browser_page, data, "KSM").get_by_label("Belum ada yang saya lakukan").check()

    visit(browser_page)

    assert ticked(browser_page) == 3
    expect(status(browser_page)).to_contain_text("dimuat kembali. Sudah Anda nilai: 2")
    expect(card(browser_page, data, "KSM").locator("summary")).to_contain_text("menuju level 1")


def test_a_higher_level_that_was_ticked_is_shown_after_a_reload(browser_page: Page) -> None:
    data = visit(browser_page)
    card(browser_page, data, "INT").get_by_role("button", name="Tampilkan level 2").click()
    tick_level(browser_page, data, "INT", 2)

    visit(browser_page)

    expect(card(browser_page, data, "INT").locator("fieldset")).to_have_count(2)


def test_deleting_asks_first_and_leaves_nothing(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    result = show_result(browser_page)
    asked: list[str] = []
    browser_page.once("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))

    browser_page.get_by_role("button", name="Hapus jawaban").click()

    assert asked == ["Hapus semua jawaban Anda untuk jabatan ini dari gawai ini?"]
    expect(status(browser_page)).to_contain_text("sudah dihapus")
    expect(result).to_be_hidden()
    assert ticked(browser_page) == 0
    assert (
        browser_page.evaluate("Object.keys(localStorage).filter(k => k.includes('asesmen'))") == []
    )


def test_deleting_can_be_called_off(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    browser_page.once("dialog", lambda dialog: dialog.dismiss())

    browser_page.get_by_role("button", name="Hapus jawaban").click()

    assert ticked(browser_page) == 3
    assert kept(browser_page)["jawaban"].keys() == {"INT"}


def test_damaged_content_of_the_store_is_passed_over(browser_page: Page) -> None:
    browser_page.goto(ADDRESS)
    browser_page.evaluate("key => localStorage.setItem(key, '{')", KEY)

    visit(browser_page)

    expect(status(browser_page)).to_have_text(re.compile("^Sudah Anda nilai: 0 dari"))


FOREIGN = (
    None,
    "null",
    "[1]",
    '{"versi": 2, "tanggal": "2026-01-01", "jawaban": {"INT": {}}}',
    '{"versi": 1, "tanggal": "kemarin", "jawaban": {"INT": {}}}',
    '{"versi": 1, "tanggal": "2026-99-99", "jawaban": {"INT": {}}}',
    '{"versi": 1, "tanggal": "2026-01-01", "jawaban": [3]}',
    '{"versi": 1, "tanggal": "2026-01-01", "jawaban": {"INT": [true], "KSM": 7, "XXX": {}}}',
    '{"versi": 1, "tanggal": "2026-01-01", "jawaban": {"INT": {"1": "Anda"}, "__proto__": {}}}',
)


def test_foreign_content_of_the_store_is_no_answer(browser_page: Page) -> None:
    data = visit(browser_page)
    parse_all = """async ([data, texts]) => {
      const { parse } = await import("/assets/hub/asesmen/simpanan.js");
      return texts.map((text) => parse(data, text));
    }"""

    assert browser_page.evaluate(parse_all, [data, FOREIGN]) == [None] * len(FOREIGN)


def test_a_tick_does_not_outlive_the_words_it_was_given_for(browser_page: Page) -> None:
    data = visit(browser_page)
    known = data["kompetensi"]["INT"]["level"]["1"]["indikator"][0]
    store = {
        "versi": 1,
        "tanggal": "2026-01-01",
        "jawaban": {"INT": {"1": [known, "Kata lama."]}, "KSM": {"1": ["Kata lama."]}},
    }
    browser_page.evaluate("([k, text]) => localStorage.setItem(k, text)", [KEY, json.dumps(store)])

    visit(browser_page)

    assert ticked(browser_page) == 1
    expect(status(browser_page)).to_contain_text(
        "1 Januari 2026 dimuat kembali. Sudah Anda nilai: 1"
    )


def test_it_works_where_the_browser_refuses_to_store(browser_page: Page) -> None:
    browser_page.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{ get() { throw new DOMException('ditolak', 'SecurityError'); } })"
    )
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)

    expect(browser_page.locator("[data-asesmen]")).to_contain_text("tidak mengizinkan penyimpanan")
    expect(show_result(browser_page)).to_contain_text("Integritas: level 1")


def test_the_whole_use_makes_no_request(browser: Browser, site_url: str) -> None:
    # Without the worker, which keeps the page itself for reading without a signal: here only answers are looked for.
    context = browser.new_context(base_url=site_url, service_workers="block")
    page = context.new_page()
    data = visit(page)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))

    tick_level(page, data, "INT", 1)
    show_result(page)
    with page.expect_download():
        page.get_by_role("button", name="Simpan sebagai berkas").click()
    page.get_by_role("button", name="Cetak hasil").click()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Hapus jawaban").click()
    page.wait_for_load_state("networkidle")

    context.close()
    assert [url for url in requests if not url.startswith("blob:")] == []


def test_the_saved_file_can_be_read_by_a_superior(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "KOE", 1)
    show_result(browser_page)

    with browser_page.expect_download() as download:
        browser_page.get_by_role("button", name="Simpan sebagai berkas").click()

    name = download.value.suggested_filename
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert name == f"penilaian-diri-pengelola-layanan-{date.today().isoformat()}.txt"
    assert text.startswith(f"PENILAIAN DIRI: {data['jabatan']}\n{say_date(date.today())}\n")
    assert "bukan penilaian resmi" in text
    for step in data["bantuan"]["KOE"]["2"]:
        assert step["judul"] in text
        assert step["kalimat"] in text
        assert step["alamat"] in text


def test_printing_leaves_the_result_alone_on_the_sheet(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    result = show_result(browser_page)
    browser_page.get_by_role("button", name="Cetak hasil").click()

    browser_page.emulate_media(media="print")

    sheet = result.inner_text()
    assert browser_page.locator("body").inner_text().strip() == sheet.strip()
    assert say_date(date.today()) in sheet
    assert "bukan penilaian resmi" in sheet
    assert "Cetak hasil" not in sheet


def test_after_printing_the_page_is_whole_again(browser_page: Page) -> None:
    data = visit(browser_page)
    tick_level(browser_page, data, "INT", 1)
    show_result(browser_page)
    # A browser without a screen cannot show its print dialog; `pdf` prints in its place.
    browser_page.evaluate("window.print = () => {}")
    browser_page.get_by_role("button", name="Cetak hasil").click()
    browser_page.pdf()

    browser_page.emulate_media(media="print")

    expect(browser_page.locator("h1")).to_be_visible()


def test_it_can_be_used_by_keyboard_alone(browser_page: Page) -> None:
    visit(browser_page)
    keyboard = browser_page.keyboard
    summary = browser_page.locator("[data-asesmen] form summary").first
    browser_page.locator("[data-asesmen] h3").first.focus()

    keyboard.press("Tab")
    expect(summary).to_be_focused()
    keyboard.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Space")
    assert ticked(browser_page) == 3
    browser_page.get_by_role("button", name="Lanjut:").first.focus()
    keyboard.press("Enter")
    expect(browser_page.locator("[data-asesmen] form summary").nth(1)).to_be_focused()
    browser_page.get_by_role("button", name="Lihat hasil").focus()
    keyboard.press("Enter")
    expect(browser_page.locator(".hub-asesmen__hasil h3")).to_be_focused()


def fill(page: Page) -> None:
    """Answer a little, show the result, and open everything there is."""
    data = visit(page)
    tick_level(page, data, "INT", 1)
    card(page, data, "KOE").locator("fieldset > label input").first.check()
    show_result(page)
    page.evaluate(
        "document.querySelectorAll('[data-asesmen] details').forEach(each => each.open = true)"
    )


def test_on_a_small_phone_nothing_runs_off_and_targets_are_large(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 360, "height": 740})
    fill(browser_page)

    assert browser_page.evaluate("document.documentElement.scrollWidth") <= 360
    targets = browser_page.locator("[data-asesmen] :is(button, summary, label):visible")
    assert min(targets.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")) >= 44


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_object_to(browser_page: Page, scheme: Any) -> None:
    browser_page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    fill(browser_page)
    expected = {"light": "default", "dark": "slate"}[scheme]
    expect(browser_page.locator("body")).to_have_attribute("data-md-color-scheme", expected)

    found = Axe().run(browser_page, context="#nilai-diri, .hub-asesmen")

    assert found.response["violations"] == [], found.generate_report()
