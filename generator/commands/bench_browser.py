"""What `asn-hub bench` measures in a real Chromium: bytes over the wire, how well search answers, and how soon the preview
shows what is saved.

Needs Playwright and Chromium, which come with the tools for development; without them this part is left out.
"""

import gzip
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from generator.commands.bench_search import Quality, put, quality_of, queries_about, read_queries
from generator.commands.pdf import find_browser
from generator.commands.serving import QuietHandler, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_PACKED = (".html", ".css", ".js", ".svg", ".json", ".webmanifest", ".xml")
"""What a host packs; the rest is packed already."""

_QUERY = "pelayanan publik"
_SAVES = 5


@dataclass(frozen=True, slots=True)
class Visit:
    """What a reader's step costs: requests, and KB over the wire with their headers."""

    name: str
    requests: int
    kilobytes: float


def can_browse() -> bool:
    """Whether there is a browser, and the means to ask it."""
    try:
        import playwright  # noqa: F401
    except ImportError:
        return False
    return find_browser() is not None


def measure_wire(site: Path) -> list[Visit]:
    """A first visit with nothing in the cache, a second page, and a search, from a host that packs."""
    with served(site, PackingHandler) as url, _browser() as browser:
        # What a service worker fetches in advance keeps no reader waiting, and would hide what comes after.
        page = browser.new_context(service_workers="block").new_page()
        wire = _Wire(page)
        unit = min(site.glob("unit/*/index.html")).parent.name
        page.goto(url, wait_until="networkidle")
        first = wire.take("kunjungan pertama")
        page.goto(f"{url}unit/{unit}/", wait_until="networkidle")
        second = wire.take("halaman kedua (satu unit)")
        page.goto(f"{url}cari/?q={_QUERY.replace(' ', '+')}", wait_until="networkidle")
        page.wait_for_timeout(1000)
        return [first, second, wire.take("satu pencarian")]


def measure_search(site: Path, queries: Path) -> Quality | None:
    """How well a site's search answers judged queries; None where there are none that its pages answer."""
    asked = queries_about(read_queries(queries), site)
    if not asked:
        return None
    with served(site, PackingHandler) as url, _browser() as browser:
        return quality_of(put(asked, browser.new_page(), url))


def measure_preview(demo: Path) -> list[float]:
    """Seconds from saving a chapter to its being seen in an open page, for each of some saves."""
    chapter = min((demo / "content/pelatihan").glob("*/bab-01.md"))
    address = chapter.relative_to(demo / "content").with_suffix("").as_posix()
    command = [sys.executable, "-m", "generator", "serve", "--repo", str(demo), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found is not None
            with _browser() as browser:
                page = browser.new_page()
                page.goto(f"{found[0]}{address}/")
                return [_save(page, chapter, number) for number in range(_SAVES)]
        finally:
            server.terminate()


def _save(page: "Page", file: Path, number: int) -> float:
    """Save one more sentence, and wait until it is seen; then leave the whole site time to be built."""
    page.wait_for_timeout(6000)
    sentence = f"Kalimat yang disimpan nomor {number} pada {time.time_ns()}."
    text = file.read_text(encoding="utf-8")
    started = time.monotonic()
    file.write_text(f"{text}\n{sentence}\n", encoding="utf-8")
    page.get_by_text(sentence).wait_for()
    return time.monotonic() - started


class _Wire:
    """Counts what comes over the wire of a page, as Chromium says it."""

    def __init__(self, page: "Page") -> None:
        self._bytes = 0.0
        self._requests = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict[str, Any]) -> None:
        length = event["encodedDataLength"]
        self._bytes += length
        self._requests += length > 0  # what comes out of the cache costs nothing

    def take(self, name: str) -> Visit:
        """What has come since the last time."""
        visit = Visit(name, self._requests, self._bytes / 1000)
        self._bytes, self._requests = 0.0, 0
        return visit


class PackingHandler(QuietHandler):
    """Serves files as a good host does: packed, and kept by the browser."""

    packs: ClassVar[bool] = True
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802
        """Answer a request."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = path.read_bytes()
        packed = self.packs and path.suffix in _PACKED
        body = gzip.compress(body, 6) if packed else body
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def _browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()
