"""A matrix of very many rows in parts, one below the other on the page, one after the other on a big screen.

Each part has the heads of its columns: on a page that names columns at the diagonal only, they are told anew.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import sub
from typing import Any

import plotly.graph_objects as go

from core.figures.texts import trimmed

CELLS, HEADS, LINES = "cells", "heads of columns", "lines"
"""The names of the traces of cells, of the names at the diagonal, and of the thin lines between cells."""

LONGEST, LETTER = 26, 6.4
"""Letters of a tilted head, and the width of one, in pixels."""

Part = dict[str, Any]


def in_parts(figure: go.Figure, parts: int) -> list[go.Figure]:
    """The figure in so many parts of nearly equally many rows, if it is a matrix of as many; else as it is."""
    middles = figure.layout.yaxis.tickvals or ()
    if parts < 2 or len(middles) < parts or all(trace.name != CELLS for trace in figure.data):
        return [figure]
    spec, edges = figure.to_plotly_json(), _edges(middles)
    cuts = [round(len(middles) * part / parts) for part in range(parts + 1)]
    headed = spec if "ticktext" in spec["layout"]["xaxis"] else _with_heads(spec)
    return [_rows(headed, edges, first, last) for first, last in pairwise(cuts)]


def _edges(middles: Sequence[float]) -> list[float]:
    """The edges of rows, from their middles and from the first edge, which is zero."""
    edges = [0.0]
    for middle in middles:
        edges.append(2 * middle - edges[-1])
    return edges


def _rows(spec: Part, edges: Sequence[float], first: int, last: int) -> go.Figure:
    """The rows from `first` up to, but without, `last`."""
    top, bottom = edges[first], edges[last]
    layout, axis = spec["layout"], spec["layout"]["yaxis"]
    ticks = {name: list(axis[name])[first:last] for name in ("tickvals", "ticktext")}
    shapes = [shape for shape in layout.get("shapes", ()) if top <= shape["y0"] <= bottom]
    traces = [_cut(trace, top, bottom) for trace in spec["data"]]
    return go.Figure(traces, {**layout, "shapes": shapes, "yaxis": {**axis, **ticks, "range": [bottom, top]}})


def _cut(trace: Part, top: float, bottom: float) -> Part:
    """The points of a trace between these heights; a key, and lines that the axes cut, stay whole."""
    if trace.get("yaxis", "y") != "y" or trace.get("name") == LINES:
        return trace
    middles = (
        [base + y / 2 for base, y in zip(trace["base"], trace["y"], strict=True)] if "base" in trace else trace["y"]
    )
    kept = [index for index, middle in enumerate(middles) if top <= middle <= bottom]
    return {name: picked(value, kept, len(middles)) for name, value in trace.items()}


def picked(value: Any, kept: Sequence[int], of: int) -> Any:
    """Whatever is told point by point, of these points only."""
    if isinstance(value, dict):
        return {name: picked(each, kept, of) for name, each in value.items()}
    if isinstance(value, (list, tuple)) and len(value) == of:
        return [value[index] for index in kept]
    return value


def _with_heads(spec: Part) -> Part:
    """The figure with the names of its rows at the heads of its columns, too, tilted."""
    names = list(_names(spec["layout"]["yaxis"]["ticktext"]))
    reach = int(max(map(len, names)) * LETTER * 0.71) + 24
    layout, margin = spec["layout"], spec["layout"]["margin"]
    heads = {"tickvals": list(range(len(names))), "ticktext": names, "tickangle": -45, "showticklabels": True}
    axis = {**layout["xaxis"], **heads, "side": "top", "range": [-0.5, len(names) - 0.5]}
    wider = {**margin, "t": reach, "r": max(margin["r"], reach - 10)}
    data = [trace for trace in spec["data"] if trace.get("name") != HEADS]
    return {"data": data, "layout": {**layout, "xaxis": axis, "margin": wider}}


def _names(texts: Sequence[str]) -> Iterator[str]:
    """Names of rows without their markup, in one line each."""
    for text in texts:
        yield trimmed(sub("<[^>]*>", "", text.replace("<br>", " ")), LONGEST)
