"""Search answers: the floor below which its quality must not fall. How it is measured: generator/commands/bench_search.py."""

from collections.abc import Sequence
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

OTHERS = ROOT / "tests/data/pencarian/kueri-penguji.yml"


def test_judged_queries_find_their_pages(browser_page: Page, site_url: str) -> None:
    """A little below what docs/pencarian.md tells; the held-out half by itself, so that no half pays for the other."""
    outcomes = put(read_queries(ROOT / QUERIES), browser_page, site_url)
    held_out = put(read_queries(OTHERS), browser_page, site_url)

    _at_least(outcomes, ndcg=0.887, answered=0.965)
    _at_least([each for each in outcomes if each.query.held_out], ndcg=0.848, answered=0.905)
    _at_least(held_out, ndcg=0.903, answered=0.975)


def _at_least(outcomes: Sequence[Outcome], *, ndcg: float, answered: float) -> None:
    quality = quality_of(outcomes)
    assert quality.ndcg >= ndcg
    assert quality.answered >= answered


@pytest.mark.parametrize("path", [ROOT / QUERIES, OTHERS])
def test_every_judged_page_is_on_the_site(built_site: Path, path: Path) -> None:
    assert missing_answers(read_queries(path), built_site) == []


def test_there_are_queries_of_every_kind_and_each_is_there_once() -> None:
    queries = [*read_queries(ROOT / QUERIES), *read_queries(OTHERS)]
    texts = [query.text.lower() for query in queries]

    assert len(read_queries(ROOT / QUERIES)) >= 130
    assert len(texts) == len(set(texts))
    assert {grade for query in queries for grade in query.answers.values()} == {1, 2, 3}
