"""Cycles: none where there is none, each that is found is one, and the order of nodes does not matter."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.load.cycles import cycles

NODES = "abcdefg"
GRAPHS = st.dictionaries(
    st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3), max_size=7
)


def reaches(graph: dict[str, list[str]], start: str, end: str) -> bool:
    """Whether a walk of at least one step leads from `start` to `end`."""
    seen: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node == end:
            return True
        if node not in seen:
            seen.add(node)
            waiting += graph.get(node, ())
    return False


def test_a_cycle_is_named_from_its_first_node_round() -> None:
    assert list(cycles({"c": ["a"], "b": ["c"], "a": ["b"], "z": ["a"]})) == [("a", "b", "c", "a")]


def test_a_node_that_points_to_itself_is_a_cycle() -> None:
    assert list(cycles({"a": ["a"]})) == [("a", "a")]


@given(GRAPHS)
def test_each_cycle_found_is_one(graph: dict[str, list[str]]) -> None:
    for cycle in cycles(graph):
        assert cycle[0] == cycle[-1]
        assert all(there in graph[here] for here, there in pairwise(cycle))


@given(GRAPHS)
def test_a_cycle_is_found_exactly_where_there_is_one(graph: dict[str, list[str]]) -> None:
    assert bool(list(cycles(graph))) == any(reaches(graph, node, node) for node in graph)


@given(GRAPHS, st.randoms(use_true_random=False))
def test_the_order_of_nodes_does_not_matter(graph: dict[str, list[str]], chance: object) -> None:
    nodes = list(graph)
    chance.shuffle(nodes)  # type: ignore[attr-defined]
    shuffled = {node: list(reversed(graph[node])) for node in nodes}

    assert list(cycles(shuffled)) == list(cycles(graph))
