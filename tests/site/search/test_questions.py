"""The questions that a page says it answers: from its file to the search of a reader."""

import gzip
import json
import math
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Page

from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.base import UnitId
from generator.model.hub import PublicHub
from generator.model.made_page import MadePage
from generator.model.unit import Unit
from generator.site.catalogue import all_pages
from generator.site.context import Context
from generator.site.page import RenderedPage, SitePage
from generator.site.search.document import documents_of
from generator.site.search.index import fingerprint, index_files, search_files
from tests.changes import each, edit, put
from tests.checks.cases.files import (
    CHAPTER,
    DICTIONARY,
    GUIDE,
    JABATAN,
    MADE_PAGES,
    PAGE,
    PATH,
    TRAINING,
)
from tests.repository import ROOT
from tests.site.search.pages import PAGES, page
from tests.small_hub import small_hub

HUB = small_hub()
HANDBOOK = "content/panduan/hr.md"
ANSWERING = {
    "kompetensi/int/": (DICTIONARY, "- kode: INT\n", "  "),
    "jabatan/camat/": (JABATAN, "- id: camat\n", "  "),
    "pelatihan/melayani-warga/": (TRAINING, "bahasa: id\n", ""),
    "pelatihan/melayani-warga/bab-01/": (CHAPTER, "menit_baca: 5\n", ""),
    "mentoring/kom-1-ke-2/": (GUIDE, "bahasa: id\n", ""),
    "jalur/pegawai-baru/": (PATH, "bahasa: id\n", ""),
    "evaluasi/cara-kerja/": (PAGE, "bahasa: id\n", ""),
    "panduan/hr/": (HANDBOOK, "bahasa: id\n", ""),
}
"""By the address of a page: its file, a line of it, and what stands before a key there."""


def test_every_kind_of_page_that_may_say_so_hands_its_questions_over(repo: Path) -> None:
    each(
        *(
            edit(path, line, f"{line}{indent}menjawab: [tanya {address}]\n")
            for address, (path, line, indent) in ANSWERING.items()
        )
    )(repo)

    assert {each.address: each.answers for each in _pages(repo) if each.answers} == {
        address: (f"tanya {address}",) for address in ANSWERING
    }


def test_pages_made_in_code_take_their_questions_from_the_settings(repo: Path) -> None:
    put(MADE_PAGES, "versi: 1\nmenjawab: {./: [apa ini], kalender/: [kapan bimtek, jadwal]}\n")(
        repo
    )

    assert {each.address: each.answers for each in _pages(repo) if each.answers} == {
        "": ("apa ini",),
        "kalender/": ("kapan bimtek", "jadwal"),
    }


def test_the_settings_may_name_just_the_pages_that_no_file_holds() -> None:
    """Every searchable page of the demo, but those that a file of content/ or a row of the settings is about."""
    made = {
        page.address or "./" for page in _pages(ROOT) if page.searchable and not _is_of_one(page)
    }

    assert made == set(get_args(MadePage))


def _is_of_one(page: SitePage) -> bool:
    """Whether a page is about one thing that has a file or a row of its own."""
    source = page.source or ""
    is_row = source in (DICTIONARY, JABATAN) and page.address.count("/") > 1
    return is_row or source.startswith("content/")


def _pages(repo: Path) -> tuple[SitePage, ...]:
    roots = find_roots(repo).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    return all_pages(Context(hub, History()), ())


def test_an_entry_tells_the_questions_that_say_a_root() -> None:
    (document,) = documents_of([page("a/", "Arsip", answers=("surat masuk", "membalas surat"))])
    questions = {root: entry.questions for root, entry in document.said.entries.items()}

    assert questions["surat"] == 0b11
    assert questions["balas"] == 0b10
    assert questions["arsip"] == 0


def test_the_page_list_tells_how_rare_the_roots_of_each_question_are_together() -> None:
    pages = [
        page("a/", "Arsip", answers=("surat masuk", "dari mana", "surat")),
        page("b/", "Bagan", answers=("surat",)),
        *(page(f"z{at}/", "Catatan") for at in range(10)),
    ]
    files = index_files(documents_of(pages))
    rows = json.loads(gzip.decompress(files["pencarian/halaman.json.gz"]))["halaman"]
    on_one, on_two = math.log(1 + 12 / 1.5), math.log(1 + 12 / 2.5)

    assert [row[-1] for row in rows] == [
        [round(2 * (on_one + on_two)), 0, round(2 * on_two)],
        [round(2 * on_two)],
        *([] for _ in range(10)),
    ]


def test_a_question_stands_in_no_section_and_in_no_excerpt() -> None:
    (document,) = documents_of(
        [page("a/", "Arsip", "<p>Isi.</p>", answers=("berkas tercecer di mana",))]
    )

    assert document.said.entries["cecer"].sections == 1
    assert "tercecer" in document.said.words
    assert "tercecer" not in repr(document.sections)


def test_a_changed_question_changes_the_index() -> None:
    one, other = (
        documents_of([page("a/", "Arsip", answers=(text,))]) for text in ("surat", "surat surat")
    )
    split = documents_of([page("a/", "Arsip", answers=("surat", "surat"))])

    assert len({fingerprint(documents) for documents in (one, other, split)}) == 3


SEARCH = """
async ([files, queries]) => {
  const fetched = window.fetch;
  window.fetch = (url, options) => {
    const name = new URL(url).pathname.split("/tiruan/")[1];
    if (!name) return fetched(url, options);
    return Promise.resolve(new Response(Uint8Array.from(atob(files[name]), (letter) => letter.charCodeAt(0))));
  };
  const { SearchEngine } = await import(new URL("../assets/hub/cari/kotak.js", location));
  const engine = await SearchEngine.load(new URL("/tiruan/", location));
  const found = [];
  for (const query of queries) found.push((await engine.search(query)).results.map(({ address }) => address));
  return found;
}
"""


ARCHIVE = "<p>Surat disimpan di lemari kantor</p>"
ANSWERING_ALIKE = (
    page("a/", "Arsip", ARCHIVE, answers=("kapan surat lama boleh dibuang",)),
    page("b/", "Berkas", ARCHIVE, answers=("surat tercecer", "lemari penuh kapan dibuang")),
    page("c/", "Catatan", ARCHIVE),
)
"""Three pages of one text that answer different questions."""


def unit(unit_id: str, name: str, parent: str | None) -> Unit:
    """A unit at no place."""
    return Unit(
        id=UnitId(unit_id),
        name=name,
        kind="seksi",
        parent=UnitId(parent) if parent else None,
        place="Siulak",
        formation={},
    )


OF_A_REGION = replace(
    HUB,
    units={
        each.id: each
        for each in (
            unit("kabupaten", "Pemerintah Kabupaten Kerinci", None),
            unit("seksi-arsip", "Seksi Arsip", "kabupaten"),
        )
    },
)


def found_by(
    browser_page: Page,
    queries: list[str],
    pages: Sequence[RenderedPage] = ANSWERING_ALIKE,
    hub: PublicHub = HUB,
) -> Any:
    """The addresses that each query finds, best first."""
    files = {
        path: b64encode(content).decode() for path, content in search_files(pages, hub).items()
    }
    browser_page.goto("pelatihan/")
    return browser_page.evaluate(SEARCH, [files, queries])


@pytest.mark.browser
def test_a_page_is_found_by_the_question_it_answers(browser_page: Page) -> None:
    found = found_by(
        browser_page, ["tercecer", "surat tercecer", "kapan surat lama dibuang?", "surat"]
    )

    assert found[0] == ["b/"]
    assert found[1][0] == "b/"
    assert found[2][0] == "a/"
    assert set(found[3]) == {"a/", "b/", "c/"}
    assert found[3][-1] == "c/"  # its text says as much, but it answers nothing


@pytest.mark.browser
def test_of_two_questions_that_say_it_the_nearer_is_that_with_less_beside_it(
    browser_page: Page,
) -> None:
    """By how rare the words beside it are: one that stands everywhere takes less away than one that stands here alone."""
    others = [page(f"z{at}/", f"Halaman{at}", "<p>Kantor.</p>") for at in range(20)]
    near = page("b/", "Berkas", ARCHIVE, answers=("surat tercecer kantor",))
    far = page("a/", "Arsip", ARCHIVE, answers=("surat tercecer gudang",))

    (found,) = found_by(browser_page, ["surat tercecer"], [near, far, *others])

    assert found[:2] == ["b/", "a/"]


@pytest.mark.browser
def test_a_second_question_that_says_it_counts_too(browser_page: Page) -> None:
    more = f"{ARCHIVE}<p>Tercecer, tercecer.</p>"  # its text says it more often
    once = page("a/", "Arsip", more, answers=("tercecer", "surat dibuang"))
    twice = page("b/", "Berkas", ARCHIVE, answers=("tercecer", "surat tercecer"))

    (found,) = found_by(browser_page, ["tercecer"], [once, twice])

    assert found == ["b/", "a/"]


@pytest.mark.browser
def test_a_phrase_counts_for_all_its_words(browser_page: Page) -> None:
    """Two common words that mean something together are not worth less than one rarer word beside them."""
    hub = replace(HUB, synonyms=(("memimpin rapat", "memandu rapat"),))
    asked = page("b/", "Pertemuan", "<p>Memimpin rapat.</p>")
    others = [
        page(f"z{at}/", f"Halaman{at}", f"<p>{'Memimpin' if at % 2 else 'Rapat'}.</p>")
        for at in range(8)
    ]
    besides = [page(f"a{at}/", f"Lain{at}", "<p>Tegang.</p>") for at in range(2)]

    (found,) = found_by(browser_page, ["memimpin rapat tegang"], [asked, *others, *besides], hub)

    assert found[0] == "b/"


@pytest.mark.browser
def test_a_handbook_is_before_a_page_that_says_as_much(browser_page: Page) -> None:
    pages = [page("a/", "Arsip", ARCHIVE), page("panduan/b/", "Arsip", ARCHIVE)]

    (found,) = found_by(browser_page, ["surat"], pages)

    assert found == ["panduan/b/", "a/"]


@pytest.mark.browser
def test_the_region_goes_without_saying_for_a_unit(browser_page: Page) -> None:
    (found, region) = found_by(
        browser_page, ["seksi arsip kabupaten kerinci", "kerinci"], PAGES, OF_A_REGION
    )

    assert found[0] == "unit/seksi-arsip/"
    assert "unit/seksi-arsip/" not in region


@pytest.mark.browser
def test_a_page_comes_up_behind_one_about_the_same_that_answers(browser_page: Page) -> None:
    asked = page("a/", "Arsip", ARCHIVE, answers=("surat tercecer",))
    kin = page("c/", "Catatan", ARCHIVE)
    kin = replace(kin, page=replace(kin.page, akin=("a/",)))

    (found,) = found_by(
        browser_page, ["surat tercecer"], [asked, page("b/", "Berkas", ARCHIVE), kin]
    )

    assert found == ["a/", "c/", "b/"]


@pytest.mark.browser
def test_who_asks_what_a_word_means_is_shown_the_glossary_first(browser_page: Page) -> None:
    pages = [
        page("a/", "Arsip", "<p>Surat, surat, dan surat.</p>"),
        page("panduan/istilah/", "Istilah", "<p>Surat: tulisan resmi kantor.</p>"),
    ]

    found = found_by(browser_page, ["surat", "apa itu surat", "pengertian surat"], pages)

    assert [each[0] for each in found] == ["a/", "panduan/istilah/", "panduan/istilah/"]
