"""The files of the index: written here, read by the browser's code."""

import doctest
import gzip
from base64 import b64encode
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.site.search import postings
from generator.site.search.document import FULL, Document, documents_of
from generator.site.search.postings import file_name, file_number, posting_files
from tests.site.search.pages import PAGES, page

READ = """
async ([files, roots]) => {
  const { Index } = await import(new URL("../assets/hub/cari/kotak.js", location));
  const asked = [];
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const index = new Index(Object.keys(files), async (name) => (asked.push(name), bytes(files[name])));
  const found = await index.find(roots);
  await index.find(roots);
  const rows = (pages) => [...pages].map(([page, { strength, sections, questions }]) => [page, strength, sections, questions]);
  return { found: [...found].map(([root, pages]) => [root, rows(pages)]), asked };
}
"""


@cache
def many_pages() -> tuple[Document, ...]:
    """Documents enough for several files, with numbers of pages and sections of more than one byte."""
    sections = "".join(f"<h2 id='s{at}'>Bagian{at}</h2><p>Isi kata{at}.</p>" for at in range(40))
    return documents_of(
        page(
            f"{at:03}/",
            f"Judul{at}",
            sections if at % 150 == 0 else f"<p>{words(at)}</p>",
            answers=tuple(f"tanya{each} istilah{at % 7}x1" for each in range(at % 31)),
        )
        for at in range(320)
    )


def words(at: int) -> str:
    """Some words of a page, most of them of several."""
    return " ".join(f"istilah{at % 7}x{each}" for each in range(30))


def read(browser_page: Page, documents: tuple[Document, ...], roots: list[str]) -> Any:
    """What the browser reads of some roots, and the files it asked for."""
    browser_page.goto("pelatihan/")
    files = {
        file_name(content): b64encode(gzip.decompress(content)).decode()
        for content in posting_files(documents)
    }
    return browser_page.evaluate(READ, [files, roots])


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(postings).failed == 0


def test_the_same_documents_give_the_same_bytes() -> None:
    assert posting_files(documents_of(PAGES)) == posting_files(documents_of(PAGES[::-1]))


def test_the_number_of_files_grows_with_the_index_by_doubling() -> None:
    few, many = (len(posting_files(documents)) for documents in (documents_of(PAGES), many_pages()))

    assert (few, many) == (1, 16)


def test_every_root_is_in_the_file_that_its_letters_tell() -> None:
    files = posting_files(many_pages())
    texts = [
        gzip.decompress(content).partition(b"\n\n")[0].decode().split("\n") for content in files
    ]

    assert all(
        file_number(root, len(files)) == at for at, roots in enumerate(texts) for root in roots
    )


@pytest.mark.browser
def test_the_browser_reads_what_was_written(browser_page: Page) -> None:
    documents = many_pages()
    roots = sorted({root for document in documents for root in document.said.entries})
    read_back = read(browser_page, documents, roots)
    expected = [
        [
            root,
            [
                [
                    number,
                    document.said.entries[root].strength / FULL,
                    document.said.entries[root].sections,
                    document.said.entries[root].questions,
                ]
                for number, document in enumerate(documents)
                if root in document.said.entries
            ],
        ]
        for root in roots
    ]

    assert read_back["found"] == expected
    assert len(read_back["asked"]) == len(set(read_back["asked"])) == 16  # each file once


@pytest.mark.browser
def test_only_the_files_of_the_roots_are_fetched(browser_page: Page) -> None:
    read_back = read(browser_page, many_pages(), ["bagian3", "tidakada"])

    assert len(read_back["asked"]) <= 2
    assert dict(read_back["found"])["tidakada"] == []


@pytest.mark.browser
def test_an_index_of_nothing_can_be_read(browser_page: Page) -> None:
    assert read(browser_page, (), ["arsip"])["found"] == [["arsip", []]]
