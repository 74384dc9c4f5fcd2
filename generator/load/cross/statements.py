"""Statements of published plans about groups: none may say more than the label of the release that it names."""

from collections.abc import Iterator

from generator.audit.labels import fewest_short
from generator.checks.problem import Problem
from generator.load.public_files import PublicFiles
from generator.model.plan import Statement
from generator.model.release import Release


def check_statements(files: PublicFiles) -> Iterator[Problem]:
    """Statements that no release makes sure of: the plan was edited by hand, or its release is gone."""
    releases = {file.model.id: file.model for file in files.releases}
    for plan in files.plans:
        for index, line in enumerate(plan.model.lines):
            for place, statement in enumerate(line.statements):
                if statement.at_least > _sure(statement, releases.get(statement.release)):
                    yield plan.problem(
                        "ASN472",
                        ("kegiatan", index, "kelompok_sasaran", place, "sekurangnya"),
                        kelompok=statement.group,
                        rilis=statement.release,
                    )


def _sure(statement: Statement, release: Release | None) -> int:
    """How many people the label makes sure of; nobody where the release has none that was made for it."""
    cell = release.cell(statement.group, statement.competency) if release else None
    if cell is None or cell.band is None or cell.bands is None or cell.since is not None:
        return 0
    return fewest_short(cell.band, cell.bands, cell.limits)
