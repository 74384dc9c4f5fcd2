"""The nearest known spelling."""

from hypothesis import given
from hypothesis import strategies as st

from generator.load.spelling import Speller, nearest

UNITS = ["kecamatan-siulak", "kecamatan-kayu-aro", "bkpsdmd"]


def test_a_slip_finds_the_word_meant() -> None:
    assert nearest("kecamatan-siulk", UNITS) == {"mirip": "kecamatan-siulak"}


def test_case_does_not_matter() -> None:
    assert nearest("kom", ["KOM", "INT"]) == {"mirip": "KOM"}


def test_nothing_is_named_where_nothing_is_near() -> None:
    assert nearest("zzz", UNITS) == {}


@given(st.lists(st.text("abc-", min_size=1, max_size=6)), st.text("abc-", max_size=6))
def test_the_order_of_known_words_does_not_matter(known: list[str], word: str) -> None:
    assert nearest(word, known) == nearest(word, reversed(known))


def test_of_words_that_differ_in_case_alone_the_same_is_named_in_any_order() -> None:
    assert nearest("kon", ["KOM", "kom"]) == nearest("kon", ["kom", "KOM"])


def test_a_flood_of_unknown_words_gets_no_more_answers() -> None:
    speller = Speller(UNITS)
    for number in range(100):
        speller.nearest(f"kecamatan-siulak{number}")

    assert speller.nearest("bkpsdm") is None
    assert speller.nearest("kecamatan-siulak7") == "kecamatan-siulak"
