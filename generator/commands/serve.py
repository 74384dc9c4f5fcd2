"""`asn-hub serve`: show the built site on this machine."""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def run(repo: Path, port: int) -> int:
    """Serve `site/` of `repo` on the loopback address until interrupted."""
    site = repo.resolve() / "site"
    if not (site / "index.html").is_file():
        print("Situs belum dibangun. Jalankan: make site", file=sys.stderr)
        return 1
    handler = partial(SimpleHTTPRequestHandler, directory=str(site))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        print(f"Port {port} sedang dipakai. Pilih yang lain dengan --port.", file=sys.stderr)
        return 1
    with server:
        print(f"Buka http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C)", flush=True)
        server.serve_forever()
    return 0
