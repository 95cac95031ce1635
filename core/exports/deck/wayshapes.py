"""The way of one statement as native boxes and arrows."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from core.exports.deck.boxes import EDGE, ROOM, Area, Run, colour, describe, fill, text
from core.exports.deck.frame import SMALL, SO_WHAT
from core.exports.deck.ways import Way
from core.exports.deck.words import LINE, wrapped
from core.figures.theme import Theme

BOX, HEAD, GAP, INSET = 230.0, 24.0, 8.0, 5.0
"""Most width of a box, height of the heads, least space between boxes, margin of words, in points."""


def high(way: Way) -> float:
    """The height that a way needs, in points."""
    wide = _wide(way)
    return HEAD + GAP + max(sum(_high(name, wide) + GAP for name in names) for names in way.columns)


def _wide(way: Way) -> float:
    return min(BOX, (ROOM - 60.0 * (len(way.columns) - 1)) / len(way.columns))


def draw(slide: Any, way: Way, area: Area, alt: str, look: Theme) -> None:
    """Columns from left to right, an arrow wherever one told the next. The group has one text alternative."""
    wide = _wide(way)
    step = (ROOM - wide) / (len(way.columns) - 1)
    drawn = []
    for index, (head, names) in enumerate(zip(way.heads, way.columns, strict=True)):
        left = EDGE + index * step
        text(slide, head, Area(area.top, HEAD, left, wide), [[Run(head, SMALL, look.quiet, bold=True)]])
        below = Area(area.top + HEAD, high(way) - HEAD, left, wide)
        drawn.append(_column(slide, names, below, look))
    for (from_column, from_row), (to_column, to_row) in way.arrows:
        _arrow(slide, drawn[from_column][from_row], drawn[to_column][to_row], look)
    describe(drawn[0][0], alt)


def _column(slide: Any, names: Sequence[str], area: Area, look: Theme) -> list[Any]:
    """The boxes of one column, spread over its height."""
    heights = [_high(name, area.wide) for name in names]
    gap = max(GAP, (area.high - sum(heights)) / (len(names) + 1))
    boxes, down = [], area.top + gap / 2
    for name, needed in zip(names, heights, strict=True):
        boxes.append(_box(slide, name, Area(down, needed, area.left, area.wide), look))
        down += needed + gap
    return boxes


def _high(name: str, wide: float) -> float:
    return len(_folded(name, wide)) * SO_WHAT * LINE + 2 * INSET


def _folded(name: str, wide: float) -> list[str]:
    return wrapped(name, wide - 2 * INSET - 2, SO_WHAT)


def _box(slide: Any, name: str, area: Area, look: Theme) -> Any:
    place = Pt(area.left), Pt(area.top), Pt(area.wide), Pt(area.high)
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place)
    shape.name = name
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(look.shade)
    shape.line.color.rgb = colour(look.quiet)
    fill(shape.text_frame, [[Run(line, SO_WHAT, look.text)] for line in _folded(name, area.wide)], middle=True)
    shape.text_frame.margin_left = shape.text_frame.margin_right = Pt(INSET)
    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = 1
    return shape


def _arrow(slide: Any, start: Any, end: Any, look: Theme) -> None:
    """From the right side of one box to the left side of another; it follows when they are moved."""
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0)
    line.begin_connect(start, 3)
    line.end_connect(end, 1)
    line.line.width = Pt(2)
    line.line.color.rgb = colour(look.quiet)
    line.line._get_or_add_ln().append(parse_xml(f'<a:tailEnd {nsdecls("a")} type="triangle"/>'))
    line.name = "told"
