"""A chart for a big screen: type that is read at the back of a room, in a box of fixed size, with nothing cut.

A figure is drawn for a page that scrolls: as high as its rows, with small type and a long key. Here its type and marks
grow until the box is full, its rows come closer as far as their words allow, and its key is told in a line or two.
Every figure of this package counts its rows in pixels, downwards (`yaxis`), and keeps its key on axes of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from core.figures.large.key import Thin, thin
from core.figures.large.lanes import with_lower_headings
from core.figures.large.letters import LETTER
from core.figures.large.rows import arrangements, closest, narrowest
from core.figures.large.signs import Sign, beside_numbers, numbered
from core.figures.large.sizes import enlarged
from core.figures.large.words import with_room
from core.figures.rows import MARK, WORDS
from core.figures.scales import Scale
from core.figures.theme import SMALL, Theme, blank_axis

__all__ = ["EDGE", "LEGIBLE", "MARK_SAMPLE", "SPACE", "Box", "Sign", "Staged", "key_beside", "staged"]

MOST, SPREAD = 2.0, 1.8
"""How many times larger than on a page type grows at most, and how far rows move apart where there is room."""

LEGIBLE = 0.85
"""Where type is smaller than this, beside that of a page, numbers at the marks would hide more than they tell."""

APART = 2
"""Letters between the numbers of two ticks."""

EDGE, SPACE = 10, 6
"""Pixels at the left of a key, and between a chart and its key."""

MARK_SAMPLE, CELL_SAMPLE = 750.0, 300.0
"""Pixels for one unit of the axis of samples in a key: that of marks runs from 0 to 1, that of cells by columns."""

STROKE, REACH, LONGEST, LETTERS = "line-ns", 0.7, 18.0, 7.0
"""The symbol of upright strokes, how far one reaches to each side as a share of its size, the size of the longest, and
half the height of a line of words, in the pixels of a page."""

Part = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Box:
    """The room for a chart and its key, in pixels of a screen 1,280 wide; larger screens show all of it larger."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Staged:
    """A chart, its key below it (None where the figure brought none), the height of both together, in pixels, and how
    many times larger than on a page its type is."""

    figure: go.Figure
    key: go.Figure | None
    height: float
    larger: float


def staged(figure: go.Figure, box: Box, signs: Sequence[Sign], look: Theme) -> Staged:
    """The figure, filling the box, with the numbers of `signs` at their marks. What was given is not changed."""
    traces, layout, small = _taken_apart(figure.to_plotly_json(), box.width)
    room = box.height - (small.height + SPACE if small.traces else 0)
    factor, traces, layout = _best(*with_lower_headings(traces, layout), Box(box.width, room))
    panel = _panel(layout, box.width / factor)
    layout |= {"xaxis": _with_fewer_ticks(layout["xaxis"], panel)}
    shown = signs if factor >= LEGIBLE else ()
    traces = [with_room(trace, layout["xaxis"], panel) for trace in traces]
    traces = [beside_numbers(trace, layout, panel) if shown else trace for trace in traces]
    traces = [enlarged(trace, factor) for trace in traces]
    layout = enlarged(layout, factor)
    layout |= {"width": box.width, "height": min(room, _height(layout, SPREAD * factor))}
    closer = (layout["height"] - _height(layout, 0)) / (factor * _span(layout))
    traces = [_below_words(trace, closer) for trace in traces]
    layout["annotations"] += numbered(traces, layout, shown, look, factor)
    key = key_beside(small, layout, box.width) if small.traces else None
    return Staged(go.Figure(traces, layout), key, layout["height"] + box.height - room, factor)


def _best(traces: Sequence[Part], layout: Part, box: Box) -> tuple[float, list[Part], Part]:
    """The arrangement whose type grows most, and how many times it grows."""
    ways = ((_factor(*way, box), *way) for way in arrangements(traces, layout))
    return max(ways, key=lambda way: way[0])


def _taken_apart(spec: Part, width: float) -> tuple[list[Part], Part, Thin]:
    """Traces and layout without the key, and the key as it is on a screen."""
    shared = _shared(spec["layout"])
    notes = [shared | note for note in spec["layout"].get("annotations", ())]
    small = [trace for trace in spec["data"] if trace.get("yaxis", "y") != "y"]
    x, y = (small[0]["xaxis"], small[0]["yaxis"]) if small else ("", "")
    layout = {name: part for name, part in spec["layout"].items() if name not in (_axis(x), _axis(y))}
    layout["yaxis"] = layout["yaxis"] | {"domain": [0, 1]}
    layout["annotations"] = [note for note in notes if not y or note.get("yref") != y]
    unit = MARK_SAMPLE if list(spec["layout"].get(_axis(x), {}).get("range", ())) == [0, 1] else CELL_SAMPLE
    rest = [trace for trace in spec["data"] if trace not in small]
    told = [note for note in notes if y and note.get("yref") == y]
    return rest, layout, thin(small, told, width - EDGE, unit)


def _below_words(trace: Part, closer: float) -> Part:
    """Upright strokes no longer than up to the words above them, where rows are `closer` than on a page."""
    marker = trace.get("marker", {})
    if marker.get("symbol") != STROKE:
        return trace
    most = ((MARK - WORDS) * closer - LETTERS) / REACH
    return trace | {"marker": marker | {"size": marker["size"] * min(1.0, most / LONGEST)}}


def _axis(name: str) -> str:
    """The layout's name of an axis: x8 is xaxis8."""
    return f"{name[:1]}axis{name[1:]}"


def _shared(layout: Part) -> Part:
    """What all annotations of a figure share, unless they say otherwise."""
    return dict(layout.get("template", {}).get("layout", {}).get("annotationdefaults", {}))


def _factor(traces: Sequence[Part], layout: Part, box: Box) -> float:
    """How many times larger all becomes that is counted in pixels, with rows as close as may be."""
    margins = layout["margin"]["t"] + layout["margin"]["b"]
    tall = box.height / (margins + closest(traces, layout) * _span(layout))
    return float(min(MOST, tall, box.width / narrowest(traces, layout)))


def _panel(layout: Part, width: float) -> float:
    """The width of the panel of quantities in a figure as wide as this."""
    start, end = layout["xaxis"].get("domain", (0, 1))
    return float((end - start) * (width - layout["margin"]["l"] - layout["margin"]["r"]))


def _with_fewer_ticks(axis: Part, width: float) -> Part:
    """The axis with no more ticks than their numbers have room beside each other, on a panel so many pixels wide."""
    if "nticks" not in axis:
        return axis
    scale = Scale(axis["range"][0], axis["range"][1], in_parts=axis.get("dtick") is None)
    number = LETTER * (scale.tick_letters + APART)
    return axis | {"nticks": min(axis["nticks"], int(width / number))}


def _height(layout: Part, pitch: float) -> float:
    """The height of a figure whose rows are `pitch` times as high as they are counted."""
    return float(layout["margin"]["t"] + layout["margin"]["b"] + pitch * _span(layout))


def _span(layout: Part) -> float:
    bottom, top = layout["yaxis"]["range"]
    return float(bottom - top)


def key_beside(small: Thin, layout: Part, width: float) -> go.Figure:
    """The key as a figure of its own, as wide as the screen; `layout` is that of the chart that it belongs to."""
    traces = [{**trace, "xaxis": "x", "yaxis": "y"} for trace in small.traces]
    font = {**layout["font"], "size": SMALL * 1.15}
    notes = [note | {"xref": "x", "yref": "y", "xshift": 0, "font": font} for note in small.notes]
    own = {
        "margin": {"l": EDGE, "r": 0, "t": 0, "b": 0},
        "width": width,
        "height": small.height,
        "font": font,
        "xaxis": blank_axis(range=[0, width - EDGE]),
        "yaxis": blank_axis(range=[small.height, 0]),
        "annotations": notes,
        "shapes": [],
    }
    shared = ("template", "paper_bgcolor", "plot_bgcolor", "showlegend", "dragmode", "barmode")
    return go.Figure(traces, {**{name: layout[name] for name in shared}, **own})
