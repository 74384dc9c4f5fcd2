"""Roots: where a repository keeps its content, records and settings, as its mkdocs.yml says."""

from dataclasses import dataclass
from pathlib import Path

from generator.checks.problem import Problem
from generator.checks.report import in_order
from generator.load.places import Loc
from generator.load.result import Loaded
from generator.load.source import Source
from generator.load.text import decode
from generator.load.tree import read_alone
from generator.load.yaml_reader import Value, read

PLUGIN = "asn-hub"
SETTINGS = "mkdocs.yml"
_FOLDERS = (("records_dir", "records"), ("config_dir", "site_config"))
_MKDOCS_OWN = {"ASN128", "ASN129"}
"""MkDocs' file may use aliases and tags; they do not concern the folders."""


@dataclass(frozen=True, slots=True)
class Roots:
    """Absolute folders of a repository; `base` holds mkdocs.yml."""

    base: Path
    content: Path
    records: Path
    config: Path


def find_roots(base: Path) -> Loaded[Roots]:
    """Read the folders of a repository from `docs_dir` and the settings of the plugin `asn-hub`.

    Args:
        base: the folder that holds mkdocs.yml; the folders it names are relative to it.
    """
    base = base.resolve()
    data = read_alone(base / SETTINGS, SETTINGS)
    if isinstance(data, Problem):
        return _nothing(data)
    text, faults = decode(data)
    reading = read(text)
    faults += [fault for fault in reading.faults if fault.code not in _MKDOCS_OWN]
    source = Source(SETTINGS, text, text)
    if faults:
        return _nothing(*map(source.told, faults))

    settings = [_docs_dir(reading.value), *_plugin_folders(reading.value)]
    folders: list[Path] = []
    problems: list[Problem] = []
    for loc, name in settings:
        if not isinstance(name, str) or not name:
            problems.append(source.problem("ASN112", loc, kunci=str(loc[-1])))
        elif code := _unusable(base / name):
            problems.append(Problem(code, name, facts={"nama": name}))
        else:
            folders.append(base / name)
    if problems:
        return _nothing(*problems)
    content, records, config = folders
    return Loaded(Roots(base, content, records, config), ())


def _nothing(*problems: Problem) -> Loaded[Roots]:
    return Loaded(None, in_order(problems))


def _docs_dir(settings: Value) -> tuple[Loc, Value]:
    chosen = settings if isinstance(settings, dict) else {}
    return ("docs_dir",), chosen.get("docs_dir", "content")


def _plugin_folders(settings: Value) -> list[tuple[Loc, Value]]:
    """Places and values of the plugin's folders; MkDocs takes plugins as a list or as a mapping."""
    plugins = settings.get("plugins") if isinstance(settings, dict) else None
    named: dict[str, tuple[Loc, Value]] = {}
    if isinstance(plugins, dict):
        named = {name: (("plugins", name), options) for name, options in plugins.items()}
    elif isinstance(plugins, list):
        for index, plugin in enumerate(plugins):
            if isinstance(plugin, dict):
                named |= {name: (("plugins", index, name), value) for name, value in plugin.items()}
    loc, options = named.get(PLUGIN, (("plugins",), None))
    chosen = options if isinstance(options, dict) else {}
    return [((*loc, key), chosen.get(key, default)) for key, default in _FOLDERS]


def _unusable(folder: Path) -> str | None:
    """The code of what keeps a folder from being used, or None."""
    try:
        if folder.is_symlink():
            return "ASN104"
        return None if folder.is_dir() else "ASN110"
    except (OSError, ValueError):
        return "ASN110"
