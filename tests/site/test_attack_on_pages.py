"""The attacker on rendered pages: it keeps every version of the site and reads the labels off the page of a unit."""

import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.analysis.profile import level_shown
from generator.commands import build, release
from generator.disclosure.answer import assessed
from generator.disclosure.book import read_book
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.people import People
from generator.model.release import Cell
from tests.disclosure.attacker import Clue, clue_of, pinned
from tests.disclosure.repository import PEOPLE, SIULAK, assess, staffed_repository
from tests.repository import ROOT

MAY, JULY, OCTOBER, NOVEMBER = (date(2026, *day) for day in ((5, 4), (7, 1), (10, 5), (11, 20)))
RISING = range(3, 9)
ROW = re.compile(
    r"<th scope=\"row\"><a [^>]*>Komunikasi</a></th><td[^>]*>(.*?) \(pita (\d) dari (\d)\)"
)


@dataclass(frozen=True)
class Kept:
    """What the attacker kept and knows, and what is true."""

    pages: list[Clue]
    counts: list[Clue]
    truth: dict[str, bool]
    person: dict[str, str]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Two releases and their sites. Three of fourteen met the level in May; by October six more do."""
    folder = tmp_path_factory.mktemp("serangan")
    repo = staffed_repository(folder / "hub")
    shutil.rmtree(repo / "records/asesmen")
    shutil.copy(ROOT / "mkdocs.yml", repo)
    shutil.copytree(ROOT / "site_config/theme", repo / "site_config/theme", dirs_exist_ok=True)
    assess(repo, range(PEOPLE), MAY, meets=lambda number: number < 3)
    pages = [published(repo, JULY, folder / "juli")]
    assess(repo, RISING, OCTOBER, meets=lambda _: True)
    pages.append(published(repo, NOVEMBER, folder / "november"))

    answers = {
        assessed(each, 1): (each.person, level_shown(each) >= 1)
        for each in records(repo).assessments
    }
    truth = {token: met for token, (_, met) in answers.items()}
    person = {token: who for token, (who, _) in answers.items()}
    return Kept(pages, [exact(clue, truth) for clue in pages], truth, person)


def published(repo: Path, day: date, out: Path) -> Clue:
    """Make a release and the site, and read the label off the page."""
    assert release.run(repo, day, dry_run=False, today=date(2026, 11, 25)) == 0
    assert build.run(repo, out) == 0
    shown = ROW.search((out / f"unit/{SIULAK}/index.html").read_text(encoding="utf-8"))
    assert shown is not None
    words, band, bands = shown[1], int(shown[2]), int(shown[3])
    assert "tetap" not in words
    limits = (
        (1, band) if "lebih tinggi" in words else (band, bands) if "lebih rendah" in words else None
    )
    book = read_book((repo / f"records/gerbang/{day:%Y-%m}.txt").read_text(encoding="ascii"))
    assert book is not None
    counted = book.counted((SIULAK, "KOM"))
    cell = Cell(group=SIULAK, measure="KOM", band=band, bands=bands, limits=limits)
    return clue_of(cell, counted)


def records(repo: Path) -> People:
    roots = find_roots(repo).value
    hub = load_public(roots).value if roots else None
    people = load_people(roots, hub).value if roots else None
    assert people is not None
    return people


def exact(clue: Clue, truth: dict[str, bool]) -> Clue:
    """The count itself, as if that had been published."""
    count = sum(truth[token] for token in clue.answers)
    return Clue(clue.answers, count, count)


def test_both_pages_tell_something(kept: Kept) -> None:
    assert [clue.high - clue.low < PEOPLE for clue in kept.pages] == [True, True]
    assert all(
        clue.low <= count.low <= clue.high
        for clue, count in zip(kept.pages, kept.counts, strict=True)
    )


def test_nobody_is_given_away_by_all_versions_of_a_page(kept: Kept) -> None:
    assert pinned(kept.pages, kept.truth, kept.person.__getitem__) == set()


def test_the_same_attacker_learns_from_the_counts_behind_the_pages(kept: Kept) -> None:
    found = pinned(kept.counts, kept.truth, kept.person.__getitem__)

    assert len(found) / len(kept.truth) > 0.2
