"""A chart of several lanes in parts, one after the other on a big screen: whole lanes each, on the axes of all."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

import plotly.graph_objects as go

from core.figures.large.lanes import tops_of
from core.figures.large.parts import picked

Part = dict[str, Any]


def lane_parts(figure: go.Figure, parts: int) -> list[go.Figure]:
    """The figure in so many parts of whole lanes, as equally high as may be, or in one for each lane."""
    spec = figure.to_plotly_json()
    tops, bottom = tops_of(spec["layout"]), _bottom(spec["layout"])
    if parts < 2 or len(tops) < 2:
        return [figure]
    ways = ((0.0, *cuts, bottom) for cuts in combinations(tops[1:], min(parts, len(tops)) - 1))
    return [_between(spec, top, end) for top, end in pairwise(min(ways, key=_tallest))]


def _bottom(layout: Part) -> float:
    return float(layout.get("yaxis", {}).get("range", (0.0,))[0])


def _tallest(edges: Iterable[float]) -> float:
    return max(end - top for top, end in pairwise(edges))


def _between(spec: Part, top: float, end: float) -> go.Figure:
    """What stands between two heights, moved up to the first row; the key stays."""
    layout, axis = spec["layout"], spec["layout"]["yaxis"]
    rows = [index for index, middle in enumerate(axis["tickvals"]) if top <= middle < end]
    own = {
        "range": [end - top, 0],
        "tickvals": [axis["tickvals"][index] - top for index in rows],
        "ticktext": [axis["ticktext"][index] for index in rows],
    }
    moved = {
        "yaxis": axis | own,
        "annotations": list(_moved(layout["annotations"], ("y",), top, end)),
        "shapes": list(_moved(layout["shapes"], ("y0", "y1"), top, end)),
    }
    return go.Figure([_cut(trace, top, end) for trace in spec["data"]], layout | moved)


def _moved(notes: Sequence[Part], ends: Sequence[str], top: float, end: float) -> Iterator[Part]:
    """Notes or shapes that begin between these heights; those of the key as they are."""
    for note in notes:
        if note.get("yref", "y") != "y":
            yield note
        elif top <= note[ends[0]] < end:
            yield note | {name: note[name] - top for name in ends}


def _cut(trace: Part, top: float, end: float) -> Part:
    """The points of a trace between these heights. None, a gap in a line, stays with the point before it."""
    if trace.get("yaxis", "y") != "y":
        return trace
    heights = list(trace["y"])
    kept = [index for index, _ in enumerate(heights) if top <= _height(heights, index) < end]
    cut = {name: picked(value, kept, len(heights)) for name, value in trace.items()}
    return cut | {"y": [None if y is None else y - top for y in cut["y"]]}


def _height(heights: Sequence[float | None], index: int) -> float:
    height = heights[index]
    return _height(heights, index - 1) if height is None else height
