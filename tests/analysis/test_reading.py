"""LIX of Markdown: sentences and long words, without code and addresses."""

from generator.analysis.reading import lix


def test_longer_sentences_and_longer_words_raise_it() -> None:
    assert lix("Ibu pergi. Ibu pulang.") == 2
    assert lix("Ibu pergi lalu ibu pulang.") == 5
    assert lix("Ibu mempertanggungjawabkan. Ibu pulang.") == 27


def test_code_and_addresses_do_not_count() -> None:
    plain = "Buka halaman ini."

    assert lix(plain + "\n\n```sh\nmempertanggungjawabkan semua\n```\n") == lix(plain)
    assert lix("Buka [halaman](../mempertanggungjawabkan/dan/lain.md) ini.") == lix(plain)


def test_items_of_a_list_are_sentences() -> None:
    assert lix("- satu dua\n- tiga lima\n") == 2


def test_a_text_without_words_has_none() -> None:
    assert lix("") is None
    assert lix("123 --- 45\n") is None
