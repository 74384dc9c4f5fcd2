"""A folder served to a browser on this machine, and to nobody else."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files, and keeps no log of requests."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """The terminal is for problems."""


class LoopbackServer(ThreadingHTTPServer):
    """Serves a folder on this machine; a browser that leaves a page hangs up, which is no news for the terminal."""

    def __init__(
        self, folder: Path, handler: type[QuietHandler] = QuietHandler, port: int = 0
    ) -> None:
        super().__init__(("127.0.0.1", port), partial(handler, directory=str(folder)))
        self.url = f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Asked by Python to tell of what a request has raised."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """The address of a folder while it is served; it ends in `/`."""
    with LoopbackServer(folder, handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.url
        finally:
            server.shutdown()
