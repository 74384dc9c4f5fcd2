"""The documents keep to the program: every command is documented, and every documented command exists."""

import argparse
import json
import re
import shlex
from pathlib import Path

import pytest

from generator.checks.catalogue import CATALOGUE
from generator.checks.report import render
from generator.cli import build_parser
from generator.commands.check import find_problems
from generator.load.yaml_reader import read
from generator.model.assessment import AssessmentFile
from generator.model.base import Record
from generator.model.event import EventFile
from generator.model.mentoring_session import MentoringFile
from generator.model.pairing import PairingFile
from generator.model.participation import ParticipationFile
from generator.model.person import PersonFile
from generator.model.unit import UnitFile
from tests.repository import DAY, ROOT, write

DOCUMENTS = [
    *ROOT.glob("*.md"),
    *(ROOT / "docs").rglob("*.md"),
    *(ROOT / "content" / "panduan").glob("*.md"),
]
TRAINING = Path("content/pelatihan/menata-antrean")
CONTRIBUTE = ROOT / "content" / "panduan" / "kontribusi.md"
RECORDS = ROOT / "content" / "panduan" / "hr.md"
RECORD_FILES: dict[str, type[Record]] = {
    "unit": UnitFile,
    "pegawai": PersonFile,
    "kegiatan": EventFile,
    "peserta": ParticipationFile,
    "asesmen": AssessmentFile,
    "sesi": MentoringFile,
    "pasangan": PairingFile,
}

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
    try:
        parser.parse_args(arguments)
    except SystemExit as end:
        assert end.code == 0  # --help


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


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_each_test_named_in_a_document_exists(path: Path) -> None:
    named = re.findall(r"(test_\w+\.py)::(test_\w+)", path.read_text(encoding="utf-8"))

    assert [
        f"{file}::{name}"
        for file, name in named
        if not any(
            f"def {name}(" in found.read_text(encoding="utf-8")
            for found in (ROOT / "tests").rglob(file)
        )
    ] == []


@pytest.fixture
def repo(repo: Path) -> Path:
    """A repository into which a trainer has copied the example."""
    index, chapter = fenced("markdown")
    write(repo / TRAINING / "index.md", index)
    write(repo / TRAINING / "bab-01.md", chapter)
    return repo


def fenced(language: str) -> list[str]:
    """The fenced examples of the page for trainers."""
    return re.findall(
        rf"```{language}\n(.*?)```", CONTRIBUTE.read_text(encoding="utf-8"), re.DOTALL
    )


def test_the_example_for_trainers_can_be_copied_as_it_is(repo: Path) -> None:
    assert find_problems(repo, DAY) == ()


def test_the_report_shown_to_trainers_is_what_check_says(repo: Path) -> None:
    index, chapter = fenced("markdown")
    write(repo / TRAINING / "index.md", index.replace("moda: daring", "moda: online"))
    write(
        repo / TRAINING / "bab-01.md",
        chapter.replace("## Latihan", "Lihat [Naskah Dinas](../naskah-dinas/).\n\n## Latihan"),
    )

    assert fenced("text") == [render(find_problems(repo, DAY), "teks")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_each_problem_code_in_a_document_is_in_the_catalogue(path: Path) -> None:
    assert set(re.findall(r"ASN\d{3}", path.read_text(encoding="utf-8"))) <= set(CATALOGUE)


@pytest.mark.parametrize(
    "example", re.findall(r"```yaml\n(.*?)```", RECORDS.read_text(encoding="utf-8"), re.DOTALL)
)
def test_each_example_for_hr_has_the_format_of_its_file(example: str) -> None:
    value = read(example.replace("." * 16, "a" * 16)).value
    assert isinstance(value, dict)
    model = RECORD_FILES[next(key for key in value if key != "versi")]

    model.model_validate_json(json.dumps(value), by_alias=True, by_name=False)
