"""Where the pairs that come nearest to breaking a rule are to be looked for: not among all of 100,000 statements.

How near a pair comes is bounded by the best that either side could make of it. So some promising pairs are looked at
first, and then only the statements that can do as well.
"""

from collections.abc import Callable
from math import ceil, sqrt

import numpy as np

from core.analysis.crosschecks.sides import Sides
from core.analysis.intervals import Numbers

FEW = 10_000
"""Up to so many pairs are all looked at."""

Tightness = Callable[[Sides, Sides], Numbers]
"""How near each of the left (rows) and each of the right (columns) come to breaking a rule, as `tightness` gives it."""

_ROUNDING = 1e-9


def tightness(severity: Numbers, room: Numbers) -> Numbers:
    """More for a graver outcome (0 to 2), and of one outcome more for less room between the two."""
    within = np.clip(room, -1e300, 1e300)
    tight: Numbers = 4.0 * severity - within / (1 + np.abs(within))
    return tight


def promising(left: Sides, right: Sides, tight: Tightness, most: int) -> tuple[Numbers, Numbers]:
    """The positions of the left and of the right among which are the `most` tightest of all pairs that may be chosen.

    Chosen may be each pair of one origin, and of each two origins the tightest. `tight` must be of the sides as they
    stand.
    """
    if len(left) * len(right) <= FEW:
        return np.arange(len(left)), np.arange(len(right))
    lower, upper = left.read.lower, right.read.upper
    enough = _reached(left, right, tight, most) - _ROUNDING
    rows, columns = _at_best(upper.min() - lower) >= enough, _at_best(upper - lower.max()) >= enough
    return np.flatnonzero(rows), np.flatnonzero(columns)


def _at_best(room: Numbers) -> Numbers:
    """What a pair comes to that has at least so much room: it can only be broken where there is none."""
    return tightness(np.where(room <= 0, 2, 1), room)


def _reached(left: Sides, right: Sides, tight: Tightness, most: int) -> float:
    """So tight are at least `most` of the pairs that may be chosen; minus infinity where too few were found."""
    of_each = 1 + ceil(sqrt(most / len(np.unique(left.origin))))
    rows, columns = _least(left.origin, -left.read.lower, of_each), _least(right.origin, right.read.upper, of_each)
    here, there = left.take(rows), right.take(columns)
    found, own = tight(here, there), here.origin[:, None] == there.origin
    starts = [np.flatnonzero(np.diff(side.origin, prepend=-1)) for side in (here, there)]
    across = np.where(own, -np.inf, found)
    for axis, first in enumerate(starts):
        across = np.maximum.reduceat(across, first, axis=axis)
    chosen = np.concatenate([found[own], across.ravel()])
    return float(np.sort(chosen)[-most]) if len(chosen) >= most else -np.inf


def _least(origin: Numbers, values: Numbers, of_each: int) -> Numbers:
    """The positions of the few least values of each origin, origin after origin."""
    order = np.lexsort((values, origin))
    ordered = origin[order]
    rank = np.arange(len(order)) - np.searchsorted(ordered, ordered)
    least: Numbers = order[rank < of_each]
    return least
