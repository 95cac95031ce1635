"""The way of one statement as a drawing for paper."""

from collections.abc import Iterator, Sequence

from reportlab.graphics.shapes import Drawing, Line, Polygon, Rect, Shape
from reportlab.lib.colors import HexColor

from core.exports.deck.ways import Way
from core.exports.deck.words import wrapped
from core.exports.handout_drawings import PAPER, WIDE, HandoutBlock, block, text
from core.exports.handout_fonts import measure
from core.figures.theme import Theme


def way_drawing(way: Way, look: Theme) -> Drawing:
    """The way of one statement: boxes in columns, an arrow wherever one told the next."""
    wide = min(140.0, (WIDE - 30.0 * (len(way.columns) - 1)) / len(way.columns))
    folded = [[wrapped(name, wide - 12, PAPER.size, measure=measure) for name in names] for names in way.columns]
    high = max(sum(len(lines) * PAPER.line + 18 for lines in names) for names in folded)
    drawing, step, spots = Drawing(WIDE, high + PAPER.heading), (WIDE - wide) / (len(way.columns) - 1), {}
    for column, names in enumerate(folded):
        drawing.add(text(way.heads[column], column * step, high + 6, look.quiet, bold=True))
        for row, lines in enumerate(names):
            spots[column, row] = (column * step, high * (1 - (row + 0.5) / len(names)))
            for shape in _box(lines, spots[column, row], wide, look):
                drawing.add(shape)
    for start, end in way.arrows:
        (left, from_y), (right, to_y) = spots[start], spots[end]
        drawing.add(Line(left + wide, from_y, right - 4, to_y, strokeColor=HexColor(look.quiet), strokeWidth=1))
        points = [right, to_y, right - 6, to_y + 3, right - 6, to_y - 3]
        drawing.add(Polygon(points, fillColor=HexColor(look.quiet), strokeColor=None))
    return drawing


def _box(lines: Sequence[str], spot: tuple[float, float], wide: float, look: Theme) -> Iterator[Shape]:
    x, middle = spot
    high = len(lines) * PAPER.line + 10
    colours = {"fillColor": HexColor(look.shade), "strokeColor": HexColor(look.quiet), "strokeWidth": 0.7}
    yield Rect(x, middle - high / 2, wide, high, **colours)
    yield from block(lines, HandoutBlock(x + 6, middle, look.text))
