"""Two figures as one: a chart, and its key below it."""

from typing import Any

import plotly.graph_objects as go

GAP = 14
"""Space between a chart and its key, in pixels."""

_X, _Y = "x8", "y8"
"""The axes of the key: no chart of ours has as many."""


def stacked(chart: go.Figure, key: go.Figure) -> go.Figure:
    """The chart of the axes x and y with a key, made on the axes x and y, below it; neither is changed.

    The key keeps its height in pixels and spans the width between the chart's margins.
    """
    above, below = plot_height(chart), plot_height(key)
    total = above + GAP + below
    layout: dict[str, Any] = chart.layout.to_plotly_json()
    own: dict[str, Any] = key.layout.to_plotly_json()
    layout["yaxis"] = layout["yaxis"] | {"domain": [1 - above / total, 1]}
    layout["xaxis8"] = own["xaxis"] | {"anchor": _Y, "domain": [0, 1]}
    layout["yaxis8"] = own["yaxis"] | {"anchor": _X, "domain": [0, below / total]}
    layout["annotations"] = [*layout.get("annotations", ()), *map(_moved, own.get("annotations", ()))]
    layout["height"] = total + layout["margin"]["t"] + layout["margin"]["b"]
    traces = [trace.to_plotly_json() | {"xaxis": _X, "yaxis": _Y} for trace in key.data]
    return go.Figure([*(trace.to_plotly_json() for trace in chart.data), *traces], layout=layout)


def plot_height(figure: go.Figure) -> float:
    """The height between the margins, in pixels."""
    margin = figure.layout.margin
    return float(figure.layout.height - margin.t - margin.b)


def _moved(note: dict[str, Any]) -> dict[str, Any]:
    return note | {"xref": _X, "yref": _Y}
