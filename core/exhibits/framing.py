"""A picture that says all by itself: the chart with its title, its key, and below it all that must travel along."""

from collections.abc import Iterator, Sequence
from math import ceil

import plotly.graph_objects as go

from core.exhibits.exhibit import Exhibit
from core.figures.framing import Block, blank, framed_figure
from core.figures.theme import SMALL, Theme
from core.wording.headlines import headline
from core.wording.titles.left_out import ALL_KNOWN

TITLE, SUBTITLE, LINE = 23, 15, 16
"""Sizes of the title, of what stands below it, and of lines that are the picture themselves, in pixels."""

WIDEST = 3840
"""In more, on a screen, words could not be read."""

NARROWEST = 800
"""In less, labels and marks would run into each other."""


LEAST_SHARE = 0.75
"""A picture that needs more room than it was to have is made smaller; but no letter loses more than a quarter."""


def framed(exhibit: Exhibit, look: Theme, *, width: int = 1280) -> go.Figure:
    """The picture of an exhibit, `width` pixels wide and as high as it must be; nothing in it answers to a pointer.

    Raises ValueError on a width of less than 800 pixels.
    """
    if width < NARROWEST:
        raise ValueError(f"a picture is at least {NARROWEST} pixels wide; found {width}")
    lines = [Block(line, LINE, look.text, 8) for line in exhibit.lines]
    above, below = list(_above(exhibit, look)), list(_below(exhibit, look))
    if exhibit.figure is None:
        return framed_figure(blank(look), [*above, *lines], below, look, width)
    beside = [Block(_together(exhibit.lines), SMALL, look.text, 6)] if lines else []
    return framed_figure(exhibit.figure, above, [*beside, *below], look, width)


def shaped(exhibit: Exhibit, look: Theme, ratio: float, *, width: int = 1280) -> go.Figure:
    """The same in a shape: its height is `ratio` times its width. Nothing is cut, and nothing is made smaller.

    It is `width` pixels wide, or as much wider as it must be to have room; what is left of the room stays empty, above
    and below. Raises ValueError where that takes more than `WIDEST` pixels.
    """
    figure = framed(exhibit, look, width=width)
    if figure.layout.height > round(width * ratio):
        width = ceil(figure.layout.height / ratio)
        if width > WIDEST:
            raise ValueError(f"a picture is at most {WIDEST} pixels wide; in this shape it would be {width}")
        figure = framed(exhibit, look, width=width)
    return _filled(figure, round(width * ratio))


def share(figure: go.Figure, width: int) -> float:
    """How large a picture is to be shown, of its own size, so that it is `width` pixels wide, as it was asked for.

    1 where it is so wide; and where it needs so much more that its letters would become too small.
    """
    found = width / float(figure.layout.width)
    return found if LEAST_SHARE <= found < 1 else 1.0


def _filled(figure: go.Figure, height: int) -> go.Figure:
    """The picture with empty space above and below it, so that it is so many pixels high."""
    above, below = ((height - figure.layout.height + end) // 2 for end in (0, 1))
    margin = figure.layout.margin
    return figure.update_layout(height=height, margin={"t": margin.t + above, "b": margin.b + below})


def _together(lines: Sequence[str]) -> str:
    """The lines as one paragraph; what all of them begin with ("Without a number: ") is said once."""
    heads = {line.partition(": ")[0] for line in lines}
    if len(lines) < 2 or len(heads) > 1:
        return " ".join(lines)
    return f"{heads.pop()}: {'; '.join(line.partition(': ')[2].rstrip('.') for line in lines)}."


def _above(exhibit: Exhibit, look: Theme) -> Iterator[Block]:
    said, below = headline(exhibit.title)
    yield Block(said, TITLE, look.text, 8, bold=True)
    if below:
        yield Block(below, SUBTITLE, look.text, 6)
    if exhibit.subtitle:
        yield Block(exhibit.subtitle, SUBTITLE, look.quiet, 18)


def _below(exhibit: Exhibit, look: Theme) -> Iterator[Block]:
    """What is counted where the subtitle does not say it, how, by which clock, if any is set, how many; then hedges and
    source."""
    told = exhibit.caveats
    said = {
        "Measure": "" if told.measure in exhibit.subtitle else told.measure,
        "Clocks": "" if told.times == ALL_KNOWN else told.times,
        "Counted": told.counting,
        "n": told.count,
        "Filters": told.left_out,
        "Inferred": told.inferred,
        "": told.hedges,
        "Source": told.source,
        "Corpus": f"{told.corpus}. Contested Counts",
    }
    for head, text in said.items():
        if text:
            yield Block(text, SMALL, look.quiet, 3, head)
