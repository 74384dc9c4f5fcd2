"""Who is meant by what an officer types."""

import pytest

from generator.hr.people.who import find_person
from generator.hr.refusal import RefusedError
from generator.hr.vault import Vault
from generator.model.base import PersonId
from generator.model.people import People
from generator.model.person import Person
from tests.hr.people.test_career import person, spell
from tests.hr.people_of_tests import NAME, NIP, OTHER_NIP

ME = PersonId("p-" + "a" * 16)


def recorded(*persons: Person) -> People:
    return People({each.id: each for each in persons}, {}, (), (), ())


@pytest.fixture
def vault() -> Vault:
    made = Vault.empty()
    made.add(NIP, NAME, ME)
    return made


def closed() -> Vault:
    raise AssertionError("brankas tidak perlu dibuka")


@pytest.mark.parametrize("typed", [NIP, f"{NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}", f"'{NIP}"])
def test_a_nip_is_found_in_any_spelling(vault: Vault, typed: str) -> None:
    assert find_person(typed, recorded(person(spell())), lambda: vault) == ME


def test_an_id_is_found_without_opening_the_vault() -> None:
    assert find_person(f" {ME} ", recorded(person(spell())), closed) == ME


@pytest.mark.parametrize("typed", [OTHER_NIP, NIP[:-1], "siti", "p-" + "z" * 16])
def test_nobody_else_is_found_and_nothing_typed_is_repeated(vault: Vault, typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        find_person(typed, recorded(person(spell())), lambda: vault)

    assert refused.value.problems[0].code == "ASN860"
    assert typed not in repr(refused.value.problems) + str(refused.value)


def test_one_who_is_in_the_vault_alone_is_found_where_that_is_enough(vault: Vault) -> None:
    with pytest.raises(RefusedError):
        find_person(NIP, recorded(), lambda: vault)

    assert find_person(NIP, recorded(), lambda: vault, recorded=False) == ME
