"""The preview: shows what is saved, tells what is wrong, and mends itself."""

import json
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from generator.checks.problem import Problem
from generator.commands.preview import Preview, PreviewHandler
from generator.commands.serving import served
from generator.load.roots import Roots, find_roots
from generator.site.incremental.glimpse import glimpse
from tests.changes import edit, put
from tests.repository import use_real_theme

TEXT = "content/panduan/hr.md"


@pytest.fixture
def told() -> list[tuple[Problem, ...] | None]:
    return []


@pytest.fixture
def roots(repo: Path) -> Roots:
    found = find_roots(use_real_theme(repo)).value
    assert found is not None
    return found


@pytest.fixture
def preview(roots: Roots, repo: Path, told: list[tuple[Problem, ...] | None]) -> Preview:
    found = Preview(roots, repo / "site", told.append)
    found.look()
    return found


@pytest.fixture
def url(preview: Preview, repo: Path) -> Iterator[str]:
    handler = type("Handler", (PreviewHandler,), {"preview": preview})
    with served(repo / "site", handler) as url:
        yield url.removesuffix("/")


def get(address: str) -> str:
    with urlopen(address) as answer:
        return str(answer.read().decode())


def state(url: str, page: str = "/panduan/hr/") -> dict[str, str]:
    """What a page that knows nothing yet is told."""
    asked = json.dumps({"halaman": page, "versi": "-", "masalah": ""})
    with urlopen(f"{url}/_pratinjau.json", asked.encode()) as answer:
        told: dict[str, str] = json.load(answer)
        return told


def test_a_saved_change_is_shown(preview: Preview, url: str, repo: Path) -> None:
    before, other = state(url)["versi"], state(url, "/")["versi"]
    with (repo / TEXT).open("a") as stream:
        stream.write("\nKalimat yang baru disimpan.\n")

    preview.look()

    assert state(url)["versi"] != before
    assert state(url, "/")["versi"] == other
    assert "Kalimat yang baru disimpan." in get(f"{url}/panduan/hr/")


def test_a_page_has_the_version_it_is_told_of(url: str) -> None:
    assert f'data-pratinjau="{state(url)["versi"]}"' in get(f"{url}/panduan/hr/")


def test_the_page_that_is_looked_at_is_shown_before_the_site_is_built(
    roots: Roots, preview: Preview, repo: Path
) -> None:
    page = glimpse(roots, "panduan/hr/")

    assert page == (repo / "site/panduan/hr/index.html").read_text()


def test_a_glimpse_of_a_unit_is_its_page(roots: Roots, preview: Preview, repo: Path) -> None:
    page = glimpse(roots, "unit/seksi-pelayanan-siulak/")

    assert page == (repo / "site/unit/seksi-pelayanan-siulak/index.html").read_text()


def test_there_is_no_glimpse_of_a_page_that_is_not(roots: Roots) -> None:
    assert glimpse(roots, "panduan/tidak-ada/") is None


def test_a_style_sheet_that_is_saved_changes_every_page(
    preview: Preview, url: str, repo: Path
) -> None:
    before = state(url)["versi"]
    with (repo / "site_config/theme/assets/hub/hub.css").open("a") as stream:
        stream.write("/* baru */")

    preview.look()

    assert state(url)["versi"] != before


def test_a_page_waits_for_news_until_there_are_some(preview: Preview, repo: Path) -> None:
    known = preview.shown("panduan/hr/")
    assert preview.news("panduan/hr/", known, patience=0.01) == known
    with (repo / TEXT).open("a") as stream:
        stream.write("\nBaru.\n")
    saving = threading.Timer(0.1, preview.look)
    saving.start()

    news = preview.news("panduan/hr/", known, patience=60)

    assert news != known
    saving.join()


@pytest.mark.parametrize("asked", [b"", b"{", b"[]", b'{"versi": "", "masalah": ""}'])
def test_what_no_page_would_ask_is_refused(url: str, asked: bytes) -> None:
    with pytest.raises(HTTPError, match="400"):
        urlopen(f"{url}/_pratinjau.json", asked)


@pytest.mark.parametrize("address", ["/../", "/%2e%2e/", "//etc/", "/../mkdocs.yml"])
def test_nothing_outside_the_site_is_served(url: str, address: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{url}{address}x/")


def test_a_browser_that_hangs_up_is_no_news_for_the_terminal(
    url: str, repo: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    large = repo / "site/besar.bin"
    large.write_bytes(bytes(20_000_000))
    host, port = url.removeprefix("http://").split(":")
    before = set(threading.enumerate())

    with socket.create_connection((host, int(port))) as browser:
        browser.sendall(b"GET /besar.bin HTTP/1.0\r\n\r\n")
        browser.recv(1000)
        (answering,) = set(threading.enumerate()) - before
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    answering.join()
    assert capfd.readouterr().err == ""


def test_nothing_saved_nothing_built(preview: Preview) -> None:
    before = preview.shown("")
    preview.look()

    assert preview.shown("") == before


def test_a_problem_is_told_in_the_page_and_goes_when_it_is_mended(
    preview: Preview, url: str, repo: Path, told: list[tuple[Problem, ...] | None]
) -> None:
    text = (repo / TEXT).read_text()
    put(TEXT, "tanpa kepala")(repo)
    preview.look()

    assert "ASN140" in state(url)["masalah"]
    assert told[-1] is not None

    put(TEXT, text + "\nSudah beres.\n")(repo)
    preview.look()

    assert state(url)["masalah"] == ""
    assert told[-1] is None
    assert "Sudah beres." in get(f"{url}/panduan/hr/")


def test_a_record_of_a_person_is_not_looked_at(preview: Preview, repo: Path) -> None:
    before = preview.shown("")
    edit("records/pegawai/kecamatan-siulak.yml", "sejak: 2024", "sejak: 2023")(repo)
    preview.look()

    assert preview.shown("") == before


@pytest.mark.parametrize("address", ["/", "/cari/?q=surat", "/panduan/hr/index.html"])
def test_each_page_has_the_script_of_the_preview(url: str, address: str) -> None:
    page = get(f"{url}{address}")

    assert page.count('src="/_pratinjau.js"') == 1
    assert "location.reload" in get(f"{url}/_pratinjau.js")


def test_what_is_no_page_is_served_as_it_is(url: str, repo: Path) -> None:
    path = "assets/hub/hub.css"

    assert get(f"{url}/{path}") == (repo / "site" / path).read_text()


def test_the_site_itself_has_no_trace_of_the_preview(preview: Preview, repo: Path) -> None:
    assert "_pratinjau" not in (repo / "site/index.html").read_text()


@pytest.mark.browser
def test_an_open_page_follows_what_is_saved_and_tells_what_is_wrong(
    preview: Preview, url: str, repo: Path, browser: Browser
) -> None:
    text = (repo / TEXT).read_text()
    stop = threading.Event()
    following = threading.Thread(target=preview.follow, args=(stop,), daemon=True)
    following.start()
    page = browser.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{url}/panduan/hr/")

    put(TEXT, f"{text}\nKalimat yang baru disimpan.\n")(repo)
    page.get_by_text("Kalimat yang baru disimpan.").wait_for()
    put(TEXT, "tanpa kepala")(repo)
    page.get_by_role("alert").get_by_text("ASN140").wait_for()
    put(TEXT, f"{text}\nSudah beres.\n")(repo)
    page.get_by_text("Sudah beres.").wait_for()

    assert page.get_by_role("alert").count() == 0
    page.close()
    stop.set()
    following.join()
