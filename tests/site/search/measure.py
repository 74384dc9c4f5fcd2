"""How good search is: judged queries, put to a built site in a real browser.

    python -m tests.site.search.measure SITUS [KUERI.yml] [--rinci]

Prints nDCG@10 and the share of queries answered in the first five, for all queries and by kind, and what a search costs
on the wire. `--rinci` also lists the queries that go worst, with what was found.
"""

import argparse
import math
import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from generator.commands.pdf import find_browser
from tests.site.conftest import FLAGS, served

QUERIES = Path(__file__).parents[2] / "data" / "pencarian" / "kueri.yml"

_SEARCH_ALL = """
async (queries) => {
  const base = new URL("./", location);
  const { SearchEngine } = await import(new URL("assets/hub/cari/mesin.js", base));
  const engine = await SearchEngine.load(base);
  const found = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    found.push(results.slice(0, 10).map(({ address }) => address));
  }
  return found;
}
"""


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the pages that answer it: address -> 3 (the page wanted), 2 or 1. `held_out` ones tuned nothing."""

    text: str
    kind: str
    held_out: bool
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The first ten addresses that a query found."""

    query: Query
    found: Sequence[str]

    @property
    def ndcg(self) -> float:
        """nDCG@10 with gains 2^grade - 1."""
        ideal = sorted(self.query.answers.values(), reverse=True)[:10]
        return _dcg(self.query.answers.get(each, 0) for each in self.found) / _dcg(ideal)

    @property
    def answered(self) -> bool:
        """Whether one of the best answers is among the first five."""
        best = max(self.query.answers.values())
        return any(self.query.answers.get(each) == best for each in self.found[:5])


def _dcg(grades: Iterable[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def read_queries(path: Path) -> tuple[Query, ...]:
    """The judged queries of a file."""
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))["kueri"]
    return tuple(
        Query(row["kueri"], row["golongan"], row.get("penguji", False), row["jawaban"])
        for row in rows
    )


def put(queries: Sequence[Query], page: Page, home: str) -> tuple[Outcome, ...]:
    """Put queries to the site whose home page is at `home`."""
    page.goto(home)
    found = page.evaluate(_SEARCH_ALL, [query.text for query in queries])
    return tuple(Outcome(query, each) for query, each in zip(queries, found, strict=True))


def missing_answers(queries: Sequence[Query], site: Path) -> list[str]:
    """Judged addresses that the site does not have: the judgements are then out of date."""
    addresses = {address for query in queries for address in query.answers}
    return sorted(address for address in addresses if not (site / address / "index.html").exists())


def cost(browser: Browser, home: str, text: str) -> int:
    """Bytes that a first search costs, typed letter by letter, as a host without compression sends them."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(home)
    page.wait_for_load_state("networkidle")
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(int(response.headers["content-length"])))
    page.keyboard.press("/")
    page.keyboard.type(text, delay=120)
    page.wait_for_selector(".hub-cari__kutipan mark")
    page.wait_for_load_state("networkidle")
    context.close()
    return sum(sizes)


def main() -> None:
    """Measure a built site."""
    parser = argparse.ArgumentParser(description="Ukur mutu pencarian situs yang sudah dibangun.")
    parser.add_argument("site", metavar="SITUS", type=Path)
    parser.add_argument("queries", metavar="KUERI", type=Path, nargs="?", default=QUERIES)
    parser.add_argument("--rinci", action="store_true", help="daftar kueri terburuk")
    arguments = parser.parse_args()
    queries = read_queries(arguments.queries)
    for address in missing_answers(queries, arguments.site):
        print(f"Tidak ada di situs: {address}")
    typed = ("pengaduan", "berapa JP setahun", "gratfikasi")
    with served(arguments.site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        outcomes = put(queries, browser.new_page(), home)
        costs = [cost(browser, home, text) for text in typed]
        browser.close()
    _print_figures(outcomes)
    for text, size in zip(typed, costs, strict=True):
        print(f"Pencarian pertama, “{text}”: {size // 1024} KB")
    if arguments.rinci:
        _print_worst(outcomes)


def _print_figures(outcomes: Sequence[Outcome]) -> None:
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        groups["semua"].append(outcome)
        groups["penguji" if outcome.query.held_out else "penyetel"].append(outcome)
        groups[f"  {outcome.query.kind}"].append(outcome)
    print(f"{'':12} {'kueri':>6} {'nDCG@10':>8} {'lima':>6}")
    for name, group in groups.items():
        ndcg = statistics.fmean(each.ndcg for each in group)
        answered = statistics.fmean(each.answered for each in group)
        print(f"{name:12} {len(group):6} {ndcg:8.3f} {answered:6.0%}")


def _print_worst(outcomes: Sequence[Outcome]) -> None:
    for outcome in sorted(outcomes, key=lambda each: each.ndcg)[:20]:
        print(f"\n{outcome.ndcg:.2f} {outcome.query.text}")
        for address in outcome.found:
            print(f"     {outcome.query.answers.get(address, 0)} {address}")


if __name__ == "__main__":
    main()
