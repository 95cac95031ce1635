"""Circles in a directed graph."""

from collections.abc import Collection, Iterator, Mapping


def circles(edges: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """At least one circle of every knot of circles, each as its nodes in order with the first once more at the end.

    None is given twice, and the time grows with the number of edges only.
    """
    knotted = _without_dead_ends(edges)
    visited: set[str] = set()
    for start in edges:
        if start in knotted:
            trail: dict[str, None] = {}
            node = start
            while node not in visited and node not in trail:
                trail[node] = None
                node = next(target for target in edges[node] if target in knotted)
            if node in trail:
                nodes = list(trail)
                yield [*nodes[nodes.index(node) :], node]
            visited.update(trail)


def _without_dead_ends(edges: Mapping[str, Collection[str]]) -> set[str]:
    """The nodes from which one can walk on forever."""
    sources: dict[str, list[str]] = {}
    for node, targets in edges.items():
        for target in targets:
            sources.setdefault(target, []).append(node)
    ways_on = {node: len(targets) for node, targets in edges.items()}
    ends = [node for node in {**edges, **sources} if not edges.get(node)]
    while ends:
        for source in sources.get(ends.pop(), ()):
            ways_on[source] -= 1
            if ways_on[source] == 0:
                ends.append(source)
    return {node for node, count in ways_on.items() if count > 0}
