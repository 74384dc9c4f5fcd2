"""Replacing a built site in one step."""

import subprocess
import sys
import time
from pathlib import Path

from generator.site.publish import swap_tree


def tree(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_the_new_tree_and_the_old_change_places(tmp_path: Path) -> None:
    target = tree(tmp_path / "site", "lama")

    swap_tree(tree(tmp_path / "baru", "baru"), target)

    assert (target / "index.html").read_text() == "baru"
    assert (tmp_path / "baru" / "index.html").read_text() == "lama"


def test_a_first_site_is_put_in_place(tmp_path: Path) -> None:
    swap_tree(tree(tmp_path / "baru", "baru"), tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "baru"


def test_a_kill_at_any_time_leaves_a_whole_site(tmp_path: Path) -> None:
    target = tree(tmp_path / "site", "0")
    loop = (
        "import sys, pathlib\n"
        "from generator.site.publish import swap_tree\n"
        "root = pathlib.Path(sys.argv[1])\n"
        "for n in range(1, 100000):\n"
        "    new = root / f'baru-{n}'\n"
        "    new.mkdir(exist_ok=True)\n"
        "    (new / 'index.html').write_text(str(n))\n"
        "    swap_tree(new, root / 'site')\n"
    )
    for pause in (0.2, 0.27, 0.31, 0.4):
        process = subprocess.Popen([sys.executable, "-c", loop, str(tmp_path)])
        time.sleep(pause)
        process.kill()
        process.wait()

        assert (target / "index.html").read_text().isdigit()
