"""What a reader's network carries: bytes of a first visit, a second page and a search, and how long they take on 3G.

`python -m bench.wire SITE` opens a built site in Chromium with a cold cache, from a server that packs texts as ordinary
hosts do (and once from one that does not), at 1.6 Mbit/s with 300 ms to and fro.
"""

import argparse
import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

from generator.commands.bench_browser import FLAGS, PackingHandler
from generator.commands.serving import served

THREE_G = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 200_000,
    "uploadThroughput": 93_750,
}
VISITS = {
    "beranda": "",
    "halaman unit": "unit/seksi-pelayanan-umum-siulak/",
    "bab": "pelatihan/pengelolaan-pengaduan/bab-01/",
    "pencarian": "cari/?q=pengaduan",
}


class _PlainHandler(PackingHandler):
    """A host that does not pack."""

    packs = False


def host(site: Path, *, packs: bool) -> AbstractContextManager[str]:
    """The address of a server for a built site."""
    return served(site, PackingHandler if packs else _PlainHandler)


def bytes_of(browser: Browser, base: str, *addresses: str) -> list[int]:
    """Bytes over the wire for each of some pages opened one after another on a device that never saw the hub."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes = _count(session)
    counted = []
    for address in addresses:
        sizes.clear()
        page.goto(base + address, wait_until="networkidle")
        if "?q=" in address:
            page.wait_for_selector("[data-cari-panel] li a")
            page.wait_for_load_state("networkidle")
        counted.append(sum(sizes))
    context.close()
    return counted


def times_of(browser: Browser, base: str, address: str) -> Mapping[str, float]:
    """Seconds on 3G with a cold cache until something is painted, all is loaded and, in a search, results are shown."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.add_init_script(_WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", THREE_G)
    page.goto(base + address, wait_until="load")
    times = {"terlihat": page.evaluate(_PAINT) / 1000, "termuat": page.evaluate(_LOADED) / 1000}
    if "?q=" in address:
        times["hasil"] = page.evaluate("shown") / 1000
    context.close()
    return times


_WATCH = """
self.shown = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("[data-cari-panel] li a")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});
"""
"""`shown`: when the first results were painted, which the page itself must tell: its other files may take longer."""

_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def measure(site: Path, chromium: str | None = None) -> dict[str, object]:
    """All figures of a built site: bytes by kind of host, seconds by page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        figures: dict[str, object] = {}
        for packs, name in ((True, "host yang mengemas"), (False, "host yang tidak mengemas")):
            with host(site, packs=packs) as base:
                first, second = bytes_of(browser, base, VISITS["beranda"], VISITS["bab"])
                search = bytes_of(browser, base, VISITS["beranda"], VISITS["pencarian"])[1]
                figures[name] = {
                    "kunjungan pertama": first,
                    "halaman kedua": second,
                    "pencarian": search,
                }
                if packs:
                    figures["detik di 3G"] = {
                        each: times_of(browser, base, address) for each, address in VISITS.items()
                    }
        browser.close()
    return figures


def _count(session: CDPSession) -> list[int]:
    sizes: list[int] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    return sizes


def main() -> None:
    """Measure a site and print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--chromium", default=None)
    arguments = parser.parse_args()
    print(json.dumps(measure(arguments.site, arguments.chromium), indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
