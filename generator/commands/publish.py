"""From a pushed commit to the published site, whole or not at all.

`SITUS` is a symbolic link to `SITUS.rilis/<commit>`. A commit is checked out and built in a scratch folder beside,
moved into place, and only then does the link turn, by one rename. A kill at any instant leaves the old site.
"""

import fcntl
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from generator.commands import audit, build, check

KEPT_RELEASES = 3
"""Releases that stay on disk, so that one can go back and a reader amid a page still finds its pictures."""

_SCRATCH = ".sementara-"


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
    """Check and build a commit; the finished site appears as `release`, or nothing does."""
    with tempfile.TemporaryDirectory(prefix=_SCRATCH, dir=release.parent) as scratch:
        tree, built = Path(scratch, "repo"), Path(scratch, "situs")
        print(f"Memeriksa dan membangun {commit[:10]} ...", flush=True)
        # A clone, not a worktree: a killed run leaves no trace in the repository. It shares the objects, so it is quick.
        _git(bare, "clone", "--quiet", "--shared", "--no-checkout", str(bare), str(tree))
        _git(tree, "checkout", "--quiet", "--detach", commit)
        if check.run(tree, "teks") or _build_quietly(tree, built):
            return False
        if audit.run(built, tree, None, history=False, as_json=False):
            print(
                "Situs yang jadi memuat identitas orang atau angka tanpa asal, jadi tidak diterbitkan."
            )
            return False
        built.chmod(0o755)
        built.rename(release)
    return True


def _build_quietly(tree: Path, out: Path) -> int:
    """Build, and keep from the pusher where on this machine it is; problems go to stderr, as they should."""
    with redirect_stdout(io.StringIO()):
        return build.run(tree, out)


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
        (path for path in releases.iterdir() if path.is_dir() and path != keep),
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
