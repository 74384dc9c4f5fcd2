"""Search answers: the floor below which its quality must not fall. How it is measured: measure.py."""

from pathlib import Path
from statistics import fmean

import pytest
from playwright.sync_api import Page

from tests.site.search.measure import QUERIES, missing_answers, put, read_queries

pytestmark = pytest.mark.browser


def test_judged_queries_find_their_pages(browser_page: Page, site_url: str) -> None:
    outcomes = put(read_queries(QUERIES), browser_page, site_url)

    assert fmean(outcome.ndcg for outcome in outcomes) >= 0.85
    assert fmean(outcome.answered for outcome in outcomes) >= 0.95


def test_every_judged_page_is_on_the_site(built_site: Path) -> None:
    assert missing_answers(read_queries(QUERIES), built_site) == []
