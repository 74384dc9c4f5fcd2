"""Reader: found files -> parsed files, keeping every problem on the way.

Each file goes through bytes, text, YAML and model, and stops at the first stage that finds something wrong. Of a file in
which nothing is wrong the cache keeps the values that YAML gave: the next time only its model is made.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.audit.waivers import Waivers
from generator.checks.problem import Problem
from generator.checks.report import in_order
from generator.load.assets import check_asset
from generator.load.beside import Beside, can_fork
from generator.load.cache import Cache, NoCache, key_of
from generator.load.fault import Fault
from generator.load.front_matter import split
from generator.load.identity import identities_in_asset, identities_in_text
from generator.load.layout import suffix
from generator.load.parsed import Parsed, ParsedPage
from generator.load.source import Source
from generator.load.text import as_text, decode
from generator.load.tree import Found, Scan
from generator.load.validate import validate_json
from generator.load.yaml_reader import MAX_NODES, MAX_RELEASE_NODES, read
from generator.model.base import Record
from generator.model.waiver import Waiver

M = TypeVar("M", bound=Record)


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a file; `known` is the JSON of its values, if the cache has it under `key`; `clean` as far as read."""

    text: str
    key: str
    known: str | None
    clean: bool


class Reader:
    """Reads files and collects what is wrong with them.

    Attributes:
        problems: everything found so far; cross-checks add theirs.
        missed: kinds of which a file may not have been found, because of a problem with the tree.
        incomplete: those, and kinds of which a file could not be read: not all of their ids are known.
        cache: what an earlier run found out.
    """

    def __init__(self, *, private: bool = False, cache: Cache | None = None) -> None:
        self.problems: list[Problem] = []
        self.missed: set[str] = set()
        self.incomplete: set[str] = set()
        self._private = private
        self.cache = cache or NoCache()
        self._allowed = Waivers()
        self._allowances = ""
        self._waived: set[tuple[str, str]] = set()

    def take(self, place: Scan) -> Scan:
        """Keep what is wrong with a tree."""
        self.problems += place.problems
        self.missed |= place.missed
        self.incomplete |= place.missed
        return place

    def allow(self, waivers: Iterable[Waiver]) -> None:
        """Let identifiers pass that the repository has given a reason for, from here on."""
        given = tuple(waivers)
        self._allowed = Waivers(given)
        self._allowances = repr(given)

    def records(self, files: Iterable[Found], model: type[M]) -> tuple[Parsed[M], ...]:
        """The YAML files that are right."""
        parsed = (self._record(file, model) for file in files)
        return tuple(record for record in parsed if record is not None)

    def ahead(self, files: Iterable[Found], model: type[M]) -> Callable[[], tuple[Parsed[M], ...]]:
        """Begin to read files beside, for the cache, where that saves time; what is given waits, and gives their records."""
        found = tuple(files)
        worth = not isinstance(self.cache, NoCache) and can_fork()
        beside = Beside(partial(self._read_ahead, found, model)) if worth else None

        def records() -> tuple[Parsed[M], ...]:
            if beside is not None:
                beside.result()
            return self.records(found, model)

        return records

    def _read_ahead(self, files: Iterable[Found], model: type[Record]) -> None:
        other = Reader(private=self._private, cache=self.cache)
        other._allowed, other._allowances = self._allowed, self._allowances
        other.records(files, model)
        self.cache.write()

    def pages(self, files: Iterable[Found], model: type[M]) -> tuple[ParsedPage[M], ...]:
        """The Markdown files whose front matter is right."""
        parsed = (self._page(file, model) for file in files)
        return tuple(page for page in parsed if page is not None)

    def check_assets(self, files: Iterable[Found]) -> None:
        """Look into the files that will be published as they are."""
        for file in files:
            data = self._bytes(file)
            if data is None:
                continue
            fault = check_asset(suffix(file.parts[-1]), data)
            if fault is not None:
                self.problems.append(Problem(fault.code, file.shown, fault.span, fault.facts))
            self.problems += identities_in_asset(file, data, self._allowed)

    def report(self) -> tuple[Problem, ...]:
        """All problems in order, without the warnings that their files waive."""
        kept = (each for each in self.problems if (each.path, each.code) not in self._waived)
        return in_order(kept)

    def _record(self, file: Found, model: type[M]) -> Parsed[M] | None:
        read_text = self._text(file, model)
        if read_text is None:
            return None
        source = Source(file.shown, read_text.text, read_text.text, self._private)
        valid = self._model(file, source, model, read_text)
        return None if valid is None else Parsed(file, source, valid)

    def _page(self, file: Found, model: type[M]) -> ParsedPage[M] | None:
        read_text = self._text(file, model)
        if read_text is None:
            return None
        parts = split(read_text.text)
        if isinstance(parts, Fault):
            self._fail(file, [Source(file.shown, read_text.text, "").told(parts)])
            return None
        source = Source(file.shown, read_text.text, parts.yaml)
        valid = self._model(file, source, model, read_text)
        if valid is None:
            return None
        return ParsedPage(file, source, valid, parts.body, parts.body_line)

    def _bytes(self, file: Found) -> bytes | None:
        try:
            with file.path.open("rb") as stream:
                return stream.read()
        except OSError:
            self._fail(file, [Problem("ASN101", file.shown, facts={"nama": file.path.name})])
            return None

    def _text(self, file: Found, model: type[Record]) -> _Text | None:
        data = self._bytes(file)
        if data is None:
            return None
        key = key_of("berkas", file.shown, model.__name__, self._allowances, data)
        if (known := self.cache.get(key)) is not None:
            return _Text(as_text(data), key, known, clean=True)
        text, faults = decode(data)
        if faults:
            source = Source(file.shown, text, "", self._private)
            self._fail(file, map(source.told, faults))
            return None
        found = tuple(identities_in_text(file, text, self._allowed, private=self._private))
        self.problems += found
        return _Text(text, key, None, clean=not found)

    def _model(self, file: Found, source: Source, model: type[M], read_text: _Text) -> M | None:
        values = read_text.known
        if values is None:
            large = self._private or file.kind == "rilis"
            most = MAX_RELEASE_NODES if large else MAX_NODES
            reading = read(source.yaml, most)
            if reading.faults:
                self._fail(file, map(source.told, reading.faults))
                return None
            values = json.dumps(reading.value)
        valid = validate_json(values, model, source)
        if isinstance(valid, tuple):
            self._fail(file, valid)
            return None
        if read_text.known is None and read_text.clean:
            self.cache.put(read_text.key, values)
        self._waive(source)
        return valid

    def _waive(self, source: Source) -> None:
        codes, problems = source.waivers()
        self._waived |= {(source.path, code) for code in codes}
        self.problems += problems

    def _fail(self, file: Found, problems: Iterable[Problem]) -> None:
        self.problems += problems
        self.incomplete.add(file.kind)
