"""Preview: a site that follows its repository: built anew whenever a file is saved, shown with what is wrong.

The pages are those that will be published; on their way out each gets one script, which asks this server twice a second
whether there is a newer site or a problem.
"""

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

from generator.checks.problem import Problem
from generator.checks.report import render
from generator.load.roots import SETTINGS, Roots
from generator.site.incremental.build import ProblemsFoundError, build
from generator.site.incremental.inputs import PRIVATE_FOLDERS

PAUSE = 0.2
"""Seconds between two looks at the files."""

_STATE, _SCRIPT = "/_pratinjau.json", "/_pratinjau.js"
_SCRIPT_TEXT = """
let known = null, box = null;
async function look() {
  try {
    const state = await (await fetch("/_pratinjau.json", {cache: "no-store"})).json();
    if (known !== null && state.versi !== known) location.reload();
    known = state.versi;
    if (state.masalah && !box) {
      box = document.createElement("pre");
      box.setAttribute("role", "alert");
      box.className = "hub-pratinjau";
      document.body.prepend(box);
    }
    if (box) { box.textContent = state.masalah; box.hidden = !state.masalah; }
  } catch { /* the server has stopped, or is starting again */ }
}
look();
setInterval(look, 500);
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: the number of the site, and the report of what keeps a newer one from being built."""

    version: int = 0
    problems: str = ""


class Preview:
    """Keeps a site up to date.

    Args:
        roots: the repository.
        site: where the site is built.
        say: takes each report of problems, and None once there are none any more.
    """

    def __init__(
        self, roots: Roots, site: Path, say: Callable[[tuple[Problem, ...] | None], None]
    ) -> None:
        self._roots = roots
        self._site = site
        self._say = say
        self._stamps: frozenset[tuple[str, int, int]] = frozenset()
        self.shown = Shown()

    def follow(self, until: threading.Event) -> None:
        """Look at the files again and again, and build whenever one was saved, until told to stop."""
        while not until.wait(PAUSE):
            self.look()

    def look(self) -> None:
        """Build where something was saved since the last look."""
        stamps = frozenset(_stamps(self._roots))
        if stamps == self._stamps:
            return
        self._stamps = stamps
        try:
            made = build(self._roots, self._site).made
        except ProblemsFoundError as found:
            self.shown = Shown(self.shown.version, render(found.problems, "teks"))
            self._say(found.problems)
            return
        if self.shown.problems:
            self._say(None)
        self.shown = Shown(self.shown.version + bool(made))


def _stamps(roots: Roots) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of each file that the site is made from; only to know when to look closer."""
    private = {roots.records / name for name in PRIVATE_FOLDERS}
    yield _stamp(roots.base / SETTINGS)
    for root in (roots.content, roots.records, roots.config):
        for folder, folders, names in _walk(root):
            folders[:] = [name for name in folders if folder / name not in private]
            for name in names:
                yield _stamp(folder / name)


def _walk(root: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    for folder, folders, names in os.walk(root):
        yield Path(folder), folders, names


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        status = path.lstat()
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_size, status.st_mtime_ns


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves a site with the script of the preview in each page; `preview` is set on a subclass."""

    preview: ClassVar[Preview]

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        if path == _STATE:
            shown = self.preview.shown
            state = {"versi": shown.version, "masalah": shown.problems}
            self._answer("application/json", json.dumps(state))
        elif path == _SCRIPT:
            self._answer("text/javascript", _SCRIPT_TEXT)
        elif (page := self._page()) is not None:
            tag = f'<script type="module" src="{_SCRIPT}"></script></body>'
            self._answer("text/html", page.replace("</body>", tag))
        else:
            super().do_GET()

    def _page(self) -> str | None:
        """The page that is asked for, None where it is no page."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path = path / "index.html"
        try:
            return path.read_text(encoding="utf-8") if path.suffix == ".html" else None
        except OSError:
            return None

    def _answer(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """The terminal is for problems."""
