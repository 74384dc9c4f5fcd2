"""The built site in a real browser, for all tests that look at it: built once, served on the loopback address."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.commands import build
from generator.commands.serving import served
from tests.repository import ROOT


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site of this repository, built once for all workers. Do not write in it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    out = shared / "situs"
    with (shared / "situs.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.exists():
            assert build.run(ROOT, out) == 0
    return out


@pytest.fixture
def repo(repo: Path) -> Path:
    """The small repository with the settings and the theme of the real one."""
    return dress(repo)


def small_repo(at: Path) -> Path:
    """A new copy of the small repository, with the settings and the theme of the real one."""
    return dress(Path(shutil.copytree(ROOT / "tests/data/kecil", at)))


def dress(repo: Path) -> Path:
    """Give a repository what the site needs beside its content."""
    shutil.copy(ROOT / "mkdocs.yml", repo)
    shutil.copytree(ROOT / "site_config/theme", repo / "site_config/theme", dirs_exist_ok=True)
    return repo


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the built site, ending in `/`."""
    with served(built_site) as url:
        yield url


@pytest.fixture
def browser_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page with nothing stored, whose addresses are relative to the site."""
    with watched_page(browser, site_url, 1280) as page:
        yield page


@contextmanager
def watched_page(browser: Browser, base: str, width: int) -> Iterator[Page]:
    """A page on a device that never saw the hub; at its end no error may have been logged."""
    context = browser.new_context(base_url=base, viewport={"width": width, "height": 800})
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    yield page
    context.close()
    assert errors == []


@pytest.fixture(scope="session")
def small_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the small hub, built once for a worker."""
    base = tmp_path_factory.mktemp("kecil")
    assert build.run(small_repo(base / "repo"), base / "situs") == 0
    with served(base / "situs") as url:
        yield url
