"""Vault files in a repository."""

from pathlib import Path

import pytest

from generator.audit.vault_mark import VAULT_MARK
from generator.load.roots import Roots, find_roots
from generator.load.vaults import find_vaults
from tests.repository import git, write


@pytest.fixture
def roots(repo: Path) -> Roots:
    found = find_roots(repo).value
    assert found is not None
    return found


def put(path: Path, data: bytes = VAULT_MARK + bytes(60)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def found(roots: Roots) -> list[str]:
    return [problem.path for problem in find_vaults(roots)]


@pytest.mark.parametrize("name", ["brankas.asnhub", "records/unit/a.yml", "foto.png", ".b.baru"])
def test_a_vault_is_found_under_any_name(roots: Roots, name: str) -> None:
    put(roots.base / name)

    assert found(roots) == [name]


def test_a_vault_whose_line_ends_were_changed_is_still_one(roots: Roots) -> None:
    put(roots.base / "b", VAULT_MARK.replace(b"\r\n", b"\n"))

    assert found(roots) == ["b"]


def test_what_git_ignores_may_lie_there(roots: Roots) -> None:
    git(roots.base, "init", "--quiet")
    write(roots.base / ".gitignore", "/rahasia/\n")
    put(roots.base / "rahasia/brankas")

    assert found(roots) == []


def test_a_vault_that_is_staged_is_found_though_it_is_ignored(roots: Roots) -> None:
    git(roots.base, "init", "--quiet")
    write(roots.base / ".gitignore", "/rahasia/\n")
    put(roots.base / "rahasia/brankas")
    git(roots.base, "add", "--force", "rahasia/brankas")

    assert found(roots) == ["rahasia/brankas"]


def test_records_elsewhere_are_looked_through_too(repo: Path) -> None:
    (repo / "records").rename(repo.parent / "catatan")
    write(repo / "mkdocs.yml", "plugins:\n- asn-hub: {records_dir: ../catatan}\n")
    put(repo.parent / "catatan/unit/brankas")
    roots = find_roots(repo).value
    assert roots is not None

    assert found(roots) == ["../catatan/unit/brankas"]


def test_a_repository_without_one_has_no_problem(roots: Roots) -> None:
    (roots.base / "tautan").symlink_to("/tidak/ada")

    assert found(roots) == []
