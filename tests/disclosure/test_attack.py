"""The attacker on published releases: it finds nothing, and it is seen to work where a rule is missing."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from random import Random
from unittest import mock

import pytest

from generator.disclosure import bands, cells, chain, gate
from generator.disclosure.bands import counts_of
from tests.disclosure.attacker import Clue, clues_of, pinned
from tests.disclosure.worlds import Round, person_of, play, random_rounds, scripted

SMALL, LARGE = (10, 12), (18, 22)


def truth_of(rounds: Sequence[Round]) -> Mapping[str, bool]:
    """Every answer ever given."""
    return {
        token: met for each in rounds for group in each.values() for token, met in group.items()
    }


def share_pinned(clues: Sequence[Clue], rounds: Sequence[Round], colluders: int = 2) -> float:
    """The share of all answers that the attacker learns for certain."""
    truth = truth_of(rounds)
    return len(pinned(clues, truth, person_of, colluders)) / len(truth)


@pytest.mark.parametrize(("sizes", "worlds"), [(SMALL, 60), (LARGE, 15)])
@pytest.mark.parametrize("groups", [1, 2])
def test_releases_give_nobody_away(sizes: tuple[int, int], worlds: int, groups: int) -> None:
    for seed in range(worlds):
        rounds = random_rounds(Random(seed), releases=4, sizes=sizes, groups=groups)

        assert share_pinned(clues_of(play(rounds).past), rounds) == 0


def exactly(count: int, people: int) -> tuple[int, int]:
    """Naive: the number itself, at each release."""
    return count, count


def suppressed(count: int, people: int) -> tuple[int, int]:
    """Counts below five are not shown."""
    return (0, 4) if count < 5 else (count, count)


def rounded(count: int, people: int) -> tuple[int, int]:
    """Counts are rounded to fives."""
    middle = 5 * ((count + 2) // 5)
    return max(0, middle - 2), min(people, middle + 2)


@pytest.mark.parametrize(
    ("rule", "at_least"), [(exactly, 0.10), (suppressed, 0.05), (rounded, 0.02)]
)
def test_usual_rules_give_people_away_to_the_same_attacker(
    rule: Callable[[int, int], tuple[int, int]], at_least: float
) -> None:
    shares = []
    for seed in range(40):
        rounds = random_rounds(Random(seed), releases=4, sizes=SMALL)
        clues = [
            Clue(frozenset(answers), *rule(sum(answers.values()), len(answers)))
            for each in rounds
            for answers in each.values()
        ]
        shares.append(share_pinned(clues, rounds))

    assert sum(shares) / len(shares) > at_least


NOBODY_MET = "n" * 16
A_FEW_RISE = scripted("yyy" + NOBODY_MET, "yyy" + "YYYYYN" + "n" * 10)
"""Nineteen people. Six are assessed anew and five of them now meet the level: the count goes from 3 to 8."""

ONE_RISES = scripted("yyy" + NOBODY_MET, "yyy" + "Y" + "n" * 15)
"""One of nineteen is assessed anew, and the count goes from 3 to 4: from the first band into the second."""

RISE_AFTER_A_TURN = scripted(
    "yyy" + NOBODY_MET, "yyy" + "YNNNNN" + "n" * 10, "yyy" + "YYYYYN" + "n" * 10
)
"""The six are assessed twice; each step by itself is harmless, and the way from the first to the last is not."""

MANY_FALL = scripted("yyn" + "nn" + "yyyyyyy", "yyn" + "YY" + "NNNNNNN")
"""Of twelve people nine are assessed anew, and the count goes from 9 to 4: from the highest band to the lowest."""

GROUP_MOVES = scripted(
    "yyy" + NOBODY_MET + "|" + " " * 20 + "n" * 19, " " * 20 + "|" + "yyy" + "n" * 15 + " Y"
)
"""All of one group but one move to the other with a newcomer: what each says of them, the two tell together."""


def without(
    place: object, rule: str, instead: object
) -> Callable[[], AbstractContextManager[object]]:
    """A mutant: a rule replaced."""
    return lambda: mock.patch.object(place, rule, instead)


def one_count_narrower(count: int, people: int) -> int:
    """Bands as they are, but the first leaves its highest count to the second."""
    first = counts_of(1, people)
    return max(TRUE_BAND_OF(count, people), 2 if count == first.high else 1)


TRUE_BAND_OF = bands.band_of
TRUE_REACH_OF = gate.reach_of


def last_label_only(before: chain.Chain, counted: frozenset[str]) -> chain.Reach:
    """A gate that looks at one release only."""
    last = len(before.labels) - 1
    return TRUE_REACH_OF(
        chain.Chain(before.labels[last:], {}, dict.fromkeys(before.current, 0)), counted
    )


MUTANTS = {
    "a band one count too narrow": (
        without(bands, "band_of", one_count_narrower),
        scripted("yyn" + NOBODY_MET),
    ),
    "no limit to movement": (
        without(cells, "emit", lambda count, people, limits: bands.band_of(count, people)),
        A_FEW_RISE,
    ),
    "no gate": (without(gate, "is_safe", lambda *_: True), A_FEW_RISE),
    "a gate that sees no earlier release": (
        without(gate, "reach_of", lambda before, counted: TRUE_REACH_OF(chain.Chain(), counted)),
        A_FEW_RISE,
    ),
    "a gate that sees the latest release only": (
        without(gate, "reach_of", last_label_only),
        RISE_AFTER_A_TURN,
    ),
    "a gate that knows of no colluders": (without(chain, "COLLUDERS", 0), A_FEW_RISE),
    "a gate that knows of one colluder": (without(chain, "COLLUDERS", 1), MANY_FALL),
    "an answer counted in two groups": (
        without(gate, "same_assessment", lambda token: f"{token} never seen"),
        GROUP_MOVES,
    ),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_the_attacker_profits_from_each_rule_that_is_missing(name: str) -> None:
    mutant, rounds = MUTANTS[name]
    with mutant():
        pinned_then = share_pinned(clues_of(play(rounds).past), rounds)

    assert pinned_then > 0


@pytest.mark.parametrize("name", MUTANTS)
def test_with_all_rules_the_same_world_gives_nobody_away(name: str) -> None:
    _, rounds = MUTANTS[name]

    assert share_pinned(clues_of(play(rounds).past), rounds) == 0


def test_a_parent_from_true_counts_would_give_away_who_rose() -> None:
    """The one who rose is alone, so that the group's label is repeated; a label of the sum of two groups is not."""
    rounds = scripted(
        "yyy" + NOBODY_MET + "|" + " " * 19 + "yyyynn" + "n" * 13, "yyy" + "Y" + "n" * 15
    )
    first, second = ({**rounds[0]["a"], **rounds[0]["b"]}, {**rounds[1]["a"], **rounds[0]["b"]})
    parents = [
        Clue(frozenset(each), span.low, span.high)
        for each in (first, second)
        for span in [counts_of(bands.band_of(sum(each.values()), len(each)), len(each))]
    ]

    assert share_pinned([*clues_of(play(rounds[:1]).past), *parents], rounds) > 0
