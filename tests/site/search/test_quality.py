"""Search answers: the floor below which its quality must not fall. How it is measured: generator/commands/bench_search.py."""

from collections import defaultdict
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.commands.bench_search import (
    QUERIES,
    Outcome,
    missing_answers,
    put,
    quality_of,
    read_queries,
)
from tests.repository import ROOT

pytestmark = pytest.mark.browser

FLOORS = {
    # round, held out: nDCG@10 and the share answered in the first five, a little below what docs/pencarian.md tells
    ("putaran-1", False): (0.9, 0.965),
    ("putaran-1", True): (0.84, 0.905),
    ("putaran-2", True): (0.92, 0.975),
    ("putaran-3", False): (0.845, 0.91),
    ("putaran-3", True): (0.82, 0.89),
}


def test_judged_queries_find_their_pages(browser_page: Page, site_url: str) -> None:
    """Each group by itself, so that none pays for another."""
    outcomes = put(read_queries(ROOT / QUERIES), browser_page, site_url)
    groups: dict[tuple[str, bool], list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups[outcome.query.round, outcome.query.held_out].append(outcome)

    assert groups.keys() == FLOORS.keys()
    for group, (ndcg, answered) in FLOORS.items():
        quality = quality_of(groups[group])
        assert quality.ndcg >= ndcg, group
        assert quality.answered >= answered, group


def test_every_judged_page_is_on_the_site(built_site: Path) -> None:
    assert missing_answers(read_queries(ROOT / QUERIES), built_site) == []


def test_there_are_queries_of_every_kind_and_each_is_there_once() -> None:
    queries = read_queries(ROOT / QUERIES)
    texts = [query.text.lower() for query in queries]

    assert len(texts) >= 400
    assert len(texts) == len(set(texts))
    assert {grade for query in queries for grade in query.answers.values()} == {1, 2, 3}
