"""Bytes to text: UTF-8 alone, and nothing that a reader cannot see."""

import pytest

from generator.checks.problem import Span
from generator.load.text import decode


def test_line_ends_of_any_system_become_one_kind() -> None:
    assert decode(b"a\r\nb\rc\nd") == ("a\nb\nc\nd", [])


def test_plain_indonesian_text_passes() -> None:
    text = "Ringkasan – “biaya” 5 km² café Rp\u00a05.000\n"

    assert decode(text.encode()) == (text, [])


def test_bytes_that_are_not_utf_8_are_told_with_their_place() -> None:
    _, faults = decode("satu\nKo\u00e9".encode("latin-1"))

    assert [(fault.code, fault.span) for fault in faults] == [("ASN114", Span(2, 3))]


@pytest.mark.parametrize("data", [b"", b"   \n\t\n", "x".encode("utf-16")])
def test_nothing_and_utf_16_are_faults(data: bytes) -> None:
    text, faults = decode(data)

    assert (text, len(faults)) == ("", 1)


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b", "\u200d", "\u2028", "\ufeff"])
def test_characters_that_cannot_be_seen_are_faults(character: str) -> None:
    _, faults = decode(f"judul: a{character}b".encode())

    assert [(fault.code, fault.span) for fault in faults] == [("ASN117", Span(1, 9))]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\x0c"])
def test_control_characters_are_faults(character: str) -> None:
    _, faults = decode(f"a{character}".encode())

    assert [fault.code for fault in faults] == ["ASN116"]


def test_of_a_binary_file_only_the_first_faults_are_told() -> None:
    _, faults = decode(b"x\x00" * 10_000)

    assert len(faults) == 20
