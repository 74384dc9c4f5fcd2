"""Origins: which commit brought a row of a records file into its present form."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from generator.hr.git.message import ACTION
from generator.hr.git.repository import Repository
from generator.hr.rows import split_rows
from generator.load.history import WIB

_FIELD, _RECORD = "\x1f", "\x1e"


@dataclass(frozen=True, slots=True)
class Origin:
    """A commit: its short name, the day (WIB) it was made, and the commands of HR's side that it holds, or its subject."""

    commit: str
    day: date
    action: str


Test = Callable[[str], bool]
"""Whether a row, as text, says something."""


def find_origins(
    repository: Repository, path: str, wanted: Mapping[str, tuple[str, Test]]
) -> dict[str, Origin]:
    """The commits since which the file at `path` has said each of `wanted`.

    Args:
        repository: the repository of the records.
        path: the file, below records/.
        wanted: by a name of the caller's: the key of a row, and what it must say.

    Returns:
        Origins by the caller's names; a name is missing where the present text is not committed.
    """
    full = f"{repository.prefix}{path}"
    said: dict[str, Origin] = {}
    for sha, origin in _commits(repository, full):
        items = _items(repository, sha, full)
        for name, (key, test) in wanted.items():
            if any(key in item and test(item) for item in items):
                said.setdefault(name, origin)
            else:
                said.pop(name, None)
    return said


def _commits(repository: Repository, path: str) -> list[tuple[str, Origin]]:
    """The commits that touched the file, oldest first."""
    if not repository.git.head.is_valid():
        return []
    form = _FIELD.join(("%H", "%ct", f"%(trailers:key={ACTION},valueonly,separator=%x2C)", "%s"))
    log = repository.run("log", "--reverse", f"--format={form}{_RECORD}", "--", path)
    commits = []
    for record in log.split(_RECORD)[:-1]:
        sha, seconds, action, subject = record.strip().split(_FIELD)
        day = datetime.fromtimestamp(int(seconds), WIB).date()
        commits.append((sha, Origin(sha[:10], day, action or subject)))
    return commits


def _items(repository: Repository, sha: str, path: str) -> Collection[str]:
    """The items of the file in a commit; the whole of it as one where it is no list of them."""
    try:
        blob = repository.git.commit(sha).tree / path
    except KeyError:
        return ()
    text = blob.data_stream.read().decode("utf-8", "replace")
    rows = split_rows(text)
    return (text,) if rows is None else rows.items.values()
