"""Up to which level somebody of a group can coach is a figure of a release: traced to it, on whatever page it stands."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.audit.facts import Facts
from generator.audit.inputs import inputs_of_site
from generator.audit.tracing import Tracer
from tests.audit.conftest import UNIT
from tests.audit.test_tracing import planted

COMPETENCY = "kompetensi/kom/index.html"
ON_UNIT = '<table><tr><th><a href="../../kompetensi/{}/">x</a></th><td>membimbing sampai level {}</td></tr></table>'
ON_COMPETENCY = (
    '<ul><li>Kelompok <a href="../../unit/{}/">x</a>: dapat membimbing sampai level {}</li></ul>'
)


@pytest.fixture(scope="module")
def tracer(built_site: Path) -> Tracer:
    """The small site, had its release said that the one group has somebody who can coach KOM up to level 2."""
    inputs = inputs_of_site(built_site)
    assert inputs is not None
    cell = {"rilis": "2026-07", "kelompok": "siulak", "ukuran": "KOM", "membimbing_sampai": 2}
    told = replace(inputs, tables={**inputs.tables, "rilis": [*inputs.tables["rilis"], cell]})
    files = frozenset(
        path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()
    )
    return Tracer(Facts(told, files), (built_site / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("page", "html"),
    [(UNIT, ON_UNIT.format("kom", 2)), (COMPETENCY, ON_COMPETENCY.format("kecamatan-siulak", 2))],
)
def test_what_the_release_says_passes(
    built_site: Path, tracer: Tracer, page: str, html: str
) -> None:
    text, _ = planted(built_site, page, html)

    assert list(tracer.trace(page, text)) == []


@pytest.mark.parametrize(
    ("page", "html"),
    [
        (UNIT, ON_UNIT.format("kom", 3)),
        (UNIT, ON_UNIT.format("kom", "2 dan 3")),
        (UNIT, ON_UNIT.format("int", 2)),
        (UNIT, "<p>dapat membimbing sampai level 2</p>"),
        (COMPETENCY, ON_COMPETENCY.format("kecamatan-siulak", 3)),
        (COMPETENCY, ON_COMPETENCY.format("kabupaten-kerinci", 2)),
        (COMPETENCY, "<p>dapat membimbing sampai level 2</p>"),
        ("kompetensi/int/index.html", ON_COMPETENCY.format("kecamatan-siulak", 2)),
    ],
)
def test_what_no_release_says_is_found(
    built_site: Path, tracer: Tracer, page: str, html: str
) -> None:
    text, line = planted(built_site, page, html)

    assert [(each.file, each.line) for each in tracer.trace(page, text)] == [(page, line)]


def test_a_release_of_today_says_nothing_of_mentors(built_site: Path) -> None:
    inputs = inputs_of_site(built_site)
    assert inputs is not None

    assert Facts(inputs).mentors("kecamatan-siulak", "KOM") == set()
