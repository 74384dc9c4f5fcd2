from itertools import chain

import pytest

from generator.demo.chance import stream
from generator.demo.units import formation, grow, widen
from generator.model.base import JabatanId, UnitId
from generator.model.hub import PublicHub
from generator.model.unit import Unit


def tree(hub: PublicHub, count: int) -> list[list[Unit]]:
    return grow(hub.units, hub.jabatan, count, stream(7, "unit"))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 50, 1000])
def test_there_are_as_many_units_as_were_asked_for(hub: PublicHub, count: int) -> None:
    assert sum(map(len, tree(hub, count))) == count


def test_the_real_units_come_first(hub: PublicHub) -> None:
    units = list(chain(*tree(hub, 40)))

    assert units[:3] == list(hub.units.values())


def test_every_id_and_name_is_unique(hub: PublicHub) -> None:
    units = list(chain(*tree(hub, 1500)))

    assert len({unit.id for unit in units}) == len({unit.name for unit in units}) == 1500


def test_a_parent_comes_before_its_children(hub: PublicHub) -> None:
    seen: set[UnitId | None] = {None}
    for unit in chain(*tree(hub, 300)):
        assert unit.parent in seen
        seen.add(unit.id)


def test_some_units_have_no_formation(hub: PublicHub) -> None:
    assert any(unit.kind == "upt" and not unit.formation for unit in chain(*tree(hub, 100)))


def test_another_seed_invents_other_places(hub: PublicHub) -> None:
    other = grow(hub.units, hub.jabatan, 40, stream(8, "unit"))

    assert {unit.place for unit in chain(*other)} != {unit.place for unit in chain(*tree(hub, 40))}


def test_places_are_added_until_there_are_enough_and_never_for_those_who_lead(
    hub: PublicHub,
) -> None:
    before = tree(hub, 40)
    after = widen(before, hub.jabatan, 500)

    assert formation(chain(*after)) == 500
    for old, new in zip(chain(*before), chain(*after), strict=True):
        for key, places in new.formation.items():
            if hub.jabatan[key].kind == "struktural":
                assert places == old.formation[key]


def test_a_tree_with_places_enough_stays_as_it_is(hub: PublicHub) -> None:
    assert widen(tree(hub, 40), hub.jabatan, 5) == tree(hub, 40)


def test_a_tree_of_leaders_alone_cannot_be_widened(hub: PublicHub) -> None:
    leaders = [[unit for unit in tree(hub, 3)[1] if list(unit.formation) == [JabatanId("camat")]]]

    with pytest.raises(ValueError, match="500"):
        widen(leaders, hub.jabatan, 500)
