"""One built site for all tests of the audit; each works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from generator.commands import build

KECIL = Path(__file__).resolve().parent.parent / "data" / "kecil"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of tests/data/kecil. Not to be changed."""
    out = tmp_path_factory.mktemp("audit") / "situs"
    assert build.run(KECIL, out) == 0
    return out


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """A copy of the built site."""
    return Path(shutil.copytree(built_site, tmp_path / "situs"))
