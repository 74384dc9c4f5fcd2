"""Places: line and column of every value and key, by the way pydantic names it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.problem import Span
from generator.load.places import Places
from generator.load.yaml_reader import read

TEXT = """\
versi: 1
unit:
- id: a
  jabatan: {camat: 1, kasi: 2}
- {id: b, jabatan: {}}
"""


def test_a_value_is_found_by_keys_and_numbers() -> None:
    places = Places(TEXT)

    assert places.of(("versi",)) == Span(1, 8)
    assert places.of(("unit", 0, "id")) == Span(3, 7)
    assert places.of(("unit", 0, "jabatan", "kasi")) == Span(4, 29)
    assert places.of(("unit", 1)) == Span(5, 3)


def test_a_key_is_found_by_the_way_to_its_value() -> None:
    assert Places(TEXT).of_key(("unit", 0, "jabatan", "kasi")) == Span(4, 23)
    assert Places(TEXT).of_key(("unit", 1)) == Span(5, 3)


def test_steps_that_the_text_does_not_have_are_passed_over() -> None:
    assert Places(TEXT).of(("unit", 1, "penanda", "id")) == Span(5, 8)
    assert Places(TEXT).of(("unit", 0, "nama")) == Span(3, 3)


def test_numbers_as_keys_are_found_as_text() -> None:
    assert Places("indikator:\n  1: [ya]\n").of(("indikator", 1)) == Span(2, 6)


def test_the_whole_file_is_its_first_character() -> None:
    assert Places("# kosong\n").of(()) == Span(1, 1)


@given(st.integers(0, 30), st.integers(1, 200))
def test_a_place_is_where_the_value_was_written(before: int, wanted: int) -> None:
    text = "\n" * before + "daftar:\n" + "".join(f"- {number}\n" for number in range(wanted + 1))

    span = Places(text).of(("daftar", wanted))

    assert read(text).value == {"daftar": list(range(wanted + 1))}
    assert text.split("\n")[span.line - 1][span.column - 1 :] == str(wanted)  # type: ignore[operator]
