"""The gate's book as a file."""

import pytest

from generator.disclosure.book import Book, make_book, read_book, write_book

COUNTED = {("loket", "KOM"): frozenset({"b2", "a2"}), ("arsip", "JP"): frozenset({"c0"})}


def test_a_book_is_read_back_as_it_was_written() -> None:
    book = make_book(COUNTED)

    assert read_book(write_book(book)) == book
    assert {key: book.counted(key) for key in COUNTED} == COUNTED


def test_a_cell_without_a_new_label_counted_nobody() -> None:
    assert Book({}).counted(("loket", "KOM")) == frozenset()


@pytest.mark.parametrize(
    "text", ["", "versi: 1\n", write_book(make_book(COUNTED)) + "loket KOM\n", "\n"]
)
def test_anything_else_is_no_book(text: str) -> None:
    assert read_book(text) is None
