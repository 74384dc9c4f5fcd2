"""Several files at once, or none; and what of them is not committed yet."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.hr.journal import (
    Pending,
    Summary,
    clear_pending,
    private_folder,
    read_pending,
    recover,
    working,
    write_whole,
)
from generator.hr.refusal import RefusedError
from generator.load.roots import Roots, find_roots
from tests.repository import git

DONE = Summary("impor", {"pegawai baru": 2})


@pytest.fixture
def roots(repo: Path) -> Roots:
    found = find_roots(repo).value
    assert found is not None
    return found


def text(roots: Roots, path: str) -> str:
    return (roots.records / path).read_text(encoding="utf-8")


def test_files_are_written_below_the_records_and_deleted(roots: Roots) -> None:
    write_whole(roots, {"peserta/2027/baru.yml": "a\n", "mentoring/2026/kecamatan-siulak.yml": None}, DONE)  # fmt: skip

    assert text(roots, "peserta/2027/baru.yml") == "a\n"
    assert not (roots.records / "mentoring/2026/kecamatan-siulak.yml").exists()


def test_what_was_written_is_pending_until_it_is_committed(roots: Roots) -> None:
    write_whole(roots, {"unit/b.yml": "b\n", "unit/a.yml": "a\n"}, DONE)
    write_whole(roots, {"unit/a.yml": "aa\n"}, Summary("pindah", {"pegawai": 1}))

    assert read_pending(roots) == Pending(
        ("unit/a.yml", "unit/b.yml"), (DONE, Summary("pindah", {"pegawai": 1}))
    )
    clear_pending(roots)
    assert read_pending(roots) == Pending()


def test_nothing_to_write_leaves_nothing_pending(roots: Roots) -> None:
    write_whole(roots, {}, DONE)

    assert read_pending(roots) == Pending()


def test_a_path_out_of_the_records_is_refused_before_anything_is_written(roots: Roots) -> None:
    with pytest.raises(ValueError, match="path"):
        write_whole(roots, {"unit/a.yml": "a\n", "../mkdocs.yml": "x"}, DONE)

    assert not (roots.records / "unit/a.yml").exists()
    assert not recover(roots)


def test_git_never_sees_the_private_folder(roots: Roots) -> None:
    git(roots.base, "init", "--quiet")
    (roots.base / ".gitignore").unlink(missing_ok=True)
    (private_folder(roots) / "ditolak.xlsx").write_bytes(b"x")

    seen = git(roots.base, "status", "--porcelain", "--untracked-files=all").stdout

    assert ".asn-hub" not in seen


def test_a_decision_that_was_cut_short_is_finished_by_the_next_command(roots: Roots) -> None:
    """The journal is there, one of its files is written and one is not."""
    entry = {"id": "x", "tindakan": "impor", "jumlah": {}, "berkas": {"unit/a.yml": "a\n", "unit/b.yml": "b\n"}}  # fmt: skip
    (private_folder(roots) / "jurnal.json").write_text(json.dumps(entry), encoding="utf-8")
    (roots.records / "unit/a.yml").write_text("a\n", encoding="utf-8")

    with working(roots):
        assert text(roots, "unit/b.yml") == "b\n"
    assert read_pending(roots).paths == ("unit/a.yml", "unit/b.yml")
    assert not recover(roots)


def test_finishing_twice_counts_once(roots: Roots) -> None:
    entry = {"id": "x", "tindakan": "impor", "jumlah": {}, "berkas": {"unit/a.yml": "a\n"}}
    for _ in range(2):
        (private_folder(roots) / "jurnal.json").write_text(json.dumps(entry), encoding="utf-8")
        recover(roots)

    assert len(read_pending(roots).done) == 1


def test_only_one_command_works_at_a_time(roots: Roots, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.hr.journal._WAIT", 0.1)

    with working(roots), pytest.raises(RefusedError) as refused, working(roots):
        pass

    assert refused.value.problems[0].code == "ASN850"


def test_a_kill_at_any_instant_leaves_all_files_of_one_write(roots: Roots) -> None:
    """Kills of a process that writes the same number into twenty files; a mix of numbers would be half a write."""
    program = (
        "import sys; from pathlib import Path;"
        "from generator.hr.journal import Summary, write_whole;"
        "from generator.load.roots import find_roots;"
        "roots = find_roots(Path(sys.argv[1])).value\n"
        "print('siap', flush=True)\n"
        "for number in range(int(sys.argv[2]), 10**9):\n"
        "    files = {f'unit/u-{each}.yml': str(number) for each in range(20)}\n"
        "    write_whole(roots, files, Summary('impor', {'berkas': number}))\n"
    )
    last = mixed = attempts = 0
    while attempts < 6 or not mixed:
        attempts += 1
        assert attempts < 60, "tidak satu pun kill jatuh di tengah penulisan"
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(roots.base), str(last + 1)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.004 * attempts)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()

        mixed += len(_numbers(roots)) > 1
        recover(roots)
        numbers = _numbers(roots)
        assert len(numbers) <= 1
        assert not numbers or numbers == {read_pending(roots).done[-1].counts["berkas"]}
        last = max(numbers, default=last)


def _numbers(roots: Roots) -> set[int]:
    return {int(path.read_text()) for path in (roots.records / "unit").glob("u-*.yml")}
