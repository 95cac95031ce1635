"""The two axes of a forest plot: quantity, and the time that each number is about."""

from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

import numpy as np
import pandas as pd

from core.figures.texts import number_text
from core.models.annotation import AMOUNTS

SQUASHED = 0.9
"""An axis leaves zero only if the lowest drawn bound is above this share of the highest."""

ROOM = 0.06
"""Empty share of the axis after its last mark."""

ARROW = 1.3
"""An open upper end is drawn at least up to this multiple of its number."""

SHORTEST = 28
"""The fewest days that a time axis spans before room is added."""

TICKS = 7
"""About so many ticks stand on an axis, and no more."""

EXTENT = ("lower", "upper", *AMOUNTS, "hedge")
"""The columns of marks from which an axis is made; without all but the first two, as if all were whole."""

FIRST_DAY, LAST_DAY = pd.Timestamp(date.min), pd.Timestamp(date.max)
"""No axis of time leaves the years that a date can have."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A quantity axis from `first` to `last`; `note` says so wherever it does not start at zero.

    `in_parts` is True where a number that somebody stated is no whole one.
    """

    first: float
    last: float
    in_parts: bool = False

    @property
    def note(self) -> str:
        """What an axis title says of where it starts; empty for zero."""
        return f"; the axis starts at {self.first:,.12g}, not at 0" if self.first else ""

    @property
    def span(self) -> float:
        """From the first to the last, in the unit of the axis."""
        return self.last - self.first

    @property
    def tick_step(self) -> float | None:
        """One, where smaller steps would count parts of what is counted whole; else None, and Plotly chooses."""
        return 1.0 if self.span <= 8 and not self.in_parts else None

    @property
    def steps(self) -> dict[str, float]:
        """What an axis is told of its steps: nothing where Plotly chooses."""
        return {} if self.tick_step is None else {"dtick": self.tick_step}

    @property
    def tick_digits(self) -> int:
        """So many digits have the numbers at its ticks after the point."""
        return 0 if self.tick_step else max(0, -floor(log10(self.span / TICKS)))

    @property
    def tick_letters(self) -> int:
        """So many characters has the longest number at its ticks."""
        point = 1 if self.tick_digits else 0
        return len(number_text(round(self.last))) + point + self.tick_digits


def quantity_scale(marks: pd.DataFrame) -> Scale:
    """From zero to a little beyond the last mark.

    It leaves zero only where that would squash several marks into the last tenth; so never with a mark that is open
    downwards, since that one reaches towards zero.
    """
    lower, upper = marks["lower"], marks["upper"].replace(np.inf, np.nan)
    highest = max(upper.max(), (marks["lower"][marks["upper"] == np.inf] * ARROW).max(), key=_known)
    lowest = lower.min()
    first = 0.0
    if len(marks) > 1 and lowest > SQUASHED * highest:
        first = _round_below(lowest - (highest - lowest) / 2, (highest - lowest) or highest * 0.1)
    last = highest + ROOM * (highest - first)
    return Scale(float(first), float(last if last > first else first + 1.0), _in_parts(marks))


def _in_parts(marks: pd.DataFrame) -> bool:
    """Whether a number as stated, or an end of the band of a vague word, is no whole one."""
    stated = marks[[name for name in AMOUNTS if name in marks]]
    bands = marks.loc[marks["hedge"] == "vague", ["lower", "upper"]] if "hedge" in marks else stated[:0]
    numbers = np.concatenate([each.to_numpy(dtype=float).ravel() for each in (stated, bands)])
    return bool((numbers[np.isfinite(numbers)] % 1).any())


def _known(number: float) -> float:
    return -np.inf if pd.isna(number) else number


def _round_below(number: float, unit: float) -> float:
    step = 10.0 ** floor(log10(unit))
    return max(0.0, floor(number / step) * step)


@dataclass(frozen=True, slots=True)
class Days:
    """A time axis; `first` and `last` are days, `last` exclusive unless it is the last day of all."""

    first: pd.Timestamp
    last: pd.Timestamp

    @property
    def tick_format(self) -> str:
        """Of d3: days up to 75 of them, months up to 1,000 days, else years."""
        length = (self.last - self.first).days
        return "%-d %b\n%Y" if length <= 75 else "%b\n%Y" if length <= 1000 else "%Y"


def day_scale(marks: pd.DataFrame) -> Days | None:
    """All known days that the marks are about, with some room; None when no day is known."""
    known = pd.concat([marks["covers_earliest"], marks["covers_latest"]]).dropna()
    if known.empty:
        return None
    first, last = known.min(), known.max()
    length = (last - first).days
    spanned = max(length, SHORTEST)
    room = pd.Timedelta(days=ceil((spanned - length) / 2 + spanned * ROOM) + 1)
    return Days(max(first - room, FIRST_DAY), min(last + room + pd.Timedelta(days=1), LAST_DAY))


def day_text(day: pd.Timestamp) -> str:
    """A day as Plotly reads it: "2025-02-07", with four digits of the year whatever the system's own way."""
    return day.date().isoformat()
