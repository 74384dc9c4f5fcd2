"""The audit of a Git history: every blob, file name and message that was ever committed, in one pass.

`git rev-list` names all objects that a branch, tag or stash leads to; one `git cat-file --batch` gives their bytes.
Who a commit is by is Git's own business: author and committer lines are not looked at.
"""

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from generator.audit.finding import Finding
from generator.audit.folder import MOST_AT_ONCE
from generator.audit.inputs import folders_of
from generator.audit.inspection import inspect_file, inspect_text, mask_path
from generator.audit.names import NameFinder
from generator.audit.waivers import Waivers, read_waivers

_PERSON_RECORDS = re.compile(r"(^|/)(pegawai|peserta|asesmen|mentoring|pasangan)/.*\.ya?ml$")
"""Files whose purpose is to hold the hub's own ids."""

_SIGNATURE = re.compile(r"^(?:gpgsig.*(?:\n .*)*\n|(?:author|committer|tagger) .*\n)", re.MULTILINE)
_PEOPLE_LINE = re.compile(
    r"^(?:Signed-off-by|Co-authored-by|Reviewed-by|Acked-by):.*$", re.MULTILINE
)
_SCISSORS = "# ------------------------ >8 ------------------------"
"""Below this line, `git commit --verbose` shows the change and throws it away again."""

_MOST_TRACED = 50
"""Findings whose commit is looked up; each costs a walk through the history."""


@dataclass(frozen=True, slots=True)
class HistoryReport:
    """What was found, in how many objects, and whether the clone lacks the older ones."""

    findings: tuple[Finding, ...]
    objects: int
    shallow: bool


class NoRepositoryError(Exception):
    """The folder is in no Git repository, or git is missing; the message is for the user."""


def audit_history(folder: Path, names: NameFinder) -> HistoryReport:
    """Audit the whole history of the repository that a folder is in.

    Raises:
        NoRepositoryError: there is none.
    """
    paths = _objects(folder)
    waivers = read_waivers(folders_of(folder)[2])
    # Newest objects come first, so that of many versions the one that brought a finding in stays.
    first: dict[tuple[str, str, str], tuple[str, Finding]] = {}
    for identity, kind, data in _contents(folder, paths):
        for finding in _in_object(paths[identity], identity, kind, data, names):
            if not _is_allowed(finding, paths[identity], waivers):
                first[finding.file, finding.kind, finding.value] = identity, finding
    findings = tuple(
        replace(finding, file=f"{commit}:{finding.file}")
        for commit, finding in _with_commits(folder, first.values())
    )
    shallow = _git(folder, "rev-parse", "--is-shallow-repository").strip() == "true"
    return HistoryReport(findings, len(paths), shallow)


def audit_message(message: str, waivers: Waivers) -> tuple[Finding, ...]:
    """The identifiers in a commit message that is about to be made; comments and who signed do not count."""
    written = message.partition(_SCISSORS)[0]
    text = "\n".join("" if line.startswith("#") else line for line in written.splitlines())
    found = inspect_text("pesan commit", _PEOPLE_LINE.sub("", text), NameFinder(()))
    return tuple(each for each in found if not waivers.cover(each.kind, "", each.value))


def _in_object(
    path: str, identity: str, kind: str, data: bytes, names: NameFinder
) -> Iterator[Finding]:
    match kind:
        case "blob":
            shown = mask_path(path, names)
            for finding in inspect_file("", data[:MOST_AT_ONCE], names):
                yield replace(finding, file=shown)
            if len(data) > MOST_AT_ONCE:
                yield Finding(shown, 1, "tak_terbaca", "terlalu besar")
        case "tree":
            for name in _names_in(data, len(identity) // 2):
                yield from inspect_text(f"nama berkas {mask_path(name, names)}", name, names, 1)
        case _:
            text = _SIGNATURE.sub("", data.decode("utf-8", "replace")).partition("\n\n")[2]
            yield from inspect_text(f"pesan {kind}", _PEOPLE_LINE.sub("", text), names)


def _is_allowed(finding: Finding, path: str, waivers: Waivers) -> bool:
    if finding.kind == "id_orang" and _PERSON_RECORDS.search(path):
        return True
    return waivers.cover(finding.kind, path, finding.value)


def _with_commits(
    folder: Path, found: Iterable[tuple[str, Finding]]
) -> Iterator[tuple[str, Finding]]:
    """Each finding with the commit that brought its object in; of very many, the rest with the object itself."""
    commits: dict[str, str] = {}
    for identity, finding in found:
        if identity not in commits and len(commits) < _MOST_TRACED:
            log = _git(
                folder, "log", "--all", "--reverse", "--format=%H", f"--find-object={identity}"
            )
            commits[identity] = log.partition("\n")[0] or identity
        yield commits.get(identity, identity)[:12], finding


def _objects(folder: Path) -> dict[str, str]:
    """Every object of the history with the first path it is known by."""
    try:
        listed = _git(folder, "rev-list", "--objects", "--all")
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        raise NoRepositoryError(
            f"{folder} bukan repositori Git, atau git tidak terpasang."
        ) from error
    pairs = (line.partition(" ") for line in listed.splitlines())
    return {identity: path for identity, _, path in pairs}


def _contents(folder: Path, objects: dict[str, str]) -> Iterator[tuple[str, str, bytes]]:
    """Identity, kind and bytes of each object."""
    with tempfile.TemporaryFile() as wanted:
        wanted.write("".join(f"{identity}\n" for identity in objects).encode("ascii"))
        wanted.seek(0)
        with subprocess.Popen(
            ["git", "cat-file", "--batch", "--buffer"],
            cwd=folder,
            stdin=wanted,
            stdout=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None
            for head in iter(process.stdout.readline, b""):
                parts = head.decode("ascii", "replace").split()
                if len(parts) == 3:
                    yield parts[0], parts[1], _read(process.stdout, int(parts[2]))


def _read(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    stream.read(1)
    return data


def _names_in(tree: bytes, width: int) -> Iterator[str]:
    """Names of the entries of a tree object: mode, space, name, zero, and `width` bytes of identity."""
    place = 0
    while place < len(tree):
        end = tree.index(b"\0", place)
        _, _, name = tree[place:end].partition(b" ")
        yield name.decode("utf-8", "replace")
        place = end + 1 + width


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        stdin=subprocess.DEVNULL,
    ).stdout.decode("utf-8", "replace")
