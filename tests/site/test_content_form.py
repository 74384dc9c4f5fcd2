"""The form for new content, used as an author would: what it makes is what `asn-hub check` accepts."""

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from generator.checks.catalogue import CATALOGUE
from generator.commands import build, check
from generator.commands.new import create
from generator.commands.serving import served
from tests.site.conftest import small_repo, watched_page

pytestmark = pytest.mark.browser

ADDRESS = "panduan/formulir-materi/"
TITLE = "Rapat: \"undangan\" \\ # {1} & *dua* 'ñ'"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small repository, at home on GitHub. Do not write in it."""
    repo = small_repo(tmp_path_factory.mktemp("formulir") / "repo")
    settings = repo / "mkdocs.yml"
    forge = "repo_url: https://github.com/kantor/hub\nedit_uri: edit/utama\n"
    settings.write_text(forge + settings.read_text(encoding="utf-8"), encoding="utf-8")
    return repo


@pytest.fixture(scope="module")
def hub_url(hub: Path) -> Iterator[str]:
    """Address of its site."""
    assert build.run(hub, hub.parent / "situs") == 0
    with served(hub.parent / "situs") as url:
        yield url


@pytest.fixture
def page(browser: Browser, hub_url: str) -> Iterator[Page]:
    """The form's page."""
    with watched_page(browser, hub_url, 360) as opened:
        opened.goto(ADDRESS)
        expect(opened.locator("form[data-jenis=mentoring]")).to_be_visible()
        yield opened


def submit(page: Page, kind: str, fields: Mapping[str, str]) -> Locator:
    """Fill in a form and send it; what is shown below it."""
    form = page.locator(f"form[data-jenis={kind}]")
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        if field.evaluate("each => each.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    form.locator("button[type=submit]").press("Enter")
    return page.locator(f"form[data-jenis={kind}] + [role=region]")


def download_all(page: Page, result: Locator, repo: Path) -> None:
    """Put every file, as downloaded, where its heading says."""
    buttons = result.get_by_role("button", name="Unduh")
    for path, button in zip(result.locator("h3").all_inner_texts(), buttons.all(), strict=True):
        with page.expect_download() as download:
            button.click()
        assert download.value.suggested_filename == Path(path).name
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        download.value.save_as(repo / path)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("pelatihan", {}),
        (
            "pelatihan",
            {
                "ringkasan": "Menata undangan: siapa, kapan, dan # yang dibahas.",
                "penulis_peran": "Petugas: loket",
                "tujuan": "Anda dapat - menulis undangan.",
                "kompetensi": "PLP",
                "level": "2",
                "moda": "campuran",
                "jp": "3",
                "menit_latihan": "65",
                "menit_tatap_muka": "60",
            },
        ),
        ("mentoring", {}),
        ("mentoring", {"dari_level": "3", "ringkasan": "Dari tiga ke empat, dengan bukti: nyata."}),
    ],
)
def test_what_the_form_makes_passes_the_check(
    page: Page, hub: Path, tmp_path: Path, kind: str, fields: dict[str, str]
) -> None:
    repo = Path(shutil.copytree(hub, tmp_path / "repo"))

    result = submit(page, kind, {"judul": TITLE, "nama": "rapat-undangan", **fields})
    download_all(page, result, repo)

    assert check.run(repo, "teks") == 0
    assert (repo / f"content/{kind}").joinpath("rapat-undangan.md").exists() == (
        kind != "pelatihan"
    )


@pytest.mark.parametrize("kind", ["pelatihan", "mentoring"])
def test_an_untouched_form_makes_what_the_command_makes(
    page: Page, hub: Path, tmp_path: Path, kind: str
) -> None:
    by_form, by_command = (Path(shutil.copytree(hub, tmp_path / name)) for name in ("satu", "dua"))
    fields = {"judul": TITLE, "nama": "rapat"}
    if kind == "pelatihan":
        fields["bentuk"] = "e-learning"

    download_all(page, submit(page, kind, fields), by_form)
    assert create(by_command, kind, "rapat", TITLE, date.today()) == 0

    made = [path for path in (by_command / "content" / kind).rglob("*") if path.is_file()]
    for path in made:
        other = by_form / path.relative_to(by_command)
        assert other.read_text(encoding="utf-8") == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        (
            {"menit_latihan": "81"},
            "menit_latihan",
            "Jumlah menit 91, padahal 2 JP × 45 menit = 90.",
        ),
        ({"jp": "0"}, "jp", "`jp` bernilai 0, padahal harus > 0."),
        ({"jp": "dua"}, "jp", "`jp` harus berupa bilangan, bukan dua."),
        (
            {"menit_baca": "1.5"},
            "menit_baca",
            "`menit_baca` harus berupa bilangan bulat, bukan 1.5.",
        ),
        ({"judul": ""}, "judul", "`judul` kurang dari 1 huruf."),
        ({"judul": "x" * 201}, "judul", "`judul` lebih panjang dari 200 huruf."),
        ({"ringkasan": "pendek"}, "ringkasan", "`ringkasan` kurang dari 20 huruf."),
        (
            {"nama": "Rapat Desa"},
            "nama",
            "`nama` bernilai `Rapat Desa`, padahal harus huruf kecil, angka, dan tanda hubung.",
        ),
    ],
)
def test_a_problem_is_told_at_its_field_in_the_words_of_the_check(
    page: Page, fields: dict[str, str], name: str, words: str
) -> None:
    result = submit(page, "pelatihan", {"judul": "Rapat", "nama": "rapat", **fields})

    field = page.locator(f"#pelatihan-{name}")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile(re.escape(words)))
    expect(result).to_be_hidden()
    assert any(is_said_by(entry.what, words) for entry in CATALOGUE.values())


def is_said_by(what: str, words: str) -> bool:
    """Whether a sentence of the catalogue can be these words."""
    pieces = re.split(r"\{\w+\}", what)
    return re.fullmatch(".+".join(map(re.escape, pieces)), words) is not None


def test_a_name_that_is_there_is_refused(page: Page, hub: Path) -> None:
    taken = next(path.name for path in (hub / "content/pelatihan").iterdir() if path.is_dir())

    submit(page, "pelatihan", {"judul": "Rapat", "nama": taken})

    expect(page.locator("#pelatihan-nama-salah")).to_contain_text("sudah ada; tidak ditimpa")


def test_each_file_opens_on_the_forge_with_its_path_and_text(page: Page) -> None:
    result = submit(page, "pelatihan", {"judul": TITLE, "nama": "rapat"})

    links = result.get_by_role("link").all()
    texts = result.locator("pre").all_inner_texts()

    for link, path, text in zip(links, result.locator("h3").all_inner_texts(), texts, strict=True):
        url = urlsplit(link.get_attribute("href") or "")
        assert (url.netloc, url.path) == ("github.com", "/kantor/hub/new/utama")
        assert parse_qs(url.query) == {"filename": [path], "value": [text]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_form_problems_and_result_have_no_barrier(
    browser: Browser, hub_url: str, scheme: str
) -> None:
    context = browser.new_context(
        base_url=hub_url,
        viewport={"width": 360, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(ADDRESS)
    submit(page, "pelatihan", {"judul": ""})
    submit(page, "mentoring", {"judul": "Rapat", "nama": "rapat"})

    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_without_scripts_the_page_says_what_to_do(browser: Browser, hub_url: str) -> None:
    context = browser.new_context(base_url=hub_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)

    assert "asn-hub new pelatihan" in page.locator("article").inner_text()
    assert page.locator("form[data-jenis]:visible").count() == 0
    context.close()
