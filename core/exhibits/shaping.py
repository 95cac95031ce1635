"""A picture in a shape, as 16:9 or square: its words as large, and its rows as far apart, as there is room for."""

from dataclasses import replace

import plotly.graph_objects as go

from core.exhibits.exhibit import Exhibit
from core.exhibits.framing import NARROWEST, framed
from core.figures.framing import PAD
from core.figures.large.pitch import Pitch, pitch_of, width_needed, with_pitch
from core.figures.theme import Theme

WIDEST = 3840
"""In more, on a screen, words could not be read."""

STEP = 8
"""The widths that are tried lie so many pixels apart."""

LEAST_SHARE = 0.7
"""A picture that needs more room than it was to have is made smaller; but no letter loses more than three tenths."""

LARGEST = 1.8
"""Letters grow so many times at most."""


def shaped(exhibit: Exhibit, look: Theme, ratio: float, *, width: int = 1280) -> go.Figure:
    """The picture of an exhibit in a shape: its height is `ratio` times its width. Nothing is cut.

    It is drawn as narrow as it can be, to be shown `share` times as large, so that its letters are as large as may be;
    what rows do not take of the room stays empty, above and below. Raises ValueError where that takes more than
    `WIDEST` pixels.
    """
    pitch = pitch_of(exhibit.figure) if exhibit.figure is not None else Pitch(1.0, 1.0, 0.0)
    least = _with_rows(exhibit, pitch.least)
    wide = _narrowest(least, look, ratio, max(round(width / LARGEST), _needed(exhibit)))
    left = round(wide * ratio) - framed(least, look, width=wide).layout.height
    times = min(pitch.most, pitch.least + left / pitch.height) if pitch.height else 1.0
    return _filled(framed(_with_rows(exhibit, times), look, width=wide), round(wide * ratio))


def share(figure: go.Figure, width: int) -> float:
    """How large a picture is to be shown, of its own size, so that it is `width` pixels wide, as it was asked for.

    1 where it needs so much more that its letters would become too small.
    """
    found = width / float(figure.layout.width)
    return found if found >= LEAST_SHARE else 1.0


def _needed(exhibit: Exhibit) -> int:
    """The least width at which words stand clear of each other."""
    return NARROWEST if exhibit.figure is None else max(NARROWEST, round(width_needed(exhibit.figure) + 2 * PAD))


def _with_rows(exhibit: Exhibit, times: float) -> Exhibit:
    """The exhibit with the rows of its chart so many times as high."""
    return exhibit if exhibit.figure is None else replace(exhibit, figure=with_pitch(exhibit.figure, times))


def _narrowest(exhibit: Exhibit, look: Theme, ratio: float, first: int) -> int:
    """The least width, not below `first`, at which a picture is no higher than its shape."""
    low, high = first, WIDEST
    if not _fits(exhibit, look, ratio, high):
        needed = round(framed(exhibit, look, width=high).layout.height / ratio)
        raise ValueError(f"a picture is at most {WIDEST} pixels wide; in this shape it would be {needed}")
    while low < high:
        middle = (low + high) // (2 * STEP) * STEP
        low, high = (low, max(low, middle)) if _fits(exhibit, look, ratio, max(low, middle)) else (middle + STEP, high)
    return low


def _fits(exhibit: Exhibit, look: Theme, ratio: float, width: int) -> bool:
    return bool(framed(exhibit, look, width=width).layout.height <= round(width * ratio))


def _filled(figure: go.Figure, height: int) -> go.Figure:
    """The picture with empty space above and below it, so that it is so many pixels high."""
    above, below = ((height - figure.layout.height + end) // 2 for end in (0, 1))
    margin = figure.layout.margin
    return figure.update_layout(height=height, margin={"t": margin.t + above, "b": margin.b + below})
