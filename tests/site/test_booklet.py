"""Books to print: the whole of a training or path, in order, with anchors that are each there once."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.site.views.booklet import _within
from generator.site.views.parts import Prose

TRAINING = "pelatihan/pengelolaan-pengaduan"


def _html(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_a_text_goes_below_the_heading_of_its_part() -> None:
    html = '<h2 id="a">A</h2><p><a href="#a">x</a><a class="hub-istilah" href="#istilah-jp">JP</a></p><h3 id="b">B</h3>'

    assert _within(Prose(html, ()), "bab-01", 3) == (
        '<h4 id="bab-01-a">A</h4><p><a href="#bab-01-a">x</a>'
        '<a class="hub-istilah" href="#istilah-jp">JP</a></p><h5 id="bab-01-b">B</h5>'
    )


def test_a_book_of_a_training_has_each_chapter_and_question_in_order(built_site: Path) -> None:
    book = _html(built_site, f"{TRAINING}/cetak")
    chapters = sorted(path.parent.name for path in (built_site / TRAINING).glob("bab-*/index.html"))
    questions = re.findall(
        r'id="([a-z0-9-]+)" data-kuis-soal', _html(built_site, f"{TRAINING}/kuis")
    )

    assert re.findall(r'<h2 id="pengelolaan-pengaduan-(bab-\d+)"', book) == chapters
    assert re.findall(r'<h3 id="soal-([a-z0-9-]+)"', book) == questions
    assert re.findall(r'<h3 id="kunci-([a-z0-9-]+)"', book) == questions


@pytest.mark.parametrize("address", [f"{TRAINING}/cetak", "jalur/pegawai-baru/cetak"])
def test_no_anchor_of_a_book_is_there_twice(built_site: Path, address: str) -> None:
    ids = re.findall(r'\bid="([^"]+)"', _html(built_site, address))

    assert len(ids) == len(set(ids))


def test_a_book_of_a_path_has_every_step_in_full(built_site: Path) -> None:
    path = _html(built_site, "jalur/pegawai-baru")
    book = _html(built_site, "jalur/pegawai-baru/cetak")
    steps = re.findall(r'<strong><a href="\.\./\.\./(pelatihan|mentoring)/([a-z0-9-]+)/"', path)

    assert steps
    for kind, slug in steps:
        assert (
            f'id="{slug}-bab-01"' in book
            if kind == "pelatihan"
            else f'id="mentoring-{slug}"' in book
        )


@pytest.mark.browser
def test_on_paper_a_book_is_text_alone_and_every_chapter_begins_a_page(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_page(base_url=site_url)
    page.goto(f"{TRAINING}/cetak/")
    page.emulate_media(media="print")

    for gone in (".md-header", ".md-sidebar", ".md-footer", ".hub-tombol-baris", ".hub-remah"):
        assert not page.locator(gone).first.is_visible(), gone
    breaks = page.locator(".hub-buku h2").evaluate_all(
        "all => all.map((each) => getComputedStyle(each).breakBefore)"
    )
    assert set(breaks) == {"page"}
    page.close()
