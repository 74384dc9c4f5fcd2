"""`python -m generator.commands.pdf site pdf`: the book of every learning path as PDF, by the browser's own print.

The site is served on the loopback address, so that its pages are what a reader would print.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.commands.serving import served
from generator.site import addresses

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 120


def main(arguments: list[str]) -> int:
    """Print the books; exit code 0, 1 where one could not be made, 2 for wrong use."""
    if len(arguments) != 2:
        print("pemakaian: python -m generator.commands.pdf SITUS FOLDER", file=sys.stderr)
        return 2
    site, out = map(Path, arguments)
    browser = find_browser()
    books = sorted((site / addresses.PATHS).glob("*/cetak/index.html"))
    if browser is None:
        print(
            "Chromium tidak ditemukan. Pasang paket chromium, atau isi CHROMIUM.", file=sys.stderr
        )
        return 1
    if not books:
        print(f"Tidak ada buku cetak di {site}. Bangun situs dulu: make site", file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    with served(site) as url:
        for book in books:
            address = f"{book.parent.relative_to(site).as_posix()}/"
            target = out / f"{book.parent.parent.name}.pdf"
            if not print_page(browser, url + address, target):
                print(f"Gagal mencetak {address}", file=sys.stderr)
                return 1
            print(f"{target}: {target.stat().st_size // 1024} KB")
    return 0


def find_browser() -> str | None:
    """Path of Chromium: the variable CHROMIUM, or the first that the machine has."""
    found = (shutil.which(name) for name in (os.environ.get("CHROMIUM", ""), *BROWSERS))
    return next((path for path in found if path), None)


def print_page(browser: str, url: str, target: Path) -> bool:
    """Print the page at `url` into `target`, which is there whole or not at all; whether it was."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "buku.pdf"
        command = [browser, "--headless", "--disable-gpu", "--no-first-run", f"--user-data-dir={folder}/profil",
                   "--no-pdf-header-footer", f"--print-to-pdf={made}", url]  # fmt: skip
        if os.geteuid() == 0:
            command.insert(
                1, "--no-sandbox"
            )  # Chromium has no sandbox for root, as CI in a container is
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        if done.returncode != 0 or not made.exists():
            return False
        waiting = target.with_suffix(".pdf.baru")
        shutil.copyfile(made, waiting)
        waiting.replace(target)
        return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
