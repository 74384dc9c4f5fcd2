"""The audit of a folder: identifiers in every file and, where it is a site of a hub, every figure traced."""

import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar

from generator.audit.contents import MOST_UNPACKED, decode_text
from generator.audit.facts import Facts
from generator.audit.finding import Finding
from generator.audit.folder import MOST_AT_ONCE, FileEntry, files_below, read_pieces
from generator.audit.inputs import folders_of, inputs_of_repository, inputs_of_site, is_site
from generator.audit.inspection import inspect_file, mask_path
from generator.audit.memory import Memory, NoMemory, digest_of
from generator.audit.names import NameFinder
from generator.audit.page import read_page
from generator.audit.phrases import plain
from generator.audit.tables import judged_by, trace_csv, trace_json
from generator.audit.tracing import STRICT, Tracer
from generator.audit.waivers import Waivers, read_waivers

T = TypeVar("T")
_FIGURE = re.compile(r"[0-9]+")


class Workers(Protocol):
    """Does work for each item, in order; what it gives is JSON."""

    def __call__(self, work: Callable[[T], Any], items: Sequence[T], /) -> Iterable[Any]:
        """What the work gives for each item."""


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found, how many files it read, and whether figures were traced too."""

    findings: tuple[Finding, ...]
    files: int
    traced: bool


def audit_folder(
    folder: Path,
    repository: Path | None,
    names: NameFinder,
    memory: Memory | None = None,
    workers: Workers = map,
) -> Report:
    """Audit a folder of files.

    Args:
        folder: any folder.
        repository: the repository that the folder was built from, for its inputs and waivers; None to use the
            downloads of the site itself, with no waivers.
        names: names that may not be there.
        memory: where nothing was found before; not to be given along with names.
        workers: how to do the same for many files; `map`, or on several cores.
    """
    folder = folder.resolve()
    entries = list(files_below(folder))
    memory = NoMemory() if memory is None else memory
    tracing = None
    if is_site(folder):
        inputs = (
            inputs_of_site(folder)
            if repository is None
            else inputs_of_repository(repository, memory)
        )
        assert inputs is not None
        files = frozenset(entry.name for entry in entries)
        tracing = _SiteTracing(folder, Facts(inputs, files), repository is None)
    waivers = Waivers() if repository is None else read_waivers(folders_of(repository)[2])
    audit = _Audit(names, tracing, memory)
    rest = [entry for entry in entries if not audit.knows(entry)]
    # Each once: the pieces of a large file overlap.
    findings = dict.fromkeys(
        finding
        for entry, (told, asked) in zip(rest, workers(audit.look, rest), strict=True)
        for finding in audit.remember(entry, told, asked)
        if not _is_waived(finding, entry.name, waivers)
    )
    return Report(tuple(findings), len(entries), tracing is not None)


class _Audit:
    """Looks through files, and passes over those in which nothing was found before."""

    def __init__(self, names: NameFinder, tracing: "_SiteTracing | None", memory: Memory) -> None:
        self._names = names
        self._tracing = tracing
        self._memory = memory
        self._keys: dict[str, str] = {}

    def knows(self, entry: FileEntry) -> bool:
        """Whether an earlier audit found nothing in this file, and would find nothing now."""
        key = self._key(entry)
        known = None if key is None else self._memory.get(key)
        if known is None or self._tracing is None:
            return known is not None
        try:
            asked, answers = json.loads(known)
            return bool(self._tracing.facts.answers(asked) == answers)
        except (ValueError, TypeError):
            return False

    def look(self, entry: FileEntry) -> tuple[list[tuple[Any, ...]], list[tuple[str, ...]]]:
        """What is found in a file, and what the inputs were asked."""
        facts = None if self._tracing is None else self._tracing.facts
        if facts is not None:
            facts.asked.clear()
        found = list(map(astuple, _in_entry(entry, self._names, self._tracing)))
        return found, [] if facts is None else list(facts.asked)

    def remember(
        self, entry: FileEntry, told: Iterable[Iterable[Any]], asked: Iterable[Sequence[str]]
    ) -> list[Finding]:
        """The findings as told; where there is none, that is kept."""
        findings = [Finding(*each) for each in told]
        key = self._keys.get(entry.name)
        if key is not None and not findings:
            answers = "" if self._tracing is None else self._tracing.facts.answers(asked)
            self._memory.put(key, json.dumps([list(asked), answers]))
        return findings

    def _key(self, entry: FileEntry) -> str | None:
        """A digest of the file and of what it is judged against; None of one that is looked at each time."""
        try:
            if entry.target is not None or entry.path.lstat().st_size > MOST_AT_ONCE:
                return None
            data = entry.path.read_bytes()
            judged = "" if self._tracing is None else self._tracing.judged_by(entry)
        except OSError:
            return None
        self._keys[entry.name] = digest_of(entry.name, data, judged)
        return self._keys[entry.name]


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

    def __init__(self, folder: Path, facts: Facts, own: bool) -> None:
        self._folder = folder
        self.facts = facts
        self._own = own
        front = folder / "index.html"
        self._tracer = Tracer(facts, _text(front) if front.is_file() else "")

    def judged_by(self, entry: FileEntry) -> str:
        """What `trace` judges the file by, beside what it asks the facts."""
        name = entry.name.removesuffix(".gz")
        if name.endswith(".html"):
            return self._tracer.digest
        if name.startswith("pencarian/teks/"):
            address = _address(entry)
            page = self._folder / address / "index.html"
            return digest_of(address, page.read_bytes() if page.is_file() else b"")
        if name.endswith(".json"):
            return judged_by(name, self.facts, self._own)
        if name.endswith(".csv"):
            beside = _beside(entry)
            if not beside.is_file():
                return judged_by(name, self.facts, self._own)
            return digest_of(beside.read_bytes())
        return ""

    def trace(self, entry: FileEntry) -> Iterator[Finding]:
        name = entry.name.removesuffix(".gz")
        if name.endswith(".html"):
            yield from self._tracer.trace(name, _text(entry.path))
        elif name.startswith("pencarian/teks/"):
            yield from self._in_search_text(name, _address(entry), _text(entry.path))
        elif name.endswith(".json"):
            yield from trace_json(name, _text(entry.path), self.facts, self._own)
        elif name.endswith(".csv") and name.startswith("data/"):
            beside = _beside(entry)
            yield from trace_csv(
                name,
                _text(entry.path),
                _text(beside) if beside.is_file() else None,
                self.facts,
                self._own,
            )

    def _in_search_text(self, name: str, folder: str, text: str) -> Iterator[Finding]:
        """Figures that search would show of a page about units, groups or releases, and the page does not."""
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


def _beside(entry: FileEntry) -> Path:
    """The JSON of the same table as a CSV."""
    return entry.path.with_suffix(".json")


def _address(entry: FileEntry) -> str:
    """The page that a text of search is of: the file is named by the address."""
    return entry.path.name.partition(".")[0].strip("_").replace("_", "/")


def _text(path: Path) -> str:
    data = path.read_bytes()
    if data.startswith(b"\x1f\x8b"):
        stream = zlib.decompressobj(31)
        try:
            data = stream.decompress(data, MOST_UNPACKED)
        except zlib.error:
            return ""
    return decode_text(data)
