"""Lanes on a big screen: their headings lower, and less space between them, so that their rows have the room."""

from collections.abc import Sequence
from typing import Any

from core.figures.rows import GAP, HEADING

LOWER, CLOSER = 0.3, 0.6
"""The shares of a heading, and of the space before a lane, that are given to the rows."""

Part = dict[str, Any]


def with_lower_headings(traces: Sequence[Part], layout: Part) -> tuple[list[Part], Part]:
    """Traces and layout with everything moved up by what the headings and spaces above it lose.

    A figure without lanes stays as it is. A lane is known by the ground behind its heading.
    """
    tops = tops_of(layout)
    if not tops:
        return list(traces), layout
    axis = layout["yaxis"]
    moved = {
        "yaxis": axis | {name: [_up(y, tops) for y in axis[name]] for name in ("range", "tickvals") if name in axis},
        "shapes": [shape | {end: _up(shape[end], tops) for end in ("y0", "y1")} for shape in layout["shapes"]],
        "annotations": [note | {"y": _up(note["y"], tops)} for note in layout["annotations"]],
    }
    return [trace | {"y": [_up(y, tops) for y in trace["y"]]} for trace in traces], layout | moved


def tops_of(layout: Part) -> list[float]:
    """Where the lanes of a figure begin, from the top; none where it has no lanes."""
    return sorted({shape["y0"] for shape in layout.get("shapes", ()) if _is_heading(shape)})


def _is_heading(shape: Part) -> bool:
    return shape.get("type") is None and shape["y1"] - shape["y0"] == HEADING and "fillcolor" in shape


def _up(y: float | None, tops: Sequence[float]) -> float | None:
    """Where something at `y` comes to stand; None, a gap in a line, stays one."""
    if y is None:
        return None
    spaces = sum(CLOSER * GAP for top in tops[1:] if top <= y)
    headings = sum(LOWER * min(max(y - top, 0.0), HEADING) for top in tops)
    return y - spaces - headings
