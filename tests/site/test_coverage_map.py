"""The map of coverage shows of each level what the analysis says of it."""

import re
from datetime import date
from pathlib import Path

from generator.analysis.coverage import cover
from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.repository import ROOT

_CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)
_ROW = re.compile(r'<tr><th scope="row">(.*?)</tr>', re.DOTALL)


def test_each_level_shows_what_leads_to_it_and_who_needs_it(built_site: Path) -> None:
    roots = find_roots(ROOT).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    coverage = cover(hub, date.today())
    page = (built_site / "kompetensi/peta/index.html").read_text(encoding="utf-8")

    rows = _ROW.findall(page)

    assert len(rows) == len(hub.competencies)
    for row in rows:
        code = re.search(r'href="\.\./([a-z]+)/"', row)
        assert code
        levels = coverage.of(code[1].upper())  # type: ignore[arg-type]
        for level, cell in zip(levels, _CELL.findall(row), strict=True):
            assert re.findall(r"pelatihan/([a-z0-9-]+)/", cell) == list(level.trainings)
            assert re.findall(r"mentoring/([a-z0-9-]+)/", cell) == list(level.guides)
            assert ("kosong" in cell) == level.is_hole
            if level.climbed_by:
                assert f"<small>{len(level.climbed_by)} J</small>" in cell
    for hole in coverage.holes:
        assert hole.sentence in page
