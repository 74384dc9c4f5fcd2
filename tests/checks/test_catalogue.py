"""Every code has a failing example, and the whole of what a reader is told of it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.checks.catalogue import CATALOGUE
from generator.checks.catalogue.forms import FORMS
from generator.checks.catalogue.sheets import SHEETS
from generator.checks.catalogue.upkeep import UPKEEP
from generator.checks.catalogue.vault import VAULT
from generator.checks.catalogue.words import PATTERNS
from generator.checks.report import render
from generator.commands.check import find_problems
from generator.model.advice import AdviceFile
from generator.model.assessment import AssessmentFile
from generator.model.base import Record
from generator.model.competency import CompetencyFile
from generator.model.event import EventFile
from generator.model.jabatan import JabatanFile
from generator.model.learning_form import LearningFormFile
from generator.model.mentoring_session import MentoringFile
from generator.model.pairing import PairingFile
from generator.model.person import PersonFile
from generator.model.plan import Plan
from generator.model.plan_settings import PlanSettingsFile
from generator.model.release import Release
from generator.model.unit import UnitFile
from tests.changes import Case
from tests.checks.cases import CASES

DAY = date(2026, 11, 25)

ELSEWHERE = {
    "ASN212",
    *(f"ASN{number}" for number in range(445, 449)),
    "ASN456",
    "ASN457",
    *(f"ASN{number}" for number in (460, 463, 464, 468)),
    "ASN470",
    *(f"ASN{number}" for number in range(624, 632)),
    *(entry.code for entry in (*FORMS, *SHEETS, *VAULT, *UPKEEP) if entry.code != "ASN840"),
}
"""Codes that no check can bring about: shown in tests/load/test_validate.py, tests/commands and tests/hr."""

MODELS: tuple[type[Record], ...] = (
    AdviceFile,
    AssessmentFile,
    CompetencyFile,
    EventFile,
    JabatanFile,
    LearningFormFile,
    MentoringFile,
    PairingFile,
    PersonFile,
    Plan,
    PlanSettingsFile,
    Release,
    UnitFile,
)


def test_the_small_repository_has_no_problem(repo: Path) -> None:
    assert render(find_problems(repo, DAY), "teks") == "Tidak ada masalah.\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_problem_is_told_whole(repo: Path, case: Case) -> None:
    case.change(repo)

    told = render(find_problems(repo, DAY), "teks")

    assert told.rsplit("\n\n", 1)[0] + "\n" == case.message
    assert case.code in case.message


def test_every_code_has_an_example() -> None:
    assert {case.code for case in CASES} | ELSEWHERE == set(CATALOGUE)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_every_entry_says_what_why_and_how_to_mend_it(entry: Any) -> None:
    said = [getattr(entry, field.name) for field in fields(entry)]

    assert all(said)
    assert re.fullmatch(r"ASN[1-8]\d\d", entry.code)
    assert all(text.endswith((".", "?")) for text in (entry.what, entry.why, entry.mend))
    assert not re.search(r"\{\w", entry.general)


def test_every_pattern_of_the_models_is_said_in_words() -> None:
    used = {pattern for model in MODELS for pattern in _patterns(model.model_json_schema())}

    assert used - {r"^[^\r\n]+$"} <= set(PATTERNS)


def _patterns(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for inner in node.values():
            yield from _patterns(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _patterns(inner)
