"""Cycles of a directed graph, each named once, the same whatever the order of the graph's nodes."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence


def cycles(graph: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Separate cycles, each from its alphabetically first node round to that node again.

    Args:
        graph: the nodes that each node points to; unknown ones are passed over.
    """
    rest = _on_or_between_cycles(graph)
    for start in sorted(rest):
        if start in rest:
            way = _shortest_way_round(rest, start)
            if way:
                yield way
                for node in way[1:]:
                    rest.pop(node)


def _on_or_between_cycles(graph: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The graph without what leads to no cycle: nodes that point nowhere are dropped until none is left."""
    pointed_from: dict[str, list[str]] = {node: [] for node in graph}
    waiting = dict.fromkeys(graph, 0)
    for node, targets in graph.items():
        for target in set(targets) & graph.keys():
            pointed_from[target].append(node)
            waiting[node] += 1
    ends = [node for node, count in waiting.items() if count == 0]
    while ends:
        for node in pointed_from[ends.pop()]:
            waiting[node] -= 1
            if waiting[node] == 0:
                ends.append(node)
    return {node: sorted(set(graph[node])) for node, count in waiting.items() if count}


def _shortest_way_round(graph: Mapping[str, Sequence[str]], start: str) -> tuple[str, ...]:
    """The shortest way from `start` back to it, or nothing."""
    came_from: dict[str, str] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target in graph[node]:
            if target == start:
                way = [start, node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
            if target in graph and target not in came_from:
                came_from[target] = node
                queue.append(target)
    return ()
