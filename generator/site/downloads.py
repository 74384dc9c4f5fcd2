"""Downloads: everything public as CSV and, but for the long tables of releases, as JSON; beside the pages."""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from generator.model.hub import PublicHub
from generator.site.incremental.artifact import DOWNLOADS

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Download:
    """A file for download.

    Attributes:
        path: its path on the site.
        description: what is in it (Indonesian).
        sources: the repository's files that it is made from.
        make: gives its text; the table of a release is long, and most builds do not need it.
    """

    path: str
    description: str
    sources: tuple[str, ...]
    make: Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the hub: `kinds` of objects in it, as `PublicHub.sources` calls them.

    A `long` one grows with every release: as JSON it would say the same at three times the size, so it is CSV alone.
    """

    name: str
    description: str
    kinds: tuple[str, ...]
    rows: Callable[[], Rows]
    long: bool = False


def downloads(hub: PublicHub) -> Iterator[Download]:
    """Every table of the public hub, as JSON (whole) and CSV (flat). Source of the forms: docs/decisions/0030."""
    of_kind: dict[str, set[str]] = defaultdict(set)
    for (kind, _), source in hub.sources.items():
        of_kind[kind].add(source)
    for table in _tables(hub):
        path, said, rows = f"{DOWNLOADS}{table.name}", table.description, cache(table.rows)
        sources = tuple(sorted(set().union(*(of_kind[kind] for kind in table.kinds))))
        if not table.long:
            yield Download(
                f"{path}.json", f"{said} (JSON)", sources, partial(_written, _json, rows)
            )
        yield Download(f"{path}.csv", f"{said} (CSV)", sources, partial(_written, _csv, rows))


def _written(write: Callable[[Rows], str], rows: Callable[[], Rows]) -> str:
    return write(rows())


def _tables(hub: PublicHub) -> Iterator[_Table]:
    def all_of(records: Iterable[Any]) -> Callable[[], Rows]:
        return lambda: [_dump(each) for each in records]

    def articles(found: Iterable[Any]) -> Callable[[], Rows]:
        return lambda: [{"slug": each.slug, **_dump(each.front)} for each in found]

    def of_releases(part: str) -> Callable[[], Rows]:
        return lambda: [
            {"rilis": release.id, **_dump(each)}
            for release in hub.releases
            for each in getattr(release, part)
        ]

    yield _Table(
        "kompetensi", "Kamus kompetensi", ("kompetensi",), all_of(hub.competencies.values())
    )
    yield _Table("jabatan", "Jabatan dan syaratnya", ("jabatan",), all_of(hub.jabatan.values()))
    yield _Table(
        "bentuk", "Bentuk pengembangan kompetensi", ("bentuk",), all_of(hub.forms.values())
    )
    yield _Table("unit", "Unit kerja", ("unit",), all_of(hub.units.values()))
    yield _Table("kegiatan", "Kalender kegiatan", ("kegiatan",), all_of(hub.events.values()))
    yield _Table(
        "rencana",
        "Rencana tahunan",
        ("rencana",),
        lambda: [
            {"tahun": plan.year, "anggaran": plan.budget, **_dump(line)}
            for plan in hub.plans
            for line in plan.lines
        ],
    )
    yield _Table("pelatihan", "Pelatihan", ("pelatihan",), articles(hub.trainings.values()))
    yield _Table("mentoring", "Panduan mentoring", ("mentoring",), articles(hub.guides.values()))
    yield _Table("jalur", "Jalur belajar", ("jalur",), articles(hub.paths.values()))
    yield _Table(
        "artikel",
        "Artikel evaluasi dan panduan",
        ("evaluasi", "panduan"),
        lambda: [
            {"berkas": each.path, **_dump(each.front)}
            for each in (*hub.evaluations, *hub.handbooks)
        ],
    )
    yield _Table(
        "kebijakan",
        "Aturan bertanggal",
        ("kebijakan",),
        lambda: [
            {"pengaturan": name, **_dump(getattr(hub.policy, name))}
            for name in type(hub.policy).model_fields
            if getattr(hub.policy, name) is not None
        ],
    )
    yield _Table(
        "pengecualian",
        "Pengecualian identitas",
        ("pengecualian",),
        lambda: [_dump(each.model_copy(update={"value": None})) for each in hub.waivers],
    )
    yield _Table(
        "daftar-rilis",
        "Daftar rilis, tanggal dan metodenya",
        ("rilis",),
        lambda: [
            {"rilis": each.id, "tanggal": each.as_of.isoformat(), "metode": each.method}
            for each in hub.releases
        ],
    )
    for name, said, part in (
        ("kelompok", "Kelompok unit pada tiap rilis", "groups"),
        ("rilis", "Rilis statistik", "cells"),
        ("rilis-induk", "Pita unit dari kelompok di bawahnya", "parents"),
    ):
        yield _Table(name, said, ("rilis",), of_releases(part), long=True)


def _dump(record: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = record.model_dump(mode="json", by_alias=True)
    return dumped


def _json(rows: Rows) -> str:
    """One row a line: as easy to compare as with a line for each value, at half the size."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n" if rows else "[]\n"


def _csv(rows: Rows) -> str:
    """One row an object; what is nested stays JSON in its cell."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[_cell(row.get(column)) for column in columns] for row in rows])
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        # A spreadsheet must not take a text for a formula.
        return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
    if isinstance(value, Mapping | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
