"""Inputs: digests of all files that the site is made from. No file of persons is opened.

Always of the bytes, as `load.digests` knows them: files that are restored, and clocks that are set back, change nothing.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.cache import key_of
from generator.load.digests import Digests
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


def read_inputs(roots: Roots, digests: Digests | None = None) -> Inputs:
    """Digest every file that the site is made from.

    A link to a folder, or what is no file, has a new digest each time: it is not looked at, and never counts as unchanged.

    Args:
        roots: the repository's folders.
        digests: what is known of its files.
    """
    digest_of = (digests or Digests()).of
    frame = {SETTINGS: digest_of(os.fspath(roots.base / SETTINGS))}
    assets: dict[str, str] = {}
    data: dict[str, str] = {}
    for path, digest in _files(roots.config, roots.base, digest_of):
        is_setting = path.endswith(_DATA) and Path(roots.base, path).parent == roots.config
        (data if is_setting else frame)[path] = digest
    for path, digest in _files(roots.content, roots.base, digest_of):
        (data if path.endswith(_DATA) else assets)[path] = digest
    private = frozenset(os.fspath(roots.records / name) for name in PRIVATE_FOLDERS)
    data.update(_files(roots.records, roots.base, digest_of, private))
    return Inputs(frame, assets, data)


def _files(
    root: Path,
    base: Path,
    digest_of: Callable[[str], str],
    private: frozenset[str] = frozenset(),
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
                    yield path, digest_of(entry.path) if entry.is_file() else os.urandom(16).hex()
