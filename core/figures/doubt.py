"""What is perhaps not yet published by the day that a reader chose: a dotted ground, which is no other sign's."""

from collections.abc import Sequence
from typing import Any

from core.figures.marks import SILENT, Axes, Trace
from core.figures.rows import ROW, PanelRow
from core.figures.scales import Scale
from core.figures.theme import CLEAR, Theme, tint

DOTS = "."
"""The pattern of a ground, in Plotly's signs."""


def doubted_rows(rows: Sequence[PanelRow], scale: Scale, look: Theme, axes: Axes) -> list[Trace]:
    """A dotted ground behind each row that is perhaps not yet published; no trace where there is none."""
    middles = [row.middle for row in rows if row.told.unpublished]
    return [grounds([scale.first] * len(middles), scale.span, middles, ROW - 4, look) | axes] if middles else []


def grounds(lefts: Sequence[float], length: float, middles: Sequence[float], height: float, look: Theme) -> Trace:
    """Dotted bars of one size, by their left ends and middles."""
    return {
        "type": "bar",
        "name": "perhaps not yet published",
        "orientation": "h",
        "base": list(lefts),
        "x": [length] * len(lefts),
        "y": list(middles),
        "width": height,
        "marker": _ground_style(look),
        **SILENT,
    }


def _ground_style(look: Theme) -> dict[str, Any]:
    """Dots on no colour of their own."""
    dots = {"shape": DOTS, "size": 8, "solidity": 0.12, "fgcolor": tint(look.quiet, 0.45), "bgcolor": CLEAR}
    return {"color": CLEAR, "line": {"width": 0}, "pattern": dots}
