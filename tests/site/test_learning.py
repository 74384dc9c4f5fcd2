"""A learner's progress, kept on the device: marked at a chapter, shown on the training, taken up again, handed to HR."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import watched_page

pytestmark = pytest.mark.browser

TRAINING = "pelatihan/melayani-warga/"
CHAPTERS = [f"{TRAINING}bab-01/", f"{TRAINING}bab-02/"]


@pytest.fixture
def page(browser: Browser, small_url: str) -> Iterator[Page]:
    """A phone that never saw the hub."""
    with watched_page(browser, small_url, 360) as opened:
        yield opened


def finish(page: Page, *chapters: str) -> None:
    """Read chapters and mark them done."""
    for chapter in chapters:
        page.goto(chapter)
        page.get_by_role("button", name="Tandai bab ini selesai").click()


def ends_with(ending: str) -> re.Pattern[str]:
    return re.compile(re.escape(ending) + "$")


def test_a_chapter_marked_done_counts_on_the_training(page: Page) -> None:
    finish(page, CHAPTERS[0])
    expect(page.locator("[data-belajar=bab]")).to_contain_text("1 dari 2 bab selesai.")

    page.goto(TRAINING)

    progress = page.locator("[data-belajar=pelatihan]")
    expect(progress.get_by_role("progressbar")).to_have_attribute("value", "1")
    expect(progress.get_by_role("link")).to_have_attribute("href", ends_with("bab-02/"))


def test_a_mark_can_be_taken_back(page: Page) -> None:
    finish(page, CHAPTERS[0])
    page.get_by_role("button", name="Batalkan tanda selesai bab ini").click()
    page.goto(TRAINING)

    expect(page.locator("[data-belajar=pelatihan]")).to_be_hidden()


def test_the_front_page_leads_back_to_where_one_was(page: Page) -> None:
    page.goto("./")
    expect(page.locator("[data-belajar=lanjut]")).to_be_hidden()
    page.goto(CHAPTERS[1])
    page.goto("./")

    page.locator("[data-belajar=lanjut] a").first.click()

    expect(page).to_have_url(ends_with(CHAPTERS[1]))


def test_objectives_are_ticked_once_all_chapters_are_done_and_stay_ticked(page: Page) -> None:
    finish(page, *CHAPTERS)
    page.goto(TRAINING)
    page.get_by_role("checkbox").first.check()
    page.reload()

    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_the_summary_says_what_was_done_and_what_it_may_count_as(page: Page) -> None:
    finish(page, *CHAPTERS)
    page.goto("belajar/")

    summary = page.locator("[data-belajar=semua]")
    expect(summary).to_contain_text("2 dari 2 bab selesai")
    expect(summary).to_contain_text("belum dikerjakan")
    expect(summary.locator("dt:has-text('Dapat diajukan sebagai') + dd")).to_contain_text("JP")


def test_the_sheet_for_hr_has_the_columns_that_hr_imports_and_no_identity(
    page: Page, tmp_path: Path
) -> None:
    finish(page, *CHAPTERS)
    page.goto("belajar/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Simpan untuk pengelola SDM").click()
    download.value.save_as(tmp_path / "belajar.csv")

    with (tmp_path / "belajar.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, row = csv.reader(stream, delimiter=";")

    assert head == [
        "Tanggal Mulai",
        "Tanggal Selesai",
        "Kode Jenis Pengembangan",
        "Nama Kegiatan",
        "Penyelenggara",
        "Total JP",
        "NIP Peserta",
    ]
    assert row[0] == row[1] == page.evaluate("new Date().toLocaleDateString('sv-SE')")
    assert row[2:] == [
        "e-learning",
        "Melayani Warga",
        "Hub Kompetensi ASN Kerinci",
        row[5],
        "",
    ]


def test_a_training_half_done_is_not_offered_to_hr(page: Page) -> None:
    finish(page, CHAPTERS[0])
    page.goto("belajar/")

    expect(page.get_by_role("button", name="Simpan untuk pengelola SDM")).to_have_count(0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[1]",
        '{"versi":2}',
        '{"versi":1,"bab":{"bab-01":7},"tujuan":3,"terakhir":{"judul":"x","alamat":"javascript:alert(1)"},"tanggal":"x"}',
    ],
)
def test_what_it_does_not_know_is_passed_over(page: Page, text: str) -> None:
    page.goto("./")
    page.evaluate("text => localStorage.setItem('asn-hub/belajar/melayani-warga', text)", text)
    for address in ("./", TRAINING, "belajar/"):
        page.goto(address)

    expect(page.locator("[data-belajar=semua]")).to_contain_text("Belum ada pelatihan")


def test_nobody_is_shut_out(page: Page) -> None:
    finish(page, *CHAPTERS)
    for address in (CHAPTERS[1], TRAINING, "belajar/", "./"):
        page.goto(address)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
