"""Forest plots and ways as drawings for paper, made by the PDF library alone: the shapes of `core.figures.marks`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isnan

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import HexColor

from core.exports.deck.charts import tick_step
from core.exports.deck.forests import ForestRow
from core.exports.deck.laying import Columns, Laid
from core.exports.deck.series import BAND, TICK
from core.exports.deck.words import wrapped
from core.exports.handout_fonts import drawable, font_of, measure
from core.figures.texts import number_text
from core.figures.theme import Theme

WIDE = 499.0
"""Width between the margins of a page, in points."""

PAPER = Columns(told=162.0, printed=146.0, size=8.0, line=10.0, padding=7.0, heading=16.0, measure=measure)

LEFT, RIGHT, AXIS, ARROW = 170.0, 154.0, 32.0, 5.0
"""What stands left and right of the plot, height of the axis above it, size of an arrow, in points."""


class Plane:
    """From amounts and rows to points from the lower left corner of a drawing."""

    def __init__(self, laid: Laid) -> None:
        self.scale, self.high = laid.forest.scale, laid.height
        self.room = WIDE - LEFT - RIGHT

    def x(self, amount: float) -> float:
        """Where an amount stands; beyond the axis, at its end."""
        share = (amount - self.scale.first) / self.scale.span
        return LEFT + self.room * min(max(share, 0.0), 1.0)

    def y(self, down: float) -> float:
        return self.high - down


def forest_drawing(laid: Laid, look: Theme) -> Drawing:
    """The rows of a forest plot, with their words at both sides, and the axis above."""
    drawing, plane = Drawing(WIDE, laid.height + AXIS), Plane(laid)
    for shape in (*_axis(laid, plane, look), *_words(laid, plane, look)):
        drawing.add(shape)
    for placed in laid.rows:
        for shape in _mark(placed.row, plane, plane.y(placed.middle), look):
            drawing.add(shape)
    return drawing


def _axis(laid: Laid, plane: Plane, look: Theme) -> Iterator[Shape]:
    scale = laid.forest.scale
    step = tick_step(scale, plane.room)
    first = -(-scale.first // step)
    for number in range(int((scale.last - first * step) / step) + 1):
        amount = (first + number) * step
        yield Line(plane.x(amount), 0, plane.x(amount), laid.height, strokeColor=HexColor("#d8dbe0"), strokeWidth=0.5)
        yield text(number_text(amount), plane.x(amount), laid.height + 4, look.quiet, anchor="middle")
    if not scale.first:
        yield Line(plane.x(0), 0, plane.x(0), laid.height, strokeColor=HexColor(look.quiet), strokeWidth=1)
    unit = wrapped(f"{laid.forest.unit}{scale.note}", WIDE, PAPER.size, measure=measure)[0]
    yield text(unit, LEFT + plane.room / 2, laid.height + 18, look.quiet, anchor="middle")


def _words(laid: Laid, plane: Plane, look: Theme) -> Iterator[Shape]:
    for title, middle in laid.titles:
        yield text(title, 0, plane.y(middle) - 3, look.text, bold=True)
    for placed in laid.rows:
        struck = placed.row.mark.withdrawn
        told = HandoutBlock(LEFT - 8, plane.y(placed.middle), look.text, "end", placed.bold, struck)
        yield from block(placed.told, told)
        yield from block(placed.printed, HandoutBlock(WIDE - RIGHT + 8, plane.y(placed.middle), look.text))


@dataclass(frozen=True, slots=True)
class HandoutBlock:
    """Where a few lines stand: their middle, at which side of `x`, how many are bold, whether they are struck out."""

    x: float
    middle: float
    colour: str
    anchor: str = "start"
    bold: int = 0
    struck: bool = False


def block(lines: Sequence[str], at: HandoutBlock) -> Iterator[Shape]:
    """Lines beneath each other around their middle; what was taken back is struck out."""
    top = at.middle + (len(lines) / 2 - 0.75) * PAPER.line
    for index, line in enumerate(lines):
        y = top - index * PAPER.line
        yield text(line, at.x, y, at.colour, anchor=at.anchor, bold=index < at.bold)
        if at.struck:
            wide = measure(drawable(line), PAPER.size, index < at.bold)
            left = at.x - wide if at.anchor == "end" else at.x
            yield Line(left, y + 2.5, left + wide, y + 2.5, strokeColor=HexColor(at.colour), strokeWidth=0.7)


def _mark(row: ForestRow, plane: Plane, y: float, look: Theme) -> Iterator[Shape]:
    if row.is_read:
        yield from _band(row, plane, y)
    yield from _line(row, plane, y)
    yield from _stated(row, plane, y, look)
    if row.mark.withdrawn:
        for point in row.points or (row.mark.lower, row.mark.upper):
            yield from _cross(plane.x(point), y, look)


def _line(row: ForestRow, plane: Plane, y: float) -> Iterator[Shape]:
    """From end to end of what was stated, with an arrow wherever it is open."""
    if ends := _line_ends(row, plane):
        dash = [3, 2] if row.mark.forecast else None
        thick = 2.2 if row.mark.hedge == "range" else 1.3
        ink = HexColor(row.mark.colour)
        yield Line(ends[0], y, ends[1], y, strokeColor=ink, strokeWidth=thick, strokeDashArray=dash)
    if row.opens_up:
        yield _arrow(plane.x(row.mark.end), y, 1, row)
    if row.opens_down:
        yield _arrow(plane.x(row.mark.start), y, -1, row)


def _stated(row: ForestRow, plane: Plane, y: float, look: Theme) -> Iterator[Shape]:
    """A circle at a plain number, hollow in a forecast; else a stroke at each stated end."""
    if isnan(row.mark.best):
        yield from (_tick(plane.x(point), y, row, look) for point in row.points)
        return
    ink = HexColor(row.mark.colour)
    fill = HexColor(look.background) if row.mark.forecast else ink
    yield Circle(plane.x(row.mark.best), y, 3.2, fillColor=fill, strokeColor=ink, strokeWidth=1)


def _line_ends(row: ForestRow, plane: Plane) -> tuple[float, float] | None:
    """Where the line of what was stated begins and ends; None where there is none."""
    mark = row.mark
    if not row.points or not isnan(mark.best):
        return None
    return plane.x(mark.start) + ARROW * row.opens_down, plane.x(mark.end) - ARROW * row.opens_up


def _band(row: ForestRow, plane: Plane, y: float) -> Iterator[Shape]:
    """What we read into a number: soft, without an edge; hatched where a vague word is all there is; what
    we reckoned is thin and dotted."""
    mark, high = row.mark, BAND[row.mark.basis] * 0.7
    start, end = plane.x(mark.lower), plane.x(mark.upper)
    ink = HexColor(mark.colour)
    if row.is_ours:
        yield Line(start, y, end, y, strokeColor=ink, strokeWidth=1, strokeDashArray=[1, 2])
        return
    share = 0.12 if mark.forecast else 0.25
    yield Rect(
        start, y - high / 2, end - start, high, fillColor=ink, fillOpacity=share, strokeColor=None, strokeWidth=0
    )
    if mark.is_read:
        for index in range(int((end - start) // 4) + 1):
            left = start + 4 * index
            right = min(left + high / 2, end)
            yield Line(left, y - high / 2, right, y - high / 2 + 2 * (right - left), strokeColor=ink, strokeWidth=0.6)


def _tick(x: float, y: float, row: ForestRow, look: Theme) -> Shape:
    """A stroke where an end was stated; hollow where that number itself is left out."""
    ink, high = HexColor(row.mark.colour), TICK * 0.7
    if row.mark.is_left_out:
        fill = HexColor(look.background)
        return Rect(x - 1.5, y - high, 3, 2 * high, fillColor=fill, strokeColor=ink, strokeWidth=0.8)
    return Line(x, y - high, x, y + high, strokeColor=ink, strokeWidth=1.8)


def _arrow(x: float, y: float, way: int, row: ForestRow) -> Shape:
    base = x - way * ARROW
    points = [x, y, base, y + ARROW * 0.7, base, y - ARROW * 0.7]
    ink = HexColor(row.mark.colour)
    return Polygon(points, fillColor=None if row.mark.forecast else ink, strokeColor=ink, strokeWidth=0.8)


def _cross(x: float, y: float, look: Theme) -> Iterator[Shape]:
    for way in (1, -1):
        yield Line(x - 5, y - 5 * way, x + 5, y + 5 * way, strokeColor=HexColor(look.text), strokeWidth=1.2)


def text(words: str, x: float, y: float, colour: str, *, anchor: str = "start", bold: bool = False) -> String:
    """Foreign words at a place; `anchor` is start, middle or end."""
    style = {"fontName": font_of(bold=bold), "fontSize": PAPER.size, "fillColor": HexColor(colour)}
    return String(x, y, drawable(words), textAnchor=anchor, **style)
