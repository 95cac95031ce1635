"""The sides of a check: statements, or sums of one origin's statements, as arrays; and what makes a check sure."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any, Self

import numpy as np
import pandas as pd

from core.analysis.intervals import Intervals, Numbers, plus
from core.analysis.rules.coding import UNKNOWN, Coded
from core.frames import expect
from core.models.annotation import AMOUNTS
from core.times import parse

INPUTS = "; "
"""Between the ids of the statements that a check is made from."""

BOUNDS, TIME, PLACE, PERIOD, TERM = "bounds", "time", "place", "period", "term"
"""What leaves a check undecided: the numbers, or whether they are of one time, place, period or way of counting."""


@dataclass(frozen=True, slots=True)
class Period:
    """Between which days a period begins and ends; the ends of UNKNOWN where that is not known."""

    begins_from: Numbers
    begins_to: Numbers
    ends_from: Numbers
    ends_to: Numbers


@dataclass(frozen=True, slots=True)
class Sides:
    """One entry a side: its number as we read it and as it was stated, and when, where and how it was counted.

    `explained` is False where a word was printed for what is counted, and the speaker does not say what it covers.
    """

    ids: Numbers
    origin: Numbers
    read: Intervals
    stated: Intervals
    known_from: Numbers
    known_to: Numbers
    period: Period
    place: Numbers
    explained: Numbers

    def __len__(self) -> int:
        return len(self.ids)

    def take(self, entries: Any) -> Self:
        """These entries, in this order; `(slice(None), None)` makes a column of them, to be set beside a row."""
        taken: Self = _each(self, entries)
        return taken

    def as_column(self) -> Self:
        return self.take((slice(None), None))


def sides(data: Coded, statements: pd.DataFrame) -> Sides:
    """Every statement as a side, in the order of the rows. `data` are the same statements."""
    expect(statements, *AMOUNTS, "period", "period_certain", "term", "term_means")
    return Sides(
        ids=data.ids.to_numpy(dtype=object),
        origin=data.origin.codes,
        read=data.bounds,
        stated=_stated(statements, data.bounds),
        known_from=data.covers_from,
        known_to=data.covers_to,
        period=_period(data, statements),
        place=data.place,
        explained=(statements["term"].isna() | statements["term_means"].notna()).to_numpy(),
    )


def summed(first: Sides, second: Sides) -> Sides:
    """What two numbers of one origin add up to, wherever they may be of one time and place; as of the later of them."""
    column = first.as_column()
    meet = (column.known_from <= second.known_to) & (second.known_from <= column.known_to)
    left, right = np.nonzero((column.origin == second.origin) & meet & ~elsewhere(column, second))
    a, b = first.take(left), second.take(right)
    return replace(
        a,
        ids=a.ids + INPUTS + b.ids,
        read=plus(a.read, b.read),
        stated=plus(a.stated, b.stated),
        known_from=np.maximum(a.known_from, b.known_from),
        known_to=np.maximum(a.known_to, b.known_to),
        period=replace(a.period, begins_from=np.minimum(a.period.begins_from, b.period.begins_from)),
        place=np.maximum(a.place, b.place),
        explained=a.explained & b.explained,
    )


def elsewhere(left: Sides, right: Sides) -> Numbers:
    """True where both name a place, and not the same one."""
    apart: Numbers = (left.place != right.place) & (left.place >= 0) & (right.place >= 0)
    return apart


def doubts(left: Sides, right: Sides) -> Mapping[str, Numbers]:
    """Where the left, though of the right's kind, need not lie within it.

    It may have been counted later, or elsewhere, or from an earlier day on, or the right may count something else.
    """
    return {
        TIME: left.known_to > right.known_from,
        PLACE: (right.place >= 0) & (right.place != left.place),
        PERIOD: right.period.begins_from > left.period.begins_from,
        TERM: ~right.explained,
    }


def _each(side: Any, entries: Any) -> Any:
    """The same entries of every array of a record of arrays, and of the records within it."""
    values = (getattr(side, name) for name in _names(side.__class__))
    return side.__class__(*(v[entries] if isinstance(v, np.ndarray) else _each(v, entries) for v in values))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of the fields of such a record."""
    return tuple(field.name for field in fields(kind))


def _stated(statements: pd.DataFrame, bounds: Intervals) -> Intervals:
    """The numbers as they stand, with the ends that their hedges leave open; NaN where none is stated."""
    low, high, best = (statements[name] for name in AMOUNTS)
    known = low.notna() | high.notna() | best.notna()
    lower = best.fillna(low).fillna(0.0).where(known)
    upper = best.fillna(high).fillna(np.inf).where(known)
    return replace(bounds, lower=lower.to_numpy(), upper=upper.to_numpy())


def _period(data: Coded, statements: pd.DataFrame) -> Period:
    """A certain period fills its days. Any other begins within its first part, and ends some time after that."""
    certain = statements["period_certain"].to_numpy()
    period, values = pd.factorize(statements["period"], use_na_sentinel=False)
    begins_to = np.array([_last_day_to_begin(value) for value in values], dtype=np.int64)[period]
    return Period(
        begins_from=data.period_from,
        begins_to=np.where(certain, data.period_from, begins_to),
        ends_from=np.where(certain, data.period_to, data.period_from),
        ends_to=data.period_to,
    )


def _last_day_to_begin(period: Any) -> int:
    """The last day on which a period of this EDTF value can begin, in days from 1970."""
    start = None if pd.isna(period) else period.split("/")[0]
    latest = None if start in (None, "..") else parse(start).latest
    return UNKNOWN.max if latest is None else int(np.datetime64(latest, "D").astype(np.int64))
