"""Roots: the folders that mkdocs.yml names."""

from pathlib import Path

import pytest

from generator.load.roots import find_roots
from tests.changes import link, move, put


def test_the_usual_folders_need_no_setting(repo: Path) -> None:
    put("mkdocs.yml", "site_name: Hub\n")(repo)

    roots = find_roots(repo).value

    assert roots is not None
    assert (roots.content, roots.records, roots.config) == (
        repo / "content",
        repo / "records",
        repo / "site_config",
    )


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n- search\n- asn-hub: {records_dir: ../catatan}\n",
        "plugins:\n  search: {}\n  asn-hub: {records_dir: ../catatan}\n",
    ],
)
def test_records_may_lie_in_another_checkout(repo: Path, plugins: str) -> None:
    put("mkdocs.yml", plugins)(repo)
    move("records", "../catatan")(repo)

    roots = find_roots(repo).value

    assert roots is not None
    assert roots.records.resolve() == repo.parent / "catatan"


def test_tags_and_aliases_of_mkdocs_do_not_matter(repo: Path) -> None:
    put(
        "mkdocs.yml",
        "site_name: !ENV [NAMA, Hub]\nextra: &x {emoji: !!python/name:material.emoji.twemoji }\nlagi: *x\n",
    )(repo)

    assert find_roots(repo).value is not None


@pytest.mark.parametrize(
    "text", ["", "[]", "plugins: 3", "plugins:\n- asn-hub:\n", "plugins: [asn-hub]"]
)
def test_settings_of_any_shape_are_read(repo: Path, text: str) -> None:
    put("mkdocs.yml", text + "\n#")(repo)

    assert find_roots(repo).value is not None


@pytest.mark.parametrize("name", ["", "tidak-ada", "x" * 5_000, "mkdocs.yml"])
def test_a_folder_that_is_none_is_a_problem(repo: Path, name: str) -> None:
    put("mkdocs.yml", f"docs_dir: '{name}'\n")(repo)

    loaded = find_roots(repo)

    assert loaded.value is None
    assert [problem.code for problem in loaded.problems] in (["ASN110"], ["ASN112"])


@pytest.mark.parametrize("target", ["/dev/zero", "/etc/hostname", "tidak-ada"])
def test_settings_behind_a_link_are_not_read(repo: Path, target: str) -> None:
    (repo / "mkdocs.yml").unlink()
    link("mkdocs.yml", target)(repo)

    assert [problem.code for problem in find_roots(repo).problems] == ["ASN104"]


def test_a_folder_behind_a_link_is_not_used(repo: Path) -> None:
    move("content", "isi")(repo)
    link("content", "isi")(repo)

    assert [problem.code for problem in find_roots(repo).problems] == ["ASN104"]
