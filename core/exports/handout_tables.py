"""Matrices and tables on paper: cells that wrap, rows that go on over pages, heads that are said again on each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd
from reportlab.lib.colors import HexColor
from reportlab.platypus import LongTable, Paragraph, Spacer, TableStyle

from core.exports.deck.grids import Box, SlideGrid
from core.exports.handout_drawings import WIDE
from core.exports.handout_fonts import drawable, marked, measure
from core.exports.handout_type import CELL, HEAD
from core.figures.texts import number_text
from core.figures.theme import Theme

NAMES, SPACE, PADDING = 108.0, 8.0, 3.0
"""Width of the names of rows, space after a table, and around the words of a cell, in points."""

BESIDE, FEWEST = 7, 3
"""So many columns stand beside each other: at most; and at least, however long a word of theirs is."""

COLUMNS = (
    "Mark",
    "Origin",
    "Meant as",
    "As printed",
    "Low",
    "High",
    "Best",
    "Applies to",
    "Hedge",
    "Articles",
    "Remark",
)
"""What of a table of marks stands on paper; its sentences are among the quotes."""

SHARES = {
    "Mark": 0.8,
    "Origin": 1.8,
    "As printed": 2.0,
    "Applies to": 1.8,
    "Hedge": 1.2,
    "Meant as": 1.5,
    "Articles": 1.1,
    "Remark": 1.3,
}


def matrix(grid: SlideGrid, look: Theme) -> Iterator[LongTable | Spacer]:
    """A grid in parts of a few columns each. Rows that are blank in all columns of a part are left out of it."""
    for columns in parts_of(grid.heads):
        rows = [row for row in range(len(grid.names)) if any((row, column) in grid.cells for column in columns)]
        head = [Paragraph(marked(words), HEAD) for words in (grid.corner, *(grid.heads[at] for at in columns))]
        body = [[Paragraph(marked(grid.names[row]), HEAD), *(_cell(grid, row, at) for at in columns)] for row in rows]
        fills = [
            ("BACKGROUND", (column + 1, row + 1), (column + 1, row + 1), HexColor(box.fill))
            for row, name in enumerate(rows)
            for column, at in enumerate(columns)
            if (box := grid.cells.get((name, at)))
        ]
        each = (WIDE - NAMES) / len(columns)
        yield _table([head, *body], [NAMES, *[each] * len(columns)], look, fills)
        yield Spacer(0, SPACE)


def parts_of(heads: Sequence[str]) -> Iterator[range]:
    """The columns of each part: as many as leave every word of their heads whole, and in all parts about as many."""
    widest = max((measure(drawable(word), HEAD.fontSize, True) for head in heads for word in head.split()), default=0)
    most = min(BESIDE, max(FEWEST, int((WIDE - NAMES) // (widest + 2 * PADDING + 1))))
    parts = -(-len(heads) // most)
    ends = [round(part * len(heads) / parts) for part in range(parts + 1)]
    yield from (range(*both) for both in pairwise(ends))


def _cell(grid: SlideGrid, row: int, column: int) -> Paragraph:
    box = grid.cells.get((row, column), Box(()))
    words = "<br/>".join(map(marked, box.lines))
    return Paragraph(f'<font color="{box.ink}">{words}</font>' if box.ink else words, CELL)


def words_table(table: pd.DataFrame, look: Theme) -> LongTable:
    """The marks in words; numbers with their thousands separated, and nothing where none was stated."""
    held = [name for name in COLUMNS if name in table]
    total = sum(SHARES.get(name, 1.0) for name in held)
    widths = [WIDE * SHARES.get(name, 1.0) / total for name in held]
    head = [Paragraph(marked(name), HEAD) for name in held]
    rows = [[Paragraph(marked(_told(cell)), CELL) for cell in row] for row in table[held].itertuples(index=False)]
    return _table([head, *rows], widths, look, [])


def _told(cell: object) -> str:
    if isinstance(cell, float):
        return number_text(cell)
    return "" if cell is None or cell is pd.NA else str(cell)


def _table(
    rows: list[list[Paragraph]], widths: list[float], look: Theme, fills: Sequence[tuple[Any, ...]]
) -> LongTable:
    rules = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#c9cdd4")),
        ("BACKGROUND", (0, 0), (-1, 0), HexColor(look.shade)),
        *[(side, (0, 0), (-1, -1), PADDING) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")],
        *fills,
    ]
    return LongTable(rows, colWidths=widths, repeatRows=1, style=TableStyle(rules), splitInRow=1)
