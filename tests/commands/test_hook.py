"""Hooks in real repositories: a bad commit is refused, a bad push leaves the old site, a good one turns it at once."""

import fcntl
import os
import shlex
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.commands import hook, publish
from generator.commands.publish import KEPT_RELEASES
from tests.repository import git, use_real_theme, write

UNIT = "records/unit/kecamatan-siulak.yml"
GUIDE = "content/mentoring/kom-1-ke-2.md"
PROGRAM = (sys.executable, "-P", "-m", "generator")


def commit_all(repo: Path, message: str) -> str:
    """Commit everything past any hook; return the commit."""
    git(repo, "add", "--all")
    done = git(repo, "commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)
    assert done.returncode == 0, done.stderr
    return git(repo, "rev-parse", "HEAD").stdout.strip()


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def clone(repo: Path) -> Path:
    """A work tree with one good commit."""
    clone = use_real_theme(repo).rename(repo.with_name("kerja dengan spasi"))
    git(clone, "init", "--quiet")
    commit_all(clone, "Awal")
    return clone


@pytest.fixture
def guarded(clone: Path) -> Path:
    """A work tree with the pre-commit hook."""
    assert hook.run("pasang", clone, None) == 0
    return clone


@pytest.fixture
def bare(tmp_path: Path, clone: Path) -> Path:
    """A bare repository that `clone` pushes to as origin, publishing to `situs`."""
    repo = tmp_path / "hub.git"
    git(tmp_path, "init", "--quiet", "--bare", str(repo))
    git(clone, "remote", "add", "origin", str(repo))
    assert hook.run("pasang-bare", repo, tmp_path / "situs") == 0
    return repo


def push(clone: Path, *what: str) -> str:
    """Push; return what the pusher is told."""
    done = git(clone, "push", "origin", *(what or ("HEAD:main",)))
    assert done.returncode == 0, done.stderr
    return done.stderr


def commit_as_if_built(clone: Path, message: str) -> str:
    """Commit, and put a release of that commit in place: pushing it then publishes without a build."""
    commit = commit_all(clone, message)
    write(clone.parent / "situs.rilis" / commit / "index.html", message)
    return commit


def post_receive(bare: Path, site: Path) -> "subprocess.Popen[str]":
    """Start what the hook runs, in a process group of its own."""
    return subprocess.Popen(
        [*PROGRAM, "hook", "post-receive", "--repo", str(bare), "--terbit", str(site)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


# pre-commit


def test_a_good_commit_goes_through(guarded: Path) -> None:
    replace(guarded / UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan Siulak Raya")

    assert git(guarded, "commit", "--all", "--message", "Ganti nama").returncode == 0


def test_a_bad_commit_is_refused_with_every_problem(guarded: Path) -> None:
    replace(guarded / UNIT, "jenis: kecamatan", "jenis: kecamatn")
    replace(guarded / GUIDE, "ke_level: 2", "ke_level: 9")
    git(guarded, "add", "--all")

    refused = git(guarded, "commit", "--message", "Salah")

    told = refused.stdout + refused.stderr
    assert refused.returncode == 1
    assert UNIT in told
    assert GUIDE in told
    assert "Commit ditolak" in told
    assert git(guarded, "log", "--format=%s").stdout == "Awal\n"


def test_the_index_counts_not_the_working_tree(guarded: Path) -> None:
    replace(guarded / UNIT, "jenis: kecamatan", "jenis: kecamatn")
    git(guarded, "add", UNIT)
    replace(guarded / UNIT, "jenis: kecamatn", "jenis: kecamatan")

    assert git(guarded, "commit", "--message", "Yang salah sudah di indeks").returncode == 1


def test_what_is_not_staged_does_not_matter(guarded: Path) -> None:
    write(guarded / "catatan.txt", "untuk nanti")
    git(guarded, "add", "catatan.txt")
    replace(guarded / UNIT, "jenis: kecamatan", "jenis: kecamatn")

    assert git(guarded, "commit", "--message", "Catatan").returncode == 0


def test_a_commit_from_a_folder_below_is_checked_too(guarded: Path) -> None:
    replace(guarded / UNIT, "jenis: kecamatan", "jenis: kecamatn")

    assert git(guarded / "content", "commit", "--all", "--message", "Salah").returncode == 1


# installing


def test_installing_twice_changes_nothing(guarded: Path) -> None:
    installed = guarded / ".git/hooks/pre-commit"
    before = installed.read_text(encoding="utf-8")

    assert hook.run("pasang", guarded, None) == 0
    assert installed.read_text(encoding="utf-8") == before
    assert installed.stat().st_mode & stat.S_IXUSR


def test_a_foreign_hook_is_left_alone(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = clone / ".git/hooks/pre-commit"
    write(foreign, "#!/bin/sh\nexit 0\n")

    code = hook.run("pasang", clone, None)

    assert code == 1
    assert foreign.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"
    assert (
        f"{shlex.quote(sys.executable)} -P -m generator hook pre-commit" in capsys.readouterr().out
    )


def test_a_hooks_folder_of_the_repository_is_used(clone: Path) -> None:
    git(clone, "config", "core.hooksPath", ".kait")

    assert hook.run("pasang", clone, None) == 0
    assert (clone / ".kait/pre-commit").is_file()


def test_a_hooks_folder_shared_with_others_is_left_alone(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = tmp_path / "kait-bersama"
    git(clone, "config", "core.hooksPath", str(shared))

    code = hook.run("pasang", clone, None)

    assert code == 1
    assert not shared.exists()
    assert "hook pre-commit" in capsys.readouterr().out


@pytest.mark.parametrize("action", ["pasang", "pasang-bare"])
def test_a_folder_without_git_is_refused(action: str, tmp_path: Path) -> None:
    assert hook.run(action, tmp_path, tmp_path / "situs") == 1


def test_publishing_from_a_work_tree_is_refused(clone: Path, tmp_path: Path) -> None:
    assert hook.run("pasang-bare", clone, tmp_path / "situs") == 1


def test_publishing_needs_to_know_where(bare: Path) -> None:
    assert hook.run("pasang-bare", bare, None) == 2


def test_a_folder_that_is_no_link_of_ours_is_never_published_over(
    bare: Path, tmp_path: Path
) -> None:
    write(tmp_path / "www/index.html", "milik orang lain")

    assert hook.run("pasang-bare", bare, tmp_path / "www") == 1


# post-receive


def test_a_push_publishes_and_a_bad_one_leaves_the_site_and_tells_all(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    site = tmp_path / "situs"

    told = push(clone)
    assert "remote: Situs terbit" in told
    assert site.is_symlink()
    assert (site / "unit/kecamatan-siulak/index.html").is_file()
    assert site.resolve().stat().st_mode & stat.S_IROTH
    first = site.readlink()

    replace(clone / UNIT, "jenis: kecamatan", "jenis: kecamatn")
    replace(clone / GUIDE, "ke_level: 2", "ke_level: 9")
    commit_all(clone, "Salah")
    told = push(clone)
    assert UNIT in told
    assert GUIDE in told
    assert "remote: Situs TIDAK diperbarui" in told
    assert site.readlink() == first

    replace(clone / UNIT, "jenis: kecamatn", "jenis: kecamatan")
    replace(clone / GUIDE, "ke_level: 9", "ke_level: 2")
    replace(clone / UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan Siulak Raya")
    good = commit_all(clone, "Benar")
    push(clone)
    assert site.readlink() == Path("situs.rilis", good)
    assert "Kecamatan Siulak Raya" in (site / "unit/kecamatan-siulak/index.html").read_text(
        encoding="utf-8"
    )


def test_a_bad_person_record_is_not_published_either(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    write(clone / "records/pegawai/kecamatan-siulak.yml", "versi: 1\npegawai: 3\n")
    commit_all(clone, "Salah")

    told = push(clone)

    assert "records/pegawai/kecamatan-siulak.yml" in told
    assert not (tmp_path / "situs").exists()


def test_a_kill_amid_the_build_leaves_the_old_site_and_the_next_push_cleans_up(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    site = tmp_path / "situs"
    commit_as_if_built(clone, "Lama")
    push(clone)
    before = site.readlink()
    replace(clone / UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan Siulak Raya")
    commit_all(clone, "Baru")
    push(clone, "HEAD:draf")
    git(bare, "update-ref", "refs/heads/main", "draf")

    process = post_receive(bare, site)
    releases = tmp_path / "situs.rilis"
    while process.poll() is None and not list(releases.glob(".kerja/repo/.asn-hub/*")):
        pass
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()

    assert site.readlink() == before
    assert (site / "index.html").read_text(encoding="utf-8") == "Lama"

    write(releases / ".sementara-mati/sisa", "dari yang dimatikan")
    commit = commit_all(clone, "Lagi")
    push(clone)
    assert site.readlink() == Path("situs.rilis", commit)
    assert "Siulak Raya" in (site / "unit/kecamatan-siulak/index.html").read_text(encoding="utf-8")
    assert not list(releases.glob(".sementara-*"))


def killed_before(change: int, work: Callable[[], None]) -> bool:
    """Do some work in a process that is killed just before its n-th change of a file or folder; whether it was."""
    process = os.fork()
    if process == 0:
        left = [change]

        def count(event: str, _: object) -> None:
            if event in ("os.link", "os.mkdir", "os.rename", "os.symlink", "os.remove"):
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(count)
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def test_a_kill_amid_putting_in_place_leaves_a_whole_site_and_is_cleared_up(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    site, releases = tmp_path / "situs", tmp_path / "situs.rilis"
    commit_as_if_built(clone, "Lama")
    push(clone)
    built = tmp_path / "jadi"
    write(built / "index.html", "Baru")
    write(built / "unit/a/index.html", "A")

    def put(release: Path) -> None:
        publish._put_in_place(built, release)
        publish._turn(site, release)

    change = 0
    while killed_before(change, partial(put, releases / f"c{change}")):
        assert (site / "index.html").read_text(encoding="utf-8") == "Lama"
        if (releases / f"c{change}").exists():  # half a release never bears the name of a whole one
            assert rest_of(releases / f"c{change}") == rest_of(built)
        change += 1

    assert change >= 8
    assert (site / "index.html").read_text(encoding="utf-8") == "Baru"
    assert list(releases.glob(".sementara-*"))
    commit = commit_as_if_built(clone, "Lagi")
    push(clone)
    assert site.readlink() == Path("situs.rilis", commit)
    assert not list(releases.glob(".sementara-*"))


def rest_of(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_a_second_push_makes_only_what_changed_and_the_same_site_as_from_nothing(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    site = tmp_path / "situs"
    push(clone)
    first = site.resolve()
    before = rest_of(first)
    replace(clone / UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan Siulak Raya")
    commit_all(clone, "Ganti nama")
    push(clone)

    same = "assets/javascripts"
    kept = [path.relative_to(first) for path in (first / same).rglob("*") if path.is_file()]
    assert kept
    assert all((first / path).samefile(site / path) for path in kept)
    assert rest_of(first) == before
    assert (tmp_path / "situs.rilis/.kerja").stat().st_mode & 0o077 == 0
    again = rest_of(site)

    shutil.rmtree(tmp_path / "situs.rilis")
    assert post_receive(bare, site).wait() == 0
    assert rest_of(site) == again


@pytest.mark.parametrize(
    "damage", [".kerja", ".kerja/repo/.git", ".kerja/repo/.git/index.lock", ".kerja/situs"]
)
def test_a_damaged_work_folder_costs_time_only(
    damage: str, bare: Path, clone: Path, tmp_path: Path
) -> None:
    site, place = tmp_path / "situs", tmp_path / "situs.rilis" / damage
    push(clone)
    if place.is_dir():
        shutil.rmtree(place)
    write(place, "rusak")
    replace(clone / UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan Siulak Raya")
    commit = commit_all(clone, "Ganti nama")

    push(clone)

    assert site.readlink() == Path("situs.rilis", commit)
    assert "Siulak Raya" in (site / "unit/kecamatan-siulak/index.html").read_text(encoding="utf-8")


def test_what_somebody_changed_in_the_work_folder_is_not_published(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    push(clone)
    work = tmp_path / "situs.rilis/.kerja"
    (work / "repo" / UNIT).write_text("rusak", encoding="utf-8")
    write(work / "repo/content/panduan/asing.md", "asing")
    write(work / "situs/asing/index.html", "asing")
    commit = commit_all(clone, "Lagi")

    push(clone)

    assert (tmp_path / "situs").readlink() == Path("situs.rilis", commit)
    assert not (tmp_path / "situs/asing").exists()


def test_a_commit_that_brings_its_own_caches_is_not_published(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    write(clone / ".asn-hub/audit.sqlite", "palsu")
    git(clone, "add", "--force", ".asn-hub")
    commit_all(clone, "Tembolok palsu")

    told = push(clone)

    assert "git rm -r --cached .asn-hub" in told
    assert not (tmp_path / "situs").exists()


def test_of_two_pushes_at_once_the_later_content_wins(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    commit_as_if_built(clone, "Pertama")
    push(clone)
    later = commit_as_if_built(clone, "Kedua")
    push(clone, "HEAD:draf")

    with (tmp_path / "situs.rilis/.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        waiting = post_receive(bare, tmp_path / "situs")
        assert waiting.stdout is not None
        assert waiting.stdout.readline() == "Menunggu penerbitan lain selesai ...\n"
        git(bare, "update-ref", "refs/heads/main", later)
    waiting.communicate()

    assert (tmp_path / "situs").readlink() == Path("situs.rilis", later)


def test_only_the_newest_releases_stay_and_an_old_one_comes_back_without_building(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    site, releases = tmp_path / "situs", tmp_path / "situs.rilis"
    commits = []
    for number in range(KEPT_RELEASES + 1):
        commits.append(commit_as_if_built(clone, str(number)))
        push(clone)

    assert {path.name for path in releases.iterdir() if path.is_dir()} == set(commits[1:])

    told = push(clone, "--force", f"{commits[1]}:main")

    assert "membangun" not in told
    assert site.readlink() == Path("situs.rilis", commits[1])


def test_a_push_to_another_branch_changes_nothing_and_says_so(
    bare: Path, clone: Path, tmp_path: Path
) -> None:
    commit_as_if_built(clone, "Utama")
    push(clone)
    before = (tmp_path / "situs").readlink()
    commit_all(clone, "Draf")

    told = push(clone, "HEAD:draf")

    assert "situs tidak berubah" in told
    assert (tmp_path / "situs").readlink() == before


def test_a_push_before_the_main_branch_is_there_says_what_to_do(bare: Path, clone: Path) -> None:
    git(bare, "symbolic-ref", "HEAD", "refs/heads/utama")

    told = push(clone)

    assert "git symbolic-ref HEAD refs/heads/main" in told


def test_deleting_the_main_branch_leaves_the_site(bare: Path, clone: Path, tmp_path: Path) -> None:
    commit_as_if_built(clone, "Utama")
    push(clone)
    git(bare, "config", "receive.denyDeleteCurrent", "ignore")

    push(clone, "--delete", "main")

    assert (tmp_path / "situs/index.html").is_file()
