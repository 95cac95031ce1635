"""The key above a matrix: a sample of each look of a cell, with what it says."""

from collections.abc import Iterable, Sequence
from typing import Any

from core.figures.cells import BOTTOM, Cell, Grid, Style, cell_traces
from core.figures.doubt import DOTS
from core.figures.marks import Trace
from core.figures.texts import UNPUBLISHED
from core.figures.theme import Theme, base_layout, blank_axis

KEY_CELL = 0.12
"""Width of a sample, as a share of its column."""

GAP, KEY_LINE, KEY_COLUMNS = 12, 28, 3
"""Space after the key and height of its lines, in pixels; entries beside each other."""

KEY_LETTERS = 32
"""Most characters of a line of the key."""


def doubt_key(cells: Iterable[Cell], look: Theme) -> list[tuple[Style, str, str]]:
    """What dots say in the key; nothing where no cell has any."""
    shown = any(cell.style.pattern == DOTS for cell in cells)
    return [(Style(look.quiet, look.text, DOTS, look.quiet), "", UNPUBLISHED["perhaps"])] if shown else []


def with_key(
    look: Theme, grid: Grid, entries: Sequence[tuple[Style, str, str]], top: int
) -> tuple[list[Trace], dict[str, Any]]:
    """Traces of a key above the matrix (style, sign and words of each entry), and the layout that holds both.

    `top` is the margin above the matrix, in pixels.
    """
    above = Grid(tuple(float(KEY_LINE * line) for line in range(-(-len(entries) // KEY_COLUMNS) + 1)))
    total = above.height + GAP + grid.height
    spots = [divmod(index, KEY_COLUMNS) for index in range(len(entries))]
    samples = [Cell(column, line, style, sign) for (line, column), (style, sign, _) in zip(spots, entries, strict=True)]
    layout = {
        **base_layout(look, total + top + BOTTOM, xref="x2", yref="y2", xshift=8),
        "yaxis": {"domain": [0, grid.height / total]},
        "xaxis2": blank_axis(range=[-KEY_CELL / 2, KEY_COLUMNS - KEY_CELL / 2], anchor="y2"),
        "yaxis2": blank_axis(range=[above.height, 0], domain=[1 - above.height / total, 1], anchor="x2"),
        "annotations": [
            {"x": column + KEY_CELL / 2, "y": above.middle(line), "text": words}
            for (line, column), (_, _, words) in zip(spots, entries, strict=True)
        ],
    }
    return cell_traces(samples, above, {"xaxis": "x2", "yaxis": "y2"}, "key", KEY_CELL), layout
