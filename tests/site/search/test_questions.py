"""The questions that a page says it answers: from its file to the search of a reader."""

from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.site.catalogue import all_pages
from generator.site.context import Context
from generator.site.search.document import documents_of
from generator.site.search.index import fingerprint, search_files
from tests.changes import each, edit
from tests.checks.cases.files import CHAPTER, DICTIONARY, GUIDE, PAGE, PATH, TRAINING
from tests.site.search.pages import page
from tests.small_hub import small_hub

HUB = small_hub()
HANDBOOK = "content/panduan/hr.md"
ANSWERING = {
    "kompetensi/int/": (DICTIONARY, "- kode: INT\n", "  "),
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
    roots = find_roots(repo).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    pages = all_pages(Context(hub, History()), ())

    assert {each.address: each.answers for each in pages if each.answers} == {
        address: (f"tanya {address}",) for address in ANSWERING
    }


def test_an_entry_tells_the_questions_that_say_a_root() -> None:
    (document,) = documents_of([page("a/", "Arsip", answers=("surat masuk", "membalas surat"))])
    questions = {root: entry.questions for root, entry in document.said.entries.items()}

    assert questions["surat"] == 0b11
    assert questions["balas"] == 0b10
    assert questions["arsip"] == 0
    assert document.said.questions == (2, 2)


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
  const assets = new URL("../assets/hub/cari/", location);
  const fetched = window.fetch;
  window.fetch = (url, options) => {
    const name = new URL(url).pathname.split("/tiruan/")[1];
    if (!name) return fetched(url, options);
    return Promise.resolve(new Response(Uint8Array.from(atob(files[name]), (letter) => letter.charCodeAt(0))));
  };
  const { SearchEngine } = await import(new URL("mesin.js", assets));
  const engine = await SearchEngine.load(new URL("/tiruan/", location));
  const found = [];
  for (const query of queries) found.push((await engine.search(query)).results.map(({ address }) => address));
  return found;
}
"""


def found_by(browser_page: Page, queries: list[str]) -> Any:
    """The addresses that each query finds, best first, where three pages of one text answer different questions."""
    text = "<p>Surat disimpan di lemari kantor</p>"
    pages = (
        page("a/", "Arsip", text, answers=("kapan surat lama boleh dibuang",)),
        page("b/", "Berkas", text, answers=("surat tercecer", "lemari penuh kapan dibuang")),
        page("c/", "Catatan", text),
    )
    files = {
        path: b64encode(content).decode() for path, content in search_files(pages, HUB).items()
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
