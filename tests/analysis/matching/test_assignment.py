"""The assignment is the best there is: nothing that can be tried by hand has more pairs, or as many and more points."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.matching.assignment import Caps, Option, Prices, best_pairs, value_of

PRICES = Prices(first=60, load=15)


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[Option], Caps]:
    needs, mentors, mentees = draw(st.integers(1, 5)), draw(st.integers(1, 3)), 3
    edges = draw(
        st.sets(st.tuples(st.integers(0, needs - 1), st.integers(0, mentors - 1)), min_size=1)
    )
    numbers = st.integers(0, 120)
    options = [
        Option(need, mentor, draw(numbers), draw(st.integers(0, 4095)))
        for need, mentor in sorted(edges)
    ]
    few = st.integers(0, 2)
    caps = Caps(
        mentee_of={need: draw(st.integers(0, mentees - 1)) for need in range(needs)},
        room_of_mentee=[draw(few) for _ in range(mentees)],
        served=draw(st.frozensets(st.integers(0, mentees - 1))),
        load_of_mentor=[draw(few) for _ in range(mentors)],
        most=draw(st.integers(1, 3)),
    )
    return options, caps


def possible(options: list[Option], caps: Caps) -> Iterator[dict[int, int]]:
    """Every way to give mentors that keeps to the caps."""
    by_need: dict[int, list[int | None]] = {}
    for option in options:
        by_need.setdefault(option.need, [None]).append(option.mentor)
    for ways in product(*by_need.values()):
        chosen = {need: way for need, way in zip(by_need, ways, strict=True) if way is not None}
        if keeps_to_caps(chosen, caps):
            yield chosen


def keeps_to_caps(chosen: dict[int, int], caps: Caps) -> bool:
    of_mentee = Counter(caps.mentee_of[need] for need in chosen)
    of_mentor = Counter(chosen.values())
    return all(count <= caps.room_of_mentee[mentee] for mentee, count in of_mentee.items()) and all(
        count + caps.load_of_mentor[mentor] <= caps.most for mentor, count in of_mentor.items()
    )


@settings(max_examples=150, derandomize=True)
@given(problems())
def test_no_other_way_is_better(problem: tuple[list[Option], Caps]) -> None:
    options, caps = problem

    chosen = dict(best_pairs(options, caps, PRICES))

    def worth(way: dict[int, int]) -> tuple[int, int]:
        return len(way), value_of(way, options, caps, PRICES)

    assert keeps_to_caps(chosen, caps)
    assert worth(chosen) == max(map(worth, possible(options, caps)))


@settings(max_examples=30, derandomize=True)
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_options_carries_no_meaning(
    problem: tuple[list[Option], Caps], chance
) -> None:  # type: ignore[no-untyped-def]
    options, caps = problem
    shuffled = chance.sample(options, len(options))

    one, other = (best_pairs(each, caps, PRICES) for each in (options, shuffled))

    assert value_of(one, options, caps, PRICES) == value_of(other, options, caps, PRICES)


def two_mentees(*options: Option, most: int = 3) -> dict[int, int]:
    """Four needs, two of each of two mentees, and two mentors."""
    caps = Caps({0: 0, 1: 0, 2: 1, 3: 1}, [2, 2], frozenset(), [0, 0], most)
    return dict(best_pairs(options, caps, PRICES))


def test_nobody_has_a_mentor_where_there_is_no_option() -> None:
    assert best_pairs([], Caps({}, [], frozenset(), [], 1), PRICES) == {}


def test_one_more_pair_counts_more_than_any_points() -> None:
    options = [Option(0, 0, 1_000, 0), Option(2, 0, 0, 0), Option(0, 1, 0, 0)]

    assert two_mentees(*options, most=1) == {0: 1, 2: 0}


def test_everybody_gets_a_first_mentor_before_anybody_gets_a_second() -> None:
    options = [Option(0, 0, 50, 0), Option(1, 0, 50, 0), Option(2, 0, 0, 0)]

    assert sorted(two_mentees(*options, most=2)) in ([0, 2], [1, 2])


def test_the_load_is_fair() -> None:
    options = [Option(need, mentor, 10, 0) for need in range(4) for mentor in range(2)]

    assert sorted(two_mentees(*options).values()) == [0, 0, 1, 1]
