"""Intervals with open and unknown ends: whether two of them meet, and what arithmetic makes of them.

Plain numpy: infinities are numbers there, and thousands of intervals cost one call. The packages that do interval
arithmetic know closed ends only, and "more than 1,000" has an open one; those with open ends do not multiply.

Results hold every number that numbers from the operands can make (IEEE 1788, "containment"): an end is open where no
such numbers reach it.
"""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.frames import expect

Numbers = npt.NDArray[Any]
ENDS = ("lower", "upper", "lower_open", "upper_open")


@dataclass(frozen=True, slots=True)
class Intervals:
    """One interval an entry: its ends, and whether they are excluded. Both ends NaN: nothing is known."""

    lower: Numbers
    upper: Numbers
    lower_open: Numbers
    upper_open: Numbers

    @classmethod
    def of(cls, bounded: pd.DataFrame) -> Self:
        """The bounds of claims or statements."""
        expect(bounded, *ENDS)
        return cls(*(bounded[end].to_numpy() for end in ENDS))

    @classmethod
    def closed(cls, lower: Numbers, upper: Numbers) -> Self:
        """Intervals with both ends, but for infinity, which is never reached."""
        low, high = np.asarray(lower, dtype=float), np.asarray(upper, dtype=float)
        return cls(low, high, np.isinf(low), np.isinf(high))

    @classmethod
    def at(cls, number: float, size: int = 1) -> Self:
        """The same number, so many times over."""
        return cls.closed(np.full(size, number), np.full(size, number))

    def take(self, entries: Numbers) -> Self:
        """These entries, in this order."""
        return type(self)(*(getattr(self, end)[entries] for end in ENDS))


def apart(left: Intervals, right: Intervals) -> Numbers:
    """True where they share no number. Touching ends meet only if both include the number they share."""
    return wholly_below(left, right) | wholly_below(right, left)


def wholly_below(left: Intervals, right: Intervals) -> Numbers:
    """True where every number of the left is less than every number of the right."""
    touch = (left.upper == right.lower) & (left.upper_open | right.lower_open)
    below: Numbers = (left.upper < right.lower) | touch
    return below


def within(left: Intervals, right: Intervals) -> Numbers:
    """True where every number of the left is one of the right, too."""
    from_below = (left.lower > right.lower) | ((left.lower == right.lower) & (left.lower_open | ~right.lower_open))
    from_above = (left.upper < right.upper) | ((left.upper == right.upper) & (left.upper_open | ~right.upper_open))
    inside: Numbers = from_below & from_above
    return inside


def never_above(left: Intervals, right: Intervals) -> Numbers:
    """True where no number of the left is more than any number of the right."""
    never: Numbers = left.upper <= right.lower
    return never


def nearest_ratio(left: Intervals, right: Intervals) -> Numbers:
    """The larger of the two nearest ends over the smaller; NaN where the intervals meet, and over zero."""
    ratio = np.full(len(left.lower), np.nan)
    for low, high in ((left, right), (right, left)):
        below = wholly_below(low, high) & (low.upper > 0)
        np.divide(high.lower, low.upper, out=ratio, where=below)
    return ratio


def plus(left: Intervals, right: Intervals) -> Intervals:
    """What sums they can have."""
    return Intervals(
        left.lower + right.lower,
        left.upper + right.upper,
        left.lower_open | right.lower_open,
        left.upper_open | right.upper_open,
    )


def times(left: Intervals, right: Intervals) -> Intervals:
    """What products they can have; zero times infinity is zero. Raises ValueError on a negative right."""
    _refuse_negative(right, "multiplied by")
    low = np.where(left.lower < 0, right.upper, right.lower)
    low_open = np.where(left.lower < 0, right.upper_open, right.lower_open)
    high = np.where(left.upper < 0, right.lower, right.upper)
    high_open = np.where(left.upper < 0, right.lower_open, right.upper_open)
    lower, lower_open = _product(left.lower, left.lower_open, low, low_open)
    upper, upper_open = _product(left.upper, left.upper_open, high, high_open)
    return Intervals(lower, upper, lower_open, upper_open)


def over(left: Intervals, right: Intervals) -> Intervals:
    """What quotients they can have, but for those by zero. Raises ValueError on a negative right."""
    _refuse_negative(right, "divided by")
    with np.errstate(divide="ignore"):
        turned = Intervals(1 / right.upper, 1 / right.lower, right.upper_open, right.lower_open | (right.lower == 0))
    return times(left, turned)


def _product(a: Numbers, a_open: Numbers, b: Numbers, b_open: Numbers) -> tuple[Numbers, Numbers]:
    """One end of a product; it is reached where both factors reach theirs, or one of them reaches zero."""
    zero_times_infinity = (np.isinf(a) & (b == 0)) | (np.isinf(b) & (a == 0))
    reached = (~a_open & ~b_open) | ((a == 0) & ~a_open) | ((b == 0) & ~b_open)
    with np.errstate(invalid="ignore"):
        return np.where(zero_times_infinity, 0.0, a * b), ~reached


def _refuse_negative(numbers: Intervals, what: str) -> None:
    if (numbers.lower < 0).any():
        raise ValueError(f"intervals are {what} numbers of zero or more; found {np.nanmin(numbers.lower):g}")
