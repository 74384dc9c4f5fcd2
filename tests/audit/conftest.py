"""One built site for all tests of the audit; each works on a copy of its own."""

import shutil
from pathlib import Path

import pytest

from generator.audit.facts import Facts
from generator.audit.inputs import inputs_of_site
from generator.audit.tracing import Tracer
from generator.commands import build
from tests.repository import use_real_theme

UNIT = "unit/seksi-pelayanan-siulak/index.html"
KECIL = Path(__file__).resolve().parent.parent / "data" / "kecil"


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of tests/data/kecil with the hub's own theme. Not to be changed."""
    folder = tmp_path_factory.mktemp("audit")
    repo = use_real_theme(Path(shutil.copytree(KECIL, folder / "repo")))
    assert build.run(repo, folder / "situs") == 0
    return folder / "situs"


@pytest.fixture(scope="session")
def tracer(built_site: Path) -> Tracer:
    """What traces the figures of the built site's pages."""
    inputs = inputs_of_site(built_site)
    assert inputs is not None
    files = frozenset(
        path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()
    )
    front_page = (built_site / "index.html").read_text(encoding="utf-8")
    return Tracer(Facts(inputs, files), front_page)


@pytest.fixture
def site(built_site: Path, tmp_path: Path) -> Path:
    """A copy of the built site."""
    return Path(shutil.copytree(built_site, tmp_path / "situs"))
