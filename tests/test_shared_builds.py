"""The workflows that build a large site in shares say commands that the program has, for all shares of one division."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import build_parser
from tests.repository import ROOT

GITHUB = ROOT / ".github/workflows/situs-terbagi.yml"
GITLAB = ROOT / ".gitlab/situs-terbagi.yml"
VARIABLES = {"$NOMOR": "2", "$BAGIAN": "4", "$CI_NODE_INDEX": "2", "$CI_NODE_TOTAL": "4"}


def strings(value: Any) -> list[str]:
    """Every text in a YAML value."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for each in inner for text in strings(each)]


def builds(workflow: Path) -> list[Any]:
    """The arguments of each `asn-hub build` of a workflow, as the program understands them."""
    texts = strings(yaml.safe_load(workflow.read_text(encoding="utf-8")))
    lines = [text.removeprefix(".venv/bin/asn-hub ") for text in texts if "asn-hub build" in text]
    pattern = re.compile("|".join(map(re.escape, sorted(VARIABLES, key=len, reverse=True))))
    said = [pattern.sub(lambda match: VARIABLES[match[0]], line) for line in lines]
    return [build_parser().parse_args(shlex.split(line)) for line in said]


@pytest.mark.parametrize("workflow", [GITHUB, GITLAB], ids=["github", "gitlab"])
def test_a_workflow_builds_shares_and_joins_them(workflow: Path) -> None:
    share, joining = builds(workflow)

    assert share.bagian == (2, 4)
    assert share.out.parent == joining.gabung[0].parent == Path("bagian")
