"""The table of identities in memory."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hr.vault import Vault, new_person_id
from generator.model.base import PersonId
from tests.hr.people_of_tests import NAME, NIP, OTHER_NAME, OTHER_NIP

GONE = PersonId("p-" + "a" * 16)


@pytest.fixture
def vault() -> Vault:
    return Vault.empty()


def test_a_person_is_found_by_nip_and_by_id(vault: Vault) -> None:
    person = vault.add(NIP, NAME)

    assert vault.id_of(NIP) == person
    assert vault.nip_of(person) == NIP
    assert vault.name_of(person) == NAME


def test_nobody_is_found_who_is_not_in_it(vault: Vault) -> None:
    assert vault.id_of(NIP) is None
    assert vault.nip_of(GONE) is None
    assert vault.name_of(GONE) is None


def test_an_id_is_80_random_bits() -> None:
    drawn = {new_person_id() for _ in range(200)}

    assert len(drawn) == 200
    assert all(re.fullmatch(r"p-[a-z2-7]{16}", person) for person in drawn)


def test_the_same_nip_keeps_its_id_and_takes_the_new_name(vault: Vault) -> None:
    person = vault.add(NIP, NAME)

    assert vault.add(NIP, OTHER_NAME, new_person_id()) == person
    assert vault.name_of(person) == OTHER_NAME
    assert len(vault) == 1


def test_an_id_drawn_beforehand_is_used(vault: Vault) -> None:
    assert vault.add(NIP, NAME, GONE) == GONE


def test_an_id_in_use_is_given_to_nobody_else(vault: Vault) -> None:
    vault.add(NIP, NAME, GONE)

    with pytest.raises(ValueError, match="terpakai"):
        vault.add(OTHER_NIP, OTHER_NAME, GONE)


def test_a_forgotten_person_leaves_nothing(vault: Vault) -> None:
    empty = vault.to_bytes()
    person = vault.add(NIP, NAME)

    assert vault.forget(person)
    assert vault.id_of(NIP) is None
    assert vault.to_bytes() == empty
    assert not vault.forget(person)


def test_of_two_ids_of_one_person_one_is_left_with_both_nips(vault: Vault) -> None:
    kept = vault.add(NIP, NAME)
    gone = vault.add(OTHER_NIP, OTHER_NAME)

    vault.merge(kept, gone)

    assert vault.id_of(NIP) == vault.id_of(OTHER_NIP) == kept
    assert vault.nip_of(kept) == NIP
    assert vault.name_of(kept) == NAME
    assert vault.name_of(gone) is None
    assert Vault.from_bytes(vault.to_bytes()).id_of(OTHER_NIP) == kept


def test_merging_again_changes_nothing(vault: Vault) -> None:
    kept, gone = vault.add(NIP, NAME), vault.add(OTHER_NIP, OTHER_NAME)
    vault.merge(kept, gone)
    before = vault.to_bytes()

    vault.merge(kept, gone)

    assert vault.to_bytes() == before


def test_no_traceback_can_show_a_name_or_a_nip(vault: Vault) -> None:
    vault.add(NIP, NAME)
    shown = repr(vault) + repr(vars(vault)["_holders"])

    assert NAME not in shown
    assert NIP not in shown


def test_the_index_is_no_plain_digest_of_the_nip() -> None:
    one, other = Vault.empty(), Vault.empty()
    one.add(NIP, NAME)
    other.add(NIP, NAME)

    assert set(vars(one)["_index"]).isdisjoint(vars(other)["_index"])


@given(st.dictionaries(st.from_regex(r"[0-9]{18}", fullmatch=True), st.text(), max_size=20))
def test_a_vault_comes_back_from_its_bytes_as_it_was(people: dict[str, str]) -> None:
    vault = Vault.empty()
    for nip, name in people.items():
        vault.add(nip, name)

    back = Vault.from_bytes(vault.to_bytes())

    assert back.to_bytes() == vault.to_bytes()
    assert {nip: back.name_of(back.id_of(nip) or GONE) for nip in people} == people
