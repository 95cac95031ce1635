"""The key of a forest plot: only the shapes, times and kinds of origin that the chart in fact shows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import plotly.graph_objects as go

from core.figures.built import built
from core.figures.marks import AXES, Axes, Trace
from core.figures.rows import PanelRow
from core.figures.samples import (
    END,
    LINE,
    SAMPLES,
    START,
    TIMES,
    Spots,
    doubt_samples,
    kind_samples,
    shape_samples,
    time_samples,
)
from core.figures.shapes import MarkShape
from core.figures.texts import UNPUBLISHED
from core.figures.theme import Theme, base_layout, blank_axis
from core.figures.times import has_days
from core.wording.labels import KINDS

WHO = "Who said it first"
"""The title of the block of kinds of origin."""


@dataclass(frozen=True, slots=True)
class Key:
    """Traces and notes of a key, on axes whose x runs from 0 to 1 and y over `height` pixels, downwards."""

    traces: list[Trace]
    notes: list[dict[str, Any]]
    height: int


@dataclass(frozen=True, slots=True)
class _Block:
    """The words of some entries, in columns, each `indent` (a share of the width) behind the start of its sample."""

    title: str
    words: Sequence[str]
    columns: int
    indent: float
    samples: Callable[[Spots, Theme, Axes], list[Trace]]


def shapes_of(marks: Iterable[MarkShape]) -> list[str]:
    """The shapes that these marks show, in the order of `SAMPLES`."""
    shown = {name for mark in marks for name in (_shape_of(mark), *_states_of(mark))}
    return [name for name in SAMPLES if name in shown]


def _states_of(mark: MarkShape) -> Iterator[str]:
    """What is drawn otherwise than the shape alone has it; a band of ours is not: its words say that it is ahead."""
    if mark.forecast and mark.hedge == "range":
        yield "forecast_range"
    elif mark.forecast and not mark.is_read:
        yield "forecast" if mark.hedge in ("exact", "about") else "forecast_open"
    if mark.withdrawn:
        yield "withdrawn"


def _shape_of(mark: MarkShape) -> str:
    if mark.is_whole:
        return "whole"
    return "about" if mark.basis == "tolerance" else "up_to" if mark.hedge == "nearly" else mark.hedge


def times_of(rows: Iterable[PanelRow]) -> list[str]:
    """The kinds of time bar that these rows show."""
    shown = {"certain" if row.told.covers_certain else "uncertain" for row in rows if has_days(row.told)}
    return [name for name in TIMES if name in shown]


def kinds_of(rows: Iterable[PanelRow], look: Theme) -> list[str]:
    """The kinds of origin that these rows show; none where all are of one, which stands at each row anyway."""
    shown = {row.told.origin_kind for row in rows}
    return [kind for kind in look.kinds if kind in shown] if len(shown) > 1 else []


def key_of(rows: Sequence[PanelRow], look: Theme, axes: Axes, *, narrow: bool = False) -> Key:
    """The key to these rows, and to nothing that they do not show."""
    shown = shapes_of(row.mark for row in rows), times_of(rows), kinds_of(rows, look)
    return key(*shown, look, axes, doubted=any(row.told.unpublished for row in rows), narrow=narrow)


def key(
    shapes: Sequence[str],
    times: Sequence[str],
    kinds: Sequence[str],
    look: Theme,
    axes: Axes,
    *,
    doubted: bool = False,
    narrow: bool = False,
) -> Key:
    """Blocks below one another: how numbers were worded, what the time bars say, who the origins are.

    `doubted`: what rows say that are perhaps not yet published, too; `narrow`: in half as many columns.
    """
    shape_words, time_words = [SAMPLES[name][2] for name in shapes], [TIMES[name][1] for name in times]
    kind_words = [KINDS[kind] for kind in kinds]
    blocks = (
        _Block("How it was worded", shape_words, 2, END, partial(shape_samples, shapes)),
        _Block("When it applies", time_words, 2, END, partial(time_samples, times)),
        _Block(WHO, kind_words, 4, START, partial(kind_samples, kinds)),
        _Block("By that day", [UNPUBLISHED["perhaps"]] * doubted, 2, END, doubt_samples),
    )
    made = Key([], [], 0)
    for block in blocks:
        if block.words:
            columns = block.columns // (2 if narrow else 1)
            made = _with_block(made, replace(block, columns=columns), look, axes)
    return made


def _with_block(made: Key, block: _Block, look: Theme, axes: Axes) -> Key:
    spots = [
        (index % block.columns / block.columns, made.height + LINE * (index // block.columns + 0.5))
        for index in range(len(block.words))
    ]
    title = _note(f"<b>{block.title}</b>", 0.0, spots[0][1], look, axes) | {"xanchor": "right", "xshift": -14}
    notes = [
        _note(text, x + block.indent, y, look, axes) | {"xshift": 14}
        for text, (x, y) in zip(block.words, spots, strict=True)
    ]
    height = made.height + LINE * -(-len(block.words) // block.columns) + LINE // 4
    return Key(made.traces + block.samples(spots, look, axes), [*made.notes, title, *notes], height)


def hedge_key(look: Theme, shapes: Sequence[str] = tuple(SAMPLES)) -> go.Figure:
    """The key as a figure of its own, for a page on method: every shape, or those named."""
    return key_figure(key(shapes, (), (), look, AXES), look)


def key_figure(made: Key, look: Theme) -> go.Figure:
    """A key, made on the axes x and y, as a figure of its own."""
    layout = {
        **base_layout(look, made.height + 10),
        "margin": {"l": 160, "r": 10, "t": 5, "b": 5},
        "xaxis": blank_axis(range=[0, 1]),
        "yaxis": blank_axis(range=[made.height, 0]),
        "annotations": made.notes,
    }
    return built(made.traces, layout)


def _note(text: str, x: float, y: float, look: Theme, axes: Axes) -> dict[str, Any]:
    return {"text": text, "x": x, "y": y, "xref": axes["xaxis"], "yref": axes["yaxis"], "font": {"color": look.text}}
