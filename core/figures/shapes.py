"""What is drawn of one number: what was stated of it, what we read into it, and how far its mark reaches on an axis."""

from dataclasses import dataclass, replace

from core.wording.titles.spread import DOWNWARDS, UPWARDS

SHAFT = 0.1
"""The length of an open end as a share of the axis."""


@dataclass(frozen=True, slots=True)
class MarkShape:
    """What is drawn of one number. `low`, `high`, `best`: as stated, NaN where not. `start`, `end`: all that is drawn,
    with an open end at the tip of its arrow. `y` in pixels from the top."""

    hedge: str
    basis: str
    forecast: bool
    low: float
    high: float
    best: float
    lower: float
    upper: float
    start: float
    end: float
    y: float
    colour: str
    withdrawn: bool = False

    @property
    def is_read(self) -> bool:
        """A vague word, whose whole band is our reading."""
        return self.basis == "reading"

    @property
    def is_left_out(self) -> bool:
        """The number that was stated is itself left out: more than it, or less."""
        return self.hedge in ("more_than", "less_than")

    @property
    def is_whole(self) -> bool:
        """An exact whole number of units leaves no rounding to draw: half a man is none."""
        return self.basis == "rounding" and self.best % 1 == 0 and self.upper - self.lower <= 1


def on_axis(mark: MarkShape, first: float, last: float) -> MarkShape:
    """The mark on an axis from `first` to `last`, with a shaft wherever it is open."""
    long = SHAFT * (last - first)
    if mark.hedge in UPWARDS:
        return replace(mark, end=min(mark.lower + long, last))
    return replace(mark, start=max(mark.upper - long, first)) if mark.hedge in DOWNWARDS else mark
