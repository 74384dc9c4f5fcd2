"""The small repository as the source of demos: read once, never written."""

from pathlib import Path

import pytest

from generator.demo.careers import places_needed, staff
from generator.demo.chance import stream
from generator.demo.units import grow, widen
from generator.load.public import load_public
from generator.load.roots import Roots, find_roots
from generator.model.hub import PublicHub
from generator.model.person import Person

KECIL = Path(__file__).resolve().parents[1] / "data" / "kecil"


@pytest.fixture(scope="session")
def source() -> Roots:
    roots = find_roots(KECIL).value
    assert roots is not None
    return roots


@pytest.fixture(scope="session")
def hub(source: Roots) -> PublicHub:
    loaded = load_public(source).value
    assert loaded is not None
    return loaded


@pytest.fixture(scope="session")
def people(hub: PublicHub) -> list[Person]:
    """Three hundred people in thirty units."""
    tree = widen(grow(hub.units, hub.jabatan, 30, stream(7)), hub.jabatan, places_needed(300))
    return [person for branch in staff(tree, hub.jabatan, 300, stream(7)) for person in branch]
