"""One built site for all tests of the audit; each works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from generator.commands import build

ROOT = Path(__file__).resolve().parent.parent.parent
KECIL = ROOT / "tests" / "data" / "kecil"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of tests/data/kecil with the hub's own theme. Not to be changed."""
    folder = tmp_path_factory.mktemp("audit")
    shutil.copytree(KECIL, folder / "repo")
    shutil.copy(ROOT / "mkdocs.yml", folder / "repo")
    shutil.copytree(ROOT / "site_config" / "theme", folder / "repo" / "site_config" / "theme")
    assert build.run(folder / "repo", folder / "situs") == 0
    return folder / "situs"


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """A copy of the built site."""
    return Path(shutil.copytree(built_site, tmp_path / "situs"))
