"""The documents keep to the program: every command is documented, and every documented command exists."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from generator.cli import build_parser
from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.repository import small_repository, write

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "content" / "panduan").glob("*.md"),
]
CONTRIBUTE = ROOT / "content" / "panduan" / "kontribusi.md"

IN_CODE = re.compile(r"`(asn-hub [^`\n]+)`|^(asn-hub .+)$", re.MULTILINE)


def documented_commands() -> list[tuple[str, str]]:
    """Every `asn-hub ...` in the documents, with the document it is in."""
    return [
        (path.relative_to(ROOT).as_posix(), (inline or block).strip())
        for path in DOCUMENTS
        for inline, block in IN_CODE.findall(path.read_text(encoding="utf-8"))
    ]


def subcommands() -> set[str]:
    """The commands that the program has."""
    actions = build_parser()._actions
    return next(
        set(action.choices) for action in actions if isinstance(action, argparse._SubParsersAction)
    )


@pytest.mark.parametrize(("document", "command"), documented_commands())
def test_a_documented_command_is_one_that_the_program_takes(document: str, command: str) -> None:
    arguments = shlex.split(command.replace("...", ""))[1:]
    parser = build_parser()

    if len(arguments) == 1 and arguments[0] in subcommands():
        return  # a command named in running text, without its arguments
    parser.parse_args(arguments)


@pytest.mark.parametrize("command", sorted(subcommands()))
def test_each_command_is_in_the_readme(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"`asn-hub {command}" in readme


def test_make_says_what_each_target_does() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE)) - {"bantuan"}

    assert set(re.findall(r'echo "make ([a-z]+)', makefile)) == targets


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_each_make_target_in_a_document_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    text = path.read_text(encoding="utf-8")

    assert set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE)) <= targets


@pytest.mark.parametrize(
    "path", [path for path in DOCUMENTS if ROOT / "content" not in path.parents]
)
def test_each_link_in_a_document_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8"))

    assert [link for link in links if "://" not in link and not (path.parent / link).exists()] == []


def test_the_example_for_trainers_can_be_copied_as_it_is(tmp_path: Path) -> None:
    repo = small_repository(tmp_path / "hub")
    text = CONTRIBUTE.read_text(encoding="utf-8")
    index, chapter = re.findall(r"```markdown\n(.*?)```", text, re.DOTALL)
    write(repo / "content/pelatihan/menata-antrean/index.md", index)
    write(repo / "content/pelatihan/menata-antrean/bab-01.md", chapter)

    roots = find_roots(repo).value
    assert roots is not None
    loaded = load_public(roots)

    assert loaded.problems == ()
    assert loaded.value is not None
    assert "menata-antrean" in loaded.value.trainings
