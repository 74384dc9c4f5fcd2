"""Reader: found files -> parsed files, keeping every problem on the way.

Each file goes through bytes, text, YAML and model, and stops at the first stage that finds something wrong. Of a file in
which nothing is wrong the cache keeps the values that YAML gave: the next time only its model is made.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from generator.audit.waivers import Waivers
from generator.checks.problem import Problem
from generator.checks.report import in_order
from generator.load.assets import check_asset
from generator.load.beside import Beside, can_fork
from generator.load.cache import Cache, NoCache, key_of
from generator.load.digests import digest_of
from generator.load.fault import Fault
from generator.load.front_matter import split
from generator.load.identity import identities_in_asset, identities_in_text
from generator.load.known import Bundle, Known, Singles
from generator.load.layout import suffix
from generator.load.parsed import Parsed, ParsedPage
from generator.load.source import WAIVER_SIGN, Source
from generator.load.text import as_text, decode
from generator.load.tree import Found, Scan
from generator.load.validate import validate_json
from generator.load.yaml_reader import MAX_NODES, MAX_RELEASE_NODES, read
from generator.model.base import Record
from generator.model.waiver import Waiver

M = TypeVar("M", bound=Record)


@dataclass(frozen=True, slots=True)
class _Text(Generic[M]):
    """A file that was read; its model where an earlier run has found nothing wrong with it, else what takes its values."""

    text: str
    digest: str
    known: M | None
    keep: Callable[[str], None]


class Reader:
    """Reads files and collects what is wrong with them.

    Attributes:
        problems: everything found so far; cross-checks add theirs.
        missed: kinds of which a file may not have been found, because of a problem with the tree.
        incomplete: those, and kinds of which a file could not be read: not all of their ids are known.
        cache: what an earlier run found out.

    Args:
        private: whether the files are records of persons, of which no report repeats a word.
        cache: what an earlier run found out; none where there is none.
        digest_of: the digest of a file's bytes, where it is known already; None for any other.
    """

    def __init__(
        self,
        *,
        private: bool = False,
        cache: Cache | None = None,
        digest_of: Callable[[Found], str | None] = lambda _: None,
    ) -> None:
        self.problems: list[Problem] = []
        self.missed: set[str] = set()
        self.incomplete: set[str] = set()
        self._private = private
        self.cache = cache or NoCache()
        self._digest_of = digest_of
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
        return self._records(files, model, Singles(self.cache, self._key("berkas", model), model))

    def many(self, files: Iterable[Found], model: type[M]) -> tuple[Parsed[M], ...]:
        """The same of a kind that has thousands of small files: what is known of them is kept as one."""
        bundle = Bundle(self.cache, self._key("himpunan", model), model)
        found = self._records(files, model, bundle)
        bundle.save()
        return found

    def ahead(self, files: Iterable[Found], model: type[M]) -> Callable[[], tuple[Parsed[M], ...]]:
        """Begin to read files beside, for the cache, where that saves time; what is given waits, and gives their records."""
        found = tuple(files)
        known = Singles(self.cache, self._key("berkas", model), model)
        worth = (
            not isinstance(self.cache, NoCache) and can_fork() and not self._all_in(found, known)
        )
        beside = Beside(partial(self._read_ahead, found, model)) if worth else None

        def records() -> tuple[Parsed[M], ...]:
            if beside is not None:
                beside.result()
            return self._records(found, model, known)

        return records

    def _all_in(self, files: Iterable[Found], known: Singles[M]) -> bool:
        """Whether the cache has all of these files, so that reading them is as quick as beginning to."""
        return all(known.has(file.shown, self._digest_of(file) or "") for file in files)

    def _read_ahead(self, files: Iterable[Found], model: type[Record]) -> None:
        other = Reader(private=self._private, cache=self.cache)
        other._allowed, other._allowances = self._allowed, self._allowances
        other.records(files, model)
        self.cache.write()

    def pages(self, files: Iterable[Found], model: type[M]) -> tuple[ParsedPage[M], ...]:
        """The Markdown files whose front matter is right."""
        known = Singles(self.cache, self._key("berkas", model), model)
        parsed = (self._page(file, model, known) for file in files)
        return tuple(page for page in parsed if page is not None)

    def check_assets(self, files: Iterable[Found]) -> None:
        """Look into the files that will be published as they are."""
        for file in files:
            data = self._bytes(file)
            if data is None:
                continue
            key = key_of("aset", file.shown, self._allowances, data)
            if self.cache.get(key) is not None:
                continue
            found = tuple(self._problems_of_asset(file, data))
            self.problems += found
            if not found:
                self.cache.put(key, "")

    def _problems_of_asset(self, file: Found, data: bytes) -> Iterator[Problem]:
        fault = check_asset(suffix(file.parts[-1]), data)
        if fault is not None:
            yield Problem(fault.code, file.shown, fault.span, fault.facts)
        yield from identities_in_asset(file, data, self._allowed)

    def report(self) -> tuple[Problem, ...]:
        """All problems in order, without the warnings that their files waive."""
        kept = (each for each in self.problems if (each.path, each.code) not in self._waived)
        return in_order(kept)

    def _key(self, kind: str, model: type[Record]) -> str:
        """A key of all that a file's values depend on besides its path and bytes."""
        return key_of(kind, model.__name__, self._allowances)

    def _records(
        self, files: Iterable[Found], model: type[M], known: Known[M]
    ) -> tuple[Parsed[M], ...]:
        parsed = (self._record(file, model, known) for file in files)
        return tuple(record for record in parsed if record is not None)

    def _record(self, file: Found, model: type[M], known: Known[M]) -> Parsed[M] | None:
        digest = self._digest_of(file)
        if digest is not None and (valid := known.get(file.shown, digest)) is not None:
            return Parsed(file, digest, partial(self._source_again, file, digest), valid)
        text = self._text(file, known)
        if text is None:
            return None
        source = Source(file.shown, text.text, text.text, self._private)
        valid = self._model(file, source, model, text)
        return None if valid is None else Parsed(file, text.digest, lambda: source, valid)

    def _source_again(self, file: Found, digest: str) -> Source:
        """The text of a file that was not opened; none where it has just been changed, for then it says something else."""
        data = file.path.read_bytes() if file.path.is_file() else b""
        text = as_text(data) if digest_of(data) == digest else ""
        return Source(file.shown, text, text, self._private)

    def _page(self, file: Found, model: type[M], known: Known[M]) -> ParsedPage[M] | None:
        text = self._text(file, known)
        if text is None:
            return None
        parts = split(text.text)
        if isinstance(parts, Fault):
            self._fail(file, [Source(file.shown, text.text, "").told(parts)])
            return None
        source = Source(file.shown, text.text, parts.yaml)
        valid = self._model(file, source, model, text)
        if valid is None:
            return None
        return ParsedPage(file, text.digest, lambda: source, valid, parts.body, parts.body_line)

    def _bytes(self, file: Found) -> bytes | None:
        try:
            with file.path.open("rb") as stream:
                return stream.read()
        except OSError:
            self._fail(file, [Problem("ASN101", file.shown, facts={"nama": file.path.name})])
            return None

    def _text(self, file: Found, known: Known[M]) -> _Text[M] | None:
        data = self._bytes(file)
        if data is None:
            return None
        digest = digest_of(data)
        valid = known.get(file.shown, digest)
        if valid is not None:
            return _Text(as_text(data), digest, valid, _keep_nothing)
        text, faults = decode(data)
        if faults:
            source = Source(file.shown, text, "", self._private)
            self._fail(file, map(source.told, faults))
            return None
        found = tuple(identities_in_text(file, text, self._allowed, private=self._private))
        self.problems += found
        is_to_be_told = bool(found) or WAIVER_SIGN in text
        keep = _keep_nothing if is_to_be_told else partial(known.put, file.shown, digest)
        return _Text(text, digest, None, keep)

    def _model(self, file: Found, source: Source, model: type[M], text: _Text[M]) -> M | None:
        if text.known is not None:
            return text.known
        large = self._private or file.kind == "rilis"
        reading = read(source.yaml, MAX_RELEASE_NODES if large else MAX_NODES)
        if reading.faults:
            self._fail(file, map(source.told, reading.faults))
            return None
        values = json.dumps(reading.value)
        valid = validate_json(values, model, source)
        if isinstance(valid, tuple):
            self._fail(file, valid)
            return None
        text.keep(values)
        self._waive(source)
        return valid

    def _waive(self, source: Source) -> None:
        codes, problems = source.waivers()
        self._waived |= {(source.path, code) for code in codes}
        self.problems += problems

    def _fail(self, file: Found, problems: Iterable[Problem]) -> None:
        self.problems += problems
        self.incomplete.add(file.kind)


def _keep_nothing(_: str) -> None:
    """Of a file that is kept already, or of which something must be told each time."""
