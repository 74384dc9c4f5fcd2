"""The page Rencana shows the published plan whole, and nothing that is not in it."""

import json
import re
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import build
from generator.load.cache import NoCache
from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.site.context import Context
from generator.site.forge import Forge
from generator.site.rendering import Renderer
from generator.site.views.plan import pages as plan_pages
from tests.checks.cases.plan import PLAN, plan
from tests.repository import write
from tests.site.conftest import small_repo


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small hub with a plan."""
    base = tmp_path_factory.mktemp("rencana-situs")
    repo = small_repo(base / "repo")
    write(repo / PLAN, plan())
    assert build.run(repo, base / "situs") == 0
    return base / "situs"


@pytest.fixture(scope="module")
def page(site: Path) -> str:
    return (site / "rencana/index.html").read_text(encoding="utf-8")


def text_of(html: str) -> str:
    article = html[html.index("<article") : html.index("</article>")]
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())


@pytest.mark.parametrize(
    "words",
    [
        "Rencana tahun 2027",
        "usulan, belum ditetapkan",
        "Keadaan per 1 Juli 2026",
        "Rp 50.000.000",
        "Rp 19.000.000",
        "5–6 April 2027 , Aula, 40 kursi",
        "Bimbingan teknis, 2 JP",
        "BKPSDMD",
        "level 1",
        "Kebutuhannya tampak pada pita rilis.",
        "PP 11/2017 pasal 207 belum diverifikasi",
    ],
)
def test_the_page_says_what_when_where_who_how_much_and_why(page: str, words: str) -> None:
    assert words in text_of(page)


def test_the_page_links_to_the_training_and_the_competency(page: str) -> None:
    assert 'href="../pelatihan/melayani-warga/"' in page
    assert 'href="../kompetensi/plp/"' in page
    assert "Belum ada rencana yang diterbitkan" not in page


def test_the_plan_can_be_downloaded(site: Path) -> None:
    (row,) = json.loads((site / "data/rencana.json").read_text(encoding="utf-8"))

    assert (row["tahun"], row["anggaran"], row["biaya"]) == (2027, 50_000_000, 19_000_000)
    assert (site / "data/rencana.csv").is_file()


def test_every_figure_on_the_page_is_traced_to_the_plan(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(site)]) == 0, capsys.readouterr()


def test_a_figure_that_is_not_in_the_plan_is_found(
    site: Path, page: str, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = site / "rencana/index.html"
    try:
        changed.write_text(page.replace("40 kursi", "41 kursi"), encoding="utf-8")
        assert main(["audit", str(site)]) == 1
    finally:
        changed.write_text(page, encoding="utf-8")
    assert "rencana/index.html" in capsys.readouterr().out


def test_without_a_plan_the_page_says_when_there_will_be_one(tmp_path: Path) -> None:
    roots = find_roots(small_repo(tmp_path / "repo")).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    context = Context(hub, History())

    (found,) = plan_pages(context)

    html = Renderer(Forge(), NoCache()).render(found).html
    assert "Belum ada rencana yang diterbitkan di hub ini." in html
    assert "rencana tahun depan disusun pada" in html
