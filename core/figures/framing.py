"""Words inside a picture: lines above and below a chart, as high as they need, so that nothing is cut or overlaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from core.figures.measured import wrapped
from core.figures.texts import escaped
from core.figures.theme import Theme, base_layout, blank_axis

PAD = 28
"""Space around everything, in pixels."""

LEADING = 1.3
"""Height of a line as a multiple of its size, as Plotly sets it."""


FONT = '"Segoe UI", "Helvetica Neue", Arial, sans-serif'
"""Fonts that are there wherever a picture is opened: laid out in a font of the page alone, words would shift."""


ANSWERS = ("customdata", "hovertext", "hovertemplate", "hoverinfo")
"""What of a trace answers to a pointer, and to nothing else."""


@dataclass(frozen=True, slots=True)
class Block:
    """Foreign text in lines of one size, with the space below it in pixels. `head` stands before it in bold."""

    text: str
    size: int
    colour: str
    below: float = 0
    head: str = ""
    bold: bool = False

    def lines(self, room: float) -> list[str]:
        """The lines, each as markup of ours around escaped text."""
        head = f"{self.head}: " if self.head else ""
        lines = [escaped(line) for line in wrapped(head + self.text, self.size, room, bold=self.bold)]
        if self.bold:
            return [f"<b>{line}</b>" for line in lines]
        return [f"<b>{escaped(head)}</b>{lines[0].removeprefix(escaped(head))}", *lines[1:]] if head else lines

    def height(self, room: float) -> float:
        return len(self.lines(room)) * self.size * LEADING + self.below


def framed_figure(
    chart: go.Figure, above: Sequence[Block], below: Sequence[Block], look: Theme, width: int
) -> go.Figure:
    """The chart with these words above and below it, `width` pixels wide. Nothing in it answers to a pointer.

    The chart itself is not changed. A rule parts it from the words below it.
    """
    room, layout = width - 2 * PAD, chart.layout.to_plotly_json()
    own = layout["margin"]
    top, bottom = (PAD + sum(block.height(room) for block in blocks) for blocks in (above, below))
    margin = {"l": own["l"] + PAD, "r": own["r"] + PAD, "t": own["t"] + top, "b": own["b"] + bottom + PAD}
    inner = layout["height"] - own["t"] - own["b"]
    notes = [
        *_notes(above, room, -margin["l"] + PAD, 1, margin["t"] - PAD),
        *_notes(below, room, -margin["l"] + PAD, 0, -own["b"] - PAD),
    ]
    layout["annotations"] = [*layout.get("annotations", ()), *notes]
    layout["shapes"] = [*layout.get("shapes", ()), *_rule(own["l"], own["b"] + PAD / 2, look)]
    layout["font"] = layout["font"] | {"family": FONT}
    sizes = {"height": round(inner + margin["t"] + margin["b"]), "width": width, "margin": margin}
    return go.Figure([_still(trace) for trace in chart.data], layout=layout | sizes | {"hovermode": False})


def blank(look: Theme) -> go.Figure:
    """A chart of nothing, where the words are the picture."""
    margin = {"l": 0, "r": 0, "t": 0, "b": 0}
    axes = {"xaxis": blank_axis(range=[0, 1], visible=False), "yaxis": blank_axis(range=[0, 1], visible=False)}
    return go.Figure(layout={**base_layout(look, 10), "margin": margin, **axes})


def _still(trace: Any) -> dict[str, Any]:
    """A trace without what only a pointer would find."""
    return {name: value for name, value in trace.to_plotly_json().items() if name not in ANSWERS}


def _notes(blocks: Sequence[Block], room: float, left: float, edge: int, first: float) -> Iterator[dict[str, Any]]:
    """The blocks under one another, from `first` pixels above the upper (1) or lower (0) edge of the chart."""
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": left, "yref": "paper", "y": edge, "yanchor": "top"}
    for block in blocks:
        font = {"size": block.size, "color": block.colour}
        yield {**place, "yshift": first, "text": "<br>".join(block.lines(room)), "font": font, "borderpad": 0}
        first -= block.height(room)


def _rule(left: float, down: float, look: Theme) -> list[dict[str, Any]]:
    """A thin line across the picture, `down` pixels below the chart, from `left` pixels before it."""
    line = {
        "type": "line",
        "xref": "paper",
        "yref": "paper",
        "yanchor": 0,
        "ysizemode": "pixel",
        "y0": -down,
        "y1": -down,
        "line": {"width": 1, "color": look.grid},
    }
    return [{**line, "x0": 0, "x1": 1}, {**line, "xsizemode": "pixel", "xanchor": 0, "x0": -left, "x1": 0}]
