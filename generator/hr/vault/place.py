"""Where the vault lies: the variable ASN_HUB_BRANKAS, else the user's own data folder. Never where Git would take it."""

from collections.abc import Mapping
from pathlib import Path

from git import GitCommandError, InvalidGitRepositoryError, NoSuchPathError, Repo

from generator.hr.refusal import refuse

VARIABLE = "ASN_HUB_BRANKAS"
_NAME = "brankas.asnhub"


def vault_file(environment: Mapping[str, str]) -> Path:
    """The vault file of this user, there or not.

    Raises:
        RefusedError: it would lie in a repository that does not ignore it.
    """
    chosen = environment.get(VARIABLE)
    if chosen:
        path = Path(chosen).expanduser()
    else:
        data = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
        path = Path(data) / "asn-hub" / _NAME
    path = path.absolute()
    refuse_in_repository(path)
    return path


def refuse_in_repository(path: Path, code: str = "ASN844") -> None:
    """Stop where a file at `path` could be committed; `code` says what would then be open to all.

    Raises:
        RefusedError: the file lies in a repository that does not ignore it.
    """
    real = path.resolve()
    existing = next((folder for folder in real.parents if folder.is_dir()), real.parent)
    try:
        repo = Repo(existing, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError):
        return
    with repo:
        if repo.working_tree_dir is None or Path(repo.git_dir).resolve() in real.parents:
            inside = True  # a bare repository, or the .git folder itself: no place for a vault
        else:
            inside = not _ignores(repo, real)
    if inside:
        raise refuse(code, str(path))


def _ignores(repo: Repo, path: Path) -> bool:
    try:
        return bool(repo.ignored(str(path)))
    except GitCommandError:
        return False
