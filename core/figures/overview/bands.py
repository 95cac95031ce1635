"""The bands of the overview: what is counted, what its statements are to each other, and the ground below its rows."""

from typing import Any

from core.figures.marks import Axes
from core.figures.overview.room import LEFT, RIGHT, SCALES
from core.figures.overview.rows import CLASH, HEAD, Group
from core.figures.theme import NORMAL, SMALL, Theme

BESIDE, RISE, PAD = 4, 2, 2
"""Pixels between the edge of a band and its words; by which words below a heading stand above their middle; and around
those of a verdict."""

Part = dict[str, Any]


def heading(group: Group, look: Theme) -> list[Part]:
    """What is counted, and in which unit; and at the right, or below, what the statements are to each other: below,
    on a plate, where any two clash or may."""
    own, middle, font = group.title, group.top + HEAD / 2, {"size": SMALL, "color": look.quiet}
    title = f'<b style="color:{look.text}">{own.heading}</b> · {own.unit}'
    named = {"text": title, "y": middle, "xshift": BESIDE - LEFT, "font": font | {"size": NORMAL}}
    found = {"text": own.finding, "font": font} | (_plate(own.verdict, look) if own.verdict else {})
    if own.is_beside:
        return [named, found | {"x": 1, "xshift": RIGHT - BESIDE, "xanchor": "right", "y": middle}]
    below = group.top + (HEAD + own.height) / 2 - (0 if own.verdict else RISE)
    return [named, found | {"xshift": BESIDE - LEFT, "y": below}]


def names(group: Group) -> list[Part]:
    """Who said each of its numbers."""
    return [{"y": line.row.middle, "text": f"<b>{line.who}</b>"} for line in group.lines]


def _plate(verdict: str, look: Theme) -> Part:
    """Words on the ground of a clash; those of what may clash, as large and dark, in an outline: never red."""
    sharp = verdict == CLASH
    font = {"size": SMALL, "color": look.on_differ if sharp else look.text, "weight": 700}
    ground, edge = (look.differ, look.differ) if sharp else (look.background, look.text)
    return {"font": font, "bgcolor": ground, "bordercolor": edge, "borderwidth": 1, "borderpad": PAD}


def ground(group: Group, axes: Axes, over: Axes, look: Theme) -> list[Part]:
    """A band behind the heading, from edge to edge; a line at zero; a frame around what is only forecast."""
    y = {"yref": over["yaxis"], "layer": "between"}
    end = group.top + group.title.height
    head = {**y, "xref": "paper", "y0": group.top, "y1": end, "line": {"width": 0}, "fillcolor": look.shade}
    edges = ({"xsizemode": "pixel", "xanchor": at, "x0": x0, "x1": x1} for at, x0, x1 in ((0, -LEFT, 0), (1, 0, RIGHT)))
    shapes = [head | {"x0": 0, "x1": 1}, *(head | edge for edge in edges)]
    rows = {**y, "y0": group.first, "y1": group.last}
    if group.scale.first == 0:
        zero = {"type": "line", "xref": axes["xaxis"], "yref": axes["yaxis"], "x0": 0, "x1": 0}
        shapes.append(rows | zero | {"line": {"width": 1.5, "color": look.quiet}})
    if group.ahead:
        frame = {"xref": "paper", "x0": 0, "x1": SCALES[1], "y0": group.ahead[0], "y1": group.ahead[1]}
        shapes.append(rows | frame | {"line": {"width": 1, "dash": "dot", "color": look.quiet}})
    return shapes
