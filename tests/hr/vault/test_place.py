"""Where the vault may lie."""

from pathlib import Path

import pytest

from generator.hr.refusal import RefusedError
from generator.hr.vault import vault_file
from tests.repository import git, write


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "hub")
    return tmp_path / "hub"


def place(path: Path) -> Path:
    return vault_file({"ASN_HUB_BRANKAS": str(path)})


def test_the_usual_place_is_in_the_users_own_data(tmp_path: Path) -> None:
    chosen = vault_file({"XDG_DATA_HOME": str(tmp_path)})

    assert chosen == tmp_path / "asn-hub/brankas.asnhub"


def test_the_variable_chooses_another(tmp_path: Path) -> None:
    assert place(tmp_path / "bersama/b") == tmp_path / "bersama/b"


def test_a_place_that_git_would_commit_is_refused(clone: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        place(clone / "records/brankas")

    assert refused.value.problems[0].code == "ASN844"


def test_a_place_that_git_ignores_is_taken(clone: Path) -> None:
    write(clone / ".gitignore", "/rahasia/\n")

    assert place(clone / "rahasia/brankas") == clone / "rahasia/brankas"


def test_a_file_that_is_committed_already_is_refused_though_it_is_ignored(clone: Path) -> None:
    write(clone / "brankas", "")
    git(clone, "add", "brankas")
    write(clone / ".gitignore", "brankas\n")

    with pytest.raises(RefusedError):
        place(clone / "brankas")


def test_a_link_that_leads_into_a_repository_is_refused(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").symlink_to(clone)

    with pytest.raises(RefusedError):
        place(tmp_path / "folder/brankas")


def test_the_git_folder_itself_is_no_place(clone: Path) -> None:
    with pytest.raises(RefusedError):
        place(clone / ".git/brankas")
