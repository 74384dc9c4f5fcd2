"""Changes to a repository on disk, for tests that break one thing and look at what is said of it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.load.yaml_reader import read
from generator.model.release import Release

Change = Callable[[Path], None]


@dataclass(frozen=True)
class Case:
    """A code, a change that brings it about, and the whole message (without the summary)."""

    code: str
    change: Change
    message: str


def edit(path: str, old: str, new: str) -> Change:
    """Replace text that stands in the file once."""

    def change(repo: Path) -> None:
        text = (repo / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path}: {old!r} {text.count(old)} kali"
        (repo / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def put(path: str, data: str | bytes) -> Change:
    """Write a whole file."""

    def change(repo: Path) -> None:
        (repo / path).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).write_bytes(data.encode() if isinstance(data, str) else data)

    return change


def seal(path: str) -> Change:
    """Give a release that was changed the digest of its content, as if it had been made so."""

    def change(repo: Path) -> None:
        text = (repo / path).read_text(encoding="utf-8")
        release = Release.model_validate_json(
            json.dumps(read(text).value), by_alias=True, by_name=False
        )
        sealed = text.replace(release.digest, release.content_digest())
        (repo / path).write_text(sealed, encoding="utf-8")

    return change


def move(path: str, to: str) -> Change:
    """Give a file or folder another place."""

    def change(repo: Path) -> None:
        (repo / to).parent.mkdir(parents=True, exist_ok=True)
        (repo / path).rename(repo / to)

    return change


def remove(path: str) -> Change:
    """Delete a file."""
    return lambda repo: (repo / path).unlink()


def link(path: str, target: str) -> Change:
    """Make a symbolic link."""
    return lambda repo: (repo / path).symlink_to(target)


def each(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(repo: Path) -> None:
        for one in changes:
            one(repo)

    return change
