"""The key of a forest plot: only the shapes, times and kinds of origin that the chart in fact shows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

import plotly.graph_objects as go

from core.figures.doubt import grounds
from core.figures.marks import DOWNWARDS, SILENT, UPWARDS, Axes, Mark, Trace, mark_traces
from core.figures.rows import Row
from core.figures.texts import KINDS, UNPUBLISHED
from core.figures.theme import Theme, base_layout, blank_axis
from core.figures.times import bar_style, has_days

LINE = 26
"""Height of a line of the key, in pixels."""

START, END = 0.006, 0.05
"""Where, from the left of its entry, a sample mark begins and ends, as shares of the width of the key."""

SAMPLES = {
    "exact": ("exact", "rounding", "a figure; strip: its rounding"),
    "about": ("about", "tolerance", "about or estimated; band: ours"),
    "at_least": ("at_least", "stated", "at least: no upper end stated"),
    "more_than": ("more_than", "stated", "more than: no upper end stated"),
    "up_to": ("up_to", "stated", "up to, nearly: no lower end"),
    "range": ("range", "stated", "range: both ends stated"),
    "vague": ("vague", "reading", "vague word; band: our reading"),
    "forecast": ("exact", "stated", "hollow, dashed: a forecast"),
    "withdrawn": ("exact", "stated", "struck out: withdrawn"),
}
"""A sample mark for each shape, and what it means: hedge, basis of its bounds, words."""

TIMES = {"certain": ("", "these days"), "uncertain": ("/", "uncertain: some or all of these days")}
"""How a bar in the time panel is hatched, and what that means."""

Spots = list[tuple[float, float]]
"""Left end (share of the width) and middle (pixels from the top) of each entry."""


@dataclass(frozen=True, slots=True)
class Key:
    """Traces and notes of a key, on axes whose x runs from 0 to 1 and y over `height` pixels, downwards."""

    traces: list[Trace]
    notes: list[dict[str, Any]]
    height: int


@dataclass(frozen=True, slots=True)
class _Block:
    title: str
    names: Sequence[str]
    words: Sequence[str]
    columns: int
    indent: float
    samples: Callable[[Sequence[str], Spots, Theme, Axes], list[Trace]]


def shapes_of(marks: Iterable[Mark]) -> list[str]:
    """The shapes that these marks show, in the order of `SAMPLES`."""
    shown = {name for mark in marks for name in (_shape_of(mark), *_states_of(mark))}
    return [name for name in SAMPLES if name in shown]


def _states_of(mark: Mark) -> list[str]:
    return ["forecast"] * mark.forecast + ["withdrawn"] * mark.withdrawn


def _shape_of(mark: Mark) -> str:
    return "about" if mark.basis == "tolerance" else "up_to" if mark.hedge == "nearly" else mark.hedge


def times_of(rows: Iterable[Row]) -> list[str]:
    """The kinds of time bar that these rows show."""
    shown = {"certain" if row.told.covers_certain else "uncertain" for row in rows if has_days(row.told)}
    return [name for name in TIMES if name in shown]


def key(
    shapes: Sequence[str],
    times: Sequence[str],
    kinds: Sequence[str],
    look: Theme,
    axes: Axes,
    *,
    doubted: bool = False,
) -> Key:
    """Blocks below one another: how numbers were worded, what the time bars say, who the origins are.

    `doubted`: what rows say that are perhaps not yet published, too.
    """
    shape_words, time_words = [SAMPLES[name][2] for name in shapes], [TIMES[name][1] for name in times]
    blocks = (
        _Block("How it was worded", shapes, shape_words, 2, END, _shape_samples),
        _Block("When it applies", times, time_words, 2, END, _time_samples),
        _Block("Who said it first", kinds, [KINDS[kind] for kind in kinds], 4, START, _kind_samples),
        _Block("By that day", ["perhaps"] * doubted, [UNPUBLISHED["perhaps"]] * doubted, 2, END, _doubt_samples),
    )
    made = Key([], [], 0)
    for block in blocks:
        if block.names:
            made = _with_block(made, block, look, axes)
    return made


def _with_block(made: Key, block: _Block, look: Theme, axes: Axes) -> Key:
    spots = [
        (index % block.columns / block.columns, made.height + LINE * (index // block.columns + 0.5))
        for index in range(len(block.names))
    ]
    title = _note(f"<b>{block.title}</b>", 0.0, spots[0][1], look, axes) | {"xanchor": "right", "xshift": -14}
    notes = [
        _note(text, x + block.indent, y, look, axes) | {"xshift": 14}
        for text, (x, y) in zip(block.words, spots, strict=True)
    ]
    height = made.height + LINE * -(-len(block.names) // block.columns) + LINE // 4
    return Key(made.traces + block.samples(block.names, spots, look, axes), [*made.notes, title, *notes], height)


def hedge_key(look: Theme, shapes: Sequence[str] = tuple(SAMPLES), kinds: Sequence[str] = ()) -> go.Figure:
    """The key as a figure of its own, for a page on method: every shape, or those named."""
    return key_figure(key(shapes, (), kinds, look, {"xaxis": "x", "yaxis": "y"}), look)


def key_figure(made: Key, look: Theme) -> go.Figure:
    """A key, made on the axes x and y, as a figure of its own."""
    layout = {
        **base_layout(look, made.height + 10),
        "margin": {"l": 160, "r": 10, "t": 5, "b": 5},
        "xaxis": blank_axis(range=[0, 1]),
        "yaxis": blank_axis(range=[made.height, 0]),
        "annotations": made.notes,
    }
    return go.Figure(data=made.traces, layout=layout)


def _shape_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    return mark_traces([_sample(name, *spot, look) for name, spot in zip(names, spots, strict=True)], look, axes)


def _sample(name: str, x: float, y: float, look: Theme) -> Mark:
    hedge, basis, _ = SAMPLES[name]
    start, end = x + START, x + END
    return Mark(
        hedge=hedge,
        basis=basis,
        forecast=name == "forecast",
        low=start if hedge in (*UPWARDS, "range") else nan,
        high=end if hedge in (*DOWNWARDS, "range") else nan,
        best=(start + end) / 2 if hedge in ("exact", "about") else nan,
        lower=start,
        upper=end,
        start=start,
        end=end,
        y=y,
        colour=look.text,
        withdrawn=name == "withdrawn",
    )


def _time_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    bars = {
        "type": "bar",
        "name": "key",
        "orientation": "h",
        "base": [x + START for x, _ in spots],
        "x": [END - START] * len(spots),
        "y": [y for _, y in spots],
        "width": 9,
        "marker": bar_style([TIMES[name][0] for name in names], look),
    }
    return [bars | SILENT | axes]


def _doubt_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    lefts, middles = [x + START for x, _ in spots], [y for _, y in spots]
    return [grounds(lefts, END - START, middles, LINE - 6, look) | axes]


def _kind_samples(names: Sequence[str], spots: Spots, look: Theme, axes: Axes) -> list[Trace]:
    dots = {
        "type": "scatter",
        "name": "key",
        "mode": "markers",
        "x": [x + START for x, _ in spots],
        "y": [y for _, y in spots],
        "marker": {"symbol": "square", "size": 13, "color": [look.kind_colour(kind) for kind in names]},
        "cliponaxis": False,
    }
    return [dots | SILENT | axes]


def _note(text: str, x: float, y: float, look: Theme, axes: Axes) -> dict[str, Any]:
    return {"text": text, "x": x, "y": y, "xref": axes["xaxis"], "yref": axes["yaxis"], "font": {"color": look.text}}
