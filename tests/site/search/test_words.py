"""Words and roots, on the side that makes the index."""

import doctest

from generator.site.search import words
from generator.site.search.words import root, split_words


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(words).failed == 0


def test_accents_and_case_make_no_difference() -> None:
    assert split_words("CAFÉ é") == ["cafe", "e"]


def test_words_are_cut_at_punctuation_and_underscores() -> None:
    assert split_words("SP4N-LAPOR! kode_masalah") == ["sp4n", "lapor", "kode", "masalah"]


def test_forms_of_a_word_share_their_root() -> None:
    forms = ("mengadu", "pengaduan", "diadukan", "mengadukan", "aduan")

    assert {root(form) for form in forms} == {"adu"}


def test_a_number_and_a_code_are_their_own_roots() -> None:
    assert [root("2009"), root("sp4n")] == ["2009", "sp4n"]


def test_an_indonesian_word_keeps_its_ing() -> None:
    assert [root("penting"), root("banding"), root("keliling")] == [
        "penting",
        "banding",
        "keliling",
    ]


def test_words_that_mean_something_else_than_their_root_are_a_family_of_their_own() -> None:
    assert {root("pengadaan"), root("mengadakan")} == {"pengadaan", "ada"}
    assert root("kependudukan") == root("penduduk") != root("duduk")
    assert root("pengumumannya") == root("diumumkan") != root("umum")
