"""Where the words of a mark stand: at what was stated, within the panel."""

from math import isnan

from core.figures.scales import Scale
from core.figures.shapes import MarkShape
from core.wording.titles.spread import DOWNWARDS, UPWARDS

CHARACTER = 1 / 70
"""Width of a character as a share of the quantity panel when the page is narrow (about 410 pixels)."""

EDGE, FRAME = 0.01, 0.97
"""From where to where words run, as shares of the panel: it begins with a line, and a forecast's ends in a frame."""

BEFORE = {"middle right": 0.0, "middle center": 0.5, "middle left": 1.0}
"""What share of words stands before the spot where they are fixed."""

SIDES = tuple(BEFORE)


def spot_of(mark: MarkShape, length: int, scale: Scale) -> tuple[float, str]:
    """Where the words are fixed, and which way they run: they begin at a lower bound or a band, end at an upper bound,
    and stand in the middle over any other number; where that leaves the panel, they are shifted as little as needed.

    A wide panel has more room than was reckoned with: that shifted words cover their mark there too, they are fixed
    near it, at their beginning, middle or end; those of an open end at one of both ends, so that they cover its line.
    """
    width, natural, at = min(FRAME - EDGE, length * CHARACTER), _side(mark), _stated(mark)
    share = (at - scale.first) / scale.span
    start = share - BEFORE[natural] * width
    first = max(EDGE, min(start, FRAME - width))
    if first == start:
        return at, natural
    side = _fixed(mark, (share - first) / width)
    return scale.first + (first + BEFORE[side] * width) * scale.span, side


def _fixed(mark: MarkShape, share: float) -> str:
    """Where shifted words are fixed that have their mark at this share of their length."""
    third = min(int(3 * share), 2)
    middle = 2 if mark.hedge in UPWARDS else 0 if mark.hedge in DOWNWARDS else 1
    return SIDES[middle if third == 1 else third]


def _side(mark: MarkShape) -> str:
    if mark.hedge in DOWNWARDS:
        return "middle left"
    return "middle right" if isnan(mark.best) else "middle center"


def _stated(mark: MarkShape) -> float:
    """The number that the words are about; of a range or a band, where it begins."""
    if not isnan(mark.best):
        return mark.best
    return mark.high if mark.hedge in DOWNWARDS else mark.start
