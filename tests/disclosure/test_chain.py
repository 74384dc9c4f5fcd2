"""What labels say together: against every way of filling in a few answers, and against HiGHS for as many as there are."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

import numpy as np
import pytest
from scipy.optimize import linprog

from generator.disclosure.bands import Span
from generator.disclosure.chain import COLLUDERS, Chain, Life, most_known, reach


def random_chain(chance: Random) -> tuple[list[Span], list[Life]]:
    """Up to three labels of a few answers, all true of some answers, and a next label; a life for each answer."""
    last = chance.randint(0, 3)
    lives = []
    for _ in range(chance.randint(3, 8)):
        first = chance.randint(0, last)
        lives.append((first, chance.randint(first, last)))
    truth = [chance.random() < 0.5 for _ in lives]
    labels = []
    for number in range(last):
        behind = [
            yes for yes, life in zip(truth, lives, strict=True) if life[0] <= number <= life[1]
        ]
        low = max(0, sum(behind) - chance.randint(0, 4))
        high = min(len(behind), sum(behind) + chance.randint(0, 4))
        labels.append(Span(low, high))
    return labels, lives


def behind(lives: Sequence[Life], number: int) -> int:
    """The answers behind a label, as bits."""
    return sum(1 << index for index, (first, final) in enumerate(lives) if first <= number <= final)


def sums_by_known(
    labels: Sequence[Span], lives: Sequence[Life], known: int
) -> dict[int, list[int]]:
    """For each way in which the known answers can be, the sums that a next label can have."""
    found: dict[int, list[int]] = {}
    for answers in range(1 << len(lives)):
        counts = [(answers & behind(lives, number)).bit_count() for number in range(len(labels))]
        if all(span.low <= count <= span.high for span, count in zip(labels, counts, strict=True)):
            sum_now = (answers & behind(lives, len(labels))).bit_count()
            found.setdefault(answers & known, []).append(sum_now)
    return found


def known_sets(lives: Sequence[Life], labels: int) -> Iterator[int]:
    """What an observer may know: answers of at most two people behind each label, and one more."""
    everyone = [1 << index for index in range(len(lives))]
    for size in range(len(lives) + 1):
        for chosen in combinations(everyone, size):
            if all(
                (sum(chosen) & behind(lives, n)).bit_count() <= COLLUDERS for n in range(labels + 1)
            ):
                yield from (sum(chosen) | one for one in everyone)


@pytest.mark.parametrize("seed", range(60))
def test_possible_and_free_sums_are_those_found_by_trying_every_answer(seed: int) -> None:
    labels, lives = random_chain(Random(seed))
    found = reach(labels, Counter(lives))

    sums = [each for sums in sums_by_known(labels, lives, 0).values() for each in sums]
    assert found.possible == Span(min(sums), max(sums))

    least, most = [], []
    for known in set(known_sets(lives, len(labels))):
        ways = sums_by_known(labels, lives, known)
        if len(ways) < 1 << known.bit_count():
            return  # the labels before give something away already: the gate never lets it come to this
        least.append(max(map(min, ways.values())))
        most.append(min(map(max, ways.values())))
    assert found.free == Span(max(least), min(most))


def large_chain(chance: Random) -> tuple[list[Span], Counter[Life]]:
    """Labels of a group of thirty, up to six of them, and how many answers live how long."""
    last = chance.randint(1, 6)
    lives: Counter[Life] = Counter()
    for _ in range(30 + 5 * last):
        first = chance.randint(0, last)
        lives[first, min(last, first + chance.choice((0, 0, 1, 2, 4)))] += 1
    truth = {life: chance.randint(0, size) for life, size in lives.items()}
    labels = []
    for number in range(last):
        behind = [life for life in lives if life[0] <= number <= life[1]]
        yes = sum(truth[life] for life in behind)
        people = sum(lives[life] for life in behind)
        low = max(0, yes - chance.randint(0, 4))
        labels.append(Span(low, min(people, max(yes, low + chance.randint(4, 8)))))
    return labels, lives


def sums_by_highs(
    labels: Sequence[Span], lives: Counter[Life], told: Counter[tuple[Life, bool]]
) -> tuple[int, int]:
    """The least and the most sum of a next label by linear programming, with so many answers known to be so."""
    order = sorted(lives)
    rows = np.array(
        [[life[0] <= n <= life[1] for life in order] for n in range(len(labels))], float
    )
    ends = []
    for sign in (1, -1):
        solved = linprog(
            sign * np.array([life[1] == len(labels) for life in order], float),
            A_ub=np.vstack([rows, -rows]),
            b_ub=[*(label.high for label in labels), *(-label.low for label in labels)],
            bounds=[(told[life, True], lives[life] - told[life, False]) for life in order],
            method="highs",
        )
        assert solved.status == 0
        ends.append(sign * solved.fun)
    return round(ends[0]), round(ends[1])


@pytest.mark.parametrize("seed", range(60))
def test_possible_sums_are_those_of_linear_programming(seed: int) -> None:
    labels, lives = large_chain(Random(seed))

    found = reach(labels, lives).possible
    assert (found.low, found.high) == sums_by_highs(labels, lives, Counter())


def some_known(chance: Random, lives: Counter[Life], labels: int) -> Counter[tuple[Life, bool]]:
    """Answers that an observer knows: of two people behind each label at most, and of one more."""
    answers = list(lives.elements())
    chance.shuffle(answers)
    known: list[Life] = []
    for life in answers:
        behind = [sum(a <= n <= b for a, b in known) for n in range(labels + 1)]
        if all(behind[n] < COLLUDERS for n in range(life[0], life[1] + 1)):
            known.append(life)
    rest = Counter(answers) - Counter(known)
    known += chance.sample(list(rest.elements()), 1)
    return Counter((life, chance.random() < 0.5) for life in known)


@pytest.mark.parametrize("seed", range(60))
def test_free_sums_stay_possible_by_linear_programming_whatever_is_known(seed: int) -> None:
    chance = Random(seed)
    labels, lives = large_chain(chance)
    before = [reach(labels[:n], clipped(lives, n)).free for n in range(len(labels))]
    if any(
        label.low > free.high or label.high < free.low
        for label, free in zip(labels, before, strict=True)
    ):
        return  # the labels before give something away already: the gate never lets it come to this
    found = reach(labels, lives).free

    for _ in range(20):
        least, most = sums_by_highs(labels, lives, some_known(chance, lives, len(labels)))
        assert least <= found.low
        assert most >= found.high


def clipped(lives: Counter[Life], last: int) -> Counter[Life]:
    """The lives as they were when label `last` was made."""
    found: Counter[Life] = Counter()
    for (first, final), size in lives.items():
        if first <= last:
            found[first, min(final, last)] += size
    return found


@pytest.mark.parametrize("seed", range(200))
def test_the_observer_knows_as_many_answers_as_can_be_picked(seed: int) -> None:
    chance = Random(seed)
    lives = [(first := chance.randint(0, 4), chance.randint(first, 4)) for _ in range(7)]
    best = max(
        bits.bit_count()
        for bits in range(1 << len(lives))
        if all((bits & behind(lives, number)).bit_count() <= COLLUDERS for number in range(5))
    )

    in_order = sorted(Counter(lives).items(), key=lambda each: each[0][1])
    assert most_known(in_order) == min(len(lives), best + 1)


def test_a_label_that_shares_no_answer_begins_a_new_chain() -> None:
    chain = Chain().extended({"a", "b"}, Span(0, 1)).extended({"c"}, Span(0, 1))

    assert chain == Chain((Span(0, 1),), {}, {"c": 0})


def test_an_answer_lives_from_the_first_label_that_counts_it_to_the_last() -> None:
    chain = Chain().extended({"a", "b"}, Span(0, 1)).extended({"b", "c"}, Span(0, 2))

    assert chain.lives_with({"c", "d"}) == {(0, 0): 1, (0, 1): 1, (1, 2): 1, (2, 2): 1}
