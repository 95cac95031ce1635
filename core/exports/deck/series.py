"""The series of a native scatter chart (ECMA-376, part 1, section 21.2): words, bands, marks with their error bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from xml.sax.saxutils import escape

from core.exports.deck.drawingml import NO_LINE, POINT, fill, numbers
from core.exports.deck.forests import ForestRow
from core.exports.deck.sheets import name_of, reference
from core.figures.theme import Theme

TICK = 7
"""Half the height of the stroke where a number was stated, in points."""

BAND = {"rounding": 5.0, "tolerance": 11.0, "reading": 13.0}
"""Height in points of what we read into a number."""

OURS = 1.5
"""How thick the line of our arithmetic is, in points."""

NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


@dataclass(frozen=True, slots=True)
class SlideLabel:
    """Words at a point of the plot, a line each, `size` points large; the first `bold` of them are bold."""

    x: float
    y: float
    lines: tuple[str, ...]
    colour: str
    size: float
    bold: int = 0
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that stand at the same side of their points: l, r or ctr."""

    name: str
    side: str
    held: tuple[SlideLabel, ...]


def labels(index: int, labels: Labels) -> str:
    """Words beside the plot: a series without marks whose points have labels.

    Its last point stands there twice, the second time without words: LibreOffice loses the labels of a series that is
    shorter than another one.
    """
    each = "".join(_label(number, label, labels.side) for number, label in enumerate(labels.held))
    points = [(label.x, label.y) for label in (*labels.held, labels.held[-1])]
    return (
        f"<c:ser>{_head(index, labels.name)}<c:spPr>{NO_LINE}</c:spPr>{NO_MARKER}"
        f'<c:dLbls>{each}<c:spPr><a:noFill/>{NO_LINE}</c:spPr><c:dLblPos val="{labels.side}"/>{_shown(False)}</c:dLbls>'
        f"{_points(points)}</c:ser>"
    )


def band(index: int, at: float, told: ForestRow) -> str:
    """What we read into a number: a soft line without points or caps; paler still where it is forecast. What we
    reckoned is thin and dotted."""
    mark = told.mark
    soft = fill(mark.colour, 20 if mark.forecast else 50 if mark.is_read else 30)
    thick = f'<a:ln w="{round(BAND[mark.basis] * POINT)}" cap="flat">{soft}<a:round/></a:ln>'
    thin = f'<a:ln w="{round(OURS * POINT)}" cap="flat">{fill(mark.colour)}<a:prstDash val="sysDot"/><a:round/></a:ln>'
    name = f"{name_of(told)}: our reading"
    return _plain(index, name, thin if told.is_ours else thick, [(mark.lower, at), (mark.upper, at)])


def shaft(index: int, at: float, told: ForestRow) -> str:
    """From where a number is stated to the arrow of its open end: as long for every number, and without a cap."""
    return _plain(index, f"{name_of(told)}: open", _line(told), [(told.mark.start, at), (told.mark.end, at)])


def _plain(index: int, name: str, line: str, points: Sequence[tuple[float, float]]) -> str:
    """A line without marks."""
    return f"<c:ser>{_head(index, name)}<c:spPr>{line}</c:spPr>{NO_MARKER}{_points(points)}</c:ser>"


def mark(index: int, *, row: int, at: float, told: ForestRow) -> str:
    """What was stated, and nothing else: its points, which are cells of a row of the workbook."""
    points = told.points
    several = len(points) > 1
    x = numbers("xVal", points, reference("Point", row, "Point, other end" if several else None))
    y = numbers("yVal", [at] * len(points), reference("Height", row, "Height, other end" if several else None))
    return (
        f"<c:ser>{_head(index, name_of(told), reference('Name in the chart', row))}"
        f"<c:spPr>{_line(told) if several else NO_LINE}</c:spPr>{_circle(told)}"
        f'{_ticks(told)}{x}{y}<c:smooth val="0"/></c:ser>'
    )


def crosses(index: int, points: Sequence[tuple[float, float]], look: Theme) -> str:
    """What was taken back is struck out where it was stated."""
    line = f'<a:ln w="{2 * POINT}">{fill(look.text)}</a:ln>'
    return (
        f"<c:ser>{_head(index, 'Withdrawn: struck out')}<c:spPr>{NO_LINE}</c:spPr>"
        f'<c:marker><c:symbol val="x"/><c:size val="13"/><c:spPr><a:noFill/>{line}</c:spPr></c:marker>'
        f"{_points(points)}</c:ser>"
    )


def _points(points: Sequence[tuple[float, float]]) -> str:
    x, y = [x for x, _ in points], [y for _, y in points]
    return f'{numbers("xVal", x)}{numbers("yVal", y)}<c:smooth val="0"/>'


def _head(index: int, name: str, where: str = "") -> str:
    cached = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(name)}</c:v></c:pt></c:strCache>'
    held = f"<c:strRef><c:f>{where}</c:f>{cached}</c:strRef>" if where else f"<c:v>{escape(name)}</c:v>"
    return f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx>{held}</c:tx>'


def _circle(told: ForestRow) -> str:
    """A point only where a best number was stated. That of a forecast is a label: not every program draws outlines."""
    if isnan(told.mark.best) or told.mark.forecast:
        return NO_MARKER
    shape = f"<c:spPr>{fill(told.mark.colour)}{NO_LINE}</c:spPr>"
    return f'<c:marker><c:symbol val="circle"/><c:size val="12"/>{shape}</c:marker>'


def _line(told: ForestRow) -> str:
    thick = 2.0 if told.mark.forecast else 4.0 if told.mark.hedge == "range" else 2.25
    dash = '<a:prstDash val="sysDash"/>' if told.mark.forecast else ""
    return f'<a:ln w="{round(thick * POINT)}" cap="flat">{fill(told.mark.colour)}{dash}<a:round/></a:ln>'


def _ticks(told: ForestRow) -> str:
    """An upright stroke where a number was stated that is an end; doubled, so hollow, where that number is left out."""
    if not isnan(told.mark.best):
        return ""
    thick, double = (6.0, ' cmpd="dbl"') if told.mark.is_left_out else (3.0, "")
    line = f'<a:ln w="{round(thick * POINT)}" cap="flat"{double}>{fill(told.mark.colour)}</a:ln>'
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/>'
        f'<c:val val="{TICK}"/><c:spPr>{line}</c:spPr></c:errBars>'
    )


def _label(number: int, label: SlideLabel, side: str) -> str:
    paragraphs = "".join(
        _paragraph(line, label, bold=at < label.bold, side=side) for at, line in enumerate(label.lines)
    )
    return (
        f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich><a:bodyPr wrap="none" lIns="38100" rIns="38100" anchor="ctr"/>'
        f"{paragraphs}</c:rich></c:tx><c:spPr><a:noFill/>{NO_LINE}</c:spPr>"
        f'<c:dLblPos val="{side}"/>{_shown(True)}</c:dLbl>'
    )


def _paragraph(line: str, label: SlideLabel, *, bold: bool, side: str) -> str:
    strike = ' strike="sngStrike"' if label.strike else ""
    align = {"l": "r", "r": "l"}.get(side, "ctr")
    return (
        f'<a:p><a:pPr algn="{align}"/><a:r><a:rPr lang="en-GB" sz="{round(label.size * 100)}" b="{int(bold)}"{strike}>'
        f'{fill(label.colour)}<a:latin typeface="Arial"/></a:rPr><a:t>{escape(line)}</a:t></a:r></a:p>'
    )


def _shown(words: bool) -> str:
    flags = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
    return "".join(f'<c:{flag} val="{int(words and flag == "showVal")}"/>' for flag in flags)
