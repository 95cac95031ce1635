"""Interval arithmetic: what it makes of open and unknown ends, and that no number ever falls outside."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.analysis.intervals import (
    Intervals,
    apart,
    nearest_ratio,
    never_above,
    over,
    plus,
    times,
    wholly_below,
    within,
)

INF = float("inf")
End = tuple[float, float, bool, bool]
NUMBERS = st.one_of(st.integers(0, 12).map(float), st.floats(0, 1e6))


def one(lower: float, upper: float, lower_open: bool = False, upper_open: bool = False) -> Intervals:
    """One interval; infinity is open by itself."""
    opened = np.array([lower_open]), np.array([upper_open or upper == INF])
    return Intervals(np.array([lower]), np.array([upper]), *opened)


def ends(found: Intervals) -> End:
    cells = (found.lower, found.upper, found.lower_open, found.upper_open)
    lower, upper, lower_open, upper_open = (cell[0].item() for cell in cells)
    return lower, upper, lower_open, upper_open


def opposite(numbers: Intervals) -> Intervals:
    """The same numbers with the other sign."""
    return Intervals(-numbers.upper, -numbers.lower, numbers.upper_open, numbers.lower_open)


@st.composite
def interval_and_number(draw: st.DrawFn) -> tuple[Intervals, float]:
    """An interval from zero on, and a number in it."""
    low, number, high = sorted(draw(st.tuples(NUMBERS, NUMBERS, NUMBERS)))
    upper = draw(st.sampled_from([high, INF]))
    return one(low, upper, draw(st.booleans()) and low < number, draw(st.booleans()) and number < upper), number


def holds(number: float, found: Intervals) -> bool:
    """Whether the interval holds the number, give or take what a float cannot tell apart."""
    lower, upper, _, _ = ends(found)
    return bool(lower <= number <= upper or np.isclose(number, [lower, upper], rtol=1e-12).any())


@given(interval_and_number(), interval_and_number())
def test_results_hold_whatever_the_numbers_make(first: Any, second: Any) -> None:
    (left, a), (right, b) = first, second
    assert holds(a + b, plus(left, right))
    assert holds(a - b, plus(left, opposite(right)))
    assert holds(a * b, times(left, right))
    assert holds((a - b) * b, times(plus(left, opposite(right)), right))


@given(interval_and_number(), interval_and_number())
def test_quotients_hold_whatever_the_numbers_make(first: Any, second: Any) -> None:
    (left, a), (right, b) = first, second
    assume(b > 1e-6)
    assert holds(a / b, over(left, right))
    assert holds((a - b) / b, over(plus(left, opposite(right)), right))


@given(interval_and_number(), interval_and_number())
def test_comparisons_hold_for_whatever_numbers_are_in_the_intervals(first: Any, second: Any) -> None:
    (left, a), (right, b) = first, second
    assert not wholly_below(left, right)[0] or a < b
    assert not never_above(left, right)[0] or a <= b
    assert not apart(left, right)[0] or a != b
    assert not within(left, right)[0] or holds(a, right)
    assert apart(left, right)[0] == apart(right, left)[0]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (plus(one(270, 330), one(1_000, INF)), (1_270, INF, False, True)),
        (plus(one(0, 5, True), one(1, 2, False, True)), (1, 7, True, True)),
        (plus(one(10_800, 13_200), one(-4_400, -3_600)), (6_400, 9_600, False, False)),
        (plus(one(10, 12), opposite(one(5, INF))), (-INF, 7, True, False)),
        (times(one(80, 100), one(0, 69)), (0, 6_900, False, False)),
        (times(one(80, 100), one(0, INF)), (0, INF, False, True)),
        (times(one(0, 0), one(5, INF)), (0, 0, False, False)),
        (times(one(0, 5, True), one(0, 3)), (0, 15, False, False)),
        (times(one(-3, -2), one(4, 5)), (-15, -8, False, False)),
        (over(one(1_000, INF), one(10_000, 20_000)), (0.05, INF, False, True)),
        (over(one(3, 4), one(0, 2)), (1.5, INF, False, True)),
        (over(one(3, 4), one(2, INF)), (0, 2, True, False)),
    ],
)
def test_an_end_is_open_where_no_number_reaches_it(found: Intervals, expected: End) -> None:
    assert ends(found) == expected


@pytest.mark.parametrize("compute", [times, over])
def test_nothing_is_multiplied_or_divided_by_what_may_be_negative(compute: Any) -> None:
    with pytest.raises(ValueError, match="numbers of zero or more; found -2"):
        compute(one(1, 2), one(-2, 2))


def test_what_is_unknown_stays_unknown() -> None:
    unknown = one(float("nan"), float("nan"))
    for compute in (plus, times, over):
        for known in (one(1, 2), one(0, 2), one(1, INF)):
            assert np.isnan(ends(compute(unknown, known))[:2]).all()
    for compare in (apart, wholly_below, never_above, within):
        assert not compare(unknown, one(1, 2))[0]


@pytest.mark.parametrize(
    ("left", "right", "inside"),
    [
        (one(1, 2), one(1, 2), True),
        (one(1, 2), one(1, 2, True), False),
        (one(1, 2, True, True), one(1, 2, True, True), True),
        (one(0, 91), one(0, 91, False, True), False),
        (one(1_000, INF), one(0, INF), True),
        (one(1, 3), one(2, 4), False),
    ],
)
def test_within_minds_ends_that_are_excluded(left: Intervals, right: Intervals, inside: bool) -> None:
    assert within(left, right)[0] == inside


def test_the_ratio_is_that_of_the_nearest_ends() -> None:
    assert nearest_ratio(one(270, 330), one(990, INF))[0] == 3
    assert nearest_ratio(one(990, INF), one(270, 330))[0] == 3
    assert np.isnan(nearest_ratio(one(1, 5), one(5, 9))[0])
    assert np.isnan(nearest_ratio(one(0, 0), one(5, 9))[0])
