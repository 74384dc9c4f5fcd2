"""How good search is: judged queries, put to a built site in a real browser by the code that readers run.

A query's grades say what each page is worth to who asks it (`tests/data/pencarian/putaran-1.yml` defines them). `ndcg` and
`answered` are the two figures; `asn-hub bench` and the tests' floor take both from here.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = Path("tests/data/pencarian")
"""The folder of the judged queries of a repository of the hub: a file for each round of writers."""

_SEARCH_ALL = """
async (queries) => {
  const base = new URL("./", location);
  const { SearchEngine } = await import(new URL("assets/hub/cari/kotak.js", base));
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
    """A query and the pages that answer it: address -> 3 (the page wanted), 2 or 1. `held_out` ones tuned nothing.

    `round` is the name of its file, without the ending.
    """

    text: str
    kind: str
    round: str
    held_out: bool
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The first ten addresses that a query found."""

    query: Query
    found: Sequence[str]

    @property
    def ndcg(self) -> float:
        """nDCG@10 with gains 2^grade - 1, against the best order of all judged pages."""
        ideal = sorted(self.query.answers.values(), reverse=True)[:10]
        return _dcg(self.query.answers.get(each, 0) for each in self.found) / _dcg(ideal)

    @property
    def answered(self) -> bool:
        """Whether one of the best answers is among the first five."""
        best = max(self.query.answers.values())
        return any(self.query.answers.get(each) == best for each in self.found[:5])


@dataclass(frozen=True, slots=True)
class Quality:
    """Figures of some queries: how many, mean nDCG@10, and the share answered in the first five."""

    queries: int
    ndcg: float
    answered: float


def read_queries(folder: Path) -> tuple[Query, ...]:
    """The judged queries of a folder, in order of its files; none where there is no such folder."""
    return tuple(
        Query(row["kueri"], row["golongan"], file.stem, row.get("penguji", False), row["jawaban"])
        for file in sorted(folder.glob("*.yml"))
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))["kueri"]
    )


def put(queries: Sequence[Query], page: "Page", home: str) -> tuple[Outcome, ...]:
    """Put queries to the site whose home page is at `home`."""
    page.goto(home)
    found = page.evaluate(_SEARCH_ALL, [query.text for query in queries])
    return tuple(Outcome(query, each) for query, each in zip(queries, found, strict=True))


def quality_of(outcomes: Sequence[Outcome]) -> Quality:
    """The figures of at least one outcome."""
    return Quality(
        len(outcomes),
        fmean(each.ndcg for each in outcomes),
        fmean(each.answered for each in outcomes),
    )


def missing_answers(queries: Sequence[Query], site: Path) -> list[str]:
    """Judged addresses that the site does not have: the judgements are then of another site."""
    addresses = {address for query in queries for address in query.answers}
    return sorted(address for address in addresses if not (site / address / "index.html").exists())


def queries_about(queries: Sequence[Query], site: Path) -> tuple[Query, ...]:
    """The queries whose every answer the site has; a demo has units of its own."""
    missing = frozenset(missing_answers(queries, site))
    return tuple(query for query in queries if missing.isdisjoint(query.answers))


def _dcg(grades: Iterable[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))
