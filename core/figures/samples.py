"""The samples in a key: a mark for each shape, a bar for each kind of time, a colour for each kind of origin."""

from collections.abc import Sequence
from math import nan

from core.figures.doubt import grounds
from core.figures.marks import SILENT, Axes, Trace, mark_traces
from core.figures.shapes import MarkShape
from core.figures.theme import Theme
from core.figures.times import bar_style
from core.wording.titles.spread import DOWNWARDS, UPWARDS

LINE = 26
"""Height of a line of the key, in pixels."""

START, END = 0.006, 0.05
"""Where, from the left of its entry, a sample mark begins and ends, as shares of the width of the key."""

SAMPLES = {
    "exact": ("exact", "rounding", "a figure; strip: its rounding"),
    "whole": ("exact", "stated", "a figure"),
    "about": ("about", "tolerance", "about or estimated; band: our reading"),
    "at_least": ("at_least", "stated", "at least: no upper end stated"),
    "more_than": ("more_than", "stated", "more than: no upper end stated"),
    "up_to": ("up_to", "stated", "up to, nearly: no lower end"),
    "less_than": ("less_than", "stated", "less than: no lower end stated"),
    "range": ("range", "stated", "range: both ends stated"),
    "vague": ("vague", "reading", "vague word; band: our reading"),
    "forecast": ("exact", "stated", "hollow: a forecast"),
    "forecast_range": ("range", "stated", "dashed: a forecast"),
    "forecast_open": ("at_least", "stated", "dashed, hollow: a forecast"),
    "withdrawn": ("exact", "stated", "struck out: withdrawn"),
}
"""A sample mark for each shape, and what it means: hedge, basis of its bounds, words."""

TIMES = {"certain": ("", "these days"), "uncertain": ("/", "uncertain: some or all of these days")}
"""How a bar in the time panel is hatched, and what that means."""

Spots = list[tuple[float, float]]
"""Left end (share of the width) and middle (pixels from the top) of each entry."""


def shape_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    """A mark for each of these names of `SAMPLES`."""
    return mark_traces([_sample(name, *spot, look) for name, spot in zip(names, spots, strict=True)], look, axes)


def _sample(name: str, x: float, y: float, look: Theme) -> MarkShape:
    hedge, basis, _ = SAMPLES[name]
    start, end = x + START, x + END
    return MarkShape(
        hedge=hedge,
        basis=basis,
        forecast=name.startswith("forecast"),
        low=start if hedge in (*UPWARDS, "range") else nan,
        high=end if hedge in (*DOWNWARDS, "range") else nan,
        best=(start + end) / 2 if hedge in ("exact", "about") else nan,
        lower=start,
        upper=end,
        start=start,
        end=end,
        y=y,
        colour=look.text,
        withdrawn=name == "withdrawn",
    )


def time_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    """A bar for each of these names of `TIMES`."""
    style = bar_style([TIMES[name][0] for name in names], look, [1] * len(names))
    lengths = [END - START] * len(spots)
    bars = {"type": "bar", "orientation": "h", "base": _lefts(spots), "x": lengths, "width": 9, "marker": style}
    return [_in_key(bars, spots) | axes]


def doubt_samples(spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    """The ground of what is perhaps not yet published."""
    return [grounds(_lefts(spots), END - START, [y for _, y in spots], LINE - 6, look) | axes]


def kind_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    """A square in the colour of each of these kinds of origin."""
    style = {"symbol": "square", "size": 13, "color": [look.kind_colour(kind) for kind in names]}
    dots = {"type": "scatter", "mode": "markers", "x": _lefts(spots), "marker": style, "cliponaxis": False}
    return [_in_key(dots, spots) | axes]


def _lefts(spots: Spots) -> list[float]:
    return [x + START for x, _ in spots]


def _in_key(trace: Trace, spots: Spots) -> Trace:
    """A trace at the heights of these spots, that nothing points at."""
    return {"name": "key", **trace, "y": [y for _, y in spots], **SILENT}
