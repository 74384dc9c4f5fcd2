"""From a pushed commit to the published site, whole or not at all.

`SITUS` is a symbolic link to `SITUS.rilis/<commit>`. A commit is checked out and built in a work folder beside, which stays
from push to push, so that a push costs what it changes. What was built and audited is moved into place, and only then does
the link turn, by one rename. A kill at any instant leaves the old site; a damaged work folder is made anew.
"""

import fcntl
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from generator.commands import audit, build, check
from generator.load.cache import FOLDER as CACHES

KEPT_RELEASES = 3
"""Releases that stay on disk, so that one can go back and a reader amid a page still finds its pictures."""

_SCRATCH = ".sementara-"
_WORK = ".kerja"


def publish(bare: Path, site: Path, pushed: Sequence[str]) -> int:
    """Build the default branch of a bare repository and publish it; what it prints goes to the pusher.

    Args:
        bare: the repository.
        site: where the site is published: the symbolic link, whose folder is the web server's.
        pushed: names of the refs that were pushed; empty publishes the branch as it is.
    """
    branch = _git(bare, "symbolic-ref", "HEAD")
    if pushed and branch not in pushed:
        return _explain_other_branch(bare, branch, pushed)
    if site.exists() and not site.is_symlink():
        print(f"{site} bukan tautan buatan asn-hub, jadi tidak diganti. Pindahkan dulu folder itu.")
        return 1
    releases = site.with_name(f"{site.name}.rilis")
    releases.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(releases):
        # The tip is read under the lock: of two pushes at once the later content wins, whichever waits.
        commit = _tip(bare, branch)
        if commit is None:
            print("Cabang utama tidak ada lagi; situs lama tetap terbit.")
            return 1
        release = releases / commit
        if not release.is_dir() and not _build(bare, commit, release):
            print("Situs TIDAK diperbarui; situs lama tetap terbit. Perbaiki, lalu kirim lagi.")
            return 1
        _turn(site, release)
        _prune(releases, keep=release)
    print(f"Situs terbit dari {commit[:10]}.")
    return 0


def _explain_other_branch(bare: Path, branch: str, pushed: Sequence[str]) -> int:
    name = branch.removeprefix("refs/heads/")
    if _tip(bare, branch) is None:
        print(f"Situs dibangun dari cabang {name}, tetapi cabang itu belum ada.")
        print(f"Bila cabang ini yang utama, jalankan di server: git symbolic-ref HEAD {pushed[0]}")
        return 1
    print(f"Kiriman ini bukan ke cabang {name}; situs tidak berubah.")
    return 0


@contextmanager
def _one_at_a_time(releases: Path) -> Iterator[None]:
    """Hold the lock of the releases, and clear what a killed run left."""
    with (releases / ".kunci").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Menunggu penerbitan lain selesai ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        for scratch in releases.glob(f"{_SCRATCH}*"):
            shutil.rmtree(scratch)
        yield


def _build(bare: Path, commit: str, release: Path) -> bool:
    """Check, build and audit a commit; the finished site appears as `release`, or nothing does."""
    print(f"Memeriksa dan membangun {commit[:10]} ...", flush=True)
    if _git(bare, "ls-tree", "--name-only", commit, CACHES):
        # What is remembered is believed: it must be ours, never the pusher's.
        print(f"{CACHES}/ ada di dalam commit. Keluarkan dulu: git rm -r --cached {CACHES}")
        return False
    work = release.with_name(_WORK)
    tree, built = work / "repo", work / "situs"
    kept = _bring_up_to(commit, tree)
    if not kept:
        _clone(bare, commit, tree)
    if check.run(tree, "teks"):
        return False
    done = _build_quietly(tree, built)
    if not done and kept:  # a damaged work folder must cost time only
        _clone(bare, commit, tree)
        done = _build_quietly(tree, built)
    if not done:
        return False
    if audit.run(built, tree, None, history=False, as_json=False):
        print(
            "Situs yang jadi memuat identitas orang atau angka tanpa asal, jadi tidak diterbitkan."
        )
        return False
    _put_in_place(built, release)
    return True


def _bring_up_to(commit: str, tree: Path) -> bool:
    """Let the work tree of an earlier push hold a commit and nothing else but caches; False where it cannot be had."""
    if not (tree / ".git").is_dir():  # git would go looking for a repository above
        return False
    steps = (
        ("reset", "--quiet", "--hard", commit),
        ("clean", "--quiet", "-ffdx", f"--exclude=/{CACHES}"),
    )
    return all(_run_git(tree, *step).returncode == 0 for step in steps)


def _clone(bare: Path, commit: str, tree: Path) -> None:
    """Begin a work folder anew. It holds records of persons, so nobody else may look into it."""
    work = tree.parent
    if os.path.lexists(work):
        # Renamed first: a process of a killed run may still be writing there.
        aside = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=work.parent))
        work.rename(aside / work.name)
        shutil.rmtree(aside)
    work.mkdir(mode=0o700)
    # A clone, not a worktree: it leaves no trace in the repository. It shares the objects, so it is quick.
    _git(bare, "clone", "--quiet", "--shared", "--no-checkout", str(bare), str(tree))
    _git(tree, "checkout", "--quiet", "--detach", commit)


def _put_in_place(built: Path, release: Path) -> None:
    """Let `release` have the files that were built; by links, since a build never writes into a file that is there."""
    scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=release.parent))
    whole = shutil.copytree(built, scratch / release.name, copy_function=os.link)
    whole.chmod(0o755)
    whole.rename(release)
    scratch.rmdir()


def _build_quietly(tree: Path, out: Path) -> bool:
    """Build, and keep from the pusher where on this machine it is; problems go to stderr, as they should."""
    try:
        with redirect_stdout(io.StringIO()):
            return build.run(tree, out) == 0
    except OSError as error:
        print(f"Situs tidak dapat dibangun: {error.strerror}.", file=sys.stderr)
        return False


def _turn(site: Path, release: Path) -> None:
    """Let the link `site` lead to `release`, in one step."""
    os.utime(release)  # the order of publishing is the order in which old releases go
    link = site.with_name(f".{site.name}.tautan")
    link.unlink(missing_ok=True)
    link.symlink_to(Path(release.parent.name, release.name))
    link.replace(site)


def _prune(releases: Path, keep: Path) -> None:
    """Remove all but the newest releases, never the one that is published."""
    old = sorted(
        (
            path
            for path in releases.iterdir()
            if path.is_dir() and path != keep and path.name != _WORK
        ),
        key=lambda path: path.stat().st_mtime_ns,
        reverse=True,
    )
    for path in old[KEPT_RELEASES - 1 :]:
        # Renamed first: half a release must never bear the name of a whole one.
        scratch = path.rename(releases / f"{_SCRATCH}{path.name}")
        shutil.rmtree(scratch)


def _tip(bare: Path, branch: str) -> str | None:
    """The commit that `branch` is at, or None where there is no such branch."""
    answer = _run_git(bare, "rev-parse", "--verify", "--quiet", f"{branch}^{{commit}}")
    return answer.stdout.strip() if answer.returncode == 0 else None


def _git(folder: Path, *arguments: str) -> str:
    answer = _run_git(folder, *arguments)
    answer.check_returncode()
    return answer.stdout.strip()


def _run_git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
