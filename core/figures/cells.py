"""Cells of a matrix: bars that fill them, so that a cell can be hatched and clicked anywhere, and words upon them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import Any

from core.figures.doubt import DOTS
from core.figures.marks import SILENT, Axes, Trace
from core.figures.texts import UNPUBLISHED
from core.figures.theme import CLEAR, Theme, blank_axis

LEFT, LABEL_CHARACTERS = 216, 32
"""The margin that holds the names of rows, in pixels, and the characters of a line that fit into it."""

LETTER = 6.4
"""Width of an ordinary character of the smallest size, in pixels."""

TEXT_LINE, PADDING = 17, 14
"""Height of a line of words in a cell, and what a row has beyond its lines, in pixels."""

CELL = 0.95
"""Width of a cell, as a share of its column."""

HALO = 8
"""How many times the ground of a letter is laid on: once is hardly seen."""

LETTERS = len(ascii_uppercase)

BOTTOM = 8


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


def letter(index: int) -> str:
    """The letters by which a row and its column are called: A to Z, then AA."""
    return (letter(index // LETTERS - 1) if index >= LETTERS else "") + ascii_uppercase[index % LETTERS]


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
        "mode": "markers+text",
        "marker": _discs(written),
        "x": [cell.column for cell in written],
        "y": [grid.middle(cell.row) for cell in written],
        "text": [cell.text for cell in written],
        "textfont": {"color": [cell.style.ink for cell in written], **_grounds(written)},
        **SILENT,
    }


def _grounds(cells: Sequence[Cell]) -> dict[str, list[str]]:
    """What stands close around letters of cells: upon lines or dots, the colour of the page."""
    if not any(cell.style.pattern for cell in cells):
        return {}
    return {"shadow": [_ground(cell.style) if cell.style.pattern else "none" for cell in cells]}


def _ground(style: Style) -> str:
    return ", ".join([f"0 0 3px {style.ground}"] * HALO)


def _discs(cells: Sequence[Cell]) -> dict[str, Any]:
    """A disc of the colour of the page behind words upon lines or dots, no higher than their lines."""
    lines = [cell.text.split("<br>") for cell in cells]
    sizes = [min(len(own) * TEXT_LINE + 2, (max(map(len, own)) + 1) * LETTER) for own in lines]
    colours = [cell.style.ground if cell.style.pattern else CLEAR for cell in cells]
    return {"symbol": "circle", "size": sizes, "color": colours, "opacity": 1, "line": {"width": 0}}


def row_axis(names: Sequence[str], grid: Grid, domain: Sequence[float]) -> dict[str, Any]:
    """Names of rows at the left, already escaped and folded."""
    middles = [grid.middle(row) for row in range(len(names))]
    ticks = {"tickvals": middles, "ticktext": list(names), "ticklabelstandoff": 6}
    return blank_axis(range=[grid.height, 0], domain=domain, **ticks) | {"showticklabels": True}
