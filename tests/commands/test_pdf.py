"""Books of learning paths, printed by a real browser."""

import re
from pathlib import Path

import pytest

from generator.commands import build, pdf
from tests.site.conftest import small_repo


@pytest.mark.browser
def test_the_book_of_a_path_has_every_page_it_should(tmp_path: Path) -> None:
    site, out = tmp_path / "situs", tmp_path / "pdf"
    assert build.run(small_repo(tmp_path / "repo"), site) == 0

    assert pdf.main([str(site), str(out)]) == 0

    (book,) = out.iterdir()
    content = book.read_bytes()
    html = (site / "jalur" / book.stem / "cetak/index.html").read_text(encoding="utf-8")
    parts = html.partition('class="hub-buku"')[2].count("<h2 ")
    assert parts > 1
    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b(?!s)", content)) >= parts


def test_a_site_without_books_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert pdf.main([str(tmp_path), str(tmp_path / "pdf")]) == 1

    assert re.search("Tidak ada buku cetak|Chromium tidak ditemukan", capsys.readouterr().err)
    assert not (tmp_path / "pdf").exists()


@pytest.mark.browser
def test_a_page_that_cannot_be_opened_leaves_no_file(chromium: str, tmp_path: Path) -> None:
    target = tmp_path / "buku.pdf"

    assert not pdf.print_page(chromium, "http://127.0.0.1:1/", target)

    assert list(tmp_path.iterdir()) == []
