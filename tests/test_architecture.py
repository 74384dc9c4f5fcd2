"""What must hold of the tree as a whole: one direction of imports, and no trace of a machine or of a registry."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from tests.repository import ROOT

# Put together here, so that this file does not itself hold what it forbids.
FORBIDDEN = (
    *(
        ".".join(name)
        for name in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("deb", "debian", "org"),
        )
    ),
    "/".join(("", "work", "")),
    "/".join(("", "tmp", "v", "")),
    "/".join(("..", "shared")),
)


def project_files() -> list[Path]:
    """Every file that is, or would be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_imports_go_one_way_and_the_site_knows_no_person() -> None:
    linted = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_file_names_a_registry_or_a_place_on_some_machine(word: str) -> None:
    pattern = re.compile(rb"(?<![\w.])" + re.escape(word.encode()))

    named = [
        path.relative_to(ROOT).as_posix()
        for path in project_files()
        if pattern.search(path.read_bytes())
    ]

    assert named == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_each_locked_package_is_pinned_with_fingerprints_and_without_an_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.findall(r"^[a-z0-9].*(?:\n    .*)*", text, re.MULTILINE)

    assert entries
    assert all(re.match(r"[a-z0-9-]+==\S+ \\\n    --hash=sha256:", entry) for entry in entries)
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


def test_what_the_project_needs_is_locked() -> None:
    """`make lock` was run after the last change of the dependencies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {"requirements.txt": project["dependencies"]}
    wanted["requirements-dev.txt"] = [
        *project["dependencies"],
        *project["optional-dependencies"]["dev"],
    ]

    for lock, names in wanted.items():
        locked = set(
            re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
        )
        assert {re.split(r"[\[<>=]", name)[0].lower() for name in names} <= locked


def test_what_is_locked_runs_on_the_oldest_python_we_promise() -> None:
    """Debian 12 has Python 3.11.2; a lock made with a newer one may hold packages that refuse it."""
    text = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))
    installed = {package.name.lower().replace("_", "-"): package for package in distributions()}
    wanted = {
        name: installed[name].metadata.get("Requires-Python") or ""
        for name, version in locked.items()
        if name in installed and installed[name].version == version
    }

    assert len(wanted) > len(locked) / 2
    assert [
        name for name, pythons in wanted.items() if not SpecifierSet(pythons).contains("3.11.2")
    ] == []
