"""Columns of a matrix on a big screen: only those that hold a cell, and their heads flat where there is room.

On a page every matter keeps its column on every step of the clock; a screen shows one moment, and has no room to spare.
"""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from core.figures.large_parts import CELLS, LINES
from core.figures.theme import LARGE

PANEL, LETTER, LINE = 620, 6.6, 17
"""Width of all columns, width of a letter, height of a line, in pixels of the page."""

FLAT = 8
"""With no more columns than this, their heads lie flat."""

HEADS = "ticktext"

Part = dict[str, Any]


def with_held_columns(traces: Sequence[Part], layout: Part) -> tuple[list[Part], Part]:
    """Traces and layout without the columns that hold nothing; as they are where columns have no heads, or lines
    that lead from one to another."""
    heads = layout.get("xaxis", {}).get(HEADS)
    held = sorted({x for trace in traces if trace.get("name") == CELLS for x in trace["x"]})
    if not heads or not held or any(trace.get("name") == LINES for trace in traces):
        return list(traces), layout
    place = {column: index for index, column in enumerate(held)}
    moved = [trace | {"x": [place[x] for x in trace["x"]]} for trace in traces]
    names = [heads[int(column)] for column in held]
    axis = layout["xaxis"] | {"range": [-0.5, len(held) - 0.5], "tickvals": list(range(len(held)))}
    return moved, _headed(layout | {"xaxis": axis}, [name.replace("<br>", " ") for name in names])


def _headed(layout: Part, names: Sequence[str]) -> Part:
    """The layout with these heads: flat ones in as many lines as they need."""
    if len(names) > FLAT:
        return layout | {"xaxis": layout["xaxis"] | {HEADS: list(names)}}
    folded = ["<br>".join(wrap(name, max(int(PANEL / len(names) / LETTER) - 2, 8))) for name in names]
    top = LINE * max(name.count("<br>") + 1 for name in folded) + LARGE
    margin = layout["margin"] | {"t": top, "r": 12}
    return layout | {"margin": margin, "xaxis": layout["xaxis"] | {HEADS: folded, "tickangle": 0}}
