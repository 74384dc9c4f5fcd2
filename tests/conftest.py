"""Browser tests run where there is a Chromium; where there is none, one line says that they did not.

ASN_HUB_WAJIB_PERAMBAN=1 (as in .ci/run) makes a missing browser a failure instead.
"""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

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


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to start without the browser that was said to be there."""
    if os.environ.get("ASN_HUB_WAJIB_PERAMBAN") == "1" and find_browser() is None:
        raise pytest.UsageError("ASN_HUB_WAJIB_PERAMBAN=1, tetapi Chromium tidak ditemukan.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave browser tests out where there is no browser."""
    if find_browser() is None:
        left_out = [item for item in items if item.get_closest_marker("browser")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say that browser tests did not run: a green run must not look like more than it was."""
    if find_browser() is None:
        terminalreporter.write_line(
            "Uji peramban TIDAK dijalankan: Chromium tidak ditemukan. "
            "Pasang paket chromium, atau tunjukkan letaknya: CHROMIUM=/lokasi/chromium make test"
        )
