"""How good search is, by kind of query, and what a search costs.

    python -m tests.site.search.measure SITUS [KUERI.yml] [--rinci]

Prints nDCG@10 and the share of queries answered in the first five, for all queries, by half and by kind, and what a
search costs on the wire. `--rinci` also lists the queries that go worst, with what was found.
"""

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.commands.bench_browser import FLAGS
from generator.commands.bench_search import (
    QUERIES,
    Outcome,
    missing_answers,
    put,
    quality_of,
    read_queries,
)
from generator.commands.pdf import find_browser
from generator.commands.serving import served
from tests.repository import ROOT


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
    parser.add_argument(
        "queries", metavar="FOLDER_KUERI", type=Path, nargs="?", default=ROOT / QUERIES
    )
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
        half = "penguji" if outcome.query.held_out else "penyetel"
        groups[half].append(outcome)
        groups[f"  {half}, {outcome.query.round}"].append(outcome)
        groups[f"  {outcome.query.kind}"].append(outcome)
    print(f"{'':22} {'kueri':>6} {'nDCG@10':>8} {'lima':>6}")
    for name, group in groups.items():
        quality = quality_of(group)
        print(f"{name:22} {quality.queries:6} {quality.ndcg:8.3f} {quality.answered:6.0%}")


def _print_worst(outcomes: Sequence[Outcome]) -> None:
    for outcome in sorted(outcomes, key=lambda each: each.ndcg)[:20]:
        print(f"\n{outcome.ndcg:.2f} {outcome.query.text}")
        for address in outcome.found:
            print(f"     {outcome.query.answers.get(address, 0)} {address}")


if __name__ == "__main__":
    main()
