"""State: what a build leaves for the next: fingerprints of artifacts, and digests of files by their stamps.

One JSON file with a digest of itself. One that is missing, cut, damaged or of another program counts as none.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.load.digests import Seen, rows_of, seen_from
from generator.site.incremental.artifact import Artifact
from generator.site.incremental.tree import Stamp

_FORMAT = 2


@dataclass(frozen=True, slots=True)
class State:
    """What the last build knew.

    Attributes:
        target: the folder that the site was put in.
        inputs: the key of all it was made from; "" where that cannot be told.
        pages: how many pages it has.
        artifacts: by name.
        digests: of the files of the site and of the one before it, by stamp.
        seen: of the files it was made from, by path.
    """

    target: str = ""
    inputs: str = ""
    pages: int = 0
    artifacts: Mapping[str, Artifact] = field(default_factory=dict)
    digests: Mapping[Stamp, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=dict)


def files_of(artifacts: Mapping[str, Artifact]) -> dict[str, str]:
    """The files of a whole site, with their digests."""
    return {
        path: digest for artifact in artifacts.values() for path, digest in artifact.files.items()
    }


def read_state(path: Path) -> State:
    """The state in a file; an empty one where it cannot be had."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if head.decode("ascii") != _digest(body):
            return State()
        return _state(json.loads(body))
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def write_state(path: Path, state: State) -> None:
    """Put a state in the place of the one before, whole or not at all."""
    value = {
        "format": _FORMAT,
        "target": state.target,
        "inputs": state.inputs,
        "pages": state.pages,
        "artifacts": {
            name: (artifact.fingerprint, artifact.files)
            for name, artifact in state.artifacts.items()
        },
        "digests": [(*stamp, digest) for stamp, digest in state.digests.items()],
        "seen": rows_of(state.seen),
    }
    body = json.dumps(value, separators=(",", ":")).encode()
    beside = path.with_suffix(".baru")
    beside.write_bytes(f"{_digest(body)}\n".encode() + body)
    beside.replace(path)


def _state(value: Any) -> State:
    if value["format"] != _FORMAT:
        return State()
    return State(
        target=value["target"],
        inputs=value["inputs"],
        pages=value["pages"],
        artifacts={name: Artifact(*parts) for name, parts in value["artifacts"].items()},
        digests={(inode, size, time): digest for inode, size, time, digest in value["digests"]},
        seen=seen_from(value["seen"]),
    )


def _digest(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
