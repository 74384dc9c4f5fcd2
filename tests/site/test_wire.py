"""What a reader's network carries: little, from this host alone, and text before any script."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.wire import VISITS, bytes_of, host

pytestmark = pytest.mark.browser


def test_a_first_visit_and_a_second_page_are_light(browser: Browser, built_site: Path) -> None:
    with host(built_site, packs=True) as base:
        first, second = bytes_of(browser, base, VISITS["beranda"], VISITS["bab"])

    assert first <= 100_000
    assert second <= 20_000


def test_a_search_stays_within_what_was_measured(browser: Browser, built_site: Path) -> None:
    with host(built_site, packs=True) as base:
        _, search = bytes_of(browser, base, VISITS["beranda"], VISITS["pencarian"])

    assert search <= 150_000


def test_the_page_of_results_asks_for_all_but_the_index_at_once(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site_url)))
    page.goto(VISITS["pencarian"])
    expect(page.locator(".hub-cari__daftar mark").first).to_be_visible()
    links = page.locator("link[rel=preload], link[rel=modulepreload]")
    at_once = links.evaluate_all("(links) => links.map((link) => link.href)")
    context.close()

    modules = {path for path in asked if path.startswith("assets/hub/cari")} - {
        "assets/hub/cari.css"
    }
    lists = {path for path in asked if re.fullmatch(r"pencarian/\w+\.json\.gz", path)}
    assert modules == {"assets/hub/cari.js", "assets/hub/cari/kotak.js"}
    assert modules | lists <= {url.removeprefix(site_url) for url in at_once}
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("address", VISITS.values())
def test_nothing_is_asked_of_another_host(browser: Browser, site_url: str, address: str) -> None:
    context = browser.new_context(base_url=site_url)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    context.close()

    assert [url for url in asked if not url.startswith((site_url, "data:"))] == []


@pytest.mark.parametrize("address", VISITS.values())
def test_the_text_is_readable_without_scripts(
    browser: Browser, site_url: str, address: str
) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)

    expect(page.locator("h1").first).to_be_visible()
    assert len(page.locator("article").inner_text()) > 300
    context.close()
