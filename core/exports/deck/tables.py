"""A grid as native tables: as many columns and rows on a slide as have room, the rest on further slides."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from core.exports.deck.boxes import EDGE, ROOM, Area, Run, colour, describe, fill
from core.exports.deck.frame import SMALL
from core.exports.deck.grids import WHITE, Box, SlideGrid
from core.exports.deck.words import LINE, wrapped
from core.figures.theme import Theme

NAMES, NARROW, INSET, SLACK = 190.0, 96.0, 5.0, 12.0
"""Widths of the names of rows and, at least, of a column; what a cell keeps free at each side, and above and below."""


@dataclass(frozen=True, slots=True)
class SlideTable:
    """Rows of boxes, the heads first, with the width of each column and the height of each row in points.

    `size` is that of its words. `left_out`: rows are missing that are blank in these columns. `opens`: what the marks
    in it open.
    """

    rows: tuple[tuple[Box, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float
    left_out: bool = False
    opens: frozenset[tuple[str, ...]] = frozenset()

    @property
    def high(self) -> float:
        return sum(self.heights)


def tables_of(grid: SlideGrid, room: float, size: float = SMALL) -> list[SlideTable]:
    """The grid in parts, in words so large. Rows that are blank in all columns of a part are left out of it."""
    return [table for columns in _columns(grid) for table in _of_columns(grid, columns, room, size)]


def _columns(grid: SlideGrid) -> list[range]:
    """Columns that have room beside each other, of about equal number in every part."""
    count = len(grid.heads)
    if grid.wide:
        return [range(count)]
    parts = -(-count // int((ROOM - NAMES) / NARROW))
    most = -(-count // parts)
    return [range(start, min(start + most, count)) for start in range(0, count, most)]


def _of_columns(grid: SlideGrid, columns: Sequence[int], room: float, size: float) -> Iterator[SlideTable]:
    left = ROOM - NAMES
    shares = [grid.wide[column] for column in columns] if grid.wide else [1 / len(columns)] * len(columns)
    widths = (NAMES, *(min(left * share, 2.5 * NARROW) if not grid.wide else left * share for share in shares))
    head = _folded([grid.corner, *(grid.heads[column] for column in columns)], widths, size)
    held = [row for row in range(len(grid.names)) if any((row, column) in grid.cells for column in columns)]
    rows = {row: _row(grid, row, columns, widths, size) for row in held}
    for part in _parts({row: _height(line, size) for row, line in rows.items()}, room - _height(head, size)):
        drawn = (head, *(rows[row] for row in part))
        heights = tuple(_height(row, size) for row in drawn)
        opens = frozenset(each for row in part for column in columns for each in grid.opens.get((row, column), ()))
        yield SlideTable(drawn, widths, heights, size, len(rows) < len(grid.names), opens)


def _parts(heights: Mapping[int, float], room: float) -> Iterator[list[int]]:
    """The rows, by their heights, in parts that have the room: at least one row in each."""
    part: list[int] = []
    for row, high in heights.items():
        if part and sum(heights[each] for each in part) + high > room:
            yield part
            part = []
        part.append(row)
    yield part


def _row(grid: SlideGrid, row: int, columns: Sequence[int], widths: Sequence[float], size: float) -> tuple[Box, ...]:
    (name,) = _folded([grid.names[row]], widths[:1], size)
    cells = (grid.cells.get((row, column), Box(())) for column in columns)
    return (name, *(_fold(cell, wide, size) for cell, wide in zip(cells, widths[1:], strict=True)))


def _folded(words: Sequence[str], widths: Sequence[float], size: float) -> tuple[Box, ...]:
    """Heads and names: bold, folded to their columns."""
    return tuple(_fold(Box((text,), bold=True), wide, size) for text, wide in zip(words, widths, strict=True))


def _fold(box: Box, wide: float, size: float) -> Box:
    lines = (part for line in box.lines for part in wrapped(line, wide - 2 * INSET - 2, size, bold=box.bold))
    return Box(tuple(lines), box.fill, box.ink, box.bold)


def _height(row: Sequence[Box], size: float) -> float:
    return max(len(box.lines) or 1 for box in row) * size * LINE + SLACK * size / SMALL


def draw(slide: Any, table: SlideTable, area: Area, alt: str, look: Theme) -> None:
    """A native table whose cells can be edited."""
    size = len(table.rows), len(table.widths)
    shape = slide.shapes.add_table(*size, Pt(EDGE), Pt(area.top), Pt(sum(table.widths)), Pt(table.high))
    describe(shape, alt)
    _plain_style(shape)
    for column, wide in zip(shape.table.columns, table.widths, strict=True):
        column.width = Pt(wide)
    for row, (drawn, high) in enumerate(zip(table.rows, table.heights, strict=True)):
        shape.table.rows[row].height = Pt(high)
        for column, box in enumerate(drawn):
            _cell(shape.table.cell(row, column), box, look, table.size, head=row == 0)


def _plain_style(shape: Any) -> None:
    """The office's own style "No Style, Table Grid", without bands; the first row is its head."""
    own = shape._element.graphic.graphicData.tbl
    own.find(qn("a:tblPr")).set("bandRow", "0")
    own.find(qn("a:tblPr")).find(qn("a:tableStyleId")).text = "{5940675A-B579-460E-94D1-54222C63F5DA}"


def _cell(cell: Any, box: Box, look: Theme, size: float, *, head: bool) -> None:
    runs = [[Run(line, size, box.ink or look.text, bold=box.bold)] for line in box.lines]
    fill(cell.text_frame, runs or [[]])
    cell.margin_left = cell.margin_right = Pt(INSET)
    cell.margin_top = cell.margin_bottom = Pt(3)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(look.shade if head else box.fill or WHITE)
