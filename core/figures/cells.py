"""Cells of a matrix: bars that fill them, so that a cell can be hatched and clicked anywhere, and words upon them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.figures.doubt import DOTS
from core.figures.marks import SILENT, Axes, Trace
from core.figures.texts import UNPUBLISHED
from core.figures.theme import CLEAR, Theme, base_layout, blank_axis

LEFT, LABEL_CHARACTERS = 216, 32
"""The margin that holds the names of rows, in pixels, and the characters of a line that fit into it."""

PANEL = 722
"""Width between the margins, in pixels, on a narrow page (950)."""

LETTER = 6.4
"""Width of an ordinary character of the smallest size, in pixels."""

TEXT_LINE, PADDING = 17, 14
"""Height of a line of words in a cell, and what a row has beyond its lines, in pixels."""

CELL, KEY_CELL = 0.95, 0.12
"""Widths of a cell and of a sample in the key, as shares of their columns."""

HALO = 8
"""How many times the ground of a letter is laid on: once is hardly seen."""

BOTTOM = 8
GAP, KEY_LINE, KEY_COLUMNS = 16, 28, 3
"""Space before the key and height of its lines, in pixels; entries beside each other."""


@dataclass(frozen=True, slots=True)
class Style:
    """Fill, hatching, outline and colour of the words of a cell, and what words upon hatching have for a ground."""

    fill: str
    ink: str
    pattern: str = ""
    outline: str = CLEAR
    ground: str = CLEAR


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its column, its row, how it looks, its words (markup of ours only), and what hovering says."""

    column: float
    row: int
    style: Style
    text: str
    hover: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of a matrix in pixels from the top: `edges` has one more entry than there are rows."""

    edges: tuple[float, ...]

    @property
    def height(self) -> float:
        """Of all rows, in pixels."""
        return self.edges[-1]

    def middle(self, row: int) -> float:
        """Of one row, in pixels from the top."""
        return (self.edges[row] + self.edges[row + 1]) / 2


def grid_for(cells: Iterable[Cell], names: Sequence[str]) -> Grid:
    """Each row as high as its name and the words of its cells need."""
    needed = [name.count("<br>") + 1 for name in names]
    for cell in cells:
        needed[cell.row] = max(needed[cell.row], cell.text.count("<br>") + 1)
    edges = [0.0]
    for count in needed:
        edges.append(edges[-1] + count * TEXT_LINE + PADDING)
    return Grid(tuple(edges))


def dotted(style: Style, look: Theme) -> Style:
    """The style of what is perhaps not yet published: dots of its colour, within a line."""
    outline = style.fill if style.outline == CLEAR else style.outline
    return Style(style.fill, look.text, DOTS, outline, look.background)


def doubted(cells: Iterable[Cell], unsure: Collection[tuple[str, ...]], look: Theme) -> list[Cell]:
    """The cells, dotted where their ids, in either order, are among those that are perhaps not yet published."""
    known = set(unsure)
    return [_dotted_cell(cell, look) if {cell.ids, cell.ids[::-1]} & known else cell for cell in cells]


def _dotted_cell(cell: Cell, look: Theme) -> Cell:
    hover = f"{cell.hover}<br>{UNPUBLISHED['perhaps']}: some of it, or all"
    return replace(cell, style=dotted(cell.style, look), hover=hover)


def doubt_key(cells: Iterable[Cell], look: Theme) -> list[tuple[Style, str, str]]:
    """What dots say in the key; nothing where no cell has any."""
    shown = any(cell.style.pattern == DOTS for cell in cells)
    return [(Style(look.quiet, look.text, DOTS, look.quiet), "", UNPUBLISHED["perhaps"])] if shown else []


def cell_traces(cells: Sequence[Cell], grid: Grid, axes: Axes, name: str, width: float = CELL) -> list[Trace]:
    """Two traces: the bars, whose `customdata` are the ids of the cell, and the words."""
    if not cells:
        return []
    return [_bars(cells, grid, name, width) | axes, _words(cells, grid) | axes]


def _bars(cells: Sequence[Cell], grid: Grid, name: str, width: float) -> Trace:
    tops = [grid.edges[cell.row] + 1 for cell in cells]
    return {
        "type": "bar",
        "name": name,
        "x": [cell.column for cell in cells],
        "base": tops,
        "y": [grid.edges[cell.row + 1] - 1 - top for cell, top in zip(cells, tops, strict=True)],
        "width": width,
        "marker": {
            "color": [cell.style.fill for cell in cells],
            "line": {"width": 1.5, "color": [cell.style.outline for cell in cells]},
            "pattern": {"shape": [cell.style.pattern for cell in cells], "size": 8, "solidity": 0.15},
        },
        **_answers(cells),
    }


def _answers(cells: Sequence[Cell]) -> Trace:
    """What pointing and clicking give; cells without ids give nothing."""
    if not all(cell.ids for cell in cells):
        return SILENT
    hover = {"hovertext": [cell.hover for cell in cells], "hoverinfo": "text"}
    return {"customdata": [list(cell.ids) for cell in cells], **hover}


def _words(cells: Sequence[Cell], grid: Grid) -> Trace:
    written = [cell for cell in cells if cell.text]
    return {
        "type": "scatter",
        "name": "words",
        "mode": "text",
        "x": [cell.column for cell in written],
        "y": [grid.middle(cell.row) for cell in written],
        "text": [cell.text for cell in written],
        "textfont": {"color": [cell.style.ink for cell in written], **_grounds(written)},
        **SILENT,
    }


def _grounds(cells: Sequence[Cell]) -> dict[str, list[str]]:
    """What stands behind the letters of cells: upon lines or dots, the colour of the page around each of them."""
    if not any(cell.style.pattern for cell in cells):
        return {}
    return {"shadow": [_ground(cell.style) if cell.style.pattern else "none" for cell in cells]}


def _ground(style: Style) -> str:
    return ", ".join([f"0 0 3px {style.ground}"] * HALO)


def row_axis(names: Sequence[str], grid: Grid, domain: Sequence[float]) -> dict[str, Any]:
    """Names of rows at the left, already escaped and folded."""
    middles = [grid.middle(row) for row in range(len(names))]
    ticks = {"tickvals": middles, "ticktext": list(names), "ticklabelstandoff": 6}
    return blank_axis(range=[grid.height, 0], domain=domain, **ticks) | {"showticklabels": True}


def with_key(
    look: Theme, grid: Grid, entries: Sequence[tuple[Style, str, str]], top: int
) -> tuple[list[Trace], dict[str, Any]]:
    """Traces of a key below the matrix (style, sign and words of each entry), and the layout that holds both.

    `top` is the margin above the matrix, in pixels.
    """
    below = Grid(tuple(float(KEY_LINE * line) for line in range(-(-len(entries) // KEY_COLUMNS) + 1)))
    total = grid.height + GAP + below.height
    spots = [divmod(index, KEY_COLUMNS) for index in range(len(entries))]
    samples = [Cell(column, line, style, sign) for (line, column), (style, sign, _) in zip(spots, entries, strict=True)]
    layout = {
        **base_layout(look, total + top + BOTTOM, xref="x2", yref="y2", xshift=8),
        "yaxis": {"domain": [1 - grid.height / total, 1]},
        "xaxis2": blank_axis(range=[-KEY_CELL / 2, KEY_COLUMNS - KEY_CELL / 2], anchor="y2"),
        "yaxis2": blank_axis(range=[below.height, 0], domain=[0, below.height / total], anchor="x2"),
        "annotations": [
            {"x": column + KEY_CELL / 2, "y": below.middle(line), "text": words}
            for (line, column), (_, _, words) in zip(spots, entries, strict=True)
        ],
    }
    return cell_traces(samples, below, {"xaxis": "x2", "yaxis": "y2"}, "key", KEY_CELL), layout
