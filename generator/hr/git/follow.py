"""Take the officer's commits on top of what colleagues have sent, in a work tree of its own.

The officer's files and branch change only at the end, in one step, when every commit could be taken over and the
whole was checked. Records are merged row by row; what cannot be merged is told by record, and nothing is changed.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from git import GitCommandError, Repo

from generator.checks.problem import Problem
from generator.hr.git.commit import check_tree
from generator.hr.git.repository import Repository, git_failed
from generator.hr.journal import private_folder
from generator.hr.mapping import PATH as MAP_PATH
from generator.hr.merging import WHOLE_FILE, Side, merge_name_maps, merge_texts
from generator.hr.refusal import RefusedError, refuse

_QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "core.editor=true", "-c", "advice.detachedHead=false")  # fmt: skip


def remote_of(repository: Repository) -> str | None:
    """The remote that the branch belongs to: its own, else the only one, else `origin`."""
    names = [str(remote.name) for remote in repository.git.remotes]
    tracking = repository.git.head.ref.tracking_branch()
    if tracking is not None and tracking.remote_name in names:
        return str(tracking.remote_name)
    return names[0] if len(names) == 1 else "origin" if "origin" in names else None


def fetch(repository: Repository, remote: str) -> bool:
    """Get what colleagues have sent; False where the remote cannot be reached."""
    return repository.succeeds("fetch", "--quiet", "--prune", remote)


def follow(repository: Repository, remote: str, today: date, prefer: Side | None = None) -> bool:
    """Take the officer's commits on top of the remote's branch; returns whether there was anything new.

    Raises:
        RefusedError: records contradict each other, or the outcome has problems; nothing is changed.
    """
    target = _target(repository, remote)
    if target is None or repository.succeeds("merge-base", "--is-ancestor", target, "HEAD"):
        return False
    with _work_tree(repository) as folder:
        _rebase(folder, repository.prefix, target, prefer)
        check_tree(repository, folder, today)
        with Repo(folder) as copy:
            moved = copy.head.commit.hexsha
    try:
        repository.git.git.reset("--keep", moved)
    except GitCommandError:
        raise refuse("ASN859", str(repository.top)) from None
    return True


def push(repository: Repository, remote: str) -> None:
    """Send the branch.

    Raises:
        RefusedError: the remote does not take it.
    """
    repository.run("push", "--quiet", "--set-upstream", remote, str(repository.branch))


def _target(repository: Repository, remote: str) -> str | None:
    """What the branch follows: what it tracks, else the remote's branch of its name, else the remote's main branch."""
    tracking = repository.git.head.ref.tracking_branch()
    names = [
        *([] if tracking is None else [tracking.path]),
        f"refs/remotes/{remote}/{repository.branch}",
        f"refs/remotes/{remote}/HEAD",
    ]
    known = (
        name for name in names if repository.succeeds("rev-parse", "--quiet", "--verify", name)
    )
    return next(known, None)


@contextmanager
def _work_tree(repository: Repository) -> Iterator[Path]:
    """A second work tree with the officer's last commit, which is gone afterwards; one left by a kill is removed."""
    folder = private_folder(repository.roots) / "kerja"
    _remove(repository, folder)
    add = ("worktree", "add", "--force", "--quiet", "--detach", str(folder), "HEAD")
    repository.run(*_QUIET, *add)
    try:
        yield folder
    finally:
        _remove(repository, folder)


def _remove(repository: Repository, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    repository.succeeds(
        "worktree", "unlock", str(folder)
    )  # a killed `worktree add` leaves it locked
    repository.succeeds("worktree", "prune")


def _rebase(folder: Path, prefix: str, target: str, prefer: Side | None) -> None:
    with Repo(folder) as copy:
        step = ["rebase", "--quiet", "--no-autosquash", target]
        while True:
            try:
                copy.git.execute(["git", *_QUIET, *step])
            except GitCommandError as error:
                conflicts = _conflicts(copy)
                if not conflicts:
                    raise git_failed(folder, error) from None
                _resolve(copy, folder, prefix, conflicts, prefer)
                step = ["rebase", "--continue"]
            else:
                return


def _conflicts(copy: Repo) -> list[str]:
    listed = copy.git.execute(["git", "diff", "--name-only", "--diff-filter=U", "-z"])
    return sorted({name for name in str(listed).split("\0") if name})


def _resolve(
    copy: Repo, folder: Path, prefix: str, conflicts: list[str], prefer: Side | None
) -> None:
    """Merge each file that git could not.

    Raises:
        RefusedError: rows contradict each other, or a file is none of the records.
    """
    problems: list[Problem] = []
    for path in conflicts:
        if not path.startswith(prefix) or not path.endswith(".yml"):
            problems.append(Problem("ASN858", path))
            continue
        # In a rebase git's "ours" is the branch that is followed, and "theirs" the commit that is taken over.
        base, theirs, mine = (_stage(copy, number, path) for number in (1, 2, 3))
        is_map = path == f"{prefix}{MAP_PATH}"
        merged = (merge_name_maps if is_map else merge_texts)(base, mine, theirs, prefer)
        problems += [_contradiction(path, key) for key in merged.contradictions]
        _put(folder / path, merged.text)
    if problems:
        raise RefusedError(*problems)
    copy.git.execute(["git", "add", "--all", "--", *conflicts])


def _contradiction(path: str, key: str) -> Problem:
    return Problem("ASN857", path, facts={"catatan": key if key != WHOLE_FILE else path})


def _stage(copy: Repo, number: int, path: str) -> str | None:
    try:
        answer = copy.git.execute(
            ["git", "show", f":{number}:{path}"], strip_newline_in_stdout=False
        )
    except GitCommandError:
        return None
    return str(answer)


def _put(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
