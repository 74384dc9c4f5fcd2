"""The USB edition of this repository's site, made once a worker."""

from pathlib import Path

import pytest

from generator.commands import portable


@pytest.fixture(scope="session")
def edition(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition, in a folder whose name needs care in an address. Do not write in it."""
    folder = tmp_path_factory.mktemp("usb") / "hub ASN #1"
    portable.write(built_site, folder)
    return folder
