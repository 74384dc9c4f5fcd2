"""The preview: shows what is saved, tells what is wrong, and mends itself."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.checks.problem import Problem
from generator.commands.preview import Preview, PreviewHandler
from generator.load.roots import find_roots
from tests.changes import edit, put
from tests.repository import use_real_theme

TEXT = "content/panduan/hr.md"


@pytest.fixture
def told() -> list[tuple[Problem, ...] | None]:
    return []


@pytest.fixture
def preview(repo: Path, told: list[tuple[Problem, ...] | None]) -> Preview:
    roots = find_roots(use_real_theme(repo)).value
    assert roots is not None
    found = Preview(roots, repo / "site", told.append)
    found.look()
    return found


@pytest.fixture
def url(preview: Preview, repo: Path) -> Iterator[str]:
    handler = type("Handler", (PreviewHandler,), {"preview": preview})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(repo / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(address: str) -> str:
    with urlopen(address) as answer:
        return str(answer.read().decode())


def test_a_saved_change_is_shown(preview: Preview, url: str, repo: Path) -> None:
    before = json.loads(get(f"{url}/_pratinjau.json"))["versi"]
    with (repo / TEXT).open("a") as stream:
        stream.write("\nKalimat yang baru disimpan.\n")

    preview.look()

    assert json.loads(get(f"{url}/_pratinjau.json"))["versi"] == before + 1
    assert "Kalimat yang baru disimpan." in get(f"{url}/panduan/hr/")


def test_nothing_saved_nothing_built(preview: Preview) -> None:
    before = preview.shown
    preview.look()

    assert preview.shown == before


def test_a_problem_is_told_in_the_page_and_goes_when_it_is_mended(
    preview: Preview, url: str, repo: Path, told: list[tuple[Problem, ...] | None]
) -> None:
    text = (repo / TEXT).read_text()
    put(TEXT, "tanpa kepala")(repo)
    preview.look()

    assert "ASN140" in json.loads(get(f"{url}/_pratinjau.json"))["masalah"]
    assert told[-1] is not None

    put(TEXT, text + "\nSudah beres.\n")(repo)
    preview.look()

    assert json.loads(get(f"{url}/_pratinjau.json"))["masalah"] == ""
    assert told[-1] is None
    assert "Sudah beres." in get(f"{url}/panduan/hr/")


def test_a_record_of_a_person_is_not_looked_at(preview: Preview, repo: Path) -> None:
    before = preview.shown
    edit("records/pegawai/kecamatan-siulak.yml", "sejak: 2024", "sejak: 2023")(repo)
    preview.look()

    assert preview.shown == before


@pytest.mark.parametrize("address", ["/", "/cari/?q=surat", "/panduan/hr/index.html"])
def test_each_page_has_the_script_of_the_preview(url: str, address: str) -> None:
    page = get(f"{url}{address}")

    assert page.count('src="/_pratinjau.js"') == 1
    assert "setInterval" in get(f"{url}/_pratinjau.js")


def test_what_is_no_page_is_served_as_it_is(url: str, repo: Path) -> None:
    path = "assets/hub/hub.css"

    assert get(f"{url}/{path}") == (repo / "site" / path).read_text()


def test_the_site_itself_has_no_trace_of_the_preview(preview: Preview, repo: Path) -> None:
    assert "_pratinjau" not in (repo / "site/index.html").read_text()
