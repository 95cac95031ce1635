"""The layout of a cross-check: labels at the left, one axis on top, a shade behind what our arithmetic makes."""

from collections.abc import Sequence
from typing import Any

from core.figures.rows import HEADING
from core.figures.scales import Scale
from core.figures.texts import escaped, folded
from core.figures.theme import NORMAL, SMALL, Theme, base_layout, blank_axis
from core.figures.words import LABEL_CHARACTERS, LEFT, QUIET_CHARACTERS, RIGHT

TOP, BOTTOM = 56, 6
"""Margins in pixels; those at the sides are of `core.figures.words`."""

Label = tuple[float, str, str]
"""Where a label stands, in pixels from the top, its name, and the quieter line below."""


def layout_of(
    labels: Sequence[Label], scale: Scale, unit: str, look: Theme, *, bottom: float, shaded: float | None
) -> dict[str, Any]:
    """The layout of a chart whose rows end at `bottom`, shaded from `shaded` on; both in pixels from the top."""
    notes = {"x": 0, "xref": "paper", "xshift": 4 - LEFT, "font": {"size": SMALL, "color": look.quiet}}
    shade = [] if shaded is None else _shade(shaded, bottom, look)
    return {
        **base_layout(look, bottom - HEADING + TOP + BOTTOM, **notes),
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        "xaxis": _axis(scale, unit, look),
        "yaxis": blank_axis(range=[bottom, HEADING]),
        "annotations": [{"y": y, "text": _two_lines(first, second, look)} for y, first, second in labels],
        "shapes": [*shade, *([_zero(bottom, look)] if scale.first == 0 else [])],
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
        **scale.steps,
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _shade(top: float, bottom: float, look: Theme) -> list[dict[str, Any]]:
    """A shade behind what is ours, labels included."""
    block = {"yref": "y", "y0": top, "y1": bottom, "layer": "below", "fillcolor": look.shade, "xref": "paper"}
    margin = {"xsizemode": "pixel", "xanchor": 0, "x0": -LEFT, "x1": 0}
    return [{**block, **where, "line": {"width": 0}} for where in ({"x0": 0, "x1": 1}, margin)]


def _zero(bottom: float, look: Theme) -> dict[str, Any]:
    """A line at zero."""
    line = {"type": "line", "x0": 0, "x1": 0, "yref": "y", "y0": HEADING, "y1": bottom}
    return {**line, "layer": "between", "line": {"width": 1.5, "color": look.quiet}}
