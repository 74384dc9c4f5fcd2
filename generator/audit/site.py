"""The audit of a folder: identifiers in every file and, where it is a site of a hub, every figure traced."""

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.audit.contents import MOST_UNPACKED, decode_text
from generator.audit.facts import Facts
from generator.audit.finding import Finding
from generator.audit.folder import FileEntry, files_below, read_pieces
from generator.audit.inputs import folders_of, inputs_of_repository, inputs_of_site
from generator.audit.inspection import inspect_file, mask_path
from generator.audit.names import NameFinder
from generator.audit.page import read_page
from generator.audit.phrases import plain
from generator.audit.tables import trace_csv, trace_json
from generator.audit.tracing import STRICT, Tracer
from generator.audit.waivers import Waivers, read_waivers

_FIGURE = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found, how many files it read, and whether figures were traced too."""

    findings: tuple[Finding, ...]
    files: int
    traced: bool


def audit_folder(folder: Path, repository: Path | None, names: NameFinder) -> Report:
    """Audit a folder of files.

    Args:
        folder: any folder.
        repository: the repository that the folder was built from, for its inputs and waivers; None to use the
            downloads of the site itself, with no waivers.
        names: names that may not be there.
    """
    folder = folder.resolve()
    entries = list(files_below(folder))
    own = inputs_of_site(folder)
    inputs = own if own is None or repository is None else inputs_of_repository(repository)
    tracing = (
        None if inputs is None else _SiteTracing(folder, entries, Facts(inputs), repository is None)
    )
    waivers = Waivers() if repository is None else read_waivers(folders_of(repository)[2])
    # Each once: the pieces of a large file overlap.
    findings = dict.fromkeys(
        finding
        for entry in entries
        for finding in _in_entry(entry, names, tracing)
        if not _is_waived(finding, entry.name, waivers)
    )
    return Report(tuple(findings), len(entries), tracing is not None)


def _in_entry(
    entry: FileEntry, names: NameFinder, tracing: "_SiteTracing | None"
) -> Iterator[Finding]:
    if entry.target is not None:
        yield from inspect_file(entry.name, entry.target.encode("utf-8", "surrogateescape"), names)
        return
    try:
        for lines, piece in read_pieces(entry.path):
            for finding in inspect_file(entry.name, piece, names):
                yield replace(finding, line=finding.line + lines)
    except OSError:
        yield Finding(mask_path(entry.name, names), 1, "tak_terbaca", "tidak dapat dibuka")
        return
    if tracing is not None:
        shown = mask_path(entry.name, names)
        yield from (replace(finding, file=shown) for finding in tracing.trace(entry))


def _is_waived(finding: Finding, name: str, waivers: Waivers) -> bool:
    """A file of content/ is published under its own path, so a waiver for the one holds for the other."""
    return any(
        waivers.cover(finding.kind, path, finding.value) for path in (name, f"content/{name}")
    )


class _SiteTracing:
    """Traces the figures of a site's files, each by its kind."""

    def __init__(self, folder: Path, entries: Iterable[FileEntry], facts: Facts, own: bool) -> None:
        self._folder = folder
        self._facts = facts
        self._own = own
        front = folder / "index.html"
        files = frozenset(entry.name for entry in entries)
        self._tracer = Tracer(facts, files, _text(front) if front.is_file() else "")

    def trace(self, entry: FileEntry) -> Iterator[Finding]:
        name = entry.name.removesuffix(".gz")
        if name.endswith(".html"):
            yield from self._tracer.trace(name, _text(entry.path))
        elif name.startswith("pencarian/teks/"):
            address = self._addresses.get(name.split("/")[-1].partition(".")[0], "")
            yield from self._in_search_text(name, address, _text(entry.path))
        elif name.endswith(".json"):
            yield from trace_json(name, _text(entry.path), self._facts, self._own)
        elif name.endswith(".csv") and name.startswith("data/"):
            beside = entry.path.with_suffix(".json")
            yield from trace_csv(
                name, _text(entry.path), _text(beside) if beside.is_file() else None
            )
        elif name.endswith(".pf_fragment"):
            text = _text(entry.path)
            fragment = _object(text[text.find("{") :])
            yield from self._in_search_text(
                name, str(fragment.get("url", "")), str(fragment.get("content", ""))
            )

    @cached_property
    def _addresses(self) -> dict[str, str]:
        """Addresses of pages by the name that their text has in the search index."""
        listed = self._folder / "pencarian" / "halaman.json.gz"
        pages = _object(_text(listed)).get("halaman", {}) if listed.is_file() else {}
        return {name: str(entry[1]) for name, entry in pages.items() if len(entry) > 1}

    def _in_search_text(self, name: str, address: str, text: str) -> Iterator[Finding]:
        """Figures that search would show of a page about units, groups or releases, and the page does not."""
        folder = address.strip("/")
        if folder.split("/")[0] not in STRICT:
            return
        page = self._folder / folder / "index.html"
        shown = (
            set(_FIGURE.findall(plain(read_page(_text(page)).text))) if page.is_file() else set()
        )
        if not shown.issuperset(_FIGURE.findall(plain(text))):
            yield Finding(
                name, 1, "angka", f"pencarian menampilkan angka yang tidak ada di {folder}/"
            )


def _text(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        stream = zlib.decompressobj(31)
        try:
            data = stream.decompress(data, MOST_UNPACKED)
        except zlib.error:
            return ""
    return decode_text(data)


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
