"""The forest plot: one row a mark, the quantity in the middle, the time it applies to at the right.

Used for deployments and for losses. Rows are never joined and never stacked; lanes keep totals, additions and
forecasts apart. See `core.figures.marks` for what each shape says.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.built import built
from core.figures.doubt import doubted_rows
from core.figures.key import Key, key_figure, key_of
from core.figures.marks import AXES, Trace, mark_traces
from core.figures.rows import GAP, HEADING, NEEDED, Lane, PanelRow, numbers_of, place, refuse_undrawable, rows_of
from core.figures.scales import TICKS, Days, Scale, day_scale, day_text, quantity_scale
from core.figures.texts import escaped, trimmed
from core.figures.theme import LARGE, SMALL, Theme, base_layout, blank_axis, halo
from core.figures.times import time_traces
from core.figures.words import LEFT, RIGHT, hit_areas, printed_words, row_labels
from core.frames import expect

TOP, BOTTOM = 40, 8
"""Margins in pixels: above, two lines of ticks have room; those at the sides are of `core.figures.words`."""

TITLE, UNIT = 76, 24
"""Characters of a title of a lane with its unit that end before the panel of times on a narrow page; and of a unit."""

APPLIES = "When the number applies"
"""The head of the panel of times."""

NUMBER, LABELS = 26, 36
"""Where, from the left edge in pixels, the number of a row ends and its label begins."""

QUANTITY, TIME = [0.0, 0.7], [0.75, 1.0]
"""The two panels, as shares of the width between the margins."""

NUMBERS, DATES, BELOW = ({"xaxis": f"x{n}", "yaxis": y} for n, y in (("", "y"), ("2", "y"), ("3", "y2")))


def forest(
    marks: pd.DataFrame,
    *,
    theme: Theme,
    unit_title: str,
    lanes: Sequence[tuple[str, str]],
    with_key: bool = True,
    extent: pd.DataFrame | None = None,
    times: pd.DataFrame | None = None,
) -> go.Figure:
    """A forest plot of `View.marks` with two more columns: `lane` (a key of `lanes`) and `number` (shown at the row).

    Rows keep their order within a lane. `lanes` are (key, title) from top to bottom; empty ones are left out.
    `carriers_label`, `covers_label` and `said_label` are shown where given. Each row has one selectable point whose
    `customdata` is `[claim_id]`. `with_key` draws the key of the marks below them; `forest_key` draws one for several
    plots. The axes span the marks of `extent`, where given, so that they stay while marks come and go; that of time
    spans `times`, where given, so that it is the same for several plots. A mark that is `known` only "perhaps" stands
    on dots. Raises ValueError on a claim without a number, or of no lane, and when there is nothing to draw; KeyError
    on a missing column.
    """
    expect(marks, *NEEDED)
    if marks.empty:
        raise ValueError("no marks to draw; show the empty state instead of a chart")
    refuse_undrawable(marks)
    spanned = marks if extent is None else extent
    scale, days = quantity_scale(spanned), _days(spanned, times)
    groups = place(marks, lanes, scale, theme)
    rows = [row for lane in groups for row in lane.rows]
    legend = key_of(rows, theme, BELOW) if with_key else Key([], [], 0)
    heads = _heads(groups, escaped(trimmed(unit_title, UNIT)) + scale.note, theme)
    layout = _layout(groups, legend, heads, theme) | {
        "xaxis": _quantity_axis(scale, theme),
        "xaxis2": _time_axis(days, theme),
        "shapes": [shape for lane in groups for shape in _ground(lane, scale, theme)],
    }
    return built([*_traces(rows, scale, days, theme), *legend.traces], layout)


def _days(spanned: pd.DataFrame, times: pd.DataFrame | None) -> Days | None:
    """The axis of time; None where nothing of this plot would ever stand on it."""
    own = day_scale(spanned)
    return own if own is None or times is None else day_scale(times)


def forest_key(marks: pd.DataFrame, theme: Theme, *, narrow: bool = False) -> go.Figure:
    """One key for several plots: `marks` are those of all of them, with the columns that `forest` needs. `narrow`: for
    a window that has no room for all of its columns."""
    expect(marks, *NEEDED)
    rows = rows_of(marks, quantity_scale(marks), theme)
    return key_figure(key_of(rows, theme, AXES, narrow=narrow), theme)


def _traces(rows: Sequence[PanelRow], scale: Scale, days: Days | None, look: Theme) -> list[Trace]:
    """What stands in both panels, from the ground up."""
    return [
        *doubted_rows(rows, scale, look, NUMBERS),
        hit_areas(rows, scale, NUMBERS),
        *mark_traces([row.mark for row in rows], look, NUMBERS),
        printed_words(rows, scale, NUMBERS, look),
        *time_traces(rows, days, look, DATES),
    ]


def _layout(groups: Sequence[Lane], legend: Key, heads: Sequence[dict[str, Any]], look: Theme) -> dict[str, Any]:
    """Everything but the panels' own axes: size, margins, the axis of the rows, the axes of the key, all labels."""
    rows = [row for lane in groups for row in lane.rows]
    height = groups[-1].bottom
    total = height + (GAP + legend.height if legend.height else 0)
    labels = {"x": 0, "xref": "paper", "xshift": LABELS - LEFT, "font": {"size": SMALL, "color": look.quiet}}
    return {
        **base_layout(look, total + TOP + BOTTOM, **labels),
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        "xaxis3": blank_axis(range=[0, 1], anchor="y2"),
        "yaxis": _row_axis(rows, height, look) | {"domain": [1 - height / total, 1]},
        "yaxis2": blank_axis(range=[legend.height or 1, 0], domain=[0, legend.height / total], anchor="x3"),
        "annotations": [*heads, *row_labels(rows, look), *legend.notes],
    }


def _row_axis(rows: Sequence[PanelRow], height: float, look: Theme) -> dict[str, Any]:
    """The numbers of the rows, by which a mark can be named aloud, stand as tick labels at the far left."""
    return blank_axis(range=[height, 0]) | numbers_of(rows, LEFT - NUMBER, look)


def _quantity_axis(scale: Scale, look: Theme) -> dict[str, Any]:
    return _axis(look, QUANTITY) | {
        "range": [scale.first, scale.last],
        "tickformat": ",",
        "nticks": TICKS,
        **scale.steps,
    }


def _time_axis(days: Days | None, look: Theme) -> dict[str, Any]:
    if days is None:
        return blank_axis(range=[0, 1], domain=TIME, anchor="y")
    span = [day_text(day) for day in (days.first, days.last)]
    return _axis(look, TIME) | {
        "type": "date",
        "range": span,
        "tickformat": days.tick_format,
        "nticks": 4,
    }


def _axis(look: Theme, domain: list[float]) -> dict[str, Any]:
    """An axis whose title stands in the band of each lane, where it takes no height of its own."""
    grid = {"gridcolor": look.grid, "zeroline": False, "fixedrange": True}
    return {"domain": domain, "anchor": "y", "side": "top", **grid}


def _heads(groups: Sequence[Lane], unit: str, look: Theme) -> list[dict[str, Any]]:
    """The titles of all lanes, each with the unit (markup of ours), and then the heads of their panels of times."""
    letters = {"color": look.text, "shadow": halo(look.shade)}
    title = {"font": letters | {"size": LARGE}, "xshift": 4 - LEFT}
    most = TITLE - len(unit)
    times = {"font": letters | {"size": SMALL}, "xshift": 0, "x": TIME[0], "text": APPLIES}
    titles = [title | {"text": f"<b>{escaped(trimmed(lane.title, most))}</b> · {unit}"} for lane in groups]
    heads = [*zip(titles, groups, strict=True), *((times, lane) for lane in groups)]
    return [head | {"y": lane.top + HEADING / 2} for head, lane in heads]


def _ground(lane: Lane, scale: Scale, look: Theme) -> list[dict[str, Any]]:
    """A block behind the heading of a lane, labels included; a line at zero; a frame around what is only forecast."""
    rows = {"yref": "y", "y0": lane.top + HEADING, "y1": lane.bottom, "layer": "between"}
    head = {**rows, "y0": lane.top, "y1": lane.top + HEADING, "line": {"width": 0}, "fillcolor": look.shade}
    panel, margin = {"xref": "paper", "x0": 0, "x1": 1}, {"xref": "paper", "xsizemode": "pixel", "xanchor": 0}
    shapes = [{**head, **panel}, {**head, **margin, "x0": -LEFT, "x1": 0}]
    if scale.first == 0:
        shapes.append({**rows, "type": "line", "x0": 0, "x1": 0, "line": {"width": 1.5, "color": look.quiet}})
    if lane.is_forecast:
        shapes.append({**rows, **panel, "x1": QUANTITY[1], "line": {"width": 1, "dash": "dot", "color": look.quiet}})
    return shapes
