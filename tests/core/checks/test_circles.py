"""Circles in a directed graph."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.checks.circles import circles

GRAPHS = st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefgh"), unique=True))


def test_a_circle_is_given_from_where_it_is_entered() -> None:
    assert list(circles({"x": ["b"], "a": ["b"], "b": ["c", "d"], "c": ["a"]})) == [["b", "c", "a", "b"]]
    assert list(circles({"a": ["a", "b"]})) == [["a", "a"]]
    assert list(circles({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]})) == [["a", "b", "a"], ["c", "d", "c"]]
    assert list(circles({"a": ["b"], "b": ["c"]})) == []


@given(GRAPHS)
def test_every_circle_is_one_and_none_is_given_twice(edges: dict[str, list[str]]) -> None:
    found = list(circles(edges))
    for circle in found:
        assert circle[0] == circle[-1]
        assert all(target in edges[node] for node, target in pairwise(circle))
    nodes = [node for circle in found for node in circle[:-1]]
    assert len(nodes) == len(set(nodes))


@given(GRAPHS)
def test_where_there_is_a_circle_one_is_found(edges: dict[str, list[str]]) -> None:
    try:
        TopologicalSorter(edges).prepare()
        expected = False
    except CycleError:
        expected = True
    assert bool(list(circles(edges))) is expected
