"""Reading without a signal, in a real browser whose network is taken away, on a site below a path."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.commands import build
from generator.commands.serving import served
from tests.site.conftest import small_repo

PATH = "jalur/pegawai-baru/"
SAVE = "Simpan jalur ini untuk dibaca tanpa sinyal"

pytestmark = pytest.mark.browser


@pytest.fixture
def context(browser: Browser, built_site: Path, tmp_path: Path) -> Iterator[BrowserContext]:
    """A device that never saw the hub, which lies at `/asn-hub/`."""
    (tmp_path / "asn-hub").symlink_to(built_site)
    with served(tmp_path) as url:
        context = browser.new_context(base_url=f"{url}asn-hub/", reduced_motion="reduce")
        yield context
        context.close()


def open_ready(context: BrowserContext, address: str) -> Page:
    """A page whose worker is ready."""
    page = context.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    return page


def save_path(page: Page) -> None:
    page.get_by_role("button", name=SAVE).click()
    expect(page.get_by_text("Tersimpan:")).to_be_visible(timeout=20_000)


def test_a_page_that_was_read_is_there_without_a_network(context: BrowserContext) -> None:
    page = open_ready(context, "")
    page.goto("kompetensi/koe/")
    context.set_offline(True)
    page.goto("")
    page.goto("kompetensi/koe/")

    expect(page.locator("h1")).to_be_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    )


def test_what_was_not_kept_leads_to_the_list_of_what_is(context: BrowserContext) -> None:
    page = open_ready(context, "kompetensi/koe/")
    page.goto("kompetensi/int/")
    context.set_offline(True)
    page.goto("transparansi/")

    expect(page.locator("h1")).to_have_text("Baca tanpa sinyal")
    expect(page.locator("[data-luring] a[href$='kompetensi/int/']")).to_be_visible()


def test_a_saved_path_is_read_and_done_offline(context: BrowserContext) -> None:
    page = open_ready(context, PATH)
    save_path(page)
    context.set_offline(True)
    page.locator(".hub-langkah a").first.click()
    page.locator(".hub-bab a").first.click()
    page.get_by_role("button", name="Tandai bab ini selesai").click()
    page.goto("")

    expect(page.locator("[data-belajar]")).to_contain_text("Lanjutkan")


def test_what_is_kept_is_listed_with_its_size_and_can_be_removed(context: BrowserContext) -> None:
    page = open_ready(context, PATH)
    save_path(page)
    page.goto("luring/")
    entry = page.locator("[data-luring] li", has=page.get_by_role("button"))

    expect(entry).to_contain_text(re.compile(r"\d [KM]B"))

    entry.get_by_role("button").click()

    expect(entry).to_have_count(0)


def test_search_works_offline_once_it_was_saved(context: BrowserContext) -> None:
    page = open_ready(context, "luring/")
    page.get_by_role("button", name="Simpan pencarian").click()
    expect(page.get_by_text("Pencarian", exact=True)).to_be_visible(timeout=20_000)
    page.goto("cari/?q=pengaduan")
    online = results(page)
    context.set_offline(True)
    page.goto("cari/?q=pengaduan")

    assert results(page) == online


def test_a_full_device_is_told_in_words_and_nothing_is_half_kept(context: BrowserContext) -> None:
    page = open_ready(context, PATH)
    session = context.new_cdp_session(page)
    origin = page.evaluate("location.origin")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})
    page.get_by_role("button", name=SAVE).click()

    expect(page.get_by_text("Ruang di gawai ini penuh")).to_be_visible(timeout=20_000)
    page.goto("luring/")
    expect(page.get_by_role("button", name="Simpan pencarian")).to_be_visible()
    expect(page.get_by_role("button", name="Hapus Jalur")).to_have_count(0)


def test_a_new_version_is_offered_whole_and_keeps_progress_and_what_was_saved(
    browser: Browser, tmp_path: Path
) -> None:
    repo, site = small_repo(tmp_path / "repo"), tmp_path / "asn-hub"
    assert build.run(repo, site) == 0
    with served(tmp_path) as url:
        context = browser.new_context(base_url=f"{url}asn-hub/")
        page = open_ready(context, "")
        page.goto("kompetensi/")
        page.evaluate("localStorage.setItem('asn-hub/belajar/x', 'saya')")
        old = version(page)
        with (repo / "site_config/theme/assets/hub/hub.css").open("a") as style:
            style.write(".md-typeset h1 { letter-spacing: 3px !important }\n")
        assert build.run(repo, site) == 0
        page.goto("")
        page.get_by_role("button", name="Pakai versi baru").click()
        page.wait_for_function(
            "old => document.querySelector('meta[name=asn-hub]').content !== old", arg=old
        )
        page.wait_for_function("caches.keys().then((names) => names.length === 1)")
        context.set_offline(True)
        page.goto("kompetensi/")

        assert version(page) != old
        assert (
            page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") == "3px"
        )
        assert page.evaluate("localStorage.getItem('asn-hub/belajar/x')") == "saya"
        context.close()


def version(page: Page) -> str:
    return str(page.locator("meta[name=asn-hub]").get_attribute("content"))


def results(page: Page) -> list[str]:
    page.wait_for_selector("[data-cari-panel] li a")
    found: list[str] = page.locator("[data-cari-panel] li a").evaluate_all(
        "links => links.map((link) => link.pathname)"
    )
    return found


def test_the_worker_knows_the_same_for_the_same_theme(built_site: Path, tmp_path: Path) -> None:
    repo = small_repo(tmp_path / "repo")
    assert build.run(repo, tmp_path / "satu") == 0
    text = next((repo / "content").rglob("*.md"))
    text.write_text(text.read_text(encoding="utf-8") + "\nSatu kalimat lagi.\n", encoding="utf-8")
    assert build.run(repo, tmp_path / "dua") == 0

    assert (tmp_path / "satu/pekerja.js").read_bytes() == (tmp_path / "dua/pekerja.js").read_bytes()
