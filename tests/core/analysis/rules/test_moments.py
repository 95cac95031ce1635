"""Statements of one moment: which they are, and how many of their pairs lie apart, counted as if gone through."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.intervals import Numbers
from core.analysis.rules import moments
from core.analysis.rules.moments import cells_within, crowded, pairs_below
from core.analysis.rules.rules import Rules
from core.analysis.rules.sweep import CERTAINLY_APART, OVERLAPPING, PERHAPS_APART, Line
from core.analysis.rules.swept import Swept
from tests.builders import claim, one, statements

BOUNDS = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 2))


def line_of(*days: tuple[str | None, float, str]) -> Line:
    """A line of numbers, each as of a day, of a source."""
    told = (claim(f"c{at}", best=best, as_of=day, attribution=(who,)) for at, (day, best, who) in enumerate(days))
    return Line.through(Rules.of(statements(one(*told))))


@given(st.lists(BOUNDS, min_size=1, max_size=12), st.integers(1, 40))
def test_those_below_are_counted_as_if_one_by_one(drawn: list[tuple[int, int, int]], at_once: int) -> None:
    begins, ends, origin = np.array([(min(a, b), max(a, b), who) for a, b, who in drawn]).T
    expected: Numbers = np.zeros((3, 3), dtype=np.int64)
    for here, there in np.ndindex(len(drawn), len(drawn)):
        expected[origin[here], origin[there]] += ends[here] < begins[there]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moments, "AT_ONCE", at_once)
        assert pairs_below(begins, ends, origin, 3).tolist() == expected.tolist()


def test_a_moment_is_of_one_time_and_few_of_one_are_no_crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    line = line_of(("2025-02-02", 3, "nis"), ("2025-02-01", 3, "gur"), ("2025-02-02", 9, "gur"), (None, 3, "bbc"))
    assert line.of.tolist() == [3, 1, 0, 2]
    assert line.moment.tolist() == [0, 1, 2, 2]
    assert crowded(line) == []
    monkeypatch.setattr(moments, "MANY", 2)
    assert crowded(line) == [slice(2, 4)]


def test_two_hundred_of_one_moment_are_a_crowd() -> None:
    line = replace(line_of((None, 3, "nis")), moment=np.repeat([0, 1, 2], [199, 200, 1]))
    assert crowded(line) == [slice(199, 399)]


@pytest.mark.parametrize(("day", "apart"), [("2025-02-01", CERTAINLY_APART), (None, PERHAPS_APART)])
def test_the_pairs_of_a_moment_overlap_or_lie_apart_for_sure_where_its_days_are(day: str | None, apart: int) -> None:
    line = line_of((day, 3, "nis"), (day, 3, "gur"), (day, 9, "gur"), (day, 9, "gur"))
    ((left, right, kind, counts),) = cells_within(line, [slice(0, 4)])
    assert (kind, left.tolist(), right.tolist()) == (0, [0, 0, 1], [0, 1, 1])
    assert counts[:, [OVERLAPPING, apart]].tolist() == [[1, 2], [1, 2], [0, 0]], "gur, gur and nis, nis"
    assert counts.sum() == 6


def test_no_pair_of_a_crowd_is_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    line = line_of(*[("2025-02-01", 3.0, "nis")] * 3, (None, 3, "gur"))
    assert line.past([slice(1, 4)]).followers.tolist() == [3, 0, 0, 0]
    rules = Rules.of(statements(one(*(claim(name, best=3, as_of=None) for name in "abcde"))))
    plain = Swept.of(rules)
    monkeypatch.setattr(moments, "MANY", 2)
    assert Swept.of(rules).of_origins.tolist() == plain.of_origins.tolist() == [[[10, 0, 0, 0, 0]]]
