"""The XML of a native scatter chart around its series: where the plot lies, its axes, its type."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from core.exports.deck.drawingml import NO_LINE, fill
from core.figures.theme import Theme

SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
GRID = "#e1e3e8"


@dataclass(frozen=True, slots=True)
class Plot:
    """Where a plot lies in its chart, as shares of it, and its axes; `height` and the `size` of words are in points."""

    x: float
    y: float
    w: float
    h: float
    first: float
    last: float
    step: float
    height: float
    title: str
    title_x: float
    size: float


def chart(series: Iterable[str], plot: Plot, look: Theme) -> str:
    """The whole chart."""
    body = "".join(series)
    return (
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<c:chartSpace {SPACES}>"
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        f"{_layout(plot)}"
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{body}'
        '<c:axId val="1001"/><c:axId val="1002"/></c:scatterChart>'
        f"{_quantities(plot, look)}{_rows(plot, look)}<c:spPr><a:noFill/>{NO_LINE}</c:spPr>"
        '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>{_type(look.text, plot.size)}</c:chartSpace>"
    )


def _type(colour: str, size: float) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}" b="0">'
        f'{fill(colour)}<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _layout(plot: Plot) -> str:
    sizes = "".join(f'<c:{name} val="{getattr(plot, name):.5f}"/>' for name in ("x", "y", "w", "h"))
    edge = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f'<c:layout><c:manualLayout><c:layoutTarget val="inner"/>{edge}{sizes}</c:manualLayout></c:layout>'


def _quantities(plot: Plot, look: Theme) -> str:
    """The axis of quantities, at the top, with the unit as its title."""
    size = (
        f'<a:rPr lang="en-GB" sz="{round(plot.size * 100)}" b="0">{fill(look.quiet)}<a:latin typeface="Arial"/></a:rPr>'
    )
    title = (
        f'<c:title><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r>{size}<a:t>{escape(plot.title)}</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{plot.title_x:.5f}"/><c:y val="0"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>'
    )
    grid = f'<c:majorGridlines><c:spPr><a:ln w="9525">{fill(GRID)}</a:ln></c:spPr></c:majorGridlines>'
    return (
        f'<c:valAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/><c:max val="{float(plot.last)!r}"/>'
        f'<c:min val="{float(plot.first)!r}"/></c:scaling><c:delete val="0"/><c:axPos val="t"/>{grid}{title}'
        f'<c:numFmt formatCode="{_digits(plot.step)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>{NO_LINE}</c:spPr>'
        f'{_type(look.quiet, plot.size)}<c:crossAx val="1002"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{float(plot.step)!r}"/></c:valAx>'
    )


def _digits(step: float) -> str:
    """Thousands separated; as many decimals as the steps of the axis have."""
    decimals = f"{step:.12g}".partition(".")[2]
    return "#,##0" + (f".{'0' * len(decimals)}" if decimals else "")


def _rows(plot: Plot, look: Theme) -> str:
    """The axis of rows, downwards: it has no numbers, and a line where the quantities start at zero."""
    line = f'<a:ln w="15875">{fill(look.quiet)}</a:ln>' if not plot.first else NO_LINE
    return (
        f'<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="maxMin"/><c:max val="{float(plot.height)!r}"/>'
        '<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:spPr>{line}</c:spPr>'
        '<c:crossAx val="1001"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>'
    )
