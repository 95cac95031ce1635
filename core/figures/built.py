"""A figure, put together from plain traces and a plain layout."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from core.figures.marks import Trace


def built(traces: Sequence[Trace], layout: dict[str, Any]) -> go.Figure:
    """The figure as it was drawn up. Plotly does not check it, which takes many times as long as all else: the tests
    have it do so."""
    return go.Figure(list(traces), layout=layout, _validate=False)
