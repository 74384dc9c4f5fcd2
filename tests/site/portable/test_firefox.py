"""The USB edition in Firefox, from files and without a network: search, progress, quiz, self-assessment."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.portable.firefox import Tab, open_firefox

pytestmark = pytest.mark.firefox


@pytest.fixture
def tab(firefox: str, tmp_path: Path) -> Iterator[Tab]:
    """A tab; at its end no error may have been logged."""
    with open_firefox(firefox, tmp_path / "profil") as tab:
        yield tab
        assert tab.errors == []


def test_a_reader_searches_learns_answers_and_finds_it_again(tab: Tab, edition: Path) -> None:
    root = edition.as_uri()

    tab.open(f"{root}/cari/index.html?q=pengaduan")
    first = tab.until("document.querySelector('[data-cari-panel] li a')?.href")
    assert first == f"{root}/pelatihan/pengelolaan-pengaduan/index.html"

    tab.open(f"{root}/pelatihan/pengelolaan-pengaduan/bab-01/index.html")
    tab.run(_click("Tandai bab ini selesai"))
    tab.open(f"{root}/index.html")
    go_on = tab.until("document.querySelector('[data-belajar] a')?.href")
    assert go_on.startswith(f"{root}/pelatihan/pengelolaan-pengaduan/")

    tab.open(f"{root}/pelatihan/pengelolaan-pengaduan/kuis/index.html")
    tab.until("document.querySelector('[data-kuis-soal] input') !== null")
    tab.run("document.querySelector('[data-kuis-soal] input').click()")
    tab.run(_click("Periksa jawaban"))
    told = tab.until("document.querySelector('.hub-kuis__hasil [role=status]')?.textContent")
    assert told.startswith("Sudah dijawab 1 dari")

    tab.open(f"{root}/jabatan/pengelola-layanan/index.html")
    tab.until("document.querySelector('[data-asesmen] input') !== null")
    tab.run("document.querySelector('[data-asesmen] input').click()")
    tab.open(f"{root}/jabatan/pengelola-layanan/index.html")
    assert tab.until("document.body.textContent.includes('dimuat kembali')")


def _click(label: str) -> str:
    return f"[...document.querySelectorAll('button')].find((each) => each.textContent.includes('{label}')).click()"
