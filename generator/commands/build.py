"""`asn-hub build`: the site of a repository, built beside and put in place in one step."""

import sys
import time
from pathlib import Path

from generator.load.roots import find_roots


def run(repo: Path, out: Path | None) -> int:
    """Build the site of `repo` into `out` (default: `site/` in it) and say where it is.

    The old site stays as it is until the new one is whole.
    """
    from generator.checks import report

    started = time.monotonic()
    base = repo.resolve()
    roots = find_roots(base)
    if roots.value is None:
        print(report.render(roots.problems, "teks"), file=sys.stderr)
        return 1
    target = (out or base / "site").resolve()
    if refusal := _refusal(target, base):
        print(refusal, file=sys.stderr)
        return 1

    from generator.site.incremental.build import ProblemsFoundError, build

    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        outcome = build(roots.value, target)
    except ProblemsFoundError as found:
        print(report.render(found.problems, "teks"), file=sys.stderr)
        print("Situs tidak dibangun; situs lama tidak diubah.", file=sys.stderr)
        return 1
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(f"Situs: {target}")
    print(f"Halaman: {outcome.pages}, {_made(outcome.made)} dalam {seconds} detik")
    print("Lihat dengan: make serve")
    return 0


def _made(artifacts: int) -> str:
    return f"{artifacts} bagian dibuat baru" if artifacts else "tidak ada yang berubah"


def _refusal(target: Path, base: Path) -> str | None:
    """Why `target` must not be replaced by a site, or None: only a folder of a site, or nothing, may give way."""
    if target == base or target in base.parents:
        return f"{target} memuat repositori ini; pilih folder lain untuk hasil."
    if target.exists() and not target.is_dir():
        return f"{target} bukan folder; pilih nama lain untuk hasil."
    if target.is_dir() and any(target.iterdir()) and not (target / "index.html").is_file():
        return f"{target} berisi sesuatu yang bukan situs; kosongkan dulu atau pilih folder lain."
    return None
