"""Pagefind as the site uses it."""

import gzip

import pytest

from generator.site.search import engine
from generator.site.search.document import documents_of
from generator.site.search.engine import PagefindError, build_index
from tests.site.search.pages import PAGES, page

DOCUMENTS = documents_of(PAGES)


def test_the_same_documents_give_the_same_bytes() -> None:
    assert build_index(DOCUMENTS) == build_index(DOCUMENTS)


def test_every_document_has_a_name_of_its_own() -> None:
    names = build_index(DOCUMENTS).names

    assert list(names) == [document.address for document in DOCUMENTS]
    assert len(set(names.values())) == len(DOCUMENTS)


def test_only_what_the_site_uses_is_kept() -> None:
    folders = {path.partition("/")[0].partition(".")[0] for path in build_index(DOCUMENTS).files}

    assert folders == {"index", "pagefind", "pagefind-entry", "wasm"}


def test_words_are_not_stemmed_a_second_time() -> None:
    (chunk,) = [
        content
        for path, content in build_index(DOCUMENTS).files.items()
        if path.startswith("index/")
    ]

    assert b"melayani" in gzip.decompress(chunk)


def test_a_site_without_pages_has_an_index() -> None:
    assert build_index(()).names == {}


def test_many_long_documents_do_not_block() -> None:
    text = "<p>" + " ".join(f"kata{number}" for number in range(5_000)) + "</p>"
    pages = [
        page(f"{number}/", f"Judul {number}", text + f"<p>{number}</p>") for number in range(60)
    ]

    assert len(build_index(documents_of(pages)).names) == 60


def test_a_missing_program_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "get_executable", lambda: None)

    with pytest.raises(PagefindError):
        build_index(DOCUMENTS)
