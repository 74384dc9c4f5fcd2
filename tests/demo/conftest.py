"""The small repository as the source of demos: read once, never written."""

from pathlib import Path

import pytest

from generator.load.public import load_public
from generator.load.roots import Roots, find_roots
from generator.model.hub import PublicHub

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
