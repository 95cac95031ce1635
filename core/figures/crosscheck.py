"""One cross-check: the numbers that went into it as they were worded, and below them what our arithmetic makes of them.

What sources stated keeps the shapes of `core.figures.marks`. What we reckoned looks like no source's number: a hatched
band with a frame, in no source's colour, named "our arithmetic". Red says that the check is broken, and nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isinf
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.figures.alt import LONGEST, alt_text
from core.figures.doubt import doubted_rows
from core.figures.marks import SILENT, Trace, mark_traces
from core.figures.rows import HEADING, MARK, NEEDED, ROW, WORDS, Row, place, refuse_undrawable
from core.figures.scales import Scale, quantity_scale
from core.figures.texts import escaped, folded, number_text, trimmed
from core.figures.theme import NORMAL, SMALL, Theme, base_layout, blank_axis, tint
from core.figures.words import LABEL_CHARACTERS, QUIET_CHARACTERS, hit_areas, printed_words
from core.frames import expect

LEFT, RIGHT, TOP, BOTTOM = 226, 26, 56, 6
"""Margins in pixels; the left one holds the labels of the rows."""

OURS, LANE = "our arithmetic", "inputs"
AXES = {"xaxis": "x", "yaxis": "y"}
Label = tuple[float, str, str]
"""Where a label stands, in pixels from the top, its name, and the quieter line below."""

BAND, ARROW = 20, 13
"""Height of our band and size of our arrows, in pixels."""


@dataclass(frozen=True, slots=True)
class Result:
    """What we reckoned: how ("killed + wounded"), and between which ends, ∞ where there is none."""

    made_of: str
    lower: float
    upper: float

    @property
    def words(self) -> str:
        """ "3,900 to 4,100"; "at least 3,900" where the upper end is open; "up to 4,100" where the lower one is."""
        low, high = number_text(_short(self.lower)), number_text(_short(self.upper))
        if isinf(self.upper):
            return "no end" if self.lower <= 0 else f"at least {low}"
        return f"up to {high}" if self.lower <= 0 else low if low == high else f"{low} to {high}"


def crosscheck(
    inputs: pd.DataFrame, result: Result | None, *, theme: Theme, unit_title: str, broken: bool = False
) -> go.Figure:
    """A small chart of one check, on one axis of one unit.

    `inputs` are statements of that unit, with `measure_label` and what `forest` needs but for `lane` and `number`; each
    has one selectable point whose `customdata` is `[claim_id]`. `result` is None where two statements are set against
    each other as they stand. Raises ValueError without a number to draw, KeyError on a missing column.
    """
    if inputs.empty and result is None:
        raise ValueError("no number to draw; tell such a check in words")
    marks = inputs.assign(lane=LANE, number=range(1, len(inputs) + 1))
    expect(marks, *NEEDED, "measure_label")
    refuse_undrawable(marks)
    scale = quantity_scale(_ends(marks, result))
    rows = [row for lane in place(marks, [(LANE, LANE)], scale, theme) for row in lane.rows]
    below = HEADING + ROW * (len(rows) + 0.5)
    stated = [hit_areas(rows, scale, AXES), *mark_traces([row.mark for row in rows], theme, AXES)] if rows else []
    words = [printed_words(rows, scale, AXES)] if rows else []
    ours = _ours(result, below, scale, theme, broken=broken) if result else []
    bottom = HEADING + ROW * (len(rows) + (result is not None))
    labels = [
        *map(_label, rows, marks["measure_label"]),
        *([(below, OURS.capitalize(), result.made_of)] if result else []),
    ]
    layout = _layout(labels, bottom, theme) | {
        "xaxis": _axis(scale, unit_title, theme),
        "shapes": _ground(result, scale, (below, bottom), theme),
    }
    return go.Figure([*doubted_rows(rows, scale, theme, AXES), *stated, *ours, *words], layout=layout)


def crosscheck_alt(inputs: pd.DataFrame, result: Result | None, title: str) -> str:
    """The check in sentences: its title, each input as printed, and our result as ours; at most 600 characters."""
    ours = f" {OURS.capitalize()}: {trimmed(result.made_of, 120)}, {result.words}." if result else ""
    if inputs.empty:
        return trimmed(f"{title.rstrip('.')}.{ours}", LONGEST)
    return trimmed(alt_text(inputs, title), LONGEST - len(ours)) + ours


def _ends(marks: pd.DataFrame, result: Result | None) -> pd.DataFrame:
    """The ends of all that is drawn."""
    drawn = marks[["lower", "upper"]]
    if result is None:
        return drawn
    own = pd.DataFrame({"lower": [result.lower], "upper": [result.upper]})
    return own if drawn.empty else pd.concat([drawn, own], ignore_index=True)


def _ours(result: Result, y: float, scale: Scale, look: Theme, *, broken: bool) -> list[Trace]:
    """Our band, an arrow wherever it has no end, and its ends in numbers above it."""
    colour = look.differ if broken else look.text
    start, end = max(result.lower, scale.first), min(result.upper, scale.last)
    arrow = [_arrow(end, y + MARK, colour)] if result.upper == inf else []
    return [_band(start, end, y + MARK, colour), *arrow, _told(result, start, end, y + WORDS, scale)]


def _band(start: float, end: float, y: float, colour: str) -> Trace:
    """A band with no width is still to be seen, by its frame."""
    return {
        "type": "bar",
        "name": OURS,
        "orientation": "h",
        "base": [start],
        "x": [end - start],
        "y": [y],
        "width": [BAND],
        "marker": {
            "color": tint(colour, 0.12),
            "line": {"width": 2, "color": colour},
            "pattern": {"shape": "x", "size": 7, "solidity": 0.25, "fgcolor": colour, "bgcolor": tint(colour, 0.12)},
        },
        **SILENT,
        **AXES,
    }


def _arrow(x: float, y: float, colour: str) -> Trace:
    """Where our result has no upper end: a hollow triangle, as no source's number has."""
    marker = {"symbol": "triangle-right-open", "size": ARROW, "color": colour, "line": {"width": 2}}
    return _point("our open end", x, y) | {"mode": "markers", "marker": marker}


def _told(result: Result, start: float, end: float, y: float, scale: Scale) -> Trace:
    """What it comes to, in words: towards the side where there is room."""
    to_the_right = (start - scale.first) / scale.span < 0.6
    side = "middle right" if to_the_right else "middle left"
    words = {"mode": "text", "text": [escaped(f"{result.words} ({OURS})")], "textposition": side}
    return _point("our words", start if to_the_right else end, y) | words


def _point(name: str, x: float, y: float) -> Trace:
    return {"type": "scatter", "name": name, "x": [x], "y": [y], "cliponaxis": False, **SILENT, **AXES}


def _label(row: Row, measure: str) -> Label:
    """What is counted comes first: the inputs of a check are of several measures, and no rivals."""
    return row.middle, measure, " · ".join(filter(None, [row.told.unpublished, row.told.origin_label]))


def _layout(labels: Sequence[Label], bottom: float, look: Theme) -> dict[str, Any]:
    notes = {"x": 0, "xref": "paper", "xshift": 4 - LEFT, "font": {"size": SMALL, "color": look.quiet}}
    return {
        **base_layout(look, bottom - HEADING + TOP + BOTTOM, **notes),
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        "yaxis": blank_axis(range=[bottom, HEADING]),
        "annotations": [{"y": y, "text": _two_lines(first, second, look)} for y, first, second in labels],
    }


def _two_lines(first: str, second: str, look: Theme) -> str:
    name, more = folded(first, LABEL_CHARACTERS, 2), folded(second, QUIET_CHARACTERS, 1)
    return f'<b style="color:{look.text}">{name}</b><br>{more}'


def _axis(scale: Scale, unit: str, look: Theme) -> dict[str, Any]:
    return {
        "side": "top",
        "range": [scale.first, scale.last],
        "title": {"text": escaped(unit) + scale.note, "font": {"size": NORMAL}, "standoff": 6},
        "tickformat": ",",
        "nticks": 7,
        "dtick": scale.tick_step,
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _ground(result: Result | None, scale: Scale, place: tuple[float, float], look: Theme) -> list[dict[str, Any]]:
    """A shade behind what is ours, labels included; a line at zero."""
    below, bottom = place
    shapes: list[dict[str, Any]] = []
    if result:
        ours = {"yref": "y", "y0": below - ROW / 2, "y1": bottom, "layer": "below", "fillcolor": look.shade}
        margin = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": -LEFT, "x1": 0}
        shapes += [{**ours, **where, "line": {"width": 0}} for where in ({"xref": "paper", "x0": 0, "x1": 1}, margin)]
    if scale.first == 0:
        zero = {"type": "line", "x0": 0, "x1": 0, "yref": "y", "y0": HEADING, "y1": bottom}
        shapes.append({**zero, "layer": "between", "line": {"width": 1.5, "color": look.quiet}})
    return shapes


def _short(number: float) -> float:
    """Whole from ten on, and one decimal below: more would claim a precision that no source has."""
    return number if isinf(number) else float(round(number, 0 if abs(number) >= 10 else 1))
