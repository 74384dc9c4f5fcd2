"""Each kind of page as readers meet it: accessible, within the window, linked both ways, and quiet."""

import re
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

KINDS = (
    "",
    "pelatihan/",
    "pelatihan/pengelolaan-pengaduan/",
    "pelatihan/pengelolaan-pengaduan/bab-01/",
    "jalur/",
    "pelatihan/pengelolaan-pengaduan/cetak/",
    "jalur/pegawai-baru/",
    "kompetensi/",
    "kompetensi/koe/",
    "jabatan/",
    "jabatan/pengelola-layanan/",
    "mentoring/",
    "mentoring/koe-1-ke-2/",
    "evaluasi/",
    "evaluasi/umpan-balik/",
    "unit/",
    "unit/seksi-pelayanan-umum-siulak/",
    "kalender/",
    "rencana/",
    "panduan/",
    "panduan/kontribusi/",
    "panduan/istilah/",
    "panduan/formulir-materi/",
    "panduan/kode-masalah/",
    "transparansi/",
    "transparansi/rilis-2026-07/",
    "cari/",
    "luring/",
    "404.html",
)


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme", "first"), [(360, "light", 0), (1280, "dark", 1)])
def test_no_kind_of_page_has_a_barrier(
    browser: Browser, site_url: str, width: int, scheme: str, first: int
) -> None:
    """Each kind once with its real content; test_accessibility has every combination on the small hub."""
    # The audit's own script must get past the site's policy; the policy itself is tested elsewhere.
    context = browser.new_context(
        base_url=site_url,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
    )
    page = context.new_page()
    found = []

    for address in KINDS[first::2]:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        found += [
            f"/{address} {violation['id']}: {node['html'][:120]}"
            for violation in Axe().run(page).response["violations"]
            for node in violation["nodes"]
        ]

    context.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_window(browser: Browser, site_url: str, width: int) -> None:
    context = browser.new_context(base_url=site_url, viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []

    for address in KINDS:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(address)

    context.close()
    assert wide == []


@pytest.mark.browser
def test_pages_ask_no_other_host_and_break_no_policy(browser_page: Page, site_url: str) -> None:
    asked: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))

    for address in KINDS[:-1]:
        browser_page.goto(address)
        browser_page.wait_for_load_state("networkidle")

    assert [url for url in asked if not url.startswith(site_url)] == []


@pytest.mark.browser
def test_staff_find_in_three_clicks_what_their_job_asks_where_to_learn_and_who_coaches(
    browser_page: Page,
) -> None:
    browser_page.goto("")
    browser_page.get_by_role("link", name="Apa yang diminta jabatan saya?").click()
    article = browser_page.locator("article")
    article.get_by_role("link", name="Pengelola Layanan Operasional").click()
    # The self-assessment, whose script may be there by now, names the same competencies.
    asked = "details.hub-syarat:not([data-asesmen] *)"
    found = browser_page.locator(f"{asked} > summary")
    found.filter(has_text="Standar dan Inovasi Pelayanan Publik").click()

    opened = browser_page.locator(f"{asked}[open]")
    assert "Anda" in opened.inner_text()
    assert opened.get_by_role("link", name="Menyusun Standar Pelayanan").is_visible()
    assert opened.get_by_role("link", name="Kepala Seksi Pelayanan Umum").is_visible()


@pytest.mark.browser
def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(browser_page: Page) -> None:
    browser_page.set_viewport_size({"width": 360, "height": 780})
    browser_page.goto("")
    button = browser_page.get_by_role("button", name="Menu")
    button.focus()

    browser_page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    browser_page.keyboard.press("Escape")

    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("each => each === document.activeElement")


@pytest.mark.browser
def test_facets_narrow_the_list_of_trainings(browser_page: Page) -> None:
    browser_page.goto("pelatihan/")
    cards = browser_page.locator("[data-saring-daftar] > li:visible")
    every = cards.count()

    browser_page.locator("select[name=kompetensi]").select_option("KOE")
    browser_page.locator("select[name=level]").select_option("2")

    assert 0 < cards.count() < every
    assert all("KOE level 2" in text for text in cards.all_inner_texts())


def test_every_page_has_a_title_a_description_and_a_last_change(built_site: Path) -> None:
    for file in built_site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        assert re.search(r"<title>[^<]+</title>", html), file
        assert re.search(r'<meta name="description" content="[^"]{20,}"', html), file
        assert "Terakhir berubah" in html or "Tanggal perubahan terakhir" in html, file


def test_pages_that_show_invented_records_say_so(built_site: Path) -> None:
    for address in ("unit/seksi-pelayanan-umum-siulak", "kalender", "transparansi"):
        html = (built_site / address / "index.html").read_text(encoding="utf-8")
        assert "Data contoh." in html


def test_unit_pages_give_bands_and_no_count_of_people(built_site: Path) -> None:
    html = (built_site / "unit/seksi-pelayanan-umum-siulak/index.html").read_text(encoding="utf-8")

    assert re.search(r"pita \d dari \d", html)
    assert not re.search(r"(?<!sekurangnya )\b\d+ (orang|pegawai|anggota)\b", html)
    assert not re.search(r"\bp-[a-z0-9]{16}\b", html)


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ("kompetensi/koe", ("jabatan/", "pelatihan/", "mentoring/")),
        ("jabatan/pengelola-layanan", ("kompetensi/", "unit/", "pelatihan/", "mentoring/")),
        ("unit/seksi-pelayanan-umum-siulak", ("jabatan/", "kompetensi/", "pelatihan/")),
        ("pelatihan/pengelolaan-pengaduan", ("kompetensi/", "jabatan/", "mentoring/")),
        ("mentoring/koe-1-ke-2", ("kompetensi/", "jabatan/", "pelatihan/")),
    ],
)
def test_pages_link_both_ways(built_site: Path, page: str, links: tuple[str, ...]) -> None:
    html = (built_site / page / "index.html").read_text(encoding="utf-8")
    article = html[html.index("<article") : html.index("</article>")]

    for link in links:
        assert re.search(rf'href="(\.\./)+{link}[a-z0-9-]+/"', article), link


_DRAWN = """
(bands) => bands.map(([band, of]) => {
  const cell = document.querySelector("[data-pita]").cloneNode();
  cell.dataset.pita = `${band}/${of}`;
  document.querySelector("tr:has([data-pita])").append(cell);
  const style = getComputedStyle(cell, "::before");
  const start = style.maskPosition.split(", ")[1].split(" ")[0];
  return [style.width, style.height, start, style.backgroundPosition.split(" ")[0], style.backgroundColor];
})
"""


@pytest.mark.browser
@pytest.mark.parametrize("colours", ["none", "active"])
def test_every_band_is_drawn_with_its_box_filled(
    browser_page: Page, colours: Literal["none", "active"]
) -> None:
    """Where outlines and filled box start, in pixels, in usual colours and in those that the reader forces."""
    browser_page.emulate_media(forced_colors=colours)
    browser_page.goto("unit/seksi-pelayanan-umum-siulak/")
    bands = [(band, of) for of in range(2, 6) for band in range(1, of + 1)]

    drawn = browser_page.evaluate(_DRAWN, bands)

    for (band, of), (width, height, start, coloured, outlines) in zip(bands, drawn, strict=True):
        assert (width, height) == (f"{24 * of}px", "16px")
        assert (start, coloured) == (f"{24 * (band - 1)}px",) * 2
        assert outlines != "rgba(0, 0, 0, 0)"
    if colours == "active":
        page_colour = browser_page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert page_colour not in {outlines for *_, outlines in drawn}


_ICONS = """
() => [...document.querySelectorAll(".md-header :is(a, button, label)")]
  .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.innerText.trim())
  .map((each) => {
    const drawn = getComputedStyle(each, "::before");
    const name = each.ariaLabel ?? each.title ?? each.textContent;
    return [name, drawn.maskImage.startsWith('url("data:'), drawn.width, drawn.backgroundColor];
  })
"""


@pytest.mark.browser
@pytest.mark.parametrize("colours", ["none", "active"])
def test_every_button_of_the_header_has_a_name_and_an_icon(
    browser_page: Page, colours: Literal["none", "active"]
) -> None:
    browser_page.set_viewport_size({"width": 360, "height": 800})
    browser_page.emulate_media(forced_colors=colours)
    browser_page.goto("unit/seksi-pelayanan-umum-siulak/")
    header = browser_page.evaluate(
        "getComputedStyle(document.querySelector('.md-header')).backgroundColor"
    )

    icons = browser_page.evaluate(_ICONS)

    assert {name for name, *_ in icons} == {"Menu", "Ganti ke tampilan gelap", "Cari"}
    for _, has_mask, width, colour in icons:
        assert (has_mask, width) == (True, "24px")
        assert colour != header


@pytest.mark.browser
def test_the_switch_of_light_and_dark_works_and_is_remembered(browser_page: Page) -> None:
    browser_page.goto("panduan/")
    browser_page.get_by_title("Ganti ke tampilan gelap").click()
    body = browser_page.locator("body")

    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(body).to_have_attribute("data-md-color-primary", "teal")
    browser_page.goto("unit/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    browser_page.get_by_title("Ganti ke tampilan terang").click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
