"""Marks that are true to their hedge (design §4): the shape alone says how a number was worded.

| hedge            | mark                                                                       |
|------------------|----------------------------------------------------------------------------|
| exact            | filled circle; a slim strip for the rounding, if any, which is our reading |
| about, estimate  | filled circle; a broader pale band for the tolerance, which is our reading |
| at least         | a tick at the number, a short shaft to the right that ends in an arrow     |
| more than        | the same with a hollow tick                                                |
| up to, nearly    | a tick at the number, a short shaft to the left that ends in an arrow      |
| less than        | the same with a hollow tick                                                |
| range            | a bar with a cap at either stated end, and nothing between them            |
| vague            | a hatched band without caps, which is our reading                          |
| forecast         | whatever it is: hollow, thin and dashed; a vague band as it is             |
| withdrawn        | whatever it is: struck out, with a cross at each end that was stated       |

What was stated is dark, what we read is pale and has no outline. A shaft is as long for every number, but never longer
than what is left of zero: its length says nothing.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import isnan
from typing import Any

from core.figures.shapes import MarkShape
from core.figures.theme import Theme, tint
from core.wording.titles.spread import DOWNWARDS, UPWARDS

Axes = dict[str, str]
"""The axes that a trace is drawn on."""

AXES: Axes = {"xaxis": "x", "yaxis": "y"}
"""Those of a figure that has no others."""

Trace = dict[str, Any]
"""A trace as Plotly takes it; plain until the figure is put together, which then checks each once."""

BAND_HEIGHT = {"rounding": 8, "tolerance": 16, "reading": 18}
HOLLOW = "-open"
DOT, ARROW, CROSS, HOLLOW_LINE, RING = 11, 16, 18, 2, 1.5
"""Sizes in pixels; thickness of the line of a hollow symbol and of the ring around a dot. A dot is higher than a strip,
since it is what was stated; a cross is wider than what it strikes out."""

NECK = 0.92
"""The share of a shaft up to which a line runs below its arrow."""

PALE = 0.4
"""How strong the colour of what we read is."""

SILENT = {"hoverinfo": "skip"}


def mark_traces(marks: Sequence[MarkShape], look: Theme, axes: Axes) -> list[Trace]:
    """All visible marks: one trace a shape, never one a row."""
    strokes = [_ticks(marks), _hollow_ticks(marks, look)]
    traces = [_bands(marks), *_lines(marks), *strokes, _circles(marks, look), *_arrows(marks), _crosses(marks, look)]
    return [trace | SILENT | axes for trace in traces if trace["y"]]


def _bands(marks: Iterable[MarkShape]) -> Trace:
    """What we read into a number: pale and without an outline, so that it never outdoes what was stated."""
    read = [mark for mark in marks if mark.basis in BAND_HEIGHT and not mark.is_whole]
    return {
        "type": "bar",
        "name": "bands",
        "orientation": "h",
        "base": [mark.lower for mark in read],
        "x": [mark.upper - mark.lower for mark in read],
        "y": [mark.y for mark in read],
        "width": [BAND_HEIGHT[mark.basis] for mark in read],
        "marker": {
            "color": [mark.colour if mark.is_read else tint(mark.colour, PALE) for mark in read],
            "line": {"width": 0},
            "cornerradius": 4,
            "pattern": {"shape": ["/" if mark.is_read else "" for mark in read], "size": 7, "solidity": 0.35},
        },
    }


def _lines(marks: Iterable[MarkShape]) -> list[Trace]:
    """One trace for each colour and kind of line; rows are parted by gaps, so that nothing joins them."""
    lined = [mark for mark in marks if mark.hedge in (*UPWARDS, *DOWNWARDS, "range")]
    return [_line(list(group), *style) for style, group in groupby(sorted(lined, key=_line_style), key=_line_style)]


def _line_style(mark: MarkShape) -> tuple[str, bool, bool]:
    return mark.colour, mark.hedge == "range", mark.forecast


def _line(marks: Sequence[MarkShape], colour: str, is_range: bool, forecast: bool) -> Trace:
    width = 2 if forecast else 6 if is_range else 3
    return {
        "type": "scatter",
        "name": "lines",
        "mode": "lines",
        "x": [x for mark in marks for x in (*_line_ends(mark), None)],
        "y": [y for mark in marks for y in (mark.y, mark.y, None)],
        "line": {"color": colour, "width": width, "dash": "5px,4px" if forecast else "solid"},
    }


def _line_ends(mark: MarkShape) -> tuple[float, float]:
    """A line ends within its arrow, whose tip it would blunt."""
    open_up, open_down = mark.hedge in UPWARDS, mark.hedge in DOWNWARDS
    neck = NECK * (mark.end - mark.start)
    return mark.end - neck if open_down else mark.start, mark.start + neck if open_up else mark.end


def _ticks(marks: Iterable[MarkShape]) -> Trace:
    """Upright strokes where a number was stated: at the one end of an open mark, at both ends of a range."""
    ends = [(mark, end) for mark in marks for end in _stated_ends(mark)]
    strokes = [(end, mark.y, mark.colour, _stroke(mark)) for mark, end in ends]
    return _strokes("ticks", 18, strokes)


def _stated_ends(mark: MarkShape) -> list[float]:
    return [end for end in (mark.low, mark.high) if not isnan(end)]


def _stroke(mark: MarkShape) -> float:
    return 8.0 if mark.is_left_out else 2.0 if mark.forecast else 4.0


def _hollow_ticks(marks: Iterable[MarkShape], look: Theme) -> Trace:
    ends = [(mark, end) for mark in marks if mark.is_left_out for end in _stated_ends(mark)]
    strokes = [(end, mark.y, look.background, 4.0) for mark, end in ends]
    return _strokes("hollow ticks", 13, strokes)


def _strokes(name: str, size: int, strokes: Sequence[tuple[float, float, str, float]]) -> Trace:
    """Strokes given as x, y, colour and thickness in pixels."""
    line = {"color": [colour for _, _, colour, _ in strokes], "width": [width for _, _, _, width in strokes]}
    marker = {"symbol": "line-ns", "size": size, "line": line}
    return _points(name, [(x, y) for x, y, _, _ in strokes], marker)


def _circles(marks: Iterable[MarkShape], look: Theme) -> Trace:
    """A dot in a ring of the colour of the page, so that it stands out from its band as from the page."""
    pointed = [mark for mark in marks if not isnan(mark.best)]
    ring = {"width": [HOLLOW_LINE if mark.forecast else RING for mark in pointed], "color": look.background}
    shape = _shape("circle", pointed, DOT) | {"line": ring}
    return _points("circles", [(mark.best, mark.y) for mark in pointed], shape)


def _arrows(marks: Iterable[MarkShape]) -> list[Trace]:
    """Where nobody stated an end, an arrow leaves it open; its tip is the end of the shaft."""
    up = [mark for mark in marks if mark.hedge in UPWARDS]
    down = [mark for mark in marks if mark.hedge in DOWNWARDS]
    return [
        _points("open upwards", [(mark.end, mark.y) for mark in up], _arrow(up, 90)),
        _points("open downwards", [(mark.start, mark.y) for mark in down], _arrow(down, -90)),
    ]


def _arrow(marks: Sequence[MarkShape], angle: int) -> dict[str, Any]:
    return _shape("arrow", marks, ARROW) | {"angle": angle}


def _crosses(marks: Iterable[MarkShape], look: Theme) -> Trace:
    """What was taken back is struck out where it was stated; a band that we read, at both of its ends."""
    points = [(end, mark.y) for mark in marks if mark.withdrawn for end in _struck(mark)]
    return _points("withdrawn", points, {"symbol": "x-thin", "size": CROSS, "line": {"color": look.text, "width": 2.5}})


def _struck(mark: MarkShape) -> list[float]:
    stated = [end for end in (mark.low, mark.high, mark.best) if not isnan(end)]
    return stated or [mark.lower, mark.upper]


def _shape(symbol: str, marks: Sequence[MarkShape], size: float) -> dict[str, Any]:
    """A filled symbol, hollow where the mark is a forecast."""
    return {
        "symbol": [symbol + HOLLOW if mark.forecast else symbol for mark in marks],
        "size": size,
        "color": [mark.colour for mark in marks],
        "opacity": 1,
        "line": {"width": [HOLLOW_LINE if mark.forecast else 0 for mark in marks]},
    }


def _points(name: str, points: Sequence[tuple[float, float]], marker: dict[str, Any]) -> Trace:
    x, y = [x for x, _ in points], [y for _, y in points]
    return {"type": "scatter", "name": name, "mode": "markers", "x": x, "y": y, "marker": marker, "cliponaxis": False}
