"""Downloads: everything public as JSON and CSV, beside the pages."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.hub import PublicHub

FOLDER = "data/"


@dataclass(frozen=True, slots=True)
class Download:
    """A file for download: its path on the site, what is in it (Indonesian), and its text."""

    path: str
    description: str
    text: str


def downloads(hub: PublicHub) -> Iterator[Download]:
    """Every table of the public hub, as JSON (whole) and CSV (flat)."""
    for name, description, rows in _tables(hub):
        yield Download(f"{FOLDER}{name}.json", f"{description} (JSON)", _json(rows))
        yield Download(f"{FOLDER}{name}.csv", f"{description} (CSV)", _csv(rows))


def _tables(hub: PublicHub) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    yield "kompetensi", "Kamus kompetensi", [_dump(each) for each in hub.competencies.values()]
    yield "jabatan", "Jabatan dan syaratnya", [_dump(each) for each in hub.jabatan.values()]
    yield "bentuk", "Bentuk pengembangan kompetensi", [_dump(each) for each in hub.forms.values()]
    yield "unit", "Unit kerja", [_dump(each) for each in hub.units.values()]
    yield "kegiatan", "Kalender kegiatan", [_dump(each) for each in hub.events.values()]
    yield (
        "pelatihan",
        "Pelatihan",
        [{"slug": each.slug, **_dump(each.front)} for each in hub.trainings.values()],
    )
    yield (
        "mentoring",
        "Panduan mentoring",
        [{"slug": each.slug, **_dump(each.front)} for each in hub.guides.values()],
    )
    yield (
        "jalur",
        "Jalur belajar",
        [{"slug": each.slug, **_dump(each.document.front)} for each in hub.paths.values()],
    )
    yield (
        "artikel",
        "Artikel evaluasi dan panduan",
        [{"berkas": each.path, **_dump(each.front)} for each in (*hub.evaluations, *hub.handbooks)],
    )
    yield (
        "kebijakan",
        "Aturan bertanggal",
        [
            {"pengaturan": name, **_dump(getattr(hub.policy, name))}
            for name in type(hub.policy).model_fields
        ],
    )
    yield (
        "pengecualian",
        "Pengecualian identitas",
        [_dump(each.model_copy(update={"value": None})) for each in hub.waivers],
    )
    yield (
        "kelompok",
        "Kelompok unit pada tiap rilis",
        [
            {
                "rilis": release.id,
                "tanggal": release.as_of.isoformat(),
                "metode": release.method,
                **_dump(group),
            }
            for release in hub.releases
            for group in release.groups
        ],
    )
    yield (
        "rilis",
        "Rilis statistik",
        [
            {"rilis": release.id, "tanggal": release.as_of.isoformat(), **_dump(cell)}
            for release in hub.releases
            for cell in release.cells
        ],
    )
    yield (
        "rilis-induk",
        "Pita unit dari kelompok di bawahnya",
        [
            {"rilis": release.id, "tanggal": release.as_of.isoformat(), **_dump(cell)}
            for release in hub.releases
            for cell in release.parents
        ],
    )


def _dump(record: Any) -> dict[str, Any]:
    dumped: dict[str, Any] = record.model_dump(mode="json", by_alias=True)
    return dumped


def _json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _csv(rows: list[dict[str, Any]]) -> str:
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
