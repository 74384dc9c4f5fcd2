"""Bytes under a passphrase."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.audit.vault_mark import is_vault
from generator.hr.vault.sealing import (
    COST,
    NoVaultError,
    WrongPhraseError,
    generation_of,
    make_key,
    seal,
    unseal,
)
from tests.hr.people_of_tests import CHEAP, PHRASE

PLAIN = b"isi rahasia yang cukup panjang"


def sealed() -> bytes:
    return seal(PLAIN, make_key(PHRASE, CHEAP), 7)


def test_what_was_sealed_opens_with_its_phrase() -> None:
    assert unseal(sealed(), PHRASE)[0] == PLAIN


def test_another_phrase_opens_nothing() -> None:
    with pytest.raises(WrongPhraseError):
        unseal(sealed(), PHRASE + " ")


def test_the_generation_is_read_without_the_phrase() -> None:
    assert generation_of(sealed()) == 7


def test_a_sealed_file_is_known_by_its_first_bytes() -> None:
    assert is_vault(sealed())


def test_no_part_of_the_content_shows_and_no_two_seals_are_alike() -> None:
    one, key = sealed(), make_key(PHRASE, CHEAP)

    assert PLAIN[:6] not in one
    assert seal(PLAIN, key, 7) != seal(PLAIN, key, 7)


@given(st.data())
def test_a_changed_byte_is_noticed_wherever_it_is(data: st.DataObject) -> None:
    good = seal(PLAIN, make_key(PHRASE, CHEAP), 7)
    place = data.draw(st.integers(0, len(good) - 1).filter(lambda at: at != 16))
    changed = bytearray(good)
    changed[place] ^= data.draw(st.integers(1, 255))

    with pytest.raises((NoVaultError, WrongPhraseError)):
        unseal(bytes(changed), PHRASE)


def test_the_cost_written_in_a_file_cannot_take_all_memory() -> None:
    with pytest.raises(NoVaultError):
        unseal(sealed()[:16] + bytes([60]) + sealed()[17:], PHRASE)


@given(st.integers(0, 52))
def test_a_cut_file_is_no_vault(length: int) -> None:
    with pytest.raises(NoVaultError):
        unseal(sealed()[:length], PHRASE)


def test_a_phrase_is_the_same_however_its_letters_are_composed() -> None:
    key = make_key("caf\u00e9 kopi pagi", CHEAP)

    assert unseal(seal(PLAIN, key, 1), "cafe\u0301 kopi pagi")[0] == PLAIN


def test_a_guess_costs_128_megabytes() -> None:
    assert 128 * 8 * (1 << COST) == 128 * 1024 * 1024
