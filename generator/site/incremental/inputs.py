"""Inputs: digests of all files that the site is made from. No file of persons is opened.

Always of the bytes, never of a size or a time: files that are restored, and clocks that are set back, change nothing.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from generator.load.cache import key_of
from generator.load.history import History, read_history
from generator.load.layout import GATE_FOLDER, PERSON_FOLDERS
from generator.load.roots import SETTINGS, Roots

PRIVATE_FOLDERS = (*PERSON_FOLDERS, GATE_FOLDER)
"""Folders of records/ that the site knows nothing of."""

_DATA = (".yml", ".md")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests by path relative to the repository.

    Attributes:
        frame: mkdocs.yml and the theme, which every page depends on.
        assets: what content/ has besides texts and data.
        data: texts, records and settings.
    """

    frame: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, str] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[Mapping[str, str], ...]:
        """All of them."""
        return self.frame, self.assets, self.data


def public_history(roots: Roots) -> History:
    """What Git says of all that the site may know of."""
    return read_history(roots.base, without=[roots.records / name for name in PRIVATE_FOLDERS])


def key_of_site(inputs: Inputs, history: History) -> str:
    """The key of all that a site is made from; the same wherever the same commit lies."""
    return key_of("situs", *(repr(sorted(files.items())) for files in inputs.parts), said(history))


def said(history: History) -> str:
    """A history as a text that does not depend on the order in which it was found."""
    changed = sorted(history.changed.items())
    return repr((history.head, history.version, history.shallow, changed))


def read_inputs(roots: Roots) -> Inputs:
    """Digest every file that the site is made from.

    A link to a folder, or what is no file, has a new digest each time: it is not looked at, and never counts as unchanged.
    """
    frame = {SETTINGS: _digest(os.fspath(roots.base / SETTINGS))}
    assets: dict[str, str] = {}
    data: dict[str, str] = {}
    for path, digest in _files(roots.config, roots.base):
        is_setting = path.endswith(_DATA) and Path(roots.base, path).parent == roots.config
        (data if is_setting else frame)[path] = digest
    for path, digest in _files(roots.content, roots.base):
        (data if path.endswith(_DATA) else assets)[path] = digest
    private = frozenset(os.fspath(roots.records / name) for name in PRIVATE_FOLDERS)
    data.update(_files(roots.records, roots.base, private))
    return Inputs(frame, assets, data)


def _files(
    root: Path, base: Path, private: frozenset[str] = frozenset()
) -> Iterator[tuple[str, str]]:
    """Path relative to the repository and digest of each file below a folder."""
    waiting = [(os.fspath(root), os.path.relpath(root, base))]
    while waiting:
        folder, shown = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.path in private:
                    continue
                path = f"{shown}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, path))
                else:
                    yield path, _digest(entry.path) if entry.is_file() else os.urandom(16).hex()


def _digest(path: str) -> str:
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - thousands of files: a Path each would cost as much as reading
            return blake2b(stream.read(), digest_size=16).hexdigest()
    except OSError as error:
        return type(error).__name__
