"""Repositories on disk for tests: where the real one is, and what a copy of tests/data/kecil is worked on with."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 25)


def use_real_theme(repo: Path) -> Path:
    """Give a copy of the small repository the settings and the theme of the real one, so that its site builds."""
    shutil.copy(ROOT / "mkdocs.yml", repo)
    shutil.copytree(ROOT / "site_config/theme", repo / "site_config/theme", dirs_exist_ok=True)
    return repo


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder as a made-up person; the caller looks at how it ended."""
    settings = (
        "-c",
        "user.name=Uji",
        "-c",
        "user.email=uji@example.org",
        "-c",
        "init.defaultBranch=main",
    )
    return subprocess.run(
        ["git", *settings, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
