"""Browser tests run where there is the browser; where there is none, one line says that they did not.

ASN_HUB_WAJIB_PERAMBAN=1 (as in .ci/run) makes a missing browser a failure instead.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.commands.bench_browser import FLAGS
from generator.commands.pdf import find_browser

settings.register_profile("asn-hub", deadline=None)
settings.load_profile("asn-hub")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A copy of tests/data/kecil: a small repository with something of everything, and no problem."""
    kecil = Path(__file__).resolve().parent / "data" / "kecil"
    return Path(shutil.copytree(kecil, tmp_path / "repo"))


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser, for tests marked `browser`."""
    path = find_browser()
    assert path is not None, "uji ini perlu ditandai @pytest.mark.browser"
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests of a worker: Playwright runs once in a process, so no test starts its own."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def firefox() -> str:
    """Path of the other browser, for tests marked `firefox`."""
    path = find_firefox()
    assert path is not None, "uji ini perlu ditandai @pytest.mark.firefox"
    return path


def find_firefox() -> str | None:
    """Path of Firefox: the variable FIREFOX, or the first that the machine has."""
    names = (os.environ.get("FIREFOX", ""), "firefox-esr", "firefox")
    return next((path for path in map(shutil.which, names) if path), None)


def missing_browsers() -> dict[str, str]:
    """Names of the browsers that are not here, by the mark of the tests that need them."""
    found = {"browser": find_browser(), "firefox": find_firefox()}
    names = {"browser": "Chromium", "firefox": "Firefox"}
    return {mark: names[mark] for mark, path in found.items() if path is None}


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to start without the browsers that were said to be there."""
    missing = ", ".join(missing_browsers().values())
    if os.environ.get("ASN_HUB_WAJIB_PERAMBAN") == "1" and missing:
        raise pytest.UsageError(f"ASN_HUB_WAJIB_PERAMBAN=1, tetapi tidak ditemukan: {missing}.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave browser tests out where there is no browser."""
    marks = missing_browsers()
    left_out = [item for item in items if any(map(item.get_closest_marker, marks))]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that browser tests did not run: a green run must not look like more than it was."""
    for name in missing_browsers().values():
        terminalreporter.write_line(
            f"Uji dengan {name} TIDAK dijalankan: {name} tidak ditemukan. Pasang paketnya, "
            f"atau tunjukkan letaknya: {name.upper()}=/lokasi/{name.lower()} make test"
        )
