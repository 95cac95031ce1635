"""Checks that divide: shares of the speaker's own whole, and how long a force lasts at a rate of losses."""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from core.analysis.check_rows import DEPLETION, SHARE, Checked
from core.analysis.checking import Outcome, Reckoned, outcome
from core.analysis.intervals import (
    Intervals,
    Numbers,
    apart,
    minus,
    never_above,
    not_negative,
    over,
    times,
    wholly_below,
    within,
)
from core.analysis.material import Material
from core.analysis.sides import Sides
from core.units import days_of_duration, days_of_rate


def checked_shares(given: Material) -> Iterator[Checked]:
    """The speaker says what it is a part of: no time, place or term leaves that open."""
    divisible = given.facts & (given.sides.read.upper > 0)
    rows = [(given.place[part], given.place[whole]) for part, whole in given.shares()]
    part, whole = _columns(given, [row for row in rows if given.facts[row[0]] and divisible[row[1]]], 2)
    read, stated = over(part.read, whole.read), over(part.stated, whole.stated)
    entire = Intervals.at(1.0, len(part))
    found = _each(never_above(read, entire), wholly_below(entire, read))
    subjects = given.subjects_of(part)
    yield Checked(SHARE, subjects, "share", (part, whole), Reckoned(read, stated), Reckoned(entire, entire), found)


def checked_depletions(given: Material) -> Iterator[Checked]:
    """The time that a source states, and what its own rate makes of a speaker's own whole and part.

    Nothing is said of how many remain: the difference is only divided.
    """
    for duration, depleted in given.named_by("depletes").items():
        days = days_of_duration(given.unit_of(duration))
        for rate, lost in given.named_by("rate_of").items():
            days_of = days_of_rate(given.unit_of(rate))
            if days is not None and days_of is not None:
                rows = _depletions(given, (depleted, lost, rate, duration))
                yield _depleted(given, _columns(given, rows, 4), days_of, days)


def _depleted(given: Material, inputs: Sequence[Sides], days_of_rate: float, days: float) -> Checked:
    whole, part, rate, duration = inputs
    one, stated_days = Intervals.at(days_of_rate), Intervals.at(days)
    read, stated = (
        not_negative(over(minus(of_whole, of_part), over(of_rate, one)))
        for of_whole, of_part, of_rate in (
            (whole.read, part.read, rate.read),
            (whole.stated, part.stated, rate.stated),
        )
    )
    right = Reckoned(times(duration.read, stated_days), times(duration.stated, stated_days))
    found = _each(within(read, right.read), apart(read, right.read))
    return Checked(DEPLETION, given.subjects_of(whole), "days", inputs, Reckoned(read, stated), right, found)


def _depletions(given: Material, measures: Sequence[str]) -> list[tuple[int, ...]]:
    """Where whole, part, rate and time stand: whole and part in a speaker's own words, rate and time of one origin."""
    depleted, lost, rate, duration = measures
    measure, subject = given.statements["measure"].tolist(), given.statements["subject"].tolist()
    rates = np.flatnonzero(given.facts & given.measuring(rate) & (given.sides.read.upper > 0)).tolist()
    times_left = np.flatnonzero(given.numbered & given.measuring(duration)).tolist()
    shares = [(given.place[whole], given.place[part]) for part, whole in given.shares()]
    fitting = [pair for pair in shares if (measure[pair[0]], measure[pair[1]]) == (depleted, lost)]
    return [
        (*pair, at, until)
        for pair, at, until in product(fitting, rates, times_left)
        if given.facts[list(pair)].all() and len({subject[place] for place in (*pair, at, until)}) == 1
        if given.sides.origin[at] == given.sides.origin[until]
    ]


def _each(holds: Numbers, broken: Numbers) -> list[Outcome]:
    return [outcome(*each) for each in zip(holds, broken, strict=True)]


def _columns(given: Material, rows: Sequence[Sequence[int]], width: int) -> list[Sides]:
    """The sides at the positions of each column of the rows."""
    places = np.array(rows, dtype=np.int64).reshape(-1, width)
    return [given.sides.take(places[:, column]) for column in range(width)]
