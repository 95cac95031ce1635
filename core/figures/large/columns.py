"""Columns of a matrix on a big screen: only those that hold a cell, and their heads flat where there is room.

On a page every matter keeps its column on every step of the clock; a screen shows one moment, and has no room to spare.
"""

from collections.abc import Sequence
from typing import Any

from core.figures.large.parts import CELLS, LINES
from core.figures.large.rows import cell_letters
from core.figures.texts import unbroken
from core.figures.theme import LARGE

PANEL, LETTER, LINE = 620, 6.6, 17
"""Width of all columns, width of a letter, height of a line, in pixels of the page."""

BESIDE, APART = 12, 2
"""Pixels beside the names of rows, and letters between two heads."""

FLAT = 8
"""With no more columns than this, their heads lie flat; with more, where each of their words has room."""

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
    margin = layout["margin"] | {"l": _beside_rows(layout)}
    headed = layout | {"xaxis": axis, "margin": margin}
    return moved, _headed(headed, [name.replace("<br>", " ") for name in names], cell_letters(moved))


def hold_all(traces: Sequence[Part], layout: Part) -> bool:
    """Whether the columns that hold anything hold a cell in every row, so that none of what is shown is blank."""
    if HEADS not in layout.get("xaxis", {}):
        return False
    bars = [trace for trace in traces if trace.get("name") == CELLS]
    cells = {spot for bar in bars for spot in zip(bar["x"], bar["base"], strict=True)}
    return len(cells) == len({column for column, _ in cells}) * len(layout["yaxis"][HEADS])


def _beside_rows(layout: Part) -> float:
    """The margin at the left: no wider than the names of rows need."""
    longest = max(len(line) for name in layout["yaxis"][HEADS] for line in name.split("<br>"))
    return float(min(layout["margin"]["l"], LETTER * longest + BESIDE))


def _headed(layout: Part, names: Sequence[str], cell: int) -> Part:
    """The layout with these heads, where a cell has so many letters: flat ones in as many lines as they need."""
    letters = max(int(PANEL / len(names) / LETTER), cell) - APART
    folded = [unbroken(name, letters) for name in names]
    if len(names) > FLAT and max(len(line) for lines in folded for line in lines) > letters:
        return layout | {"xaxis": layout["xaxis"] | {HEADS: list(names)}}
    margin = layout["margin"] | {"t": LINE * max(map(len, folded)) + LARGE, "r": 12}
    heads = {HEADS: ["<br>".join(lines) for lines in folded], "tickangle": 0}
    return layout | {"margin": margin, "xaxis": layout["xaxis"] | heads}
