"""A commit of exactly what HR's commands wrote and nothing else that lies about, after the whole was checked."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.checks.catalogue import is_error
from generator.hr.git.message import Change, commit_message, count_changes
from generator.hr.git.repository import Repository
from generator.hr.journal import Pending, private_folder
from generator.hr.refusal import RefusedError
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import Roots
from generator.load.vaults import find_vaults

_INDEX = "GIT_INDEX_FILE"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a commit would hold: paths below the top of the repository that differ from the last commit."""

    paths: tuple[str, ...]
    counts: Mapping[str, int]
    message: str


def plan_commit(repository: Repository, pending: Pending) -> Plan:
    """What committing `pending` would do; empty `paths` where it is committed already."""
    paths = _known(repository, [f"{repository.prefix}{path}" for path in pending.paths])
    listed = ""
    if paths:
        with _index_with(repository, paths) as index:
            listed = repository.run("diff", "--cached", "--name-only", "-z", "--", *paths, **index)
    changed = tuple(path for path in listed.split("\0") if path)
    changes = [_change(repository, path) for path in changed]
    counts = count_changes(changes)
    return Plan(changed, counts, commit_message(counts, pending.done))


def check_plan(repository: Repository, paths: Sequence[str], today: date) -> None:
    """Check the repository as it would be with `paths` committed, and without what else lies in the work tree.

    Raises:
        RefusedError: `asn-hub check` would find an error.
    """
    with _index_with(repository, paths) as index, _folder(repository.roots) as folder:
        repository.run("checkout-index", "--all", f"--prefix={folder}/", **index)
        check_tree(repository, folder, today)


def check_tree(repository: Repository, folder: Path, today: date) -> None:
    """Check a copy of the repository in `folder`.

    Raises:
        RefusedError: it has an error.
    """
    roots = _moved(repository, folder)
    public = load_public(roots)
    people = load_people(roots, public.value, today)
    problems = (*public.problems, *people.problems, *find_vaults(roots))
    if any(map(is_error, problems)):
        raise RefusedError(*problems)


def make_commit(repository: Repository, plan: Plan) -> str:
    """Commit the plan under the officer's name; returns the commit. Hooks of the repository run as always.

    Raises:
        RefusedError: git, or a hook, refuses.
    """
    repository.run("add", "--all", "--", *plan.paths)
    message = private_folder(repository.roots) / "pesan-commit.txt"
    message.write_text(plan.message, encoding="utf-8")
    repository.run("commit", "--quiet", "--only", f"--file={message}", "--", *plan.paths)
    message.unlink()
    return repository.git.head.commit.hexsha


@contextmanager
def _index_with(repository: Repository, paths: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """An index of its own: the last commit, and `paths` as they lie in the work tree."""
    with _folder(repository.roots) as folder:
        index = {_INDEX: str(folder / "indeks")}
        if repository.git.head.is_valid():
            repository.run("read-tree", "HEAD", **index)
        if paths:
            repository.run("add", "--all", "--", *paths, **index)
        yield index


@contextmanager
def _folder(roots: Roots) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="periksa-", dir=private_folder(roots)))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _moved(repository: Repository, folder: Path) -> Roots:
    """The hub's folders, those in the repository taken from its copy in `folder`."""
    roots = repository.roots

    def move(path: Path) -> Path:
        real = path.resolve()
        inside = real.is_relative_to(repository.top)
        return folder / real.relative_to(repository.top) if inside else path

    return replace(
        roots,
        base=move(roots.base),
        content=move(roots.content),
        records=move(roots.records),
        config=move(roots.config),
    )


def _known(repository: Repository, paths: Sequence[str]) -> list[str]:
    """Those that are in the work tree or in the last commit: git stumbles over any other."""
    committed: set[str] = set()
    if paths and repository.git.head.is_valid():
        listed = repository.run("ls-tree", "-r", "--name-only", "-z", "HEAD", "--", *paths)
        committed = set(listed.split("\0"))
    return [path for path in paths if path in committed or (repository.top / path).is_file()]


def _change(repository: Repository, path: str) -> Change:
    before = None
    if repository.git.head.is_valid():
        try:
            blob = repository.git.head.commit.tree / path
            before = blob.data_stream.read().decode("utf-8", "replace")
        except KeyError:
            pass  # it is new
    file = repository.top / path
    after = file.read_text(encoding="utf-8") if file.is_file() else None
    return Change(path.removeprefix(repository.prefix), before, after)
