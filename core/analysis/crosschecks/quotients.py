"""Checks on a speaker's own whole: what share of it a part is, and whether it is used up in the time that is stated."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from core.analysis.crosschecks.check_rows import DEPLETION, SHARE, Checked
from core.analysis.crosschecks.checking import Outcome, Reckoned, outcome
from core.analysis.crosschecks.material import Material
from core.analysis.crosschecks.sides import Sides
from core.analysis.intervals import (
    Intervals,
    Numbers,
    apart,
    over,
    plus,
    times,
    wholly_below,
    within,
)
from core.units import days_of_duration, days_of_rate


def checked_shares(given: Material) -> Iterator[Checked]:
    """The speaker says what it is a part of: no time, place or term leaves that open, and no end of a bound.

    So a share is never more than its whole, but where its bounds leave nothing else.
    """
    divisible = given.facts & (given.sides.read.upper > 0)
    rows = [(given.place(part), given.place(whole)) for part, whole in given.shares()]
    part, whole = _columns(given, [row for row in rows if given.facts[row[0]] and divisible[row[1]]], 2)
    entire = Intervals.at(1.0, len(part))
    read, stated = (_within_whole(over(*each)) for each in ((part.read, whole.read), (part.stated, whole.stated)))
    more = wholly_below(entire, read)
    found = _each(~more, more)
    subjects = given.subjects_of(part)
    yield Checked(SHARE, subjects, "share", (part, whole), Reckoned(read, stated), Reckoned(entire, entire), found)


def _within_whole(share: Intervals) -> Intervals:
    """Shares as far as they can be shares: at most the whole, but for those that are surely more.

    An open end stays open: nobody stated how far "at least" a number goes.
    """
    cut = (share.upper > 1) & np.isfinite(share.upper) & ~wholly_below(Intervals.at(1.0, len(share.upper)), share)
    return replace(share, upper=np.where(cut, 1.0, share.upper), upper_open=share.upper_open & ~cut)


def checked_depletions(given: Material) -> Iterator[Checked]:
    """A speaker's own part, and what a source's own rate adds to it in the time that it states, against the whole.

    Nothing is subtracted: nobody says how many remain.
    """
    for duration, depleted in given.named_by("depletes").items():
        days = days_of_duration(given.unit_of(duration))
        for rate, lost in given.named_by("rate_of").items():
            days_of = days_of_rate(given.unit_of(rate))
            if days is not None and days_of is not None:
                rows = _depletions(given, (depleted, lost, rate, duration))
                yield _depleted(given, _columns(given, rows, 4), given.unit_of(depleted), days_of, days)


def _depleted(given: Material, inputs: Sequence[Sides], unit: str, days_of_rate: float, days: float) -> Checked:
    part, rate, duration, whole = inputs
    one, stated_days = Intervals.at(days_of_rate), Intervals.at(days)
    read = _Growth(part.read, over(rate.read, one), times(duration.read, stated_days))
    stated = _Growth(part.stated, over(rate.stated, one), times(duration.stated, stated_days))
    found = _each(within(whole.read, read.surely_passed), apart(read.reached, whole.read))
    as_stated = within(whole.stated, stated.surely_passed)
    left, right = Reckoned(read.reached, stated.reached, read.days), Reckoned(whole.read, whole.stated)
    return Checked(DEPLETION, given.subjects_of(whole), unit, inputs, left, right, found, as_stated)


@dataclass(frozen=True, slots=True)
class _Growth:
    """A number that grows by so many a day, from the first to the last of these days."""

    begun: Intervals
    a_day: Intervals
    days: Intervals

    @property
    def reached(self) -> Intervals:
        """What it can come to in these days."""
        return plus(self.begun, times(self.a_day, self.days))

    @property
    def surely_passed(self) -> Intervals:
        """What it passes in these days, whichever numbers within the bounds are meant.

        Where the bounds are too wide for that, the lower end is above the upper one, and nothing lies within.
        """
        first = self.begun.upper + _grown(self.a_day.upper, self.days.lower)
        last = self.begun.lower + _grown(self.a_day.lower, self.days.upper)
        return Intervals(first, last, self.days.lower_open, self.days.upper_open)


def _grown(a_day: Numbers, days: Numbers) -> Numbers:
    """So many a day over so many days; any number in no days, and none a day in any, come to nothing."""
    return times(Intervals.closed(a_day, a_day), Intervals.closed(days, days)).lower


def _depletions(given: Material, measures: Sequence[str]) -> list[tuple[int, ...]]:
    """Where part, rate, time and whole stand: part and whole in a speaker's own words, rate and time of one origin."""
    depleted, lost, rate, duration = measures
    measure, subject = given.statements["measure"].tolist(), given.statements["subject"].tolist()
    rates = np.flatnonzero(given.facts & given.measuring(rate) & (given.sides.read.upper > 0)).tolist()
    times_left = np.flatnonzero(given.numbered & given.measuring(duration)).tolist()
    shares = [(given.place(whole), given.place(part)) for part, whole in given.shares()]
    fitting = [pair for pair in shares if (measure[pair[0]], measure[pair[1]]) == (depleted, lost)]
    return [
        (part, at, until, whole)
        for (whole, part), at, until in product(fitting, rates, times_left)
        if given.facts[[whole, part]].all() and len({subject[place] for place in (whole, part, at, until)}) == 1
        if given.sides.origin[at] == given.sides.origin[until]
    ]


def _each(holds: Numbers, broken: Numbers) -> list[Outcome]:
    return [outcome(*each) for each in zip(holds, broken, strict=True)]


def _columns(given: Material, rows: Sequence[Sequence[int]], width: int) -> list[Sides]:
    """The sides at the positions of each column of the rows."""
    places = np.array(rows, dtype=np.int64).reshape(-1, width)
    return [given.sides.take(places[:, column]) for column in range(width)]
