"""The public site is a function of public inputs: the build opens no file about a person, and needs none."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

PERSON_FOLDERS = ("pegawai", "peserta", "asesmen", "mentoring", "gerbang")

TRACED_BUILD = """
import sys
from pathlib import Path

log = open(sys.argv[3], "w", encoding="utf-8")
sys.addaudithook(
    lambda event, args: log.write(f"{args[0]}\\n")
    if event in ("open", "os.listdir", "os.scandir") and args and not isinstance(args[0], int) else None
)
from generator.commands import build
code = build.run(Path(sys.argv[1]), Path(sys.argv[2]))
log.close()
sys.exit(code)
"""


def tree_digest(folder: Path) -> dict[str, str]:
    """Digest of every file of a folder, by relative path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def traced_build(repo: Path, out: Path, log: Path) -> list[str]:
    """Build `repo` into `out` in a process of its own; return every path that Python opened or listed."""
    finished = subprocess.run(
        [sys.executable, "-c", TRACED_BUILD, str(repo), str(out), str(log)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return log.read_text(encoding="utf-8").splitlines()


def test_the_build_opens_no_file_about_a_person_and_needs_none(repo: Path, tmp_path: Path) -> None:
    records = repo / "records"
    assert any(any((records / folder).rglob("*.yml")) for folder in PERSON_FOLDERS)
    without = tmp_path / "tanpa"
    shutil.copytree(repo, without)
    for folder in PERSON_FOLDERS:
        shutil.rmtree(without / "records" / folder, ignore_errors=True)

    opened = traced_build(repo, tmp_path / "situs-1", tmp_path / "log-1")
    traced_build(without, tmp_path / "situs-2", tmp_path / "log-2")

    assert any(path.startswith(f"{records}/unit") for path in opened), "jejak tidak bekerja"
    private = [
        path
        for path in opened
        if any(path.startswith(f"{records / folder}") for folder in PERSON_FOLDERS)
    ]
    assert private == []
    assert tree_digest(tmp_path / "situs-1") == tree_digest(tmp_path / "situs-2")


def test_changed_person_records_change_no_byte_of_the_site(repo: Path, tmp_path: Path) -> None:
    traced_build(repo, tmp_path / "situs-1", tmp_path / "log-1")
    for file in (repo / "records" / "pegawai").rglob("*.yml"):
        file.write_text("versi: 1\npegawai: []\n", encoding="utf-8")
    traced_build(repo, tmp_path / "situs-2", tmp_path / "log-2")

    assert tree_digest(tmp_path / "situs-1") == tree_digest(tmp_path / "situs-2")
