"""Brute force: whether labels leave every answer open, by the letter of the promise.

For every two people, all their answers whatever these may be, and every answer of every other person: could it be
"yes", and could it be "no"? Tried one by one over every way in which the labels can be true.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations_with_replacement, product

from generator.disclosure.bands import Limits, band_count, meaning
from tests.disclosure.attacker import Clue, PersonOf, Puzzle, Sort


def leaves_all_open(clues: Sequence[Clue], person_of: PersonOf) -> bool:
    """Whether every answer may be either, for whoever knows everything about any two others."""
    puzzle = Puzzle(tuple(clues))
    people = Counter(_lives(puzzle, person_of).values())
    for pair in combinations_with_replacement(sorted(people), 2):
        others = people - Counter(pair)
        if others.total() != people.total() - 2:
            continue  # there are no two such people
        targets = {(sort, yes) for kind in others for sort in kind for yes in (False, True)}
        for told in _ways_to_tell(pair[0] + pair[1]):
            said = Counter(told)
            ways = puzzle.where(said)
            if ways and not all(
                ways & puzzle.where_one(*target, said[target] + 1) for target in targets
            ):
                return False
    return True


def lets_through(
    clues: Sequence[Clue], counted: frozenset[str], limits: Limits, person_of: PersonOf
) -> bool:
    """Whether a new label may be made: each band that can come out must leave every answer open."""
    people = len(counted)
    for band in range(limits[0], limits[1] + 1):
        span = meaning(band, people, limits)
        after = [*clues, Clue(counted, span.low, span.high)]
        if len(Puzzle(tuple(after)).ways) and not leaves_all_open(after, person_of):
            return False
    return band_count(people) > 1


def _lives(puzzle: Puzzle, person_of: PersonOf) -> dict[str, tuple[Sort, ...]]:
    """Which sorts of answers each person has given."""
    found: dict[str, list[Sort]] = defaultdict(list)
    for answer in sorted(puzzle.sort_of):
        found[person_of(answer)].append(puzzle.sort_of[answer])
    return {person: tuple(sorts) for person, sorts in found.items()}


def _ways_to_tell(known: Sequence[Sort]) -> set[tuple[tuple[Sort, bool], ...]]:
    """What the known answers may be; which of two answers of a sort is "yes" makes no difference."""
    every = product((False, True), repeat=len(known))
    return {tuple(sorted(zip(known, told, strict=True))) for told in every}
