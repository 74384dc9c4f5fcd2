"""`asn-hub hr commit` in real repositories, alone and with a colleague."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.audit.vault_mark import VAULT_MARK
from generator.commands.hr import commit
from generator.hr.git.message import ACTION
from generator.hr.journal import read_pending
from generator.hr.merging import Side
from generator.hr.refusal import RefusedError
from tests.hr.desk import (
    COLLEAGUE,
    PARTICIPANTS,
    PERSON,
    PERSONS,
    TODAY,
    introduce,
    log,
    record,
    roots_at,
    under_git,
    write_records,
)
from tests.repository import git, write

NEW = "p-" + "c" * 16


@pytest.fixture
def clone(repo: Path) -> Path:
    """The officer's own clone."""
    return under_git(repo)


@pytest.fixture
def shared(clone: Path, tmp_path: Path) -> Path:
    """A colleague's clone; both send to one bare repository."""
    bare = tmp_path / "hub.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(clone), str(bare))
    git(clone, "remote", "add", "origin", str(bare))
    git(clone, "fetch", "--quiet")
    git(clone, "branch", "--set-upstream-to=origin/main")
    git(tmp_path, "clone", "--quiet", str(bare), "rekan")
    introduce(tmp_path / "rekan", "Petugas Dua")
    return tmp_path / "rekan"


def save(
    repo: Path, branch: str | None = None, *, send: bool = False, prefer: Side | None = None
) -> int:
    return commit.run(repo, branch, yes=True, send=send, prefer=prefer, today=TODAY)


def refused(repo: Path, *, prefer: Side | None = None) -> list[str]:
    with pytest.raises(RefusedError) as error:
        save(repo, prefer=prefer)
    return [problem.code for problem in error.value.problems]


def with_person(repo: Path, person: str, unit: str = "seksi-pelayanan-siulak") -> str:
    """The file of persons with one more."""
    spell = f"{{jabatan: pengelola-layanan, unit: {unit}, sejak: 2026-11-02, status: PNS}}"
    return f"{record(repo, PERSONS)}- id: {person}\n  riwayat_jabatan: [{spell}]\n"


def outcome(repo: Path, was: str, now: str) -> str:
    return record(repo, PARTICIPANTS).replace(was, now)


# alone


def test_what_was_written_is_committed_under_the_officers_name(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert save(clone) == 0
    assert log(clone, "%an: %s")[0] == "Petugas Satu: Catatan SDM: 1 pegawai, 1 berkas unit, 1 riwayat jabatan"  # fmt: skip
    assert git(clone, "show", "--format=", "--name-only").stdout.split() == [f"records/{PERSONS}"]
    assert read_pending(roots_at(clone)).paths == ()
    assert git(clone, "status", "--porcelain").stdout == ""


def test_the_message_says_which_commands_made_it(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})
    write_records(clone, {PARTICIPANTS: outcome(clone, "hadir", "lulus")}, "koreksi")
    save(clone)

    trailer = git(clone, "log", "-1", f"--format=%(trailers:key={ACTION},valueonly)").stdout

    assert trailer.strip() == "impor, koreksi"


def test_nothing_else_that_lies_about_is_committed(clone: Path) -> None:
    write(clone / "catatan.txt", "untuk nanti")
    git(clone, "add", "catatan.txt")
    write(clone / "mkdocs.yml", (clone / "mkdocs.yml").read_text() + "# lain\n")
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    save(clone)

    assert git(clone, "show", "--format=", "--name-only").stdout.split() == [f"records/{PERSONS}"]
    assert git(clone, "status", "--porcelain").stdout == "A  catatan.txt\n M mkdocs.yml\n"


def test_a_deleted_file_is_committed_as_deleted(clone: Path) -> None:
    write_records(clone, {"mentoring/2026/kecamatan-siulak.yml": None})

    save(clone)

    assert git(clone, "show", "--format=", "--name-status").stdout.startswith("D\trecords/mentoring")  # fmt: skip


def test_a_file_written_and_taken_back_is_no_commit(clone: Path) -> None:
    write_records(clone, {"peserta/2027/x.yml": "x"})
    write_records(clone, {"peserta/2027/x.yml": None})

    assert save(clone) == 0
    assert log(clone) == ["Awal"]
    assert read_pending(roots_at(clone)).paths == ()


def test_what_check_would_refuse_is_not_committed(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW, "unit-yang-tidak-ada")})

    assert refused(clone) == ["ASN301"]
    assert log(clone) == ["Awal"]
    assert read_pending(roots_at(clone)).paths == (PERSONS,)


def test_a_problem_in_a_file_that_is_not_committed_is_in_nobodys_way(clone: Path) -> None:
    write(clone / "records/unit/rusak.yml", "versi: 9\n")
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert save(clone) == 0


def test_a_vault_is_never_committed(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})
    (clone / "brankas").write_bytes(VAULT_MARK + bytes(40))
    git(clone, "add", "brankas")
    git(clone, "commit", "--quiet", "--message", "telanjur")

    assert refused(clone) == ["ASN840"]


def test_without_consent_nothing_is_committed(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert commit.run(clone, None, yes=False, send=False, today=TODAY) == 1
    assert log(clone) == ["Awal"]


def test_a_branch_is_made_and_the_commit_goes_there(clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    save(clone, "impor-november")

    assert git(clone, "log", "-1", "--format=%s", "main").stdout == "Awal\n"
    assert len(git(clone, "log", "--format=%h", "impor-november").stdout.split()) == 2


def test_the_branch_can_be_set_once_for_all(clone: Path) -> None:
    git(clone, "config", "asnhub.cabang", "sdm")
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    save(clone)

    assert git(clone, "branch", "--show-current").stdout == "sdm\n"


def test_the_hooks_of_the_repository_have_their_say(clone: Path) -> None:
    write(clone / ".git/hooks/pre-commit", "#!/bin/sh\necho ditolak kait >&2\nexit 1\n")
    (clone / ".git/hooks/pre-commit").chmod(0o755)
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    with pytest.raises(RefusedError) as error:
        save(clone)

    assert error.value.problems[0].facts == {"git": "ditolak kait"}
    assert read_pending(roots_at(clone)).paths == (PERSONS,)


def test_an_officer_whom_git_does_not_know_is_asked_to_say_who(
    clone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    git(clone, "config", "--unset", "user.name")
    git(clone, "config", "--unset", "user.email")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert refused(clone) == ["ASN852"]


def test_records_without_git_are_refused(repo: Path) -> None:
    assert refused(repo) == ["ASN851"]


@pytest.mark.parametrize("mark", ["MERGE_HEAD", "rebase-merge"])
def test_a_repository_in_the_middle_of_something_is_left_alone(clone: Path, mark: str) -> None:
    (clone / ".git" / mark).mkdir()

    assert refused(clone) == ["ASN853"]


def test_records_in_a_repository_of_their_own_are_committed_there(repo: Path) -> None:
    (repo / "records").rename(repo.parent / "catatan")
    under_git(repo)
    under_git(repo.parent / "catatan")
    settings = "docs_dir: content\nplugins:\n- asn-hub: {records_dir: ../catatan}\n"
    write(repo / "mkdocs.yml", settings)
    roots = roots_at(repo)
    write_records(repo, {PARTICIPANTS: (roots.records / PARTICIPANTS).read_text().replace("hadir", "lulus")})  # fmt: skip

    assert save(repo) == 0
    assert log(repo) == ["Awal"]
    assert log(repo.parent / "catatan")[0] == "Catatan SDM: 1 pegawai, 1 keikutsertaan"


# with a colleague


def test_the_commit_is_sent_when_asked_for(shared: Path, clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    save(clone, send=True)

    assert log(clone, "%h") == log(clone.parent / "hub.git", "%h")


def test_without_asking_nothing_is_sent(shared: Path, clone: Path) -> None:
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    save(clone)

    assert log(clone.parent / "hub.git") == ["Awal"]


def test_rows_of_two_officers_at_the_end_of_one_file_are_both_kept(
    shared: Path, clone: Path
) -> None:
    write_records(shared, {PERSONS: with_person(shared, "p-" + "d" * 16)})
    save(shared, send=True)
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert save(clone, send=True) == 0
    assert NEW in record(clone, PERSONS)
    assert "p-" + "d" * 16 in record(clone, PERSONS)
    assert len(log(clone.parent / "hub.git")) == 3
    assert git(clone, "status", "--porcelain").stdout == ""


def test_the_same_import_by_two_officers_is_there_once(shared: Path, clone: Path) -> None:
    for repo in (shared, clone):
        write_records(repo, {PERSONS: with_person(repo, NEW)})
        assert save(repo, send=True) == 0

    assert record(clone, PERSONS).count(NEW) == 1
    assert log(clone)[0] == log(shared)[0]


def test_a_record_that_both_changed_is_named_and_nothing_moves(shared: Path, clone: Path) -> None:
    write_records(shared, {PARTICIPANTS: outcome(shared, "hadir", "tidak_lulus")})
    save(shared, send=True)
    write_records(clone, {PARTICIPANTS: outcome(clone, "hadir", "lulus")})

    with pytest.raises(RefusedError) as error:
        save(clone)

    problem = error.value.problems[0]
    assert (problem.code, problem.path) == ("ASN857", f"records/{PARTICIPANTS}")
    assert problem.facts == {"catatan": COLLEAGUE}
    assert len(log(clone)) == 2
    assert git(clone, "status", "--porcelain").stdout == ""
    assert git(clone, "worktree", "list").stdout.count("\n") == 1


@pytest.mark.parametrize(("prefer", "expected"), [("saya", "lulus"), ("rekan", "tidak_lulus")])
def test_whose_record_holds_can_be_said_afterwards(
    shared: Path, clone: Path, prefer: Side, expected: str
) -> None:
    write_records(shared, {PARTICIPANTS: outcome(shared, "hadir", "tidak_lulus")})
    save(shared, send=True)
    write_records(clone, {PARTICIPANTS: outcome(clone, "hadir", "lulus")})
    refused(clone)

    assert save(clone, prefer=prefer) == 0
    assert f"{{id: {COLLEAGUE}, hasil: {expected}}}" in record(clone, PARTICIPANTS)


def test_what_two_good_halves_make_wrong_together_is_refused(shared: Path, clone: Path) -> None:
    """A colleague closes the unit that the officer appoints someone to."""
    unit = (shared / "records/unit/kecamatan-siulak.yml").read_text()
    extra = "- id: seksi-baru\n  nama: Seksi Baru\n  jenis: seksi\n  induk: kecamatan-siulak\n  lokasi: Siulak\n  jabatan: {}\n"  # fmt: skip
    write(shared / "records/unit/kecamatan-siulak.yml", unit + extra)
    git(shared, "commit", "--quiet", "--all", "--message", "Unit baru")
    git(shared, "push", "--quiet")
    save(clone)
    write(shared / "records/unit/kecamatan-siulak.yml", unit)
    git(shared, "commit", "--quiet", "--all", "--message", "Unit tutup")
    git(shared, "push", "--quiet")
    write_records(clone, {PERSONS: with_person(clone, NEW, "seksi-baru")})
    before = log(clone)

    assert refused(clone) == ["ASN301"]
    assert log(clone)[1:] == before


def test_a_file_that_is_no_record_is_left_to_a_person(shared: Path, clone: Path) -> None:
    for repo, word in ((shared, "dua"), (clone, "satu")):
        write(repo / "README.md", word)
        git(repo, "add", "README.md")
        git(repo, "commit", "--quiet", "--message", word)
    git(shared, "push", "--quiet")

    assert refused(clone) == ["ASN858"]


def test_a_change_of_the_officers_own_is_not_overwritten(shared: Path, clone: Path) -> None:
    settings = (shared / "mkdocs.yml").read_text()
    write(shared / "mkdocs.yml", settings + "# rekan\n")
    git(shared, "commit", "--quiet", "--all", "--message", "Setelan")
    git(shared, "push", "--quiet")
    write(clone / "mkdocs.yml", settings + "# saya\n")
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert refused(clone) == ["ASN859"]
    assert (clone / "mkdocs.yml").read_text() == settings + "# saya\n"


def test_a_remote_out_of_reach_does_not_keep_the_commit_from_being_made(
    shared: Path, clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clone.parent / "hub.git").rename(clone.parent / "pergi")
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert save(clone) == 0
    assert "tidak terjangkau" in capsys.readouterr().out
    assert len(log(clone)) == 2


# cut short


def test_a_work_tree_that_a_killed_git_left_locked_is_in_nobodys_way(
    shared: Path, clone: Path
) -> None:
    left = clone / ".asn-hub/hr/kerja"
    git(clone, "worktree", "add", "--detach", str(left), "HEAD")
    git(clone, "worktree", "lock", str(left))
    write_records(shared, {PERSONS: with_person(shared, "p-" + "d" * 16)})
    save(shared, send=True)
    write_records(clone, {PERSONS: with_person(clone, NEW)})

    assert save(clone, send=True) == 0
    assert git(clone, "worktree", "list").stdout.count("\n") == 1


def test_a_kill_at_any_instant_leaves_a_repository_in_which_it_can_be_repeated(
    shared: Path, clone: Path
) -> None:
    """The whole group is killed, git with it, at ever later instants, until a run gets through."""
    write_records(shared, {PERSONS: with_person(shared, "p-" + "d" * 16)})
    save(shared, send=True)
    write_records(clone, {PERSONS: with_person(clone, NEW)})
    program = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from generator.commands.hr import commit\n"
        "print('siap', flush=True)\n"
        "commit.run(Path(sys.argv[1]), None, yes=True, send=True, today=date(2026, 11, 25))\n"
    )
    delay, done = 0.0, False
    while not done:
        assert delay < 30, "perintah yang terputus tidak dapat diulang"
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(clone)],
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        assert process.stdout is not None
        process.stdout.readline()
        try:
            done = process.wait(timeout=delay) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        time.sleep(0.01)
        delay += 0.15
        # Git itself may be killed while it makes the work tree of the checks; the next run makes it anew.
        unwell = git(clone, "fsck", "--strict").stderr.splitlines()
        assert [line for line in unwell if not line.startswith("error: worktrees/")] == []
        assert NEW in record(clone, PERSONS)

    assert git(clone, "status", "--porcelain").stdout == ""
    assert read_pending(roots_at(clone)).paths == ()
    assert sorted(log(clone.parent / "hub.git", "%h")) == sorted(log(clone, "%h"))
    assert len(log(clone)) == 3
    assert record(clone, PERSONS).count(NEW) == 1
    assert PERSON in record(clone, PERSONS)
