"""The pages that stock MkDocs is measured on say what ours say."""

import os
import subprocess
import sys
from pathlib import Path

from generator.commands.bench_stock import write_stock

PAGE = """<html><head><title>Seksi &amp; Loket</title></head><body><nav>menu</nav><article class="md">
<h1>Seksi Loket</h1><p>Lokasi: <a href="../../kompetensi/koe/">Komunikasi</a></p>
<table><thead><tr><th>Ukuran</th><th>Pita</th></tr></thead><tbody><tr><td>JP</td><td>tinggi</td></tr></tbody></table>
</article></body></html>"""


def test_stock_builds_our_words_tables_and_links(tmp_path: Path) -> None:
    page = tmp_path / "situs/unit/seksi-loket/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    (tmp_path / "situs/index.html").write_text(PAGE, encoding="utf-8")

    write_stock(tmp_path / "situs", tmp_path / "stok")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", "hasil"]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    told = subprocess.run(
        command, cwd=tmp_path / "stok", env=quiet, capture_output=True, text=True, check=True
    )

    built = (tmp_path / "stok/hasil/unit/seksi-loket/index.html").read_text(encoding="utf-8")
    article = built[built.index("<article") : built.index("</article>")]
    assert "<td>tinggi</td>" in article
    assert '<a href="../../kompetensi/koe/">Komunikasi</a>' in article
    assert "menu" not in article
    assert "WARNING" not in told.stderr
