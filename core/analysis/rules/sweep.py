"""The pairs of statements of one kind whose times may meet, block by block: no other pair can agree or clash.

Sorted by the day from which they count, those that meet a statement follow it in one stretch. So the pairs need never
be held: 100,000 statements make a hundred million and more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np

from core.analysis.alike import codes_of, first_of, stretches
from core.analysis.intervals import Numbers
from core.analysis.rules.coding import UNKNOWN, Coded
from core.analysis.rules.rules import Rules

AT_ONCE = 1 << 15
"""Pairs in a block: few enough that all that is made of them stays in the processor's cache."""

BEYOND = 1 << 31
"""More days than any date is from 1970: what lies anywhere may lie so far."""

OVERLAPPING, CERTAINLY_APART, PERHAPS_APART, OTHER_PERIOD, ELSEWHERE = range(5)
"""What becomes of a pair, were its origins two: it agrees, differs, may differ; or it is of other periods, or of
another time or place."""

OUTCOMES = 5

Cells = tuple[Numbers, Numbers, int, Numbers]
"""Two origins each, their kind, and how many pairs they have on it by outcome."""


@dataclass(frozen=True, slots=True)
class Line:
    """The statements that can be compared with others of their kind: kind after kind, by the day they count from.

    `of` gives their positions among all statements. `moment` numbers the time, period and place that a statement shares
    with those beside it. `followers` is how many of the rows from `after` on, all behind it, each one may meet in time.
    `days` (-1: not certain), `place` (-1: unknown) and `periods` (first and last day, and one number for each two that
    are certain, else -1) are None where no statement has any.
    """

    of: Numbers
    kind: Numbers
    origin: Numbers
    moment: Numbers
    after: Numbers
    followers: Numbers
    begins: Numbers
    ends: Numbers
    days: Numbers | None
    place: Numbers | None
    periods: tuple[Numbers, Numbers, Numbers] | None

    @classmethod
    def through(cls, rules: Rules, among: Numbers | None = None) -> Self:
        """The line of all statements, or of those `among` which a pair is asked for (True for each)."""
        data, kind = rules.coded, rules.coded.kinds.of
        able = rules.comparable_kinds[kind]
        order, moment = _by_moment(data, np.flatnonzero(able if among is None else able & among))
        certain, place = data.certain[order], data.place[order]
        periods = data.period_from[order], data.period_to[order]
        bounded = (periods[0] > UNKNOWN.min) | (periods[1] < UNKNOWN.max)
        return cls(
            of=order,
            kind=kind[order],
            origin=data.origin.codes[order],
            moment=moment,
            after=np.arange(len(order)) + 1,
            followers=_followers(kind[order], data.covers_from[order], data.covers_to[order]),
            begins=data.begins[order],
            ends=data.ends[order],
            days=_numbered(data.covers_from[order], data.covers_to[order], certain) if certain.any() else None,
            place=place if (place >= 0).any() else None,
            periods=(*periods, _numbered(*periods, data.period_certain[order])) if bounded.any() else None,
        )

    def past(self, moments: Sequence[slice]) -> Self:
        """The same line, without the pairs within these moments."""
        after, followers = self.after.copy(), self.followers.copy()
        for rows in moments:
            followers[rows] -= rows.stop - after[rows]
            after[rows] = rows.stop
        return replace(self, after=after, followers=followers)


@dataclass(frozen=True, slots=True)
class Block:
    """Some pairs: those of each of these rows of a line with its followers. `outcome` is one of the five above."""

    rows: slice
    times: Numbers
    right: Numbers
    outcome: Numbers

    def left(self, values: Numbers) -> Numbers:
        """What the left of each pair has of these values, one a row of the line."""
        return np.repeat(values[self.rows], self.times)

    def by_kind(self, line: Line) -> Iterator[tuple[int, Numbers]]:
        """Each kind that these rows are of, and the outcomes of its pairs."""
        kinds = line.kind[self.rows]
        first = np.flatnonzero(np.diff(kinds, prepend=-1))
        return zip(kinds[first].tolist(), np.split(self.outcome, np.cumsum(self.times)[first[1:] - 1]), strict=True)


def sweep(line: Line) -> Iterator[Block]:
    """All pairs of a line, a block at a time."""
    return (block(line, rows) for rows in spans(line))


def spans(line: Line) -> Iterator[slice]:
    """The rows of each block, one block after the other."""
    pairs = np.cumsum(line.followers)
    first = 0
    while first < len(pairs):
        done = pairs[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(pairs, done + AT_ONCE, side="right")))
        yield slice(first, last)
        first = last


def block(line: Line, rows: slice) -> Block:
    """The pairs of these rows of a line."""
    times = line.followers[rows]
    right = stretches(line.after[rows], times)
    made = Block(rows, times, right, np.zeros(len(right), dtype=np.int8))
    _decide(line, made)
    return made


def _decide(line: Line, block: Block) -> None:
    """Fills in the outcomes of a block."""
    left, right, outcome = block.left, block.right, block.outcome
    outside = (left(line.ends) < line.begins.take(right)) | (line.ends.take(right) < left(line.begins))
    np.multiply(outside.view(np.int8), np.int8(PERHAPS_APART), out=outcome)
    if line.days is not None:
        here, there = left(line.days), line.days[right]
        outcome[outside & (here >= 0) & (here == there)] = CERTAINLY_APART
    if line.periods is not None:
        begin, end, one = line.periods
        here, there = left(one), one[right]
        outcome[(left(begin) > end[right]) | (begin[right] > left(end))] = OTHER_PERIOD
        outcome[(here >= 0) & (there >= 0) & (here != there)] = OTHER_PERIOD
    if line.days is not None:
        here, there = left(line.days), line.days[right]
        outcome[(here >= 0) & (there >= 0) & (here != there)] = ELSEWHERE
    if line.place is not None:
        here, there = left(line.place), line.place[right]
        outcome[(here != there) & (here >= 0) & (there >= 0)] = ELSEWHERE


def _by_moment(data: Coded, comparable: Numbers) -> tuple[Numbers, Numbers]:
    """The comparable statements by kind, first day and moment; and a number of the moment of each."""
    kind, first = data.kinds.of[comparable], data.covers_from[comparable]
    rest = (data.covers_to, data.certain, data.place, data.period_from, data.period_to)
    moment = codes_of(kind, first, *(each[comparable] for each in rest))
    one = first_of(moment)
    rank = np.empty_like(one)
    rank[np.lexsort((first[one], kind[one]))] = np.arange(len(one))
    of = rank.astype(np.min_scalar_type(len(one)))[moment]
    order = np.argsort(of, kind="stable")
    return comparable[order], of[order].astype(np.int64)


def _numbered(first: Numbers, last: Numbers, certain: Numbers) -> Numbers:
    """One number for each first and last day that are certain, from 0 on; -1 for the others."""
    return np.where(certain, codes_of(first, last), -1)


def _followers(kind: Numbers, first: Numbers, last: Numbers) -> Numbers:
    """How many statements of its kind, sorted by their first day, begin after each one but not after its last day."""
    begins, until = (kind * (2 * BEYOND) + day.clip(-BEYOND, BEYOND - 1) for day in (first, last))
    followers: Numbers = np.searchsorted(begins, until, side="right") - np.arange(1, len(kind) + 1)
    return followers
