"""A picture that says all by itself: the chart with its title, its key, and below it all that must travel along."""

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go

from core.exhibits.exhibit import Exhibit
from core.figures.framing import Block, blank, framed_figure
from core.figures.theme import SMALL, Theme
from core.wording.headlines import headline
from core.wording.titles.left_out import ALL_KNOWN

TITLE, SUBTITLE, LINE = 23, 15, 16
"""Sizes of the title, of what stands below it, and of lines that are the picture themselves, in pixels."""

NARROWEST = 800
"""In less, labels and marks would run into each other."""


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
