"""One check many times over: is what stands on the left at most what stands on the right?

A check holds, or is broken, only where that is so for every number within the bounds; and it is broken only where the
right surely covers what the left counts. Else it is undecided, and says why.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from core.analysis.crosschecks.nearest import Tightness, promising, tightness
from core.analysis.crosschecks.sides import BOUNDS, Sides, doubts, elsewhere
from core.analysis.intervals import Intervals, Numbers, never_above, over, times, wholly_below
from core.analysis.rules.coding import UNKNOWN

HOLDS, BROKEN, UNDECIDED = ("holds", "broken", "undecided")
_SEVERITY = {HOLDS: 0, UNDECIDED: 1, BROKEN: 2}

Outcome = tuple[str, Sequence[str]]
"""What comes of a check and, where it is undecided, by what."""

MOST = 200
"""So many checks at most are made by one rule of one measure and subject: those nearest to being broken."""

Pairs = tuple[Numbers, Numbers]
Skipped = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What is set against the right: as read, and from the numbers as stated.

    For a rate also the `days` it is taken times, and in how many of them (`needed`) it would reach the right.
    """

    read: Intervals
    stated: Intervals
    days: Intervals | None = None
    needed: Intervals | None = None
    needed_stated: Intervals | None = None


Reckon = Callable[[Sides, Sides], Reckoned]
Applies = Callable[[Sides, Sides], Numbers]


def as_it_stands(left: Sides, right: Sides) -> Reckoned:
    """The left itself."""
    return Reckoned(left.read, left.stated)


def accrued(days_of_rate: float) -> Reckon:
    """A rate, counted in so many days, times the days from the start of its period to the right's as-of, or its end."""
    unit = Intervals.at(days_of_rate)

    def reckon(left: Sides, right: Sides) -> Reckoned:
        days = _days_covered(left, right)
        read, stated = (over(rate, unit) for rate in (left.read, left.stated))
        needed, needed_stated = over(right.read, read), over(right.stated, stated)
        return Reckoned(times(read, days), times(stated, days), days, needed, needed_stated)

    return reckon


def _days_covered(rate: Sides, total: Sides) -> Intervals:
    """How many days of the rate's period the total can have counted; both its first and its last day count."""
    period = rate.period
    longest = _days_between(period.begins_from, np.minimum(period.ends_to, total.known_to))
    shortest = _days_between(period.begins_to, np.minimum(period.ends_from, total.known_from))
    return Intervals.closed(shortest, longest)


def not_later(left: Sides, right: Sides) -> Numbers:
    """True unless the left surely counts to a later day than the right."""
    in_time: Numbers = left.known_from <= right.known_to
    return in_time & ~elsewhere(left, right)


def surely_earlier(left: Sides, right: Sides) -> Numbers:
    """True where the left surely counts to an earlier day than the right."""
    earlier: Numbers = left.known_to < right.known_from
    return earlier & ~elsewhere(left, right)


def for_days(left: Sides, right: Sides) -> Numbers:
    """True where the right can have counted a day of the left's period."""
    some: Numbers = _days_covered(left, right).upper > 0
    return some & ~elsewhere(left, right)


def outcomes(left: Sides, right: Sides, reckoned: Reckoned) -> list[Outcome]:
    """Of each pair the outcome and, where it is undecided, by what."""
    holds = never_above(reckoned.read, right.read)
    above = wholly_below(right.read, reckoned.read)
    unsure = doubts(left, right)
    doubted = [[name for name, doubt in unsure.items() if doubt[entry]] for entry in range(len(left))]
    return [outcome(*each) for each in zip(holds, above, doubted, strict=True)]


def outcome(holds: bool, broken: bool, doubted: Sequence[str] = ()) -> Outcome:
    """What comes of a check that holds, or would be broken but for what is doubted, or neither."""
    if holds:
        return HOLDS, ()
    if broken:
        return (UNDECIDED, doubted) if doubted else (BROKEN, ())
    return UNDECIDED, (BOUNDS,)


def pairs_to_check(left: Sides, right: Sides, reckon: Reckon, applies: Applies, skipped: Skipped = ()) -> Pairs:
    """Which of the left are set against which of the right.

    Within one origin every two that the rule applies to; across origins the tightest two of each two origins: the
    gravest outcome, then the least room between the two, then the lesser ids. Both are in the order of their ids. Of
    more than MOST pairs only the tightest are given.
    """

    def tight(here: Sides, there: Sides) -> Numbers:
        return _tightness(here, there, reckon, applies, skipped)

    if reckon is not as_it_stands:
        return _nearest(left, right, tight)
    rows, columns = promising(left, right, tight, MOST)
    first, second = _nearest(left.take(rows), right.take(columns), tight)
    return rows[first], columns[second]


def _nearest(left: Sides, right: Sides, tight: Tightness) -> Pairs:
    """The tightest of all these pairs."""
    order = np.argsort(right.origin, kind="stable")
    grouped = right.take(order)
    starts = np.flatnonzero(np.diff(grouped.origin, prepend=-1))
    found: list[Numbers] = [np.zeros((3, 0))]
    for origin in np.unique(left.origin):
        rows = np.flatnonzero(left.origin == origin)
        held = tight(left.take(rows), grouped)
        own = np.isfinite(held) & (grouped.origin == origin)
        tightest = _tightest(np.where(grouped.origin == origin, -np.inf, held), starts)
        for row, column in (np.nonzero(own), tightest):
            found.append(np.stack([rows[row], order[column], held[row, column]]))
    first, second, values = np.concatenate(found, axis=1)
    kept = np.sort(np.argsort(-values, kind="stable")[:MOST])
    return first[kept].astype(np.int64), second[kept].astype(np.int64)


def _tightest(held: Numbers, starts: Numbers) -> Pairs:
    """The row and column with the highest value in each stretch of columns; none where nothing applies."""
    if not held.size:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    row = held.argmax(axis=0)
    best = held[row, np.arange(len(row))]
    stretches = zip(starts, [*starts[1:], len(best)], strict=True)
    column = np.array([start + best[start:stop].argmax() for start, stop in stretches])
    column = column[np.isfinite(best[column])]
    return row[column], column


def _tightness(left: Sides, right: Sides, reckon: Reckon, applies: Applies, skipped: Skipped) -> Numbers:
    """How near each pair comes to breaking the rule; minus infinity where it does not apply."""
    column = left.as_column()
    read = reckon(column, right).read
    doubted = np.logical_or.reduce(np.broadcast_arrays(*doubts(column, right).values()))
    broken = wholly_below(right.read, read) & ~doubted
    severity = np.where(broken, _SEVERITY[BROKEN], np.where(never_above(read, right.read), 0, _SEVERITY[UNDECIDED]))
    tight = tightness(severity, right.read.upper - read.lower)
    tight[~applies(column, right) | _skipped(left, right, skipped)] = -np.inf
    return tight


def _skipped(left: Sides, right: Sides, skipped: Skipped) -> Numbers:
    found: Numbers = np.zeros((len(left), len(right)), dtype=bool)
    if not skipped:
        return found
    rows, columns = ({name: place for place, name in enumerate(side.ids)} for side in (left, right))
    for a, b in skipped:
        if a in rows and b in columns:
            found[rows[a], columns[b]] = True
    return found


def _days_between(first: Numbers, last: Numbers) -> Numbers:
    """Days from the first to the last, both counted; 0 where the last comes before, ∞ where either is open outwards."""
    first, last = np.broadcast_arrays(first, last)
    open_ended = (first == UNKNOWN.min) | (last == UNKNOWN.max)
    never = (first == UNKNOWN.max) | (last == UNKNOWN.min)
    days = np.maximum(last.astype(float) - first + 1, 0.0)
    found: Numbers = np.where(never, 0.0, np.where(open_ended, np.inf, days))
    return found
