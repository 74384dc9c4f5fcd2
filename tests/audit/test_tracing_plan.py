"""Every figure of the page of plans leads to the file of a plan, and what it says of a group to a label of a release."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from generator.audit.facts import Facts
from generator.audit.inputs import inputs_of_repository, inputs_of_site
from generator.audit.labels import fewest_short as fewest_by_trying
from generator.audit.tracing import Tracer
from generator.disclosure.plan import fewest_short
from generator.model.release import Cell
from tests.audit.test_tracing import planted
from tests.repository import write

PAGE = "rencana/index.html"
TRAINING, OTHER = "../pelatihan/menata-antrean/", "../pelatihan/lain/"
LINE = {
    "tahun": 2027,
    "anggaran": 250_000_000,
    "id": "2027-menata-antrean",
    "pelatihan": "menata-antrean",
    "biaya": 42_000_000,
    "kelas": [{"kursi": 40}, {"kursi": 25}],
    "kelompok_sasaran": [
        {"kelompok": "siulak", "kompetensi": "KOM", "sekurangnya": 5, "rilis": "2026-07"},
        {"kelompok": "siulak", "kompetensi": "INT", "sekurangnya": 9, "rilis": "2026-07"},
    ],
}
CELL = {"rilis": "2026-07", "kelompok": "siulak", "pita": 1, "jumlah_pita": 2}
STATEMENT = '<ul><li><a href="../unit/{}/">a</a>, <a href="../kompetensi/{}/">b</a>: sekurangnya {} anggota</li></ul>'


def row(text: str, training: str = TRAINING) -> str:
    return f'<table><tr><th><a href="{training}">x</a></th><td>{text}</td></tr></table>'


@pytest.fixture(scope="module")
def tracer(built_site: Path) -> Tracer:
    inputs = inputs_of_site(built_site)
    assert inputs is not None
    cells = [{**CELL, "ukuran": code} for code in ("KOM", "INT")]
    tables = {**inputs.tables, "rencana": [LINE], "rilis": [*inputs.tables["rilis"], *cells]}
    files = frozenset(
        path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()
    ) | {
        "pelatihan/menata-antrean/index.html",
        "pelatihan/lain/index.html",
        "unit/siulak/index.html",
    }
    front_page = (built_site / "index.html").read_text(encoding="utf-8")
    return Tracer(Facts(replace(inputs, tables=tables), files), front_page)


@pytest.mark.parametrize(
    "html",
    [
        row("40 kursi"),
        row("65 kursi dalam 2 kelas"),
        row("Rp 42.000.000"),
        "<p>Anggaran Rp 250.000.000, terpakai Rp 42.000.000</p>",
        "<p>1 kelas: 65 kursi</p>".replace("1 kelas", "2 kelas"),
        "<h2>Rencana 2027</h2>",
        STATEMENT.format("siulak", "kom", 5),
    ],
)
def test_what_the_plan_holds_passes(built_site: Path, tracer: Tracer, html: str) -> None:
    text, _ = planted(built_site, PAGE, html)

    assert list(tracer.trace(PAGE, text)) == []


@pytest.mark.parametrize(
    "html",
    [
        row("41 kursi"),
        row("40 kursi", OTHER),
        row("65 kursi dalam 3 kelas"),
        row("Rp 41.000.000"),
        row("Rp 42.000.000", OTHER),
        row("untuk 17 orang"),
        "<p>Anggaran Rp 251.000.000</p>",
        "<h2>Rencana 2031</h2>",
        STATEMENT.format("siulak", "kom", 6),
        STATEMENT.format("siulak", "plp", 5),
        STATEMENT.format("loket", "kom", 5),
    ],
)
def test_what_the_plan_does_not_hold_is_found(built_site: Path, tracer: Tracer, html: str) -> None:
    text, line = planted(built_site, PAGE, html)

    assert {(each.file, each.line) for each in tracer.trace(PAGE, text)} == {(PAGE, line)}


def test_a_statement_that_the_release_does_not_make_sure_of_is_found_though_the_plan_holds_it(
    built_site: Path, tracer: Tracer
) -> None:
    text, line = planted(built_site, PAGE, STATEMENT.format("siulak", "int", 9))

    assert [(each.file, each.line) for each in tracer.trace(PAGE, text)] == [(PAGE, line)]


def test_figures_of_a_plan_say_nothing_on_other_pages(built_site: Path, tracer: Tracer) -> None:
    page = "unit/seksi-pelayanan-siulak/index.html"
    text, _ = planted(built_site, page, row("40 kursi"))

    assert len(list(tracer.trace(page, text))) == 1


def test_the_plans_of_a_repository_are_read_line_by_line(repo: Path) -> None:
    write(
        repo / "records/rencana/2027.yml",
        "versi: 1\ntahun: 2027\nanggaran: 5\nkegiatan:\n- {id: a, pelatihan: b, biaya: 3, kelas: [{kursi: 4}]}\n",
    )

    plans = Facts(inputs_of_repository(repo)).plans

    assert plans.years >= {2027}
    assert 4 in plans.seats["b"]
    assert {3, 5} <= plans.rupiah[None] | plans.rupiah["b"]


@pytest.mark.parametrize("bands", [2, 3, 4, 5])
def test_what_a_label_makes_sure_of_is_the_same_by_both_hands(bands: int) -> None:
    """The audit tries every number of people; the plan's door reckons."""
    spans = [
        None,
        *((low, high) for low, high in product(range(1, bands + 1), repeat=2) if low <= high),
    ]
    for limits, band in product(spans, range(1, bands + 1)):
        if limits is None or limits[0] <= band <= limits[1]:
            cell = Cell(group="a", measure="KOM", band=band, bands=bands, limits=limits)

            assert fewest_by_trying(band, bands, limits) == fewest_short(cell)
