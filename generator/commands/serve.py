"""`asn-hub serve`: the site on this machine, built anew at each save, with what is wrong in the page and here."""

import sys
import threading
from pathlib import Path

from generator.checks.problem import Problem
from generator.checks.report import render
from generator.commands.serving import LoopbackServer
from generator.load.roots import find_roots


def run(repo: Path, port: int) -> int:
    """Build the site of `repo`, serve it on the loopback address and follow its files until interrupted."""
    roots = find_roots(repo.resolve())
    if roots.value is None:
        print(render(roots.problems, "teks"), file=sys.stderr)
        return 1
    from generator.commands.preview import Preview, PreviewHandler

    site = roots.value.base / "site"
    preview = Preview(roots.value, site, _say)
    handler = type("Handler", (PreviewHandler,), {"preview": preview})
    try:
        server = LoopbackServer(site, handler, port)
    except OSError:
        print(f"Port {port} sedang dipakai. Pilih yang lain dengan --port.", file=sys.stderr)
        return 1
    stop = threading.Event()
    with server:
        preview.look()
        print(f"Buka {server.url} (hentikan dengan Ctrl+C)", flush=True)
        print("Simpan berkas, dan halaman memperbarui dirinya.", flush=True)
        threading.Thread(target=preview.follow, args=(stop,), daemon=True).start()
        try:
            server.serve_forever()
        finally:
            stop.set()
    return 0


def _say(problems: tuple[Problem, ...] | None) -> None:
    """Tell the terminal what keeps the site as it was, and when that is mended."""
    if problems is None:
        print("Sudah beres; situs diperbarui.", flush=True)
    else:
        print(render(problems, "teks"), file=sys.stderr, flush=True)
        print("Situs tetap yang lama sampai ini diperbaiki.", file=sys.stderr, flush=True)
