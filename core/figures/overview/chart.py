"""The overview in one look: what is counted, how many are stated, and who says it; each thing on a scale of its own.

Different measures never share an axis: each thing is a panel with its own numbers above it, and its rows stand close.
The marks are those of the forest plot (`core.figures.marks`), the words as printed stand at their right.
"""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.doubt import grounds
from core.figures.key import Key
from core.figures.marks import SILENT, Axes, Trace, mark_traces
from core.figures.overview.bands import Part, ground, heading, names
from core.figures.overview.keys import key_on
from core.figures.overview.room import LEFT, PAGE, RIGHT, SCALES, WORDS, Room
from core.figures.overview.rows import Group, MarkLine, groups_of
from core.figures.rows import GAP, NEEDED, drawable, numbers_of, refuse_undrawable
from core.figures.theme import Theme, base_layout, blank_axis
from core.figures.words import hit_areas
from core.frames import expect
from core.wording.titles.things import Thing

TOP, BOTTOM = 2, 2
"""Margins in pixels; those at the sides are of `core.figures.overview.room`."""

NUMBER, LABELS = 26, 36
"""Where, from the left edge in pixels, the number of a row ends and its label begins."""

STROKE, SHORTER = "line-ns", 0.75
"""The symbol of upright strokes, and how much shorter they are where rows are this low."""


def overview(
    marks: pd.DataFrame,
    things: Sequence[Thing],
    *,
    theme: Theme,
    extent: pd.DataFrame | None = None,
    with_key: bool = False,
    room: Room = PAGE,
) -> go.Figure:
    """One panel a thing, one row a mark: `marks` and `things` as `core.wording.titles.things.pictured` gives them.

    `extent` (`lane`, `lower`, `upper`) is what the scales span besides the marks, so that they stay while marks come
    and go. Each row has one selectable point whose `customdata` is `[claim_id]`. `with_key` draws the key of the marks
    below them. `room`: how long lines are. Words without a number stand in rows of their own. Raises ValueError on
    those of a thing of which no number is known, on a mark of no thing, and when there is nothing to draw; KeyError on
    a missing column.
    """
    expect(marks, *NEEDED)
    if marks.empty:
        raise ValueError("no marks to draw; show the empty state instead of a chart")
    _refuse_numberless(marks, extent)
    groups = groups_of(marks, things, marks[:0] if extent is None else extent, theme, room)
    traces = [trace for place, group in enumerate(groups) for trace in _marks(group, _axes(place), theme)]
    over, below = _axes(len(groups)), _axes(len(groups) + 1)
    legend = key_on(marks, theme, below) if with_key else Key([], [], 0)
    layout = _layout(groups, over, legend, room, theme) | _below(groups, below, legend)
    return built([*traces, *legend.traces, _printed(groups, over), _areas(groups, over)], layout)


def _refuse_numberless(marks: pd.DataFrame, extent: pd.DataFrame | None) -> None:
    """Raise ValueError on words of a thing of which no number is known: it would have no scale."""
    numbered = {*marks.loc[drawable(marks), "lane"], *(() if extent is None else extent["lane"].unique())}
    refuse_undrawable(marks[~marks["lane"].isin(numbered)])


def _axes(place: int) -> Axes:
    """The axes of a panel; those after the last panel lie over all of them."""
    number = str(place + 1) if place else ""
    return {"xaxis": f"x{number}", "yaxis": f"y{number}"}


def _lines(groups: Sequence[Group]) -> list[MarkLine]:
    return [line for group in groups for line in group.lines]


def _marks(group: Group, axes: Axes, look: Theme) -> list[Trace]:
    """The marks of a thing, on dots where they are perhaps not yet published."""
    first, span = group.scale.first, group.scale.span
    dotted = [line for line in group.lines if line.row.told.unpublished]
    dots = [grounds([first], span, [line.row.middle], line.height - 4, look) | axes for line in dotted]
    return [*dots, *map(_closer, mark_traces([line.row.mark for line in group.lines], look, axes))]


def _closer(trace: Trace) -> Trace:
    """Upright strokes that stay within a row, since rows are lower than those of a forest plot."""
    marker = trace.get("marker", {})
    if marker.get("symbol") != STROKE:
        return trace
    return trace | {"marker": marker | {"size": SHORTER * marker["size"]}}


def _printed(groups: Sequence[Group], axes: Axes) -> Trace:
    lines = _lines(groups)
    return {
        "type": "scatter",
        "name": "words as printed",
        "mode": "text",
        "x": [WORDS] * len(lines),
        "y": [line.row.middle for line in lines],
        "text": [line.words for line in lines],
        "textposition": "middle right",
        "cliponaxis": False,
        **SILENT,
        **axes,
    }


def _areas(groups: Sequence[Group], axes: Axes) -> Trace:
    """What a reader points at or clicks: the whole row, mark and words."""
    areas: Trace = {"base": [], "x": [], "y": [], "width": [], "customdata": [], "hovertext": []}
    for group in groups:
        own = hit_areas([line.row for line in group.lines], group.scale, axes)
        areas = own | {name: [*areas[name], *own[name]] for name in ("y", "customdata", "hovertext")}
    lines = _lines(groups)
    return areas | {"name": "rows", "base": 0, "x": [1] * len(lines), "width": [line.height - 2 for line in lines]}


def _layout(groups: Sequence[Group], over: Axes, legend: Key, room: Room, look: Theme) -> Part:
    """Size and margins; the axes of each panel, and those over all, on which the rows are numbered; all labels."""
    height, total = groups[-1].bottom, _total(groups, legend)
    labels = {"x": 0, "xref": "paper", "yref": over["yaxis"], "xshift": LABELS - LEFT}
    panels = [axis for place, group in enumerate(groups) for axis in _panel(group, _axes(place), total, room, look)]
    shapes = [shape for place, group in enumerate(groups) for shape in ground(group, _axes(place), over, look)]
    notes = [note for group in groups for note in (*heading(group, look), *names(group))]
    rows = {"domain": [1 - height / total, 1], "anchor": over["xaxis"]}
    return {
        **base_layout(look, total + TOP + BOTTOM, **labels),
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        **dict(panels),
        _named("x", over): blank_axis(range=[0, 1], domain=[0, 1], anchor=over["yaxis"]),
        _named("y", over): _rows(groups, height, look) | rows,
        "annotations": notes + legend.notes,
        "shapes": shapes,
    }


def _total(groups: Sequence[Group], legend: Key) -> float:
    """The height of all panels, and of the key below them."""
    return groups[-1].bottom + (GAP + legend.height if legend.height else 0)


def _below(groups: Sequence[Group], axes: Axes, legend: Key) -> Part:
    """The axes of the key; none without one."""
    if not legend.height:
        return {}
    part = [0, legend.height / _total(groups, legend)]
    return {
        _named("x", axes): blank_axis(range=[0, 1], domain=[0, 1], anchor=axes["yaxis"]),
        _named("y", axes): blank_axis(range=[legend.height, 0], domain=part, anchor=axes["xaxis"]),
    }


def _named(letter: str, axes: Axes) -> str:
    """The layout's name of an axis: x3 is xaxis3."""
    return f"{letter}axis{axes[f'{letter}axis'][1:]}"


def _panel(group: Group, axes: Axes, total: float, room: Room, look: Theme) -> list[tuple[str, Part]]:
    """Both axes of a thing: its own scale with its own numbers, which stand above its rows, below its heading."""
    scale = {
        "domain": SCALES,
        "anchor": axes["yaxis"],
        "side": "top",
        "range": [group.scale.first, group.scale.last],
        "tickformat": ",",
        "nticks": room.ticks(group.scale),
        **group.scale.steps,
        "tickangle": 0,
        "tickfont": {"color": look.quiet},
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
    }
    part = [1 - group.last / total, 1 - group.first / total]
    rows = blank_axis(range=[group.last, group.first], domain=part, anchor=axes["xaxis"])
    return [(_named("x", axes), scale), (_named("y", axes), rows)]


def _rows(groups: Sequence[Group], height: float, look: Theme) -> Part:
    """The numbers of the rows, by which a mark can be named aloud, stand at the far left, through all panels."""
    return blank_axis(range=[height, 0]) | numbers_of([line.row for line in _lines(groups)], LEFT - NUMBER, look)
