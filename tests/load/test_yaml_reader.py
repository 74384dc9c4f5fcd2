"""The YAML reader: JSON's values by the rules of YAML 1.2, every fault with its place, nothing that makes it fall over."""

import re
import string
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.problem import Span
from generator.load.yaml_reader import MAX_DEPTH, read

WORDS = st.text(
    alphabet=string.printable.replace("\x0b", "").replace("\x0c", "") + "éñ–", max_size=20
)
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""A number by YAML 1.2. PyYAML, which is of 1.1, writes some of them plain as words: `08`, `0E0`."""

WORDS = WORDS.filter(lambda word: not NUMBER.fullmatch(word))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**15), 10**15),
    st.floats(allow_nan=False, allow_infinity=False),
    WORDS,
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES, st.booleans())
def test_it_reads_what_pyyaml_writes(value: Any, flow: bool) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow)

    reading = read(text)

    assert reading.faults == ()
    assert reading.value == value


@given(st.text() | st.text(alphabet="[]{}:,-?&*!|>'\"#%@` \n\ta1."))
def test_no_text_makes_it_fall_over(text: str) -> None:
    read(text.replace("\x00", ""))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("2026-04-06", "2026-04-06"),
        ("1:30", "1:30"),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("+12", 12),
        ("1_000", "1_000"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1.", 1.0),
        ("15.01.16", "15.01.16"),
        ("'8'", "8"),
        ('"true"', "true"),
        ("-", None),
    ],
)
def test_scalars_follow_yaml_1_2(written: str, value: Any) -> None:
    text = f"- {written}\n" if written != "-" else "-\n"

    assert read(text).value == [value]


def test_keys_are_text_as_written() -> None:
    assert read("{1: a, true: b, 01: c, null: d}").value == {
        "1": "a",
        "true": "b",
        "01": "c",
        "null": "d",
    }


def test_a_number_and_the_same_text_are_the_same_key() -> None:
    assert [fault.code for fault in read("{1: a, '1': b}").faults] == ["ASN127"]


@pytest.mark.parametrize("number", ["1e999", ".nan", "-.inf", "9" * 5_000, "0x" + "f" * 50])
def test_numbers_that_cannot_be_reckoned_with_are_faults(number: str) -> None:
    reading = read(f"jp: {number}")

    assert [fault.code for fault in reading.faults] == ["ASN133"]


def test_every_fault_of_a_readable_text_is_told() -> None:
    reading = read("a: &x 1\na: !!int 2\nb: *x\nc: .inf\n")

    assert [(fault.code, fault.span) for fault in reading.faults] == [
        ("ASN128", Span(1, 4)),
        ("ASN127", Span(2, 1)),
        ("ASN129", Span(2, 4)),
        ("ASN128", Span(3, 4)),
        ("ASN133", Span(4, 4)),
    ]


def test_columns_count_characters_not_bytes() -> None:
    assert read('{"éé–": *x}').faults[0].span == Span(1, 9)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_is_bounded_without_recursion(opening: str) -> None:
    faults = read(opening * 100_000).faults

    assert [fault.code for fault in faults] in (["ASN131"], ["ASN134"])


def test_the_deepest_nesting_allowed_is_read() -> None:
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH).faults == ()


def test_laughs_are_refused_before_they_multiply() -> None:
    laughs = "a: &a [ha, ha]\n" + "".join(
        f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join([f'*{chr(97 + level)}'] * 9)}]\n"
        for level in range(9)
    )

    reading = read(laughs)

    assert {fault.code for fault in reading.faults} == {"ASN128"}
    assert reading.value["j"] == [None] * 9  # type: ignore[index, call-overload]


def test_a_file_holds_as_many_values_as_its_kind_may() -> None:
    assert read("[1, 2, 3]", 4).faults == ()
    assert [fault.code for fault in read("[1, 2, 3]", 3).faults] == ["ASN132"]
