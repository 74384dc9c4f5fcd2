import re
from collections import Counter
from datetime import date
from itertools import chain, pairwise

import pytest

from generator.demo.careers import places_needed, staff
from generator.demo.chance import stream
from generator.demo.units import grow, widen
from generator.model.hub import PublicHub
from generator.model.person import Person
from generator.model.unit import Unit

MONTHS = [date(year, month, 1) for year in (2024, 2025, 2026) for month in range(1, 13)]


def staffed(hub: PublicHub, persons: int, seed: int = 7) -> tuple[list[Unit], list[Person]]:
    tree = widen(
        grow(hub.units, hub.jabatan, 60, stream(seed, "unit")),
        hub.jabatan,
        places_needed(persons),
    )
    people = staff(tree, hub.jabatan, persons, stream(seed, "pegawai"))
    return list(chain(*tree)), list(chain(*people))


@pytest.mark.parametrize("persons", [0, 1, 19, 20, 21, 40, 500])
def test_there_are_exactly_as_many_people_as_were_asked_for(hub: PublicHub, persons: int) -> None:
    people = staffed(hub, persons)[1]

    assert len({person.id for person in people}) == persons


@pytest.mark.parametrize("seed", range(3))
def test_no_unit_ever_has_more_people_than_places(hub: PublicHub, seed: int) -> None:
    units, people = staffed(hub, 800, seed)
    places = Counter(
        {(unit.id, key): count for unit in units for key, count in unit.formation.items()}
    )

    for day in MONTHS:
        held = Counter(
            (spell.unit, spell.jabatan) for person in people if (spell := person.spell_on(day))
        )
        assert held <= places


@pytest.mark.parametrize("seed", range(3))
def test_histories_go_forward_in_time(hub: PublicHub, seed: int) -> None:
    for person in staffed(hub, 800, seed)[1]:
        assert all(one.since < other.since for one, other in pairwise(person.history))
        assert all(spell.until is None for spell in person.history[:-1])
        last = person.history[-1]
        assert last.until is None or last.since <= last.until


def test_some_move_some_are_promoted_some_leave_and_some_are_new(hub: PublicHub) -> None:
    people = staffed(hub, 800)[1]
    steps = [step for person in people for step in pairwise(person.history)]

    assert any(one.unit != other.unit and one.jabatan == other.jabatan for one, other in steps)
    assert any(other.jabatan in hub.jabatan[one.jabatan].next_jabatan for one, other in steps)
    assert any(one.status == "CPNS" and other.status == "PNS" for one, other in steps)
    assert any(person.history[-1].until for person in people)
    assert any(person.history[0].since >= date(2025, 1, 1) for person in people)


def test_nobody_on_contract_leads(hub: PublicHub) -> None:
    for person in staffed(hub, 800)[1]:
        for spell in person.history:
            assert spell.status == "PNS" or hub.jabatan[spell.jabatan].kind != "struktural"


def test_ids_are_eighty_random_bits_in_base_32(hub: PublicHub) -> None:
    for person in staffed(hub, 100)[1]:
        assert re.fullmatch(r"p-[a-z2-7]{16}", person.id)
