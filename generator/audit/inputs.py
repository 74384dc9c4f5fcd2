"""Inputs: what is public and may be shown, read raw from a repository or from the downloads of a built site.

Independent of `load` on purpose: plain YAML, JSON and CSV, by the keys of the file formats.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from generator.audit.memory import Memory, NoMemory, digest_of
from generator.audit.phrases import Passages, Phrases

Row = Mapping[str, Any]

CSV_ALONE = ("kelompok", "rilis", "rilis-induk")
"""Tables that a site offers as CSV alone."""

TABLES = ("unit", "kegiatan", "daftar-rilis", *CSV_ALONE, "rencana")
"""Tables about units, events, releases and plans; the others are of learning."""

_TEMPLATES = Path(__file__).parent.parent / "site" / "templates"
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r"\]\([^)\s]*\)")
_FRONT = "---\n"
_DAY = "\0hari"
"""Key of a day in what is kept; no YAML text can have it."""


@dataclass(frozen=True)
class Inputs:
    """Public facts.

    Attributes:
        phrases: every text of records, settings, front matter and quizzes that has a figure.
        passages: fixed texts of the page templates.
        prose: bodies of learning content; None where only a site's downloads are known.
        dates: every date in them.
        figures: every number of the policy.
        tables: rows by table, as the downloads have them; `kelompok` are the groups of all releases.
    """

    phrases: Phrases
    passages: Passages
    prose: Passages | None
    dates: frozenset[date]
    figures: frozenset[float]
    tables: Mapping[str, list[Row]]


def is_site(folder: Path) -> bool:
    """Whether a folder is a built site of a hub."""
    return all((folder / "data" / name).is_file() for name in ("unit.json", "rilis.csv"))


def inputs_of_site(site: Path) -> Inputs | None:
    """The inputs that a site offers for download; None where the folder is no site of a hub."""
    if not is_site(site):
        return None
    data = site / "data"
    tables = {
        file.stem: _rows(file) for file in sorted(data.glob("*.json")) if not file.is_symlink()
    }
    for name in CSV_ALONE:
        file = data / f"{name}.csv"
        if file.is_file() and not file.is_symlink():
            tables[name] = rows_of_csv(file.read_text(encoding="utf-8", errors="replace"))
    return _gather(tables, tables.values(), None)


def inputs_of_repository(base: Path, memory: Memory | None = None) -> Inputs:
    """The inputs of a repository: content, settings, and the public part of its records.

    Args:
        memory: what YAML texts said before.
    """
    content, records, config = folders_of(base)
    read = partial(_yaml, memory=memory or NoMemory())
    units = [row for file in read(records, "unit/*.yml") for row in _list(file, "unit")]
    events = [file["kegiatan"] for file in read(records, "kegiatan/*/*.yml") if "kegiatan" in file]
    releases = list(read(records, "rilis/*/rilis.yml"))
    settings = list(read(config, "*.yml"))
    articles = [_article(path) for path in sorted(content.rglob("*.md"))]
    tables = {
        "unit": units,
        "kegiatan": events,
        "rilis": [
            {"rilis": each.get("id"), **cell} for each in releases for cell in _list(each, "sel")
        ],
        "rilis-induk": [
            {"rilis": each.get("id"), **cell} for each in releases for cell in _list(each, "induk")
        ],
        "kelompok": [
            {"rilis": each.get("id"), **group}
            for each in releases
            for group in _list(each, "kelompok")
        ],
        "daftar-rilis": [
            {
                "rilis": each.get("id"),
                "tanggal": each.get("tanggal"),
                "metode": each.get("metode"),
            }
            for each in releases
        ],
        "rencana": [
            {"tahun": each.get("tahun"), "anggaran": each.get("anggaran"), **line}
            for each in read(records, "rencana/*.yml")
            for line in _list(each, "kegiatan")
        ],
        "pelatihan": [front for front, _ in articles if "jp" in front],
        "kebijakan": [
            {"pengaturan": name, **setting}
            for each in settings
            for name, setting in (each.get("kebijakan") or {}).items()
        ],
    }
    everything = [
        *tables.values(),
        settings,
        list(read(records, "*.yml")),
        [front for front, _ in articles],
        list(read(content, "pelatihan/*/kuis.yml")),
    ]
    return _gather(tables, everything, [body for _, body in articles])


def folders_of(base: Path) -> tuple[Path, Path, Path]:
    """Where a repository keeps content, records and settings, by its mkdocs.yml."""
    settings = (
        _load((base / "mkdocs.yml").read_text(encoding="utf-8"))
        if (base / "mkdocs.yml").is_file()
        else {}
    )
    plugins = settings.get("plugins") or [] if isinstance(settings, dict) else []
    options = next(
        (each["asn-hub"] or {} for each in plugins if isinstance(each, dict) and "asn-hub" in each),
        {},
    )
    docs = settings.get("docs_dir", "content") if isinstance(settings, dict) else "content"
    return (
        base / docs,
        base / options.get("records_dir", "records"),
        base / options.get("config_dir", "site_config"),
    )


def rows_of_csv(text: str) -> list[Row]:
    """The rows of a download, a figure as a number and a list as a list; an empty cell says nothing."""
    head, *rows = csv.reader(io.StringIO(text)) if text.strip() else [[]]
    # A cell too many has a key that no format knows.
    return [
        {
            head[place] if place < len(head) else "?": _cell(cell)
            for place, cell in enumerate(row)
            if cell
        }
        for row in rows
    ]


def figures_of(value: Any) -> Iterator[float]:
    """Every number in a value, keys of mappings too."""
    for leaf in _leaves(value):
        is_number = isinstance(leaf, int | float) and not isinstance(leaf, bool)
        if is_number or (isinstance(leaf, str) and leaf.isdecimal()):
            yield float(leaf)


def _gather(
    tables: Mapping[str, list[Row]], everything: Iterable[Any], bodies: list[str] | None
) -> Inputs:
    leaves = [leaf for part in everything for leaf in _leaves(part)]
    texts = [leaf for leaf in leaves if isinstance(leaf, str)]
    return Inputs(
        phrases=Phrases(texts),
        passages=Passages(_template_texts()),
        prose=None if bodies is None else Passages(bodies),
        dates=frozenset(_dates(leaves)),
        figures=frozenset(figures_of(tables.get("kebijakan", []))),
        tables=tables,
    )


def _template_texts() -> Iterator[str]:
    """The fixed parts of the page templates: what stands outside Jinja's braces."""
    for path in sorted(_TEMPLATES.glob("*.jinja")):
        for part in _JINJA.split(path.read_text(encoding="utf-8")):
            yield _TAG.sub(" ", part)


def _rows(file: Path) -> list[Row]:
    try:
        loaded = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return []
    return [row for row in loaded if isinstance(row, dict)] if isinstance(loaded, list) else []


def _cell(text: str) -> Any:
    if text.startswith("["):
        with suppress(ValueError, RecursionError):
            return json.loads(text)
    return int(text) if text.isdecimal() and text.isascii() else text


def _yaml(folder: Path, pattern: str, memory: Memory) -> Iterator[Row]:
    for path in sorted(folder.glob(pattern)):
        loaded = _remembered(path.read_text(encoding="utf-8", errors="replace"), memory)
        if isinstance(loaded, dict):
            yield loaded


def _remembered(text: str, memory: Memory) -> Any:
    """The value of a YAML text; kept as JSON where that says the same."""
    key = digest_of("yaml", text)
    known = memory.get(key)
    if known is not None:
        with suppress(ValueError):
            return _from_json(known)
    loaded = _load(text)
    with suppress(TypeError, ValueError, RecursionError):
        said = json.dumps(loaded, default=lambda day: {_DAY: day.isoformat()})
        if _from_json(said) == loaded:
            memory.put(key, said)
    return loaded


def _from_json(text: str) -> Any:
    def as_day(value: dict[str, Any]) -> Any:
        return date.fromisoformat(value[_DAY]) if value.keys() == {_DAY} else value

    return json.loads(text, object_hook=as_day)


def _load(text: str) -> Any:
    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _article(path: Path) -> tuple[Row, str]:
    """Front matter and body of a Markdown file, links without their addresses."""
    text = path.read_text(encoding="utf-8", errors="replace")
    head, mark, body = text.removeprefix(_FRONT).partition(f"\n{_FRONT}")
    front = _load(head) if mark and text.startswith(_FRONT) else None
    return front if isinstance(front, dict) else {}, _LINK.sub(" ", body if mark else text)


def _list(row: Row, key: str) -> list[Row]:
    value = row.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _leaves(value: Any) -> Iterator[Any]:
    """Every scalar of a value, keys of mappings too."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner)
    elif value is not None:
        yield value


def _dates(leaves: Iterable[Any]) -> Iterator[date]:
    for leaf in leaves:
        if isinstance(leaf, date):
            yield leaf
        elif isinstance(leaf, str) and len(leaf) == 10:
            try:
                yield date.fromisoformat(leaf)
            except ValueError:
                continue
