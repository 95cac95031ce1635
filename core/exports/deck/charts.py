"""A forest plot as a native chart: an XY scatter with a series a mark, whose bounds are native error bars.

The shapes are those of `core.figures.marks`, as far as an office program has them: an open end is an arrow and never a
cap, what we read into a number is a soft band, a forecast is hollow and dashed, and there is no point where no best
number was stated. Who, in which words and about when stand beside the plot as labels of the chart itself, so that they
go where it goes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import floor, isnan, log10

from core.exports.deck import plots, series
from core.exports.deck.forests import ForestRow
from core.exports.deck.laying import SLIDE, Laid, Placed
from core.exports.deck.series import Labels, SlideLabel
from core.exports.deck.sheets import workbook
from core.exports.deck.words import FIRM, plain, width
from core.figures.scales import Scale
from core.figures.theme import Theme

SIGN = 1.5
"""Size of arrows and hollow points, which are signs, as a multiple of that of words."""

AXIS = 38.0
"""Height of the axis with its title, in points, where words are as small as may be."""

TOLD, PRINTED, GAP = 290.0, 270.0, 10.0
"""Widths in points: what stands left of the plot, what stands right of it, the least space between two ticks."""

APART = 4 * FIRM
"""What keeps the words at the right off the plot: as wide as half an arrow, in any size."""

STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class NativeChart:
    """What python-pptx asks for when a chart is added: its XML and its workbook."""

    xml: str
    xlsx_blob: bytes

    def xml_bytes(self, _kind: object) -> bytes:
        """The chart; its kind is written in it."""
        return self.xml.encode()


def native(laid: Laid, size: tuple[float, float], look: Theme) -> NativeChart:
    """The chart, to be drawn at this width and height in points."""
    blob = workbook([at.row for at in laid.rows], [at.middle for at in laid.rows])
    return NativeChart(plots.chart(_series(laid, look), _plot(laid, size), look), blob)


def axis_high(size: float) -> float:
    """The height of the axis with its title, in points, where words are so large."""
    return AXIS * size / SLIDE.size


def tick_step(scale: Scale, room: float, size: float = SLIDE.size) -> float:
    """A round step whose ticks have room for their numbers; on a short axis never parts of a unit."""
    most = room / (width(f"{scale.last:,.{scale.tick_digits}f}", size) + 2 * GAP)
    rough = scale.span / max(2.0, min(most, 8.0))
    unit = 10.0 ** floor(log10(rough))
    step = next(factor * unit for factor in STEPS if factor * unit >= rough)
    return max(step, 1.0) if scale.tick_step else step


def _series(laid: Laid, look: Theme) -> list[str]:
    """The words, then what we read into numbers, then what was stated, then what was taken back."""
    drawn: list[Callable[[int], str]] = [partial(series.labels, labels=held) for held in _words(laid, look)]
    read = [at for at in laid.rows if at.row.is_read]
    drawn += [partial(series.band, at=at.middle, told=at.row) for at in read]
    stated = [(row, at) for row, at in enumerate(laid.rows) if at.row.points]
    drawn += [partial(series.shaft, at=at.middle, told=at.row) for _, at in stated if at.row.is_open]
    drawn += [partial(series.mark, row=row, at=at.middle, told=at.row) for row, at in stated]
    struck = [(point, at.middle) for at in laid.rows if at.row.mark.withdrawn for point in _struck(at.row)]
    drawn += [partial(series.crosses, points=struck, look=look)] if struck else []
    return [make(index) for index, make in enumerate(drawn)]


def _words(laid: Laid, look: Theme) -> Iterator[Labels]:
    """All words of the chart, by where they stand."""
    scale = laid.forest.scale
    size = laid.size
    told = [_told(scale.first, at, look, size) for at in laid.rows]
    printed = [SlideLabel(scale.last, at.middle, _apart(at.printed), look.text, size) for at in laid.rows]
    heads = [SlideLabel(scale.first, middle, (plain(title),), look.text, size, bold=1) for title, middle in laid.titles]
    arrows = [arrow for at in laid.rows for arrow in _arrows(at, size)]
    hollow = [at for at in laid.rows if at.row.mark.forecast and not isnan(at.row.mark.best)]
    ahead = [_sign(at.row.mark.best, at, "○", size) for at in hollow]
    for name, side, held in (
        ("Who said it first", "l", told),
        ("As printed, and when it applies", "r", printed),
        ("Parts of this chart", "r", heads),
        ("Open ends: nobody stated one", "ctr", arrows),
        ("Forecasts: hollow", "ctr", ahead),
    ):
        if held:
            yield Labels(name, side, tuple(held))


def _apart(lines: Sequence[str]) -> tuple[str, ...]:
    """The words at the right of the plot, clear of the arrow of an open end, which stands out beyond it."""
    return tuple(f"{APART}{line}" for line in lines)


def _told(x: float, at: Placed, look: Theme, size: float) -> SlideLabel:
    return SlideLabel(x, at.middle, at.told, look.text, size, bold=at.bold, strike=at.row.mark.withdrawn)


def _arrows(at: Placed, size: float) -> Iterator[SlideLabel]:
    if at.row.opens_up:
        yield _sign(at.row.mark.end, at, "►", size)
    if at.row.opens_down:
        yield _sign(at.row.mark.start, at, "◄", size)


def _sign(x: float, at: Placed, sign: str, size: float) -> SlideLabel:
    """A sign of Arial in place of a shape that not every program draws."""
    return SlideLabel(x, at.middle, (sign,), at.row.mark.colour, SIGN * size, bold=1)


def _struck(row: ForestRow) -> tuple[float, ...]:
    return row.points or (row.mark.lower, row.mark.upper)


def _plot(laid: Laid, size: tuple[float, float]) -> plots.Plot:
    """Where the plot lies in the chart, as shares of its size, and its two axes."""
    wide, high = size
    scale, room = laid.forest.scale, wide - TOLD - PRINTED
    title = plain(f"{laid.forest.unit}{scale.note}")
    return plots.Plot(
        x=TOLD / wide,
        y=axis_high(laid.size) / high,
        w=room / wide,
        h=laid.height / high,
        first=scale.first,
        last=scale.last,
        step=tick_step(scale, room, laid.size),
        height=laid.height,
        title=title,
        title_x=max(0.0, (TOLD + (room - width(title, laid.size)) / 2) / wide),
        size=laid.size,
    )
