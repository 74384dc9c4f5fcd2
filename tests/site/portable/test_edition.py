"""The USB edition: opened from files in a real browser without a network, it does what the site does."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.commands import portable
from generator.commands.links import check_links, read_site

pytestmark = pytest.mark.browser
QUERIES = (
    "pengaduan",
    "berapa jp setahun",
    "musrenbang",
    "keamanan infromasi",
    "seksi pelayanan umum siulak",
)


@pytest.fixture
def page(browser: Browser, edition: Path) -> Iterator[Page]:
    """A page without a network; at its end no error may have been logged."""
    context = browser.new_context(base_url=f"{edition.as_uri()}/")
    context.set_offline(True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    page.on(
        "request",
        lambda sent: (
            None if sent.url.startswith(("file:", "blob:", "data:")) else errors.append(sent.url)
        ),
    )
    yield page
    context.close()
    assert errors == []


def results(page: Page) -> list[str]:
    page.wait_for_selector("[data-cari-panel] li a")
    found: list[str] = page.locator("[data-cari-panel] li a").evaluate_all(
        "links => links.map((each) => each.href)"
    )
    return found


@pytest.mark.parametrize("query", QUERIES)
def test_search_finds_the_same_as_on_a_server(
    page: Page, browser_page: Page, site_url: str, edition: Path, query: str
) -> None:
    page.goto(f"{edition.as_uri()}/cari/index.html?q={query}")
    browser_page.goto(f"cari/?q={query}")
    online = [_address(each, site_url) for each in results(browser_page)]
    offline = [_address(each, f"{edition.as_uri()}/") for each in results(page)]

    assert offline == online


def _address(href: str, root: str) -> str:
    return href.removeprefix(root).split("#")[0].removesuffix("index.html")


def test_a_reader_walks_from_the_front_to_a_chapter_and_goes_on_where_they_were(
    page: Page, edition: Path
) -> None:
    page.goto(f"{edition.as_uri()}/index.html")
    page.get_by_role("link", name="Di mana saya belajar?").click()
    page.locator("[data-saring-daftar] a").first.click()
    page.locator(".hub-bab a").first.click()
    page.get_by_role("button", name="Tandai bab ini selesai").click()
    page.goto(f"{edition.as_uri()}/index.html")
    page.locator("[data-belajar] a").first.click()

    assert page.url.endswith("/index.html")
    expect(page.locator("h1")).to_be_visible()


def test_the_quiz_tells_right_from_wrong(page: Page, edition: Path) -> None:
    page.goto(f"{edition.as_uri()}/pelatihan/pengelolaan-pengaduan/kuis/index.html")
    question = page.locator("[data-kuis-soal]").first
    question.locator("input").first.check()
    question.get_by_role("button", name="Periksa jawaban").click()

    expect(page.locator(".hub-kuis__hasil [role=status]")).to_contain_text("Sudah dijawab 1 dari")


def test_the_self_assessment_keeps_its_answers(page: Page, edition: Path) -> None:
    address = f"{edition.as_uri()}/jabatan/pengelola-layanan/index.html"
    page.goto(address)
    page.locator("[data-asesmen] summary").first.click()
    page.locator("[data-asesmen] input").first.check()
    page.goto(address)

    expect(page.get_by_text("dimuat kembali")).to_be_visible()


def test_every_link_names_a_file_that_is_there(edition: Path) -> None:
    folders = re.compile(r'<(?:a|form)\b[^>]*\s(?:href|action)="(?!https?:)[^"#?]*/["#?]')

    assert check_links(read_site(edition)) == ()
    assert [
        page for page in edition.rglob("*.html") if folders.search(page.read_text(encoding="utf-8"))
    ] == []


def test_a_zip_is_the_same_each_time_and_replaces_only_its_like(
    built_site: Path, tmp_path: Path
) -> None:
    one, other, foreign = (tmp_path / name for name in ("satu.zip", "dua.zip", "asing.zip"))
    foreign.write_text("bukan edisi")
    portable.write(built_site, one)
    one.rename(other)
    portable.write(built_site, one)

    assert one.read_bytes() == other.read_bytes()
    assert "satu/index.html" in zipfile.ZipFile(one).namelist()
    assert portable.refusal(one) is None
    assert "bukan edisi USB" in (portable.refusal(foreign) or "")


def test_a_foreign_folder_is_left_as_it_is(built_site: Path, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")

    assert portable.run(built_site, tmp_path) == 1
    assert [each.name for each in tmp_path.iterdir()] == ["surat.txt"]
