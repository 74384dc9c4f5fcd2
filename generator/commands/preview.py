"""Preview: a site that follows its repository: built anew whenever a file is saved, shown with what is wrong.

The pages are those that will be published; on their way out each gets one script, which waits at this server for a newer one
or a problem. The page that somebody looks at is made first, by itself, and shown while the rest is still being built.
"""

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

from generator.checks.problem import Problem
from generator.checks.report import render
from generator.commands.serving import QuietHandler
from generator.load.roots import SETTINGS, Roots
from generator.site.incremental.build import ProblemsFoundError, build
from generator.site.incremental.glimpse import glimpse
from generator.site.incremental.inputs import PRIVATE_FOLDERS
from generator.site.mkdocs_adapter import InputProblems

PAUSE = 0.1
"""Seconds between two looks at the files."""

_PATIENCE = 20.0
"""Seconds that a page waits for news before it asks again."""

_STATE, _SCRIPT = "/_pratinjau.json", "/_pratinjau.js"
_SCRIPT_TEXT = """
const shown = document.querySelector("script[data-pratinjau]").dataset.pratinjau;
let problems = "", box = null;
function tell(text) {
  problems = text;
  if (text && !box) {
    box = document.createElement("pre");
    box.setAttribute("role", "alert");
    box.className = "hub-pratinjau";
    document.body.prepend(box);
  }
  if (box) { box.textContent = text; box.hidden = !text; }
}
async function follow() {
  for (;;) {
    try {
      const asked = JSON.stringify({halaman: location.pathname, versi: shown, masalah: problems});
      const answer = await fetch("/_pratinjau.json", {method: "POST", body: asked});
      const state = await answer.json();
      if (state.versi !== shown) { location.reload(); return; }
      tell(state.masalah);
    } catch { await new Promise(done => setTimeout(done, 500)); }  // the server has stopped, or is starting again
  }
}
follow();
"""
_DATA = (".md", ".yml")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: the version of the page, and the report of what keeps a newer one from being built."""

    version: str = ""
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
        self._news = threading.Condition()
        self._viewed: str | None = None
        self._first: tuple[str, str] | None = None
        self._problems = ""
        self._looks = 0

    def follow(self, until: threading.Event) -> None:
        """Look at the files again and again, and build whenever one was saved, until told to stop."""
        while not until.wait(PAUSE):
            self.look()

    def look(self) -> None:
        """Build where something was saved since the last look: first the page that is looked at, then the site."""
        stamps = frozenset(_stamps(self._roots))
        changed = stamps ^ self._stamps
        if not changed:
            return
        self._stamps = stamps
        was_broken = bool(self._problems)
        try:
            self._glimpse()
            build(self._roots, self._site)
        except (InputProblems, ProblemsFoundError) as found:
            with self._news:
                self._problems = render(found.problems, "teks")
                self._news.notify_all()
            self._say(found.problems)
            return
        with self._news:
            self._first, self._problems = None, ""
            # Pages do not tell of the style sheets, pictures and scripts that they show.
            self._looks += any(not path.endswith(_DATA) for path, _, _ in changed)
            self._news.notify_all()
        if was_broken:
            self._say(None)

    def _glimpse(self) -> None:
        """Show the page that is looked at, as it will be."""
        address = self._viewed
        if address is None:
            return
        page = glimpse(self._roots, address)
        with self._news:
            self._first = None if page is None else (address, page)
            self._problems = self._problems if page is None else ""
            self._news.notify_all()

    def page(self, address: str) -> str | None:
        """The page at an address of the site, as it is shown now; None where there is none."""
        first = self._first
        if first is not None and first[0] == address:
            return first[1]
        try:
            return (self._site / address / "index.html").read_text(encoding="utf-8")
        except OSError:
            return None

    def version(self, page: str) -> str:
        """A text that is another wherever a page looks different."""
        return f"{self._looks}-{blake2b(page.encode(), digest_size=8).hexdigest()}"

    def shown(self, address: str) -> Shown:
        """What the page at an address shows now."""
        page = self.page(address)
        return Shown(self.version(page) if page is not None else "", self._problems)

    def news(self, address: str, known: Shown, patience: float = _PATIENCE) -> Shown:
        """What the page shows once that is something else than `known`, or the patience is at its end."""
        self._viewed = address
        with self._news:
            self._news.wait_for(lambda: self.shown(address) != known, patience)
            return self.shown(address)


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


class PreviewHandler(QuietHandler):
    """Serves a site with the script of the preview in each page; `preview` is set on a subclass."""

    preview: ClassVar[Preview]

    def do_GET(self) -> None:  # noqa: N802
        """Answer a request."""
        address = self._address()
        if self.path == _SCRIPT:
            self._answer("text/javascript", _SCRIPT_TEXT)
        elif address is not None and (page := self.preview.page(address)) is not None:
            version = self.preview.version(page)
            tag = (
                f'<script type="module" src="{_SCRIPT}" data-pratinjau="{version}"></script></body>'
            )
            self._answer("text/html", page.replace("</body>", tag))
        else:
            super().do_GET()

    def do_POST(self) -> None:  # noqa: N802
        """Answer a page that asks for news."""
        try:
            asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            known = Shown(asked["versi"], asked["masalah"])
            self.path = asked["halaman"]
        except (ValueError, KeyError, TypeError):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        shown = self.preview.news(self._address() or "", known)
        state = {"versi": shown.version, "masalah": shown.problems}
        self._answer("application/json", json.dumps(state))

    def _address(self) -> str | None:
        """The address on the site of the page that is asked for, None where it is no page."""
        path = self.path.partition("?")[0]
        folder = Path(self.directory)
        file = Path(self.translate_path(path.removesuffix("index.html")))
        if not path.endswith(("/", "/index.html")) or not file.is_relative_to(folder):
            return None
        below = file.relative_to(folder).as_posix()
        return "" if below == "." else f"{below}/"

    def _answer(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
