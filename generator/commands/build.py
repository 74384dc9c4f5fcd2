"""`asn-hub build`: the site of a repository, or a share of it, built beside and put in place in one step."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from generator.checks import report
from generator.load.collector import collector_paused
from generator.load.roots import Roots, find_roots


@collector_paused()  # the process ends with the build; looking for cycles would take a sixth of it
def run(repo: Path, out: Path | None, shares: Sequence[Path] = (), usb: Path | None = None) -> int:
    """Build the site of `repo` into `out` (default: `site/` in it) and say where it is.

    The old site stays as it is until the new one is whole. `shares` are folders of all shares of its unit pages.
    With `usb`, the portable edition of the site is written there too.
    """
    started = time.monotonic()
    base = repo.resolve()
    target = (out or base / "site").resolve()
    roots = _roots(base, _refusal(target, base, "situs", "index.html"))
    if roots is None:
        return 1

    from generator.site.incremental.build import ProblemsFoundError, build
    from generator.site.incremental.share import SharesError

    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        outcome = build(roots, target, shares)
    except ProblemsFoundError as found:
        print(report.render(found.problems, "teks"), file=sys.stderr)
        print("Situs tidak dibangun; situs lama tidak diubah.", file=sys.stderr)
        return 1
    except SharesError as refused:
        print(*refused.sentences, sep="\n", file=sys.stderr)
        print("Situs tidak digabung; situs lama tidak diubah.", file=sys.stderr)
        return 1
    print(f"Situs: {target}")
    print(f"Halaman: {outcome.pages}, {_made(outcome.made)} dalam {_seconds(started)} detik")
    print("Lihat dengan: make serve")
    if usb is None:
        return 0
    from generator.commands import portable

    return portable.run(target, usb.resolve())


@collector_paused()
def run_share(repo: Path, out: Path | None, number: int, total: int) -> int:
    """Build a share of the unit pages of `repo` into `out` (default: `bagian/2-dari-4`, in it)."""
    started = time.monotonic()
    base = repo.resolve()
    target = (out or base / "bagian" / f"{number}-dari-{total}").resolve()
    roots = _roots(base, _refusal(target, base, "bagian situs", "bagian.json"))
    if roots is None:
        return 1

    from generator.site.incremental.artifact import Share
    from generator.site.incremental.share import SharesError, build_share
    from generator.site.mkdocs_adapter import InputProblems

    try:
        pages = build_share(roots, Share(number, total), target)
    except InputProblems as found:
        print(report.render(found.problems, "teks"), file=sys.stderr)
        print("Bagian situs tidak dibangun.", file=sys.stderr)
        return 1
    except SharesError as refused:
        print(*refused.sentences, sep="\n", file=sys.stderr)
        return 1
    print(f"Bagian {number}/{total}: {target}")
    print(f"Halaman unit: {pages} dalam {_seconds(started)} detik")
    print("Bila semua bagian sudah ada, gabungkan dengan: asn-hub build --gabung FOLDER...")
    return 0


def _roots(base: Path, refusal: str | None) -> Roots | None:
    """The folders of the repository; None, with the reason said, where they are not right or the target is refused."""
    found = find_roots(base)
    if found.value is None:
        print(report.render(found.problems, "teks"), file=sys.stderr)
    elif refusal:
        print(refusal, file=sys.stderr)
        return None
    return found.value


def _seconds(started: float) -> str:
    return f"{time.monotonic() - started:.1f}".replace(".", ",")


def _made(artifacts: int) -> str:
    return f"{artifacts} bagian dibuat baru" if artifacts else "tidak ada yang berubah"


def _refusal(target: Path, base: Path, kind: str, sign: str) -> str | None:
    """Why `target` must not be replaced, or None: only nothing, or what has the file `sign`, may give way."""
    if target == base or target in base.parents:
        return f"{target} memuat repositori ini; pilih folder lain untuk hasil."
    if target.exists() and not target.is_dir():
        return f"{target} bukan folder; pilih nama lain untuk hasil."
    if target.is_dir() and any(target.iterdir()) and not (target / sign).is_file():
        return f"{target} berisi sesuatu yang bukan {kind}; kosongkan dulu atau pilih folder lain."
    return None
