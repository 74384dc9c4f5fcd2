"""`asn-hub check`: every problem of content and records, in one report."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import cast

from generator.analysis.upkeep import check_upkeep
from generator.checks.catalogue import is_error
from generator.checks.problem import Problem
from generator.checks.report import Format, render
from generator.load.cache import OF_PERSONS, OF_SITE, open_in
from generator.load.collector import collector_paused
from generator.load.digests import kept_in
from generator.load.people_check import check_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.load.vaults import find_vaults


@collector_paused()
def run(repo: Path, style: str) -> int:
    """Report on standard output; 1 where a problem is an error, else 0.

    Args:
        repo: the folder that holds mkdocs.yml.
        style: a style of `generator.checks.report`.
    """
    problems = find_problems(repo, date.today())
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print(render(problems, cast(Format, style), colour=colour), end="")
    return 1 if any(map(is_error, problems)) else 0


def find_problems(repo: Path, today: date) -> tuple[Problem, ...]:
    """All problems of a repository: of its folders, or of its public files and of its records of persons."""
    roots = find_roots(repo)
    if roots.value is None:
        return roots.problems
    base = roots.value.base
    with open_in(base, OF_SITE) as cache, kept_in(cache, "periksa") as digests:
        public = load_public(roots.value, cache, lambda file: digests.of(file.place))
    with open_in(base, OF_PERSONS) as cache:
        people = check_people(roots.value, public.value, today, cache)
        vaults = tuple(find_vaults(roots.value, cache))
    upkeep = check_upkeep(public.value, today) if public.value else ()
    return (*public.problems, *upkeep, *people, *vaults)
